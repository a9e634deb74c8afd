"""What files of other scanners accept: a team that had one need not begin anew."""

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from launchgate.adapters.detectsecrets.known import Known, load
from launchgate.adapters.gitleaks.ignore import ignored
from launchgate.model import Unseen
from launchgate.ports import PortError, Sighting

_IGNORE = ".gitleaksignore"
_BASELINE = ".secrets.baseline"


class Accepted(NamedTuple):
    """`listed` and `known` are None where the repository has no such file; `notes` says what is
    there and not read."""

    listed: Callable[[str | None, str, int], bool] | None
    known: Known | None
    notes: tuple[Unseen, ...] = ()

    def by(self, item: Sighting, secret: bytes) -> str:
        """The file that accepts the sighting, empty where none does."""
        place = item.location
        if self.listed and place.path and self.listed(item.commit, place.path, place.line or 0):
            return _IGNORE
        if self.known and place.path and self.known.knows(place.path, secret):
            return _BASELINE
        return ""


def read_accepted(root: Path | None) -> Accepted:
    """Of the work tree at `root`. PortError: a file that is there and cannot be read."""
    rows = _text(root, _IGNORE)
    baseline = _text(root, _BASELINE)
    return Accepted(
        None if rows is None else ignored(rows),
        None if baseline is None else load(baseline),
    )


def _text(root: Path | None, name: str) -> str | None:
    if root is None:
        return None
    try:
        return (root / name).read_text(encoding="utf-8")
    except (FileNotFoundError, NotADirectoryError):
        return None
    except (OSError, UnicodeDecodeError):
        raise PortError("denied", f"cannot read {name}: mend it or take it away") from None
