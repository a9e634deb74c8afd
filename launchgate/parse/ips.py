"""IP addresses in every spelling that browsers and resolvers accept, and what they reach."""

import re
from collections.abc import Sequence

_NUMBER = re.compile(r"0[xX]([0-9a-fA-F]*)|([0-9]+)")
_MAX_DIGITS = 16
_MAX_TEXT = 64

# (first, last, what is there); the first range that holds an address counts.
_V4 = (
    (0x00000000, 0x00FFFFFF, "loopback"),  # 0.0.0.0/8: "this host"
    (0x7F000000, 0x7FFFFFFF, "loopback"),  # 127.0.0.0/8
    (0x0A000000, 0x0AFFFFFF, "private"),  # RFC 1918
    (0xAC100000, 0xAC1FFFFF, "private"),
    (0xC0A80000, 0xC0A8FFFF, "private"),
    (0xC6120000, 0xC613FFFF, "private"),  # benchmarking, RFC 2544
    (0xA9FE0000, 0xA9FEFFFF, "link-local"),
    (0x64400000, 0x647FFFFF, "cgnat"),  # RFC 6598
    (0xC0000200, 0xC00002FF, "placeholder"),  # documentation, RFC 5737
    (0xC6336400, 0xC63364FF, "placeholder"),
    (0xCB007100, 0xCB0071FF, "placeholder"),
    (0xE0000000, 0xFFFFFFFF, "private"),  # multicast, reserved, broadcast
)
_V6 = (
    (0, 128, "loopback"),
    (1, 128, "loopback"),
    (0xFC << 120, 7, "private"),
    (0xFE80 << 112, 10, "link-local"),
    (0xFEC0 << 112, 10, "private"),
    (0xFF << 120, 8, "private"),
    (0x20010DB8 << 96, 32, "placeholder"),
)


def ipv4(text: str) -> int | None:
    """The address of `127.0.0.1`, `127.1`, `2130706433`, `0x7f.1`, `0177.0.0.1`; else None."""
    if len(text) > _MAX_TEXT or not text or text[0] not in "0123456789":
        return None
    parts = text.removesuffix(".").split(".")
    numbers = [_number(part) for part in parts]
    if len(parts) > 4 or None in numbers:
        return None
    *heads, last = (number for number in numbers if number is not None)
    if any(head > 255 for head in heads) or last >= 256 ** (4 - len(heads)):
        return None
    return last + sum(head << (8 * (3 - place)) for place, head in enumerate(heads))


def ipv6(text: str) -> int | None:
    """The address of `::1`, `[::ffff:127.0.0.1]`, `fe80::1%eth0`; else None."""
    if len(text) > _MAX_TEXT or text.count(":") < 2:
        return None
    address = text.removeprefix("[").removesuffix("]").partition("%")[0]
    left, gap, right = address.partition("::")
    heads, tails = _groups(left), _groups(right)
    if heads is None or tails is None or "::" in right:
        return None
    missing = 8 - len(heads) - len(tails)
    if missing < (1 if gap else 0) or (missing and not gap):
        return None
    value = 0
    for group in (*heads, *([0] * missing), *tails):
        value = value << 16 | group
    return value


def reach_v4(address: int) -> str:
    """`loopback`, `private`, `link-local`, `cgnat`, `placeholder` or `public`."""
    return next((kind for first, last, kind in _V4 if first <= address <= last), "public")


def reach_v6(address: int) -> str:
    """As `reach_v4`; an IPv4 address inside (mapped, compatible, NAT64, 6to4) is judged itself."""
    for network, length, kind in _V6:
        if address >> (128 - length) == network >> (128 - length):
            return kind
    if address >> 32 in (0xFFFF, 0, 0x64FF9B << 64):
        return reach_v4(address & 0xFFFFFFFF)
    if address >> 112 == 0x2002:
        return reach_v4(address >> 80 & 0xFFFFFFFF)
    return "public"


def dotted(address: int) -> str:
    return ".".join(str(address >> shift & 255) for shift in (24, 16, 8, 0))


def _number(part: str) -> int | None:
    match = _NUMBER.fullmatch(part)
    if match is None or len(part.lstrip("0xX")) > _MAX_DIGITS:
        return None
    if match[1] is not None:
        return int(match[1] or "0", 16)
    if part[0] == "0" and len(part) > 1:
        return int(part, 8) if "8" not in part and "9" not in part else None
    return int(part)


def _groups(text: str) -> Sequence[int] | None:
    if not text:
        return ()
    *heads, last = text.split(":")
    tail = ipv4(last) if last.count(".") == 3 else None
    if tail is not None:
        return None if (more := _hex(heads)) is None else (*more, tail >> 16, tail & 0xFFFF)
    return _hex((*heads, last))


def _hex(groups: Sequence[str]) -> tuple[int, ...] | None:
    if not all(0 < len(group) <= 4 and group.isalnum() for group in groups):
        return None
    try:
        return tuple(int(group, 16) for group in groups)
    except ValueError:
        return None
