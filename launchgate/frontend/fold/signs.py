"""What tells at a glance that an expression of constants may stand there.

Every pattern begins with one byte, which the engine looks for at memchr's speed.
"""

import re
from collections.abc import Iterator
from heapq import merge

from launchgate.frontend.fold.blank import GAP

_LAST = (
    b"join ncat erse rsed duce lace atob Code oint from code cape nent eURI arse pply call lice"
    b" ring bstr"
).split()
_NEAR = (
    rb"[\])\s]\.join [\"'`\])\s]\.concat [\])\s]\.reverse [\])\s]\.toReversed [\])\s]\.reduce"
    rb" [\"'`)\s]\.replace Code\.apply oint\.apply Code\.call oint\.call atob fromCharCode"
    rb" fromCodePoint [yr]\.from \.decode unescape JSON\.parse decodeURIComponent decodeURI"
    rb" [\"'`)]\.slice [\"'`)]\.substring [\"'`)]\.substr"
).split()
_CLASSES = b"".join(b"[%s]" % bytes({last[place] for last in _LAST}) for place in range(4))
_CALL = (
    # the classes are the quickest to say no, then the last letters of the names, then the names
    rb"\((?<=" + _CLASSES + rb"\()(?<=(?:" + b"|".join(_LAST) + rb")\()"
    rb"(?:" + b"|".join(rb"(?<=%s\()" % near for near in _NEAR) + rb")"
)
_FIRST = rb"\[(\d./]|atob|decodeURI|unescape|JSON|Buffer|Array|String|Uint8|new |function"
_MORE = rb"|null|this|void|window|self|global"
JOINED, CALLED, HOLE, BOXED = SIGNS = (
    re.compile(rb"\+(?<=[\"'`\s/]\+)" + GAP + rb"[\"'`]"),
    re.compile(_CALL + rb"(?=[\s)\"'`" + _FIRST + _MORE + rb")"),
    re.compile(rb"\$\{" + GAP + rb"[\"'`]"),
    re.compile(rb"\[0,\"(?<=\":\[0,\")"),
)
_ESCAPED = (
    re.compile(rb"\+(?<=[\"'`\s/n]\+)(?:\s|\\n|\\t){0,64}(?:\\\"|['`])"),
    re.compile(_CALL.replace(rb"\s]", rb"\sn]") + rb"(?=[\s)\\'`" + _FIRST + rb")"),
)


def escaped_signs(data: bytes) -> Iterator[int]:
    """Where such an expression may be in a text whose quotes are escaped; in rising order."""
    found = (pattern.finditer(data) for pattern in _ESCAPED)
    yield from merge(*((sign.start() for sign in signs) for signs in found))
