"""What one asset gives: credentials by shape, and known values, each at its place."""

from bisect import bisect_left
from collections.abc import Container, Iterator, Sequence
from functools import partial
from itertools import chain
from typing import NamedTuple

from launchgate.adapters.bundlescan.asset import Asset, language_of
from launchgate.adapters.bundlescan.roots import roots
from launchgate.adapters.bundlescan.variable import as_spot
from launchgate.credentials.decode import View, views
from launchgate.credentials.decode.view import through
from launchgate.credentials.overlap import generic
from launchgate.credentials.scan import Finder, hints_of, scan
from launchgate.credentials.spot import Spot
from launchgate.frontend.fold import folded
from launchgate.frontend.glance import Glance, unaided
from launchgate.frontend.known import Known
from launchgate.frontend.roles import Ruling, judge
from launchgate.frontend.values import Hit, Needles, overlapping

_TELLING = ("block", "test", "allow", "warn")


class Leak(NamedTuple):
    """Raw: the spot's offsets are in the asset's data. `known` are the variables whose value it is;
    `by_shape`: its own shape tells it too."""

    spot: Spot
    ruling: Ruling
    known: tuple[Known, ...] = ()
    by_shape: bool = True

    def __repr__(self) -> str:
        return repr(self.spot)


class Engines(NamedTuple):
    """What looks for many things at once: kinds, known values, rare signs. `tells_libraries`: what
    the sources of libraries call passwords and the like is none."""

    finder: Finder
    needles: Needles | None = None
    glance: Glance = unaided
    tells_libraries: bool = True


def look(
    asset: Asset, engines: Engines, refused: list[str], files: Container[str] = ()
) -> list[Leak]:
    """By offset. `refused` takes what could not be decoded, each with why; `files` are the paths of
    the project's files."""
    found: list[Leak] = []
    hits: list[Hit] = []
    notes: list[str] = []
    for root, own in roots(asset, files):
        for view in chain((root,), _inside(root, engines, notes)):
            found += _shapes(view, engines.finder, own or not engines.tells_libraries)
            if engines.needles is not None:
                hits += _values(view, root, engines.needles)
    refused += dict.fromkeys(note.replace(f"{language_of(asset.name)}: ", "", 1) for note in notes)
    leaks = list(_joined(list(_distinct(found)), hits))
    return sorted(leaks, key=lambda leak: (leak.spot.start, leak.spot.end))


def _inside(root: View, engines: Engines, notes: list[str]) -> Iterator[View]:
    """What is encoded or put together in a text."""
    more = partial(folded, spent=notes, glance=engines.glance)
    found = views(root.data, root.path, refused=notes, look=hints_of(engines.finder), more=more)
    for view in found:
        place = through(view.place, root.place)
        layers = tuple(filter(None, root.layers + view.layers))
        yield View(layers, view.data, place, view.path)


def _shapes(view: View, finder: Finder, own: bool) -> Iterator[Leak]:
    """A library's source that says `password = "..."` gives nobody's password away."""
    for spot in scan(view.data, view.path, finder):
        if own or not generic(spot.kind):
            ruling = judge(spot, view.data)
            if ruling is not None:
                yield Leak(_placed(spot, view), ruling)


def _distinct(leaks: list[Leak]) -> Iterator[Leak]:
    """Views overlap: of the same value at the same place the most telling ruling is kept, at the
    least span."""
    groups: dict[tuple[str, bytes], list[Leak]] = {}
    for leak in leaks:
        kind = leak.spot.kind.id
        value = b"" if "private-key" in kind else leak.spot.secret  # its lines end in many ways
        groups.setdefault((kind, value), []).append(leak)
    for group in groups.values():
        group.sort(key=lambda leak: (leak.spot.start, leak.spot.end))
        best, end = group[0], group[0].spot.end
        for leak in group[1:]:
            if leak.spot.start >= end:
                yield best
                best = leak
            else:
                best = min(best, leak, key=_rank)
            end = max(end, leak.spot.end)
        yield best


def _plainest(hit: Hit) -> tuple[int, int]:
    return len(hit.layers), hit.end - hit.start


def _rank(leak: Leak) -> tuple[int, int, int]:
    spot = leak.spot
    return _TELLING.index(leak.ruling.role), spot.end - spot.start, len(spot.layers)


def _placed(spot: Spot, view: View) -> Spot:
    start, end = view.place(spot.start, spot.end)
    match_start = min(start, view.place(spot.match_start, spot.end)[0])
    layers = view.layers + spot.layers
    return spot._replace(match_start=match_start, start=start, end=end, layers=layers)


def _values(view: View, root: View, needles: Needles) -> Iterator[Hit]:
    """In a text as it lies there every form is looked for, in what was decoded the plain one."""
    found = needles.find(view.data) if view is root else needles.find_plain(view.data)
    for hit in found:
        start, end = view.place(hit.start, hit.end)
        yield hit._replace(start=start, end=end, layers=view.layers + hit.layers)


def _joined(leaks: list[Leak], hits: Sequence[Hit]) -> Iterator[Leak]:
    """A value that its own shape tells too is one leak, with the variable's name."""
    leaks.sort(key=lambda leak: leak.spot.start)
    starts = [leak.spot.start for leak in leaks]
    longest = max((leak.spot.end - leak.spot.start for leak in leaks), default=0)
    named: dict[int, dict[str, Known]] = {}
    drawn: set[int] = set()
    for group in overlapping(hits):
        start, end = group[0].start, max(hit.end for hit in group)
        known = {hit.known.name: hit.known for hit in group}
        near = range(bisect_left(starts, start - longest), bisect_left(starts, end))
        over = [number for number in near if leaks[number].spot.end > start]
        canary = group[0].known.proof == "canary"
        for number in over:
            named.setdefault(number, {}).update(known)
        if canary:  # we drew it: its shape says nothing
            drawn.update(over)
        if canary or not over:
            spot, ruling = as_spot(tuple(known.values()), min(group, key=_plainest))
            yield Leak(spot, ruling, tuple(known.values()), by_shape=False)
    for number, leak in enumerate(leaks):
        if number not in drawn:
            yield leak._replace(known=tuple(named.get(number, {}).values()))
