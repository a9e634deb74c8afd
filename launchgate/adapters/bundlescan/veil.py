"""Names of files, addresses and messages, without the secrets that stand in them."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from launchgate.credentials.scan import find, scan
from launchgate.frontend.known import Known
from launchgate.frontend.roles import judge
from launchgate.frontend.values import Needles
from launchgate.frontend.values.weight import weight
from launchgate.model import Location
from launchgate.ports import BundleSweep, Exposure, Leftover

_PARAMETER = re.compile(
    r"([?&#](?:[\w.-]{0,30}(?:token|secret|passw|signature|credential|session|apikey|api[_-]key|auth)"
    r"\w{0,20}|sig|key|code|jwt)=)([^&#\s\"'`,;]{6,})",
    re.IGNORECASE,
)
_USER = re.compile(r"(://)[^/?#\s@\"'`]+(@)")


def veiled(sweep: BundleSweep, known: Sequence[Known]) -> BundleSweep:
    """With what stands there masked, wherever a secret is a part of a name or an address."""
    texts = sorted({text for text in _texts(sweep) if text})
    blob = "\n".join(texts)
    if without(blob, known) == blob:
        return sweep
    shown = {text: without(text, known) for text in texts}
    return _changed(sweep, lambda text: shown.get(text, text))


def without(text: str, known: Sequence[Known]) -> str:
    text = _PARAMETER.sub(r"\1…", _USER.sub(r"\1…\2", text))
    data = text.encode("utf-8", "surrogateescape")
    spans = [(hit.start, hit.end) for hit in Needles(_secret(known)).find(data)] if known else []
    for spot in scan(data, "app.js", find):
        ruling = judge(spot, data)
        if spot.kind.proven and ruling is not None and ruling.role != "allow":
            spans.append((spot.start, spot.end))
    parts, at = [], 0
    for start, end in sorted(spans):
        if start >= at:
            parts += [data[at:start], "…".encode()]
        at = max(at, end)
    return b"".join([*parts, data[at:]]).decode("utf-8", "surrogateescape")


def _secret(known: Sequence[Known]) -> list[Known]:
    return [item for item in known if not item.public and weight(item) == "secret"]


def _texts(sweep: BundleSweep) -> Iterator[str]:
    for item in sweep.exposures:
        yield from _of_place(item.sighting.location)
    for left in sweep.leftovers:
        yield from (left.subject, left.message, left.excerpt or "", *_of_place(left.location))
    for output in sweep.outputs:
        yield from (output.folder, output.why)
    for unseen in sweep.unseen:
        yield from (unseen.what, unseen.why)
    yield from (*sweep.unknown, *sweep.looked_at)


def _of_place(place: Location) -> Iterator[str]:
    yield from (place.path or "", place.url or "")
    if place.original is not None:
        yield from _of_place(place.original)


def _changed(sweep: BundleSweep, of: Callable[[str], str]) -> BundleSweep:
    def place(old: Location) -> Location:
        return replace(
            old,
            path=old.path and of(old.path),
            url=old.url and of(old.url),
            original=old.original and place(old.original),
        )

    def exposure(old: Exposure) -> Exposure:
        return replace(old, sighting=replace(old.sighting, location=place(old.sighting.location)))

    def leftover(old: Leftover) -> Leftover:
        return replace(
            old,
            subject=of(old.subject),
            message=of(old.message),
            excerpt=old.excerpt and of(old.excerpt),
            location=place(old.location),
        )

    return replace(
        sweep,
        exposures=tuple(map(exposure, sweep.exposures)),
        leftovers=tuple(map(leftover, sweep.leftovers)),
        outputs=tuple(replace(o, folder=of(o.folder), why=of(o.why)) for o in sweep.outputs),
        unseen=tuple(replace(u, what=of(u.what), why=of(u.why)) for u in sweep.unseen),
        unknown=tuple(map(of, sweep.unknown)),
        looked_at=tuple(map(of, sweep.looked_at)),
    )
