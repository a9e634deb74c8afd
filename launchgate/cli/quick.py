"""The commit hook's short way: staged texts that hold nothing any commit gate looks at twice.

It answers only "clean" or "do it the long way", by the same first look that the gates take, and
imports neither the engine nor a gate: a commit that is fine must not be felt.
"""

from pathlib import Path

from launchgate.adapters.blobs import Blobs, GitFailed, Staged, find_root, named, staged
from launchgate.parse.doubtful import doubtful
from launchgate.parse.inline import MARKER
from launchgate.parse.text import decode

# The commit gates and the first look of each: a text that it finds nothing in, the gate passes.
FIRST_LOOKS = {"callbacks": doubtful}
_IDS = frozenset(("launchgate", *FIRST_LOOKS, *(f"launchgate-{name}" for name in FIRST_LOOKS)))
_CONFIGS = ("launchgate.toml", "pyproject.toml")


def clean_count(arguments: list[str]) -> int | None:
    """How many staged files are clean; None when the long way must tell."""
    files = arguments[1:] if arguments[:1] and arguments[0] in _IDS else arguments
    here = Path.cwd()
    root = find_root(here)
    if files is not arguments and arguments[0] != "launchgate" and Path(arguments[0]).exists():
        return None  # a gate's name that is a file's too
    if root != here or any(name.startswith("-") for name in files[:1]):
        return None
    try:
        rows = list(named(root, files) if files else staged(root))
    except (GitFailed, OSError):
        return None
    if not _plain(rows, files) or _extended(root):
        return None
    return len(rows) if _nothing(root, rows) else None


def _plain(rows: list[Staged], files: list[str]) -> bool:
    """Ordinary files without conflicts, all that were named, and no configuration among them."""
    found = {row.path for row in rows}
    ordinary = all(row.stage == "0" and row.mode.startswith("100") for row in rows)
    return ordinary and found.issuperset(files) and found.isdisjoint(_CONFIGS)


def _extended(root: Path) -> bool:
    """Whether third parties' gates may be configured: they have no first look."""
    for name in _CONFIGS:
        try:
            if b"plugins" in (root / name).read_bytes():
                return True
        except FileNotFoundError:
            continue
        except OSError:
            return True
    return False


def _nothing(root: Path, rows: list[Staged]) -> bool:
    blobs = Blobs(root)
    try:
        for row in rows:
            text = decode(blobs.read(row.blob))
            if text is None or MARKER in text or any(_looked(text)):
                return False
    except (GitFailed, OSError):
        return False
    finally:
        blobs.close()
    return True


def _looked(text: str) -> list[bool]:
    return [bool(look(text)) for look in FIRST_LOOKS.values()]
