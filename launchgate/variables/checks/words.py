"""The words of a variable's name."""

from launchgate.credentials.context.names import words

_ELSEWHERE = frozenset(
    b"staging stage stg dev devel development test tests testing preview sandbox local localhost "
    b"e2e ci qa uat shadow".split()
)
_LIVE = frozenset((b"live", b"prod", b"production"))


def words_of(name: str) -> frozenset[bytes]:
    return frozenset(words(name.encode("utf-8", "replace")))


def meant_for_elsewhere(name: str) -> bool:
    """`STAGING_URL`, `STRIPE_TEST_KEY`: what it holds is not for production, by its own name."""
    return not _ELSEWHERE.isdisjoint(words_of(name))


def meant_for_production(name: str) -> bool:
    """`STRIPE_LIVE_KEY`."""
    return not _LIVE.isdisjoint(words_of(name))
