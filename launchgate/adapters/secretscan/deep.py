"""The extra `deep`: our own kinds and kingfisher's rules in archives of every kind and in SQLite
databases, and its rules in everything else. Too slow to load for a hook."""

from collections.abc import Iterable
from functools import cache

from launchgate.adapters.secretscan import kingfisher
from launchgate.adapters.secretscan.extras import Extra, Found, besides, not_outdone
from launchgate.adapters.secretscan.kingfisher import Content, Hit
from launchgate.adapters.secretscan.piece import Piece
from launchgate.credentials.context import weigh
from launchgate.credentials.context.levels import level
from launchgate.credentials.examine import examine
from launchgate.credentials.kind import Kind, Level
from launchgate.credentials.scan import Finder, every_kind
from launchgate.credentials.spot import Spot

# Nothing proves what a foreign rule says, so none is critical.
_LEVELS: dict[str, Level] = {"high": "high", "medium": "medium", "low": "low"}
_SCORES = {"high": 0.9, "medium": 0.7, "low": 0.5}  # of what has no place whose context speaks


def extra(finder: Finder) -> Extra:
    """What looks at each piece. PortError missing: the extra is not installed."""
    kingfisher.require()
    return lambda piece: look(piece, finder)


def look(piece: Piece, finder: Finder) -> Found:
    """Offsets are bytes of the piece; what is inside an archive, a database or UTF-16 has the place
    of the whole file, and its layers say where in it."""
    refused: list[str] = []
    found: list[Spot] = []
    for content in kingfisher.contents(piece.data, piece.path, refused):
        own: list[Spot] = []
        if content.layers:
            seen = examine(content.data, content.path, finder, markers=False)
            own = seen.spots
            refused += seen.refused
        theirs = _foreign(content, kingfisher.hits(content, refused))
        whole = len(piece.data) if content.layers else None
        told = (*not_outdone(own, theirs), *besides(own, theirs))
        found += (_outside(spot, content, whole) for spot in told)
    return Found(found, tuple(dict.fromkeys(refused)))


def _outside(spot: Spot, content: Content, whole: int | None) -> Spot:
    if whole is None:
        return spot
    layers = (*content.layers, *spot.layers)
    return spot._replace(match_start=0, start=0, end=whole, layers=layers)


def _foreign(content: Content, hits: Iterable[Hit]) -> list[Spot]:
    """What our checksums do not refute, weighed as our own doubtful kinds are; of rules that see
    the same, the surest."""
    kept: dict[tuple[int, bytes], Spot] = {}
    for hit in sorted(hits, key=lambda hit: _SCORES.get(hit.sure, 0.0)):
        if not hit.secret.startswith(_checked()) and hit.secret not in _patterns():
            kept.update(((hit.start, hit.secret), spot) for spot in _weighed(content, hit))
    return list(kept.values())


def _weighed(content: Content, hit: Hit) -> list[Spot]:
    data, kind = content.data, kind_of(hit.rule, hit.sure)
    spot = Spot(kind, hit.start, hit.start, hit.end, hit.secret, kind.level)
    if not hit.encoded and data[hit.start : hit.end] != hit.secret:  # UTF-16
        spot = spot._replace(match_start=0, start=0, end=len(data), layers=("utf-16",))
    if hit.encoded:
        spot = spot._replace(layers=("base64",))
    if spot.layers:
        score = _SCORES.get(hit.sure, 0.5)
        told = [spot._replace(score=score, level=level(kind, score, content.path.lower()))]
    elif _in_a_run(data, hit.start, hit.end):
        return []
    else:
        told = weigh(data, content.path, [spot])
    return [s._replace(reasons=(f"kingfisher's rule {hit.rule}", *s.reasons)) for s in told]


def _in_a_run(data: bytes, start: int, end: int) -> bool:
    """Of Base64 or the like: no credential goes on beyond its end."""
    around = data[max(0, start - 1) : start], data[end : end + 1]
    return any(edge and (edge.isalnum() or edge in b"_+/") for edge in around)


@cache
def _checked() -> tuple[bytes, ...]:
    """How secrets begin of which we know more than their shape."""
    known = (kind for kind in every_kind() if kind.check and kind.proven and not kind.ignore_case)
    return (b"-----BEGIN", *{anchor.encode() for kind in known for anchor in kind.anchors})


@cache
def _patterns() -> bytes:
    """What stands in a pattern of ours is a constant of the format, and no value."""
    return b"\n".join(kind.pattern.encode() for kind in every_kind())


@cache
def kind_of(rule: str, sure: str) -> Kind:
    """`betterleaks.ngrok-api-key.1` is `deep-ngrok-api-key`."""
    words = [part for part in rule.partition(".")[2].split(".") if not part.isdecimal()]
    name = "-".join(words).removeprefix("secrets/").replace("/", "-") or rule
    plain = name.removeprefix("generic-")
    title = plain.replace("-", " ")
    return Kind(
        id=f"deep-{name}" if plain == name else f"generic-deep-{plain}",
        title=title[:1].upper() + title[1:],
        anchors=(),
        pattern="",
        source="https://github.com/mongodb/kingfisher",
        opens="use it as you do",
        revoke="",
        level=_LEVELS.get(sure, "low"),
        proven=False,
    )
