"""One asset to what may be told of it."""

from collections.abc import Callable, Container, Iterator, Sequence
from dataclasses import dataclass, replace

from launchgate.adapters.bundlescan.asset import Asset, is_media, refused
from launchgate.adapters.bundlescan.glance import best_glance
from launchgate.adapters.bundlescan.literals import best_literals
from launchgate.adapters.bundlescan.look import Engines, Leak, look
from launchgate.adapters.bundlescan.origin import Origin, Origins, Read
from launchgate.adapters.secretscan.piece import Piece
from launchgate.adapters.secretscan.places import Places
from launchgate.adapters.secretscan.salt import anchor_of
from launchgate.adapters.secretscan.sight import sightings
from launchgate.adapters.secretscan.vector import best_finder
from launchgate.frontend.known import Known
from launchgate.frontend.leftovers import Trace, in_file
from launchgate.frontend.leftovers.twin import twin_of
from launchgate.frontend.values import Needles
from launchgate.model import Location, Unseen
from launchgate.ports import Exposure, Leftover, Sighting


@dataclass(frozen=True, slots=True, kw_only=True)
class Inspected:
    """What one file gave. `media`: it is one in which no text is, 1 or 0."""

    exposures: tuple[Exposure, ...] = ()
    leftovers: tuple[Leftover, ...] = ()
    unknown: tuple[str, ...] = ()
    files: int = 0
    size_bytes: int = 0
    media: int = 0


class Inspector:
    """Made once for a build; safe for use by several threads. `read` gives the maps, `files` are
    the paths of the project's files."""

    def __init__(
        self,
        read: Read,
        total_bytes: int,
        known: Sequence[Known],
        salt: Callable[[], bytes],
        files: Container[str] = (),
    ) -> None:
        self._needles = Needles(known, best_literals(total_bytes)) if known else None
        self._engines = Engines(best_finder(total_bytes), self._needles, best_glance(total_bytes))
        self._files = files
        self._origins = Origins(read, files)
        self._salt = salt

    def skipped(self) -> Iterator[Unseen]:
        for name, why in self._needles.skipped if self._needles else ():
            yield Unseen(what=f"the value of {name}", why=why)

    def inspect(self, asset: Asset) -> Inspected:
        if is_media(asset.data, asset.name.removesuffix(".gz").removesuffix(".br")):
            return Inspected(files=1, size_bytes=len(asset.data), media=1)
        notes: list[str] = []
        leaks = look(asset, self._engines, notes, self._files)
        places = Places(Piece(asset.name, asset.data))
        return Inspected(
            exposures=tuple(self._exposures(asset, leaks)) if leaks else (),
            leftovers=tuple(self._leftovers(asset, places)),
            unknown=tuple(refused(f"{asset.name}: {note}", asset.name) for note in notes),
            files=1,
            size_bytes=len(asset.data),
        )

    def _leftovers(self, asset: Asset, places: Places) -> Iterator[Leftover]:
        name, glance = asset.inside or asset.name, self._engines.glance
        for trace in in_file(name, asset.data, "client", glance):
            place = places.of(trace.start, trace.end) if trace.end else Location(path=asset.name)
            if trace.rule == "development-build" and twin_of(asset.name, self._files):
                trace = trace._replace(level="medium", message=f"{trace.message} {_CHOICE}")
            yield leftover(trace, _located(asset, place, None))

    def _exposures(self, asset: Asset, leaks: Sequence[Leak]) -> Iterator[Exposure]:
        spots = [leak.spot for leak in leaks]
        told = sightings(Piece(asset.name, asset.data), spots, self._salt)
        origins = self._origins.of(asset, [(s.start, s.end, s.secret) for s in spots])
        for leak, item, origin in zip(leaks, told, origins, strict=True):
            yield self._exposure(asset, leak, item, origin)

    def _exposure(
        self, asset: Asset, leak: Leak, item: Sighting, origin: Origin | None
    ) -> Exposure:
        ruling, known = leak.ruling, leak.known
        variable = ", ".join(one.name for one in known) or (origin.variable if origin else None)
        proof = "shape" if leak.by_shape or not known else known[0].proof
        anchor = item.anchor
        if proof == "canary":  # markers differ from run to run, the variable does not
            anchor = anchor_of((variable or "").encode(), self._salt(), random=True)
        return Exposure(
            sighting=replace(
                item,
                title=ruling.title or item.title,
                level=ruling.level,
                location=_located(asset, item.location, origin),
                anchor=anchor,
            ),
            role=ruling.role,
            why=ruling.why,
            variable=variable,
            proof=proof,
        )


_CHOICE = "Its file for production lies beside it: see that the pages load that one."


def _located(asset: Asset, place: Location, origin: Origin | None) -> Location:
    original = None
    if origin is not None:
        at = origin.place
        original = Location(path=at.path, line=at.line, column=at.column)
    if asset.packed:
        place = Location(path=place.path)
    if asset.is_site:
        place = replace(place, url=asset.name, path=None)
    return replace(place, original=original)


def leftover(trace: Trace, place: Location) -> Leftover:
    return Leftover(
        rule=trace.rule,
        subject=trace.subject,
        message=trace.message,
        location=place,
        excerpt=trace.shown,
        level=trace.level,
    )
