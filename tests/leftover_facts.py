"""The facts that the gate has of files with leftovers in them."""

from collections.abc import Iterator, Mapping

from launchgate.frontend.layout import Side
from launchgate.frontend.leftovers import Trace, in_file, in_name
from launchgate.gates.bundle.facts import BundleFacts
from launchgate.model import Location
from launchgate.ports import Leftover, Output


def traces(path: str, data: bytes | str, side: Side = "client") -> list[Trace]:
    """All that is told of one file."""
    content = data if isinstance(data, bytes) else data.encode()
    return [*in_name(path, len(content), side), *in_file(path, content, side)]


def facts_of(
    files: Mapping[str, bytes | str],
    *,
    side: Side = "client",
    folders: tuple[str, ...] = ("dist",),
    production: bool = True,
) -> BundleFacts:
    """Of files by their paths below `folders[0]`, or below another folder that is named."""
    return BundleFacts(
        outputs=tuple(Output(folder=folder, framework="Vite", why="") for folder in folders),
        leftovers=tuple(_leftovers(files, side, folders)),
        production=production,
    )


def _leftovers(
    files: Mapping[str, bytes | str], side: Side, folders: tuple[str, ...]
) -> Iterator[Leftover]:
    for name, data in files.items():
        folder = next((f for f in folders if name.startswith(f"{f}/")), folders[0])
        path = name.removeprefix(f"{folder}/")
        for item in traces(path, data, side):
            yield Leftover(
                rule=item.rule,
                subject=item.subject,
                message=item.message,
                location=Location(path=f"{folder}/{path}"),
                excerpt=item.shown,
                level=item.level,
            )
