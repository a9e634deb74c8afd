"""Features of a spot to its score and level."""

from launchgate.credentials.context.dummies import made_up
from launchgate.credentials.context.elsewhere import in_a_binary, in_base64, is_elsewhere
from launchgate.credentials.context.features import File, against, features, opened
from launchgate.credentials.context.levels import LOW, level
from launchgate.credentials.context.paths import lenient
from launchgate.credentials.context.score import log_odds, probability, reasons
from launchgate.credentials.published import is_published
from launchgate.credentials.spot import Spot

_ADDRESSED = frozenset(("generic-url-password", "generic-netrc", "generic-pgpass"))
_UNQUOTED = frozenset(b"[]{}()<>|^\\ ")
_RANDOM = frozenset(("high entropy", "some entropy"))
_BESIDE = 2.5
_PRIOR = 3.0  # log-odds that a provider's word and shape together add


def weighed(data: bytes, path: str, spots: list[Spot]) -> list[Spot]:
    """As `weigh`, for spots that are not hopeless."""
    file = opened(data, path)
    kept: list[Spot] = []
    for spot in spots:
        if not spot.kind.id.startswith("generic-"):
            by_chance = not spot.kind.proven and in_base64(data, spot)
            if not by_chance and not made_up(spot.secret):
                kept.append(_provider(file, spot))
        else:
            reading, names = features(file, spot)
            start, end, value = reading.start, reading.end, reading.value
            found = spot._replace(start=start, end=end, secret=value)
            told = _judged(file, found, names, _addressed(file, spot, names))
            if told.score >= LOW and not is_elsewhere(data, spot, value, file.code):
                kept.append(told._replace(level="low") if in_a_binary(data, spot) else told)
    return [spot for spot in kept if spot.score >= LOW]


def _addressed(file: File, spot: Spot, names: list[str]) -> float:
    """A random password that stands beside its host and user needs no name to be told. The labels
    that the weights come from are nearly all of tests, where such addresses lead nowhere."""
    telling = spot.kind.id in _ADDRESSED and not lenient(file.path)
    if not _UNQUOTED.isdisjoint(spot.secret):  # RFC 3986 wants them quoted: a pattern, a template
        return 0.0
    return _BESIDE if telling and not _RANDOM.isdisjoint(names) else 0.0


def _provider(file: File, spot: Spot) -> Spot:
    if spot.kind.proven:
        return _proven(file, spot)
    return _judged(file, spot, against(file, spot), _PRIOR)


def _proven(file: File, spot: Spot) -> Spot:
    """As severe in a test as anywhere; but a key that everyone has opens nothing."""
    if "private-key" in spot.kind.id and is_published(file.data[spot.match_start : spot.end]):
        return spot._replace(level="low", reasons=("published with a well-known project's tests",))
    return spot._replace(level=spot.kind.level)


def _judged(file: File, spot: Spot, names: list[str], prior: float) -> Spot:
    bias = spot.kind.id.startswith("generic-")
    score = probability(prior + log_odds(names, bias=bias))
    if score < LOW:
        return spot._replace(score=score)
    return spot._replace(
        level=level(spot.kind, score, file.path), score=score, reasons=reasons(names)
    )
