"""The commit hook's short way: staged texts that hold nothing any commit gate looks at twice.

It answers only "clean" or "do it the long way", by the same first look that the gates take, and
imports neither the engine nor a gate: a commit that is fine must not be felt.
"""

from collections.abc import Callable
from pathlib import Path

from launchgate.adapters.blobs import Blobs, GitFailed, Staged, find_root, foreign, named, staged
from launchgate.parse.doubtful import doubtful
from launchgate.parse.inline import MARKER
from launchgate.parse.text import decode

_BIG_BYTES = 1_000_000  # the long way has a faster engine for such
_CONFIGS = ("launchgate.toml", "pyproject.toml")
# Files by which a repository adds rules of its own: the long way reads them.
_OTHERS = (".gitleaks.toml", ".gitleaksignore", ".secrets.baseline")


def clean_count(arguments: list[str]) -> int | None:
    """How many staged files are clean; None when the long way must tell."""
    asked = arguments[0] if arguments[:1] and arguments[0] in _IDS else ""
    files = arguments[1:] if asked else arguments
    here = Path.cwd()
    root = find_root(here)
    if asked not in ("", "launchgate") and Path(asked).exists():
        return None  # a gate's name that is a file's too
    if root != here or any(name.startswith("-") for name in files[:1]):
        return None
    try:
        if foreign(root):
            return None
        rows = list(named(root, files) if files else staged(root))
        if not _plain(rows, files) or _extended(root):
            return None
        looks = [FIRST_LOOKS[_IDS[asked]]] if _IDS.get(asked) else FIRST_LOOKS.values()
        return len(rows) if all(look(root, rows, files) for look in looks) else None
    except (GitFailed, OSError):
        return None


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


def _no_doubtful_url(root: Path, rows: list[Staged], files: list[str]) -> bool:
    blobs = Blobs(root)
    try:
        for row in rows:
            text = decode(blobs.read(row.blob))
            if text is None or MARKER in text or doubtful(text):
                return False
    finally:
        blobs.close()
    return True


def _no_credential(root: Path, rows: list[Staged], files: list[str]) -> bool:
    from launchgate.adapters.secretscan.seen import Seen
    from launchgate.adapters.secretscan.staged import staged as added
    from launchgate.credentials.examine import examine

    if any((root / name).exists() for name in _OTHERS):
        return False
    seen, marker = Seen(), MARKER.encode()
    for piece in added(root, files, seen):
        if len(piece.data) > _BIG_BYTES or marker in piece.data:
            return False
        if any(examine(piece.data, piece.path)):
            return False
    return not seen.unknown


Look = Callable[[Path, list[Staged], list[str]], bool]
# The commit gates and the first look of each: where it finds nothing, the gate passes.
FIRST_LOOKS: dict[str, Look] = {"callbacks": _no_doubtful_url, "secrets": _no_credential}
_IDS = {
    "launchgate": "",
    **{name: name for name in FIRST_LOOKS},
    **{f"launchgate-{name}": name for name in FIRST_LOOKS},
}
