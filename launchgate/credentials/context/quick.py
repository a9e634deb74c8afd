"""What can be dropped at a glance: most of what matches in source code is no literal."""

import re

from launchgate.credentials.context.names import OWNERS
from launchgate.credentials.spot import Spot

_CALLED = re.compile(rb"[\w.: ]{0,80}\([ \t]{0,4}[bu@]{0,2}\\{0,4}[\"'`]")
_CALL = re.compile(rb"[A-Za-z_$][\w.$:]{0,80}\(")
_NOTHING = re.compile(
    rb"(?i:null|none|nil|true|false|undefined|string|str|bool|boolean|int|integer|number|any|self|this"
    rb"|void|unknown|new|await|return|type|object|bytes|required|optional)\b(?!-)"
)
_OPAQUE = re.compile(rb"[A-Za-z0-9+/_.~%\-]{16,200}")
_WORDED = frozenset(
    ("generic-token", "generic-auth", "generic-credential", "generic-secret", "generic-key")
)
_WORDS = re.compile(
    rb"[A-Za-z_.\- ]{0,15}[\"'`\\]|[\w.,:;!?()/\-]{1,40} [\w.,:;!?()/\-]{1,40} [\w.,:;!?()/\- ]"
)
_BETWEEN = re.compile(rb"\+[\w.$]{1,40}[+);,]")  # `token: "+name+"`: a text ends before it
_FRONT = re.compile(rb"[A-Z]?[a-z]+\Z")
_STEP = re.compile(rb"Pass\b[^\"'`\n]{1,8}[\"'`][a-z]{3,20}[\"'`]")
_DIGIT = re.compile(rb"[0-9]")
_BRACKET = b"{[(<|&*)]}"
_KNOWN_USE = re.compile(
    rb"(?i:api|app|access|secret|private|priv|consumer|encrypt(?:ion)?|crypt(?:o)?|sign(?:ing|ature)?"
    rb"|auth|master|account|shared|client|service|admin|session|cookie|jwt|aes|hmac|license)"
    rb"[_\-. ]{0,2}\Z"
)


def hopeless(data: bytes, spot: Spot, code: bool) -> bool:
    """`code`: the file is source code, where a bare word is a name and no value."""
    kind, start = spot.kind.id, spot.start
    quoted = data[start - 1] in b"\"'`" if start else False
    if not quoted:
        if data[start] in _BRACKET or data[max(0, start - 2) : start] == b"::":  # a::b, .a::b {}
            return True
        if not _CALLED.match(data, start) and (
            (code and not _opaque(data, start))
            or _NOTHING.match(data, start)
            or _CALL.match(data, start)
        ):
            return True
    elif code and (_BETWEEN.match(data, start) or _is_step(data, spot)):
        return True
    if kind == "generic-key":
        place = spot.match_start
        if not _KNOWN_USE.search(data, max(0, place - 16), place):
            return not _opaque(data, start) and not _CALLED.match(data, start)
    return False


def worded(data: bytes, spot: Spot) -> bool:
    """Whether a short word or a sentence is given to what is random where it is real: next to none
    of them would be likely enough. No part of `hopeless`, which the weights are fitted behind."""
    return (
        spot.kind.id in _WORDED
        and data[spot.start - 1] in b"\"'`"
        and _WORDS.match(data, spot.start) is not None
    )


def _is_step(data: bytes, spot: Spot) -> bool:
    """`currentPass === "opaque"`: a pass that is gone through, named by a word. Not `userPass`."""
    place = spot.match_start
    if spot.kind.id != "generic-password" or data[place : place + 4] != b"Pass":
        return False
    whose = _FRONT.search(data, max(0, place - 24), place)
    own = whose is None or whose[0].lower() in OWNERS
    return not own and _STEP.match(data, place) is not None


def _opaque(data: bytes, start: int) -> bool:
    found = _OPAQUE.match(data, start)
    return found is not None and _DIGIT.search(found[0]) is not None
