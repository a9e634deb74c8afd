"""Features of a spot to its score and level."""

from launchgate.credentials.context.dummies import made_up
from launchgate.credentials.context.features import File, against, features, opened
from launchgate.credentials.context.levels import LOW, level, of_proven
from launchgate.credentials.context.score import log_odds, probability, reasons
from launchgate.credentials.spot import Spot

_PRIOR = 3.0  # log-odds that a provider's word and shape together add


def weighed(data: bytes, path: str, spots: list[Spot]) -> list[Spot]:
    """As `weigh`, for spots that are not hopeless."""
    file = opened(data, path)
    kept: list[Spot] = []
    for spot in spots:
        if not spot.kind.id.startswith("generic-"):
            if not made_up(spot.secret):
                kept.append(_provider(file, spot))
        else:
            reading, names = features(file, spot)
            start, end, value = reading.start, reading.end, reading.value
            kept.append(
                _judged(file, spot._replace(start=start, end=end, secret=value), names, 0.0)
            )
    return [spot for spot in kept if spot.score >= LOW]


def _provider(file: File, spot: Spot) -> Spot:
    if spot.kind.proven:
        return spot._replace(level=of_proven(spot.kind, file.path))
    return _judged(file, spot, against(file, spot), _PRIOR)


def _judged(file: File, spot: Spot, names: list[str], prior: float) -> Spot:
    score = probability(prior + log_odds(names, bias=not prior))
    return spot._replace(
        level=level(spot.kind, score, file.path), score=score, reasons=reasons(names)
    )
