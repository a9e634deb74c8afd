"""Whether what matched is a credential: named features, a probability, a level."""

from launchgate.credentials.context.language import CODE, language
from launchgate.credentials.context.quick import hopeless, worded
from launchgate.credentials.spot import Spot

NAMED = frozenset(
    f"generic-{word}"
    for word in ("password", "secret", "token", "key", "auth", "credential", "nonce", "salt")
)


def weigh(data: bytes, path: str, spots: list[Spot]) -> list[Spot]:
    """The spots that are likely enough, each with score, level and reasons; the rest is dropped.

    Spots of proven kinds stay unless their value is known to be made up; their level stays too,
    but for private keys that are published.
    """
    code = language(path.lower()) in CODE
    likely = [
        spot
        for spot in spots
        if spot.kind.id not in NAMED or not (worded(data, spot) or hopeless(data, spot, code))
    ]
    if not likely:
        return []
    from launchgate.credentials.context.weighing import weighed  # noqa: PLC0415 - rarely needed

    return weighed(data, path, likely)
