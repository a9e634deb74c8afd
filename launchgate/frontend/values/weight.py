"""How bad it is when a browser gets a variable's value."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Literal

from launchgate.credentials.spot import Spot
from launchgate.frontend.known import Known
from launchgate.frontend.roles import Ruling, judge
from launchgate.frontend.values.naming import (
    says_address,
    says_id,
    says_public,
    says_secret,
    says_version,
)
from launchgate.frontend.values.strength import PIECE_BITS, RANDOM_BITS, bits

Weight = Literal["secret", "configuration"]
_USERINFO = re.compile(rb"://[^/?#\s:@]*:([^/?#\s@]+)@")
_RUN = re.compile(rb"[A-Za-z0-9]+")
_DENSE_BITS = 3.4  # of a character
_PIECE = re.compile(rb"[/?&=#;,]")


def weight(known: Known) -> Weight:
    """`secret`: it opens something. `configuration`: it tells of the inside, and no more."""
    return "secret" if _is_secret(known) else "configuration"


@lru_cache(maxsize=4096)
def _is_secret(known: Known) -> bool:
    if known.proof == "canary":  # the marker says nothing of the value
        return says_secret(known.name)
    value = known.value
    if has_credential(known):
        return True
    if is_public_kind(known) or is_doubtful(known) or says_public(known.name):
        return False
    if says_secret(known.name):
        address = b"://" in value or says_address(known.name)
        return not address or b"?" in value or is_random(value)
    if says_id(known.name) or says_version(known.name):
        return False
    return is_random(value)


def is_random(value: bytes) -> bool:
    """Whether neither chance nor a person would make it; of a URL, a part behind the host."""
    if b"://" in value:
        rest = _PIECE.split(value.partition(b"://")[2])[1:]
        return any(bits(piece) >= PIECE_BITS for piece in rest)
    most = max(map(bits, _RUN.findall(value)), default=0.0)
    if most >= RANDOM_BITS:
        return True
    whole = 0.0 if b" " in value else bits(value)
    return whole >= RANDOM_BITS and (most >= PIECE_BITS or whole >= _DENSE_BITS * len(value))


@lru_cache(maxsize=4096)
def has_credential(known: Known) -> bool:
    """Whether the value alone shows it."""
    return url_password(known.value) is not None or any(map(_proven, spots(known)))


def url_password(value: bytes) -> bytes | None:
    """That of `scheme://user:password@host`, as it is written."""
    found = _USERINFO.search(value)
    return found[1] if found else None


@lru_cache(maxsize=4096)
def is_public_kind(known: Known) -> bool:
    """Whether its shape, or its name with it, says that it is made to be seen: `pk_live_`, an anon
    JWT, a Segment write key."""
    told = {ruling.role for ruling in _rulings(known)}
    return "allow" in told and "block" not in told


@lru_cache(maxsize=4096)
def is_doubtful(known: Known) -> bool:
    """Whether pages hold such keys at a price: those of metered services."""
    told = {ruling.role for ruling in _rulings(known)}
    return "warn" in told and "block" not in told


def _rulings(known: Known) -> Iterator[Ruling]:
    """Of all that covers the value, beside the variable's name, as if that were in a page."""
    line = _line(known)
    for spot in spots(known):
        if 10 * len(spot.secret) >= 9 * len(known.value):
            ruling = judge(spot, line)
            if ruling is not None:
                yield ruling


def _line(known: Known) -> bytes:
    return known.name.encode("utf-8", "replace") + b'="' + known.value + b'"\n'


@lru_cache(maxsize=4096)
def spots(known: Known) -> tuple[Spot, ...]:
    """What kinds of credentials see in the value, the name beside it."""
    from launchgate.credentials.scan import find  # noqa: PLC0415 - many kinds, needed with values

    line = _line(known)
    begin = line.index(b'="') + 2
    return tuple(spot for spot in find(line) if spot.start >= begin)


def _proven(spot: Spot) -> bool:
    return spot.kind.proven and spot.kind.role == "secret" and spot.kind.level != "info"
