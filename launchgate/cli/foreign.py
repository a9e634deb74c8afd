"""A `.secrets.baseline` as the baseline of a run."""

from pathlib import Path
from typing import TYPE_CHECKING

from launchgate.adapters.detectsecrets.known import MAX_BYTES, NAME, Known, load
from launchgate.cli.failure import Failure
from launchgate.cli.place import Place
from launchgate.ports import PortError, Scope

if TYPE_CHECKING:
    from launchgate.adapters.detectsecrets.ledger import Ledger


def read_known(path: Path, place: Place) -> Known:
    """Raises Failure for what is no baseline of detect-secrets."""
    try:
        if path.stat().st_size > MAX_BYTES:
            raise Failure(f"{path}: larger than {MAX_BYTES // 1_000_000} MB: no baseline is")
        text = path.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        raise Failure(f"no baseline {path}: make it: launchgate baseline update") from None
    except OSError as error:
        raise Failure(f"{path}: {error.strerror}") from None
    except UnicodeDecodeError:
        raise Failure(f"{path}: not UTF-8") from None
    return parse_known(text, path, place)


def parse_known(text: str, path: Path, place: Place) -> Known:
    """detect-secrets names files as seen from the folder it was started in: mostly the root."""
    try:
        known = load(text)
        home = home_of(path, place)
        if home and known.entries and not _at_root(known, place.root):
            known = load(text, home)
    except PortError as error:
        raise Failure(f"{path}: {error.message}") from None
    return known


def home_of(path: Path, place: Place) -> str:
    """The folder of a file below the root, empty for the root itself and for one outside it."""
    folder = path.absolute().parent
    if place.root not in folder.parents:
        return ""
    return folder.relative_to(place.root).as_posix()


def ledger_of(known: Known, root: Path, *, writing: bool = False) -> "Ledger":
    """Of all its entries. `writing`: what is found will be named as detect-secrets names it.
    Raises Failure."""
    from launchgate.adapters.detectsecrets.acceptance import Acceptance
    from launchgate.adapters.detectsecrets.ledger import Ledger

    try:
        acceptance = Acceptance.at(root, known)
        plugins = _plugins(known) if writing else None
    except (PortError, ValueError) as error:
        raise Failure(str(error)) from None
    return Ledger(acceptance, plugins, every=True)


def judging_ledger(known: Known, root: Path | None, scope: Scope) -> "Ledger":
    """Of a run that is judged by the file; `root` None: nothing of the work tree counts. Raises
    Failure."""
    if scope.shard is not None:
        raise Failure(
            "--shard: a baseline of detect-secrets cannot be told for a part of the run: leave "
            f"--baseline out (the root's {NAME} counts without it), or move to our own: "
            f"launchgate baseline update --from {NAME}"
        )
    from launchgate.adapters.detectsecrets.acceptance import Acceptance
    from launchgate.adapters.detectsecrets.ledger import Ledger

    try:
        return Ledger(Acceptance.at(root, known))
    except (PortError, ValueError) as error:
        raise Failure(str(error)) from None


def _plugins(known: Known) -> list[object]:
    """detect-secrets' own that the baseline uses; all of them where it names none."""
    from launchgate.adapters.detectsecrets.plugins import classes, instances
    from launchgate.adapters.detectsecrets.settings import Plugin

    wanted = [plugin for plugin in known.settings.plugins if plugin.file is None]
    return instances(wanted or [Plugin(name, None, {}) for name in classes()])


def _at_root(known: Known, root: Path) -> bool:
    return any((root / entry.path).exists() for entry in known.entries)
