"""What files of other scanners accept: a team that had one need not begin anew."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from launchgate.adapters.git import GitCli
from launchgate.adapters.gitleaks.ignore import ignored
from launchgate.adapters.secretscan.piece import Piece
from launchgate.credentials.spot import Spot
from launchgate.model import Unseen
from launchgate.ports import PortError, Sighting

if TYPE_CHECKING:
    from launchgate.adapters.detectsecrets.acceptance import Acceptance
    from launchgate.adapters.detectsecrets.ledger import Ledger
    from launchgate.adapters.secretscan.extras import Extra

_IGNORE = ".gitleaksignore"
_BASELINE = ".secrets.baseline"


class Accepted(NamedTuple):
    """`listed` and `acceptance` are None where the repository has no such file; `notes` says what
    is there and not read; `extra` is what `.secrets.baseline` looks for besides.

    With a `ledger` the run is judged by it: what it accepts is told like anything else.
    """

    listed: Callable[[str | None, str, int], bool] | None
    acceptance: "Acceptance | None"
    notes: tuple[Unseen, ...] = ()
    extra: "Extra | None" = None
    ledger: "Ledger | None" = None

    def of(self, piece: Piece) -> Callable[[Sighting, Spot], str]:
        """Gives the file that accepts a sighting in the piece, empty where none does."""
        text = self.acceptance.of(piece) if self.acceptance else None

        def by(item: Sighting, spot: Spot) -> str:
            place = item.location
            if self.listed and place.path and self.listed(item.commit, place.path, place.line or 0):
                return _IGNORE
            if text is None:
                return ""
            if self.ledger is not None:
                self.ledger.note(text, item, spot)
                return ""
            return text.ruling(spot).by

        return by


def read_accepted(root: Path | None, ledger: "Ledger | None" = None) -> Accepted:
    """Of the work tree at `root`. PortError: a file that is there and cannot be read."""
    rows = _text(root, _IGNORE)
    acceptance = ledger.acceptance if ledger else _acceptance(_text(root, _BASELINE), root)
    listed = None if rows is None else ignored(rows)
    if acceptance is None:
        return Accepted(listed, None)
    return Accepted(listed, acceptance, acceptance.more.notes, acceptance.more.extra, ledger)


def read_accepted_at(git: GitCli, ref: str | None, ledger: "Ledger | None" = None) -> Accepted:
    """Of another commit, whose policy judges; of None nothing. No plugin is run. PortError."""

    def text(name: str) -> str | None:
        content = git.show(ref, name) if ref else None
        return None if content is None else content.decode("utf-8-sig", "replace")

    rows = text(_IGNORE)
    acceptance = ledger.acceptance if ledger else _acceptance(text(_BASELINE), None)
    return Accepted(None if rows is None else ignored(rows), acceptance, ledger=ledger)


def _acceptance(text: str | None, root: Path | None) -> "Acceptance | None":
    if text is None:
        return None
    from launchgate.adapters.detectsecrets.acceptance import Acceptance  # noqa: PLC0415
    from launchgate.adapters.detectsecrets.known import load  # noqa: PLC0415

    return Acceptance.at(root, load(text))


def _text(root: Path | None, name: str) -> str | None:
    if root is None:
        return None
    try:
        return (root / name).read_text(encoding="utf-8-sig")
    except (FileNotFoundError, NotADirectoryError):
        return None
    except (OSError, UnicodeDecodeError):
        raise PortError("denied", f"cannot read {name}: mend it or take it away") from None
