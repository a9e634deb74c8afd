"""Credentials in encoded form, at the place where they stand."""

from collections.abc import Callable, Collection, Iterator

from launchgate.credentials.decode.hints import Look
from launchgate.credentials.decode.walk import views
from launchgate.credentials.spot import Spot

Scan = Callable[[bytes, str], list[Spot]]
"""`credentials.scan.scan`, or anything that takes bytes and a path."""


def scan_decoded(
    data: bytes,
    path: str,
    scan: Scan,
    *,
    wanted: Callable[[bytes], bool] | None = None,
    known: Collection[Spot] = (),
    refused: list[str] | None = None,
    look: Look | None = None,
) -> list[Spot]:
    """The spots of `scan_views`, by offset."""
    found = scan_views(data, path, scan, wanted=wanted, known=known, refused=refused, look=look)
    return sorted((spot for _, spot in found), key=lambda spot: (spot.start, spot.end))


def scan_views(
    data: bytes,
    path: str,
    scan: Scan,
    *,
    wanted: Callable[[bytes], bool] | None = None,
    known: Collection[Spot] = (),
    refused: list[str] | None = None,
    look: Look | None = None,
) -> Iterator[tuple[str, Spot]]:
    """Each credential once, with the path of the archive's member that it is in.

    The spot's secret is the decoded one, its offsets are around the encoded form in `data`. What
    `known` (the spots of the plain bytes) has at the same place is left out.
    """
    seen = {(spot.kind.id, spot.secret, spot.start) for spot in known}
    for view in views(data, path, wanted, refused, look):
        for spot in scan(view.data, view.path):
            start, end = view.place(spot.start, spot.end)
            key = (spot.kind.id, spot.secret, start)
            if key in seen:
                continue
            seen.add(key)
            match_start = min(start, view.place(spot.match_start, spot.end)[0])
            layers = view.layers + spot.layers
            yield (
                view.path,
                spot._replace(match_start=match_start, start=start, end=end, layers=layers),
            )
