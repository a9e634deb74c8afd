"""Env files with secrets that git tracks, or does not ignore, or that get into an image."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from launchgate.adapters.variables.gathered import Gathered
from launchgate.frontend.known import Known
from launchgate.frontend.values.strength import PIECE_BITS, bits
from launchgate.frontend.values.weight import weight
from launchgate.model import Location, Severity
from launchgate.ports import Flaw
from launchgate.variables.checks.reference import is_reference
from launchgate.variables.checks.standins import stands_in
from launchgate.variables.files.kinds import Kind, is_encrypted
from launchgate.variables.files.placing import named

if TYPE_CHECKING:
    from launchgate.adapters.variables.envfiles import EnvFiles

_SHOWN = 5
Row = tuple[str, str, Kind]


def exposed(rows: Sequence[Row], files: "EnvFiles", found: Gathered) -> None:
    """`tracked-env-file` and `unignored-env-file`. A file of plain settings may be in git: Next.js
    and Vite mean it so."""
    tracked = files.tracked
    if tracked is None:
        return
    for path, text, kind in rows:
        secrets = list(_secrets(path, text, files))
        if not secrets:
            continue
        names = [name for name, _, _ in secrets]
        places = tuple(place for _, place, _ in secrets)[:20]
        weak = all(is_weak for _, _, is_weak in secrets)
        if path in tracked:
            mild = weak or kind.mode == "test"
            found.flaws.append(
                Flaw(
                    rule="tracked-env-file",
                    name=path,
                    message=f"git tracks {path}, which holds {_listed(names)}: everyone with the "
                    "repository has them, and its history keeps them.",
                    locations=places,
                    severity=Severity.MEDIUM if mild else None,
                )
            )
        elif path in files.unignored:
            found.flaws.append(
                Flaw(
                    rule="unignored-env-file",
                    name=path,
                    message=f"{path} holds {_listed(names)}, and no .gitignore names it: the next "
                    "`git add .` commits them.",
                    locations=places,
                    severity=Severity.LOW if weak else None,
                )
            )


def secret_names(path: str, text: str, files: "EnvFiles") -> list[str]:
    """Of variables whose value is a secret."""
    return [name for name, _, _ in _secrets(path, text, files)]


def _secrets(path: str, text: str, files: "EnvFiles") -> Iterator[tuple[str, Location, bool]]:
    """Name, place, and whether it is so weak that it may be meant for one machine only."""
    consumer = files.tools.first(path.rpartition("/")[0])
    for entry in files.entries(text, consumer):
        value = entry.value.text.strip() if entry.value else ""
        if not value or stands_in(value) or is_reference(value) or is_encrypted(entry.raw.text):
            continue
        raw = value.encode("utf-8", "surrogatepass")
        if weight(Known(entry.name, raw)) == "secret":
            yield entry.name, named(path, entry), bits(raw) < PIECE_BITS


def _listed(names: Sequence[str]) -> str:
    more = len(names) - _SHOWN
    told = ", ".join(names[:_SHOWN]) + (f" and {more} more" if more > 0 else "")
    return f"secrets ({told})" if len(names) > 1 else f"a secret ({told})"
