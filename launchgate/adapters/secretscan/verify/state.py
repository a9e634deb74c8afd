"""What a provider said of a credential."""

from typing import Literal, NamedTuple


class State(NamedTuple):
    """`active` is certain, and so is `inactive`; anything that could mean both is `unknown`.
    `reason` says in one clause how it was told, in our words: an answer may repeat the secret. It
    is empty where there is nothing to add.

    `failed`: there was no answer, so asking again may help. `closed`: nothing more may be asked of
    this provider in this run.
    """

    name: Literal["active", "inactive", "unknown"]
    reason: str
    failed: bool = False
    closed: bool = False


def active(reason: str = "") -> State:
    return State("active", reason)


def inactive(reason: str = "the provider refuses it") -> State:
    return State("inactive", reason)


def unknown(reason: str) -> State:
    return State("unknown", reason)


def failed(reason: str, *, closed: bool = False) -> State:
    return State("unknown", reason, failed=True, closed=closed)
