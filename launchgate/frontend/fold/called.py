"""Values that a call, an entry, a getter or a connection string gives to a name."""

import re
from collections.abc import Iterator, Sequence

from launchgate.frontend.fold.pairs import Pair
from launchgate.frontend.glance import Seen, literal

GIVEN = ""
"""No encoding: it stands there as it is."""

_WORDS = rb"(?i:pass|pwd|secret|token|key|auth|cred)"
_NAME = rb"(?P<name>(?=[\w.\-]{0,60}" + _WORDS + rb")[\w.\-]{3,80})"
_VALUE = rb"(?P<quote>[\"'`])(?P<value>[^\"'`\\\s]{8,512})(?P=quote)"
_GIVEN = (
    re.compile(  # headers.set("x-api-key", "..."), localStorage.setItem("token", "...")
        rb"\((?<=(?:et|nd|em|er|te|dd|ut|ie)\()\s{0,4}[\"'`]"
        + _NAME
        + rb"[\"'`]\s{0,4},\s{0,4}"
        + _VALUE
        + rb"(?=\s{0,4}[,)])"
    ),
    re.compile(  # what esbuild makes of a static field: f(C, "name", "...")
        rb"\([\w$.]{1,16},\s?[\"'`]" + _NAME + rb"[\"'`],\s?" + _VALUE + rb"\s{0,4}\)"
    ),
    re.compile(  # new Map([["DB_PASSWORD", "..."]])
        rb"\[(?<=[\[,\s]\[)\s{0,4}[\"'`]" + _NAME + rb"[\"'`],\s{0,4}" + _VALUE + rb"\s{0,4}\]"
    ),
)
_BODY = re.compile(rb"return\s{0,2}" + _VALUE + rb"\s{0,8};?\s{0,8}\}")
_ARROW = re.compile(rb"=>\s{0,2}" + _VALUE)
_HEAD = re.compile(_NAME + rb"\([\w$,\s]{0,24}\)\s{0,4}\{\s{0,16}\Z")
_LEFT = re.compile(
    _NAME + rb"[\"']?\s{0,2}[:=]\s{0,2}(?:async\s)?(?:\([\w$,\s]{0,24}\)|[\w$]{1,12})\s?\Z"
)
_BACK = 120
_WORD = re.compile(_WORDS)
_KEYED = tuple(  # calls whose argument is a key by what they do
    (sign, use, re.compile(source + _VALUE))
    for sign, use, source in (
        (
            *(b"createHmac(", b"hmac_secret"),
            rb"createHmac\([\"'`][\w-]{2,16}[\"'`]\s{0,2},\s{0,4}",
        ),
        (b"HmacSHA", b"hmac_secret", rb"HmacSHA\d{1,3}\([^,()\"'`]{1,80},\s{0,4}"),
        (b"AES.", b"encryption_key", rb"AES\.(?:en|de)crypt\([^,\"'`]{1,80},\s{0,4}"),
        (b"jwt.", b"jwt_secret", rb"jwt\.(?:sign|verify)\([^\"'`]{1,120},\s{0,4}"),
    )
)
_LOGIN = re.compile(
    rb"btoa\(\s{0,4}[\"'`][\w.@+\-]{1,64}:(?P<value>[^\"'`\\\s]{6,200})[\"'`]\s{0,4}\)"
)

_CONNECTION = re.compile(  # Server=tcp:db.example,1433;User ID=x;Password=...;
    rb"[;\"'`]\s?(?i:password|pwd)\s?=\s?(?P<value>[^;\"'`\\\s]{6,128})(?=;|[\"'`\\])"
)
_SERVER = re.compile(rb"(?i:server|data source|host|addr|address)\s?=")


PLACED = {
    b"given": rb"[\"'`][\w.\-]{0,77}"
    + _WORDS
    + rb"[\w.\-]{0,77}[\"'`]\s{0,4},\s{0,4}[\"'`][^\"'`\\\s]{8}",
    b"returned": _WORDS + rb".{0,120}(?:=>|return)\s{0,2}[\"'`][^\"'`\\\s]{8}",
}
"""For a glance, with all ends: each is eight bytes into a value."""
RARE = {
    b"connection": rb"(?i:password|pwd)\s?=",
    **{name: literal(name) for name in (b"createHmac(", b"HmacSHA", b"AES.", b"jwt.", b"btoa(")},
}
"""What must be there, by name, for a glance."""
_BEFORE, _BEHIND = 320, 600  # bytes around such an end in which the whole is


def called(data: bytes, seen: Seen) -> Iterator[Pair]:
    """The value of a function's name is what it does nothing but return."""
    for start, end in _windows(data, seen.ends(b"given")):
        for pattern in _GIVEN:
            for found in pattern.finditer(data, start, end):
                yield Pair(found["name"], found["value"], *found.span("value"))
    for start, end in _windows(data, seen.ends(b"returned")):
        for pattern, left in ((_BODY, _HEAD), (_ARROW, _LEFT)):
            for found in pattern.finditer(data, start, end):
                window = data[max(0, found.start() - _BACK) : found.start()]
                if _WORD.search(window) and (name := left.search(window)) is not None:
                    yield Pair(name["name"], found["value"], *found.span("value"))
    for sign, use, pattern in _KEYED:
        for found in pattern.finditer(data) if sign in seen else ():
            yield Pair(use, found["value"], *found.span("value"))
    for found in _LOGIN.finditer(data) if b"btoa(" in seen else ():
        yield Pair(b"login_password", found["value"], *found.span("value"))
    for found in _CONNECTION.finditer(data) if b"connection" in seen else ():
        if _SERVER.search(data, max(0, found.start() - 400), found.end() + 200):
            yield Pair(b"database_password", found["value"], *found.span("value"))


def _windows(data: bytes, ends: Sequence[int] | None) -> Iterator[tuple[int, int]]:
    if ends is None:
        yield 0, len(data)
        return
    start = stop = -1
    for end in ends:
        if end - _BEFORE > stop:
            if stop >= 0:
                yield start, min(stop, len(data))
            start = max(0, end - _BEFORE)
        stop = end + _BEHIND
    if stop >= 0:
        yield start, min(stop, len(data))
