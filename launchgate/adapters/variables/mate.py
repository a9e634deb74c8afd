"""What a process started by `crew` does for variables: reads files, and hands back the readings.

Its pipes lead to the process that started it and nowhere else.
"""

import pickle
from collections.abc import Iterable

from launchgate.adapters.secretscan.skim import MARKED, Skim, serve
from launchgate.variables.source import Export, Reading, Source, Surroundings
from launchgate.variables.uses.first import reader_of
from launchgate.variables.uses.read import NOTHING, read, read_with

Told = tuple[int, bytes]
"""Bytes of the file, and its reading as `pickle` writes it; empty where it says nothing."""
MODULE = "launchgate.adapters.variables.mate"


def reader(total_bytes: int, exports: Iterable[tuple[object, ...]] = ()) -> Skim:
    """`exports` are those of the project, once they are known."""
    around = around_of(Export(*one) for one in exports)  # type: ignore[arg-type]
    second = bool(around.exports)

    def told(data: bytes, path: str) -> Told | None:
        if MARKED in data:  # the run has to know of its ignore markers
            return None
        source = Source(path, data)
        found = read_with(reader_of(path), source, around) if second else read(source, around)
        return len(data), b"" if found is NOTHING else pickle.dumps(found)

    return told


def around_of(exports: Iterable[Export]) -> Surroundings:
    names: dict[str, list[Export]] = {}
    for export in exports:
        names.setdefault(export.name, []).append(export)
    return Surroundings(exports={name: tuple(many) for name, many in names.items()})


def reading_of(told: Told) -> Reading:
    """Only ever of a process that this one has started."""
    found: Reading = pickle.loads(told[1]) if told[1] else NOTHING  # noqa: S301
    return found


def main() -> None:
    serve(reader)
