"""Whether HEAD still has what an older commit added."""

import os
import subprocess
from collections.abc import Sequence
from pathlib import Path

from launchgate.adapters.blobs import Blobs, GitFailed, environment, talk
from launchgate.adapters.secretscan.binary import text_of

_GREP_LIMIT = 200  # values: git looks for each of them in every line


def in_head(root: Path, wanted: Sequence[tuple[str, bytes]]) -> list[bool | None]:
    """For each (path, value): True where a file of HEAD has the value, its own path's first.

    None: not looked for, since there are too many or HEAD cannot be read. No value is put into an
    argument list.
    """
    try:
        return _found(root, wanted)
    except GitFailed:
        return [None] * len(wanted)


def _found(root: Path, wanted: Sequence[tuple[str, bytes]]) -> list[bool | None]:
    try:
        rows = talk(root, "ls-tree", "-r", "-z", "HEAD")[0].split(b"\0")
    except GitFailed:
        return [False] * len(wanted)  # no commit yet
    files: dict[str, str] = {}
    for row in filter(None, rows):
        head, _, name = row.partition(b"\t")
        mode, _, blob = head.decode("ascii").split(" ")
        if mode.startswith("100"):
            files[os.fsdecode(name)] = blob
    found: list[bool | None] = [None] * len(wanted)
    by_path: dict[str, list[int]] = {}
    for place, (path, _) in enumerate(wanted):
        by_path.setdefault(path, []).append(place)
    blobs = Blobs(root)
    try:
        for path, places in by_path.items():
            text = text_of(blobs.read(files[path])) if path in files else b""
            for place in places:
                if wanted[place][1] in text:
                    found[place] = True
    finally:
        blobs.close()
    rest = sorted({wanted[place][1] for place, told in enumerate(found) if not told})
    if len(rest) <= _GREP_LIMIT:
        others = _grep(root, rest)
        for place, told in enumerate(found):
            if not told:
                found[place] = wanted[place][1] in others
    return found


def _grep(root: Path, values: Sequence[bytes]) -> set[bytes]:
    """Those of the values that are anywhere in HEAD; one of many lines is told by its longest."""
    lines = {value: max(value.split(b"\n"), key=len) for value in values}
    asked = sorted({line for line in lines.values() if line})
    if not asked:
        return set()
    done = subprocess.run(
        ["git", "-C", str(root), "grep", "-a", "-h", "--no-color", "-F", "-f", "-", "HEAD"],
        input=b"\n".join(asked) + b"\n",
        capture_output=True,
        check=False,
        env=environment(),
    )
    if done.returncode > 1:
        raise GitFailed(done.stderr.decode("utf-8", "replace").strip())
    return {value for value, line in lines.items() if line and line in done.stdout}
