"""What a provider said of a credential."""

from typing import Literal, NamedTuple


class State(NamedTuple):
    """`active` is certain, and so is `inactive`; anything that could mean both is `unknown`.
    `reason` says in one clause how it was told, in our words: an answer may repeat the secret."""

    name: Literal["active", "inactive", "unknown"]
    reason: str


def active(reason: str = "the provider accepts it") -> State:
    return State("active", reason)


def inactive(reason: str = "the provider refuses it") -> State:
    return State("inactive", reason)


def unknown(reason: str) -> State:
    return State("unknown", reason)
