"""The commit hook's short way: staged texts that hold nothing any commit gate looks at twice.

It answers only "clean" or "do it the long way", by the same first look that the gates take, and
imports neither the engine nor a gate: a commit that is fine must not be felt.
"""

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from launchgate.adapters.blobs import Blobs, GitFailed, Staged, find_root, foreign, named, staged

_BIG_BYTES = 1_000_000  # the long way has a faster engine for such
_CONFIGS = ("launchgate.toml", "pyproject.toml")
# Files by which a repository adds rules of its own: the long way reads them.
_OTHERS = (".betterleaks.toml", ".gitleaks.toml", ".gitleaksignore")


class Clean(NamedTuple):
    """What was seen; `lines` None where no gate counts them."""

    files: int
    lines: int | None


class Change:
    """What is about to be committed: each part is read when it is asked for, and once."""

    def __init__(self, root: Path, files: list[str]) -> None:
        self.root = root
        self.files = files
        self.lines: int | None = None
        self._rows: list[Staged] | None = None

    def rows(self) -> list[Staged]:
        """Of the index: those of the named files, else all that the commit changes."""
        if self._rows is None:
            self._rows = list(named(self.root, self.files) if self.files else staged(self.root))
        return self._rows

    def listed(self, changed: list[Staged]) -> None:
        """Takes what another look has seen of the index."""
        if self.files:
            known = {row.path for row in changed}
            missing = [name for name in self.files if name not in known]
            changed = [row for row in changed if row.path in self.files]
            changed += named(self.root, missing) if missing else ()
        self._rows = changed


def clean_count(arguments: list[str]) -> Clean | None:
    """How much is staged and clean; None when the long way must tell."""
    asked = arguments[0] if arguments[:1] and arguments[0] in _IDS else ""
    files = arguments[1:] if asked else arguments
    here = Path.cwd()
    root = find_root(here)
    if asked not in ("", "launchgate") and Path(asked).exists():
        return None  # a gate's name that is a file's too
    if root != here or any(name.startswith("-") for name in files[:1]):
        return None
    change = Change(root, files)
    looks = [FIRST_LOOKS[_IDS[asked]]] if _IDS.get(asked) else FIRST_LOOKS.values()
    try:
        if foreign(root) or _extended(root) or not all(look(change) for look in looks):
            return None
        rows = change.rows()
    except (GitFailed, OSError):
        return None
    return Clean(len(rows), change.lines) if _plain(rows, files) else None


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


def _no_credential(change: Change) -> bool:
    from launchgate.adapters.secretscan.seen import Seen
    from launchgate.adapters.secretscan.staged import staged as added
    from launchgate.credentials.examine import examine
    from launchgate.parse.inline import MARKER

    if any((change.root / name).exists() for name in _OTHERS) or _asks_more(change.root):
        return False
    seen, marker, rows = Seen(), MARKER.encode(), list[Staged]()
    for piece in added(change.root, change.files, seen, rows):
        if len(piece.data) > _BIG_BYTES or marker in piece.data:
            return False
        if any(examine(piece.data, piece.path)):
            return False
    change.listed(rows)
    change.lines = seen.lines
    return not seen.unknown


def _no_doubtful_url(change: Change) -> bool:
    from launchgate.parse.doubtful import doubtful
    from launchgate.parse.inline import MARKER
    from launchgate.parse.text import decode

    blobs = Blobs(change.root)
    try:
        for row in change.rows():
            text = decode(blobs.read(row.blob))
            if text is None or MARKER in text or doubtful(text):
                return False
    finally:
        blobs.close()
    return True


def _no_variable(change: Change) -> bool:
    """Neither an env file nor a file that may read a variable, other than tests and documents."""
    from launchgate.parse.envfile import is_env_file
    from launchgate.variables.uses.first import reader_of, speaks

    blobs = Blobs(change.root)
    try:
        for row in change.rows():
            if is_env_file(row.path.rpartition("/")[2]):
                return False
            reader = reader_of(row.path)
            if reader and speaks(reader, blobs.read(row.blob)):
                return False
    finally:
        blobs.close()
    return True


def _asks_more(root: Path) -> bool:
    """Whether detect-secrets' file looks for more than we do, or cannot be read. What it accepts
    matters only where something is found."""
    try:
        text = (root / ".secrets.baseline").read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        return False
    except (OSError, UnicodeDecodeError):
        return True
    import json

    from launchgate.adapters.detectsecrets.settings import settings_of

    try:
        settings = settings_of(json.loads(text))
    except (ValueError, AttributeError, RecursionError):
        return True
    return any(plugin.sharper or plugin.file for plugin in settings.plugins)


Look = Callable[[Change], bool]
# The commit gates and the first look of each: where it finds nothing, the gate passes. The first
# of them lists the index on its way.
FIRST_LOOKS: dict[str, Look] = {
    "secrets": _no_credential,
    "env": _no_variable,
    "callbacks": _no_doubtful_url,
}
_IDS = {
    "launchgate": "",
    **{name: name for name in FIRST_LOOKS},
    **{f"launchgate-{name}": name for name in FIRST_LOOKS},
}
