"""What a report says of each plant that reached the browser."""

import gzip
import importlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import accumulate
from pathlib import Path
from typing import Any, NamedTuple

from tests.frontends.apps import App
from tests.frontends.forms import stands
from tests.frontends.plants import Plant

SEVERITIES = ("info", "low", "medium", "high", "critical")
_TEXT = (".js", ".mjs", ".cjs", ".map", ".html", ".json", ".css", ".rsc", ".body", ".txt", ".xml",
         ".data", ".webmanifest", ".gz", ".br", ".svg", ".yaml")  # fmt: skip


class Span(NamedTuple):
    """Code points of a file's text, end exclusive."""

    path: str
    start: int
    end: int


class Place(NamedTuple):
    """A location of a finding as a span, with what its finding says."""

    span: Span
    severity: str
    rule: str
    original: str | None
    number: int


class Outcome(NamedTuple):
    """`present` are the spans of the plant in what browsers can get; `found` what meets one."""

    plant: Plant
    present: tuple[Span, ...]
    found: tuple[Place, ...]

    @property
    def worst(self) -> str | None:
        found = [place.severity for place in self.found]
        return max(found, key=SEVERITIES.index) if found else None

    @property
    def good(self) -> bool:
        """As the label wants it."""
        worst = SEVERITIES.index(self.worst) if self.worst else -1
        if self.plant.server:
            return worst < 0
        match self.plant.label:
            case "block":
                return worst >= SEVERITIES.index("high")
            case "test":
                return worst >= SEVERITIES.index("medium")
            case "warn":
                return worst <= SEVERITIES.index("medium")
            case "allow":
                return worst <= SEVERITIES.index("info")


class Judged(NamedTuple):
    """`stray` are blocking places that no plant accounts for, as `path:start rule`."""

    outcomes: tuple[Outcome, ...]
    stray: tuple[str, ...]


def texts(folder: Path, patterns: Iterable[str]) -> Iterator[tuple[str, str]]:
    """The files that match, by path, as text; compressed ones as what is in them."""
    for path in sorted({path for glob in patterns for path in folder.glob(glob)}):
        if path.is_file() and path.suffix in _TEXT:
            data = path.read_bytes()
            if path.suffix == ".gz":
                data = gzip.decompress(data)
            elif path.suffix == ".br":
                data = importlib.import_module("brotli").decompress(data)
            yield path.relative_to(folder).as_posix(), data.decode("utf-8", "replace")


def judged(app: App, folder: Path, plants: Sequence[Plant], report: Mapping[str, Any]) -> Judged:
    everything = dict(texts(folder, (*app.client, *app.server)))
    client = set(dict(texts(folder, app.client))) - set(dict(texts(folder, app.server)))
    places = list(_places(report, folder, everything))
    outcomes: list[Outcome] = []
    met: set[int] = set()
    for plant in plants:
        spans = [
            Span(path, start, end)
            for path, text in everything.items()
            if plant.server or path in client
            for start, end in stands(plant, text)
        ]
        found = tuple(place for place in places if any(_meet(place.span, s) for s in spans))
        met.update(place.number for place in found)
        outcomes.append(Outcome(plant, tuple(spans), found))
    stray = {
        f"{place.span.path}:{place.span.start}-{place.span.end} {place.rule}"
        for place in places
        if place.number not in met and place.severity in SEVERITIES[3:]
    }
    return Judged(tuple(outcomes), tuple(sorted(stray)))


def _meet(one: Span, other: Span) -> bool:
    return one.path == other.path and one.start < other.end and other.start < one.end


def _places(report: Mapping[str, Any], folder: Path, files: Mapping[str, str]) -> Iterator[Place]:
    starts: dict[str, list[int]] = {}
    for number, finding in enumerate(report["findings"]):
        for location in finding["locations"]:
            path = _inside(location["path"] or "", folder)
            text = files.get(path)
            if text is None or not location.get("line") or not location.get("column"):
                yield Place(Span(path, 0, 0), finding["severity"], finding["rule"], None, number)
                continue
            lines = starts.setdefault(path, _line_starts(text))
            start = lines[location["line"] - 1] + location["column"] - 1
            end = lines[location["end_line"] - 1] + location["end_column"] - 1
            original = location.get("original")
            yield Place(
                Span(path, start, end),
                finding["severity"],
                finding["rule"],
                original["path"] if original else None,
                number,
            )


def _line_starts(text: str) -> list[int]:
    return [0, *accumulate(len(line) + 1 for line in text.split("\n"))]


def _inside(path: str, folder: Path) -> str:
    """Relative to the project's folder, whatever the report's paths are relative to."""
    parts = Path(path).parts
    for skipped in range(len(parts)):
        below = Path(*parts[skipped:])
        if (folder / below).exists():
            return below.as_posix()
    return path
