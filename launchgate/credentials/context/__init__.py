"""Whether what matched is a credential: named features, a probability, a level."""

from launchgate.credentials.context.dummies import made_up
from launchgate.credentials.context.features import features, opened
from launchgate.credentials.context.levels import level
from launchgate.credentials.context.score import log_odds, probability, reasons
from launchgate.credentials.spot import Spot

_PRIOR = 3.0  # log-odds that a provider's word and shape together add


def weigh(data: bytes, path: str, spots: list[Spot]) -> list[Spot]:
    """The spots that are likely enough, each with score, level and reasons; the rest is dropped.

    Spots of proven kinds stay as they are unless their value is known to be made up.
    """
    if not spots:
        return []
    file = opened(data, path)
    kept: list[Spot] = []
    for spot in spots:
        if spot.kind.proven:
            if not made_up(spot.secret):
                kept.append(spot)
            continue
        if (seen := features(file, spot)) is None:
            continue
        reading, names = seen
        odds = log_odds(names)
        if not spot.kind.id.startswith("generic-"):
            if made_up(spot.secret):
                continue
            odds += _PRIOR
        score = probability(odds)
        told = level(spot.kind, score, file.path)
        if told is None:
            continue
        kept.append(
            spot._replace(
                start=reading.start,
                end=reading.end,
                secret=reading.value,
                level=told,
                score=score,
                reasons=reasons(names),
            )
        )
    return kept
