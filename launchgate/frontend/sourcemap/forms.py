"""How a text may stand in the JSON of a map's `sourcesContent`."""

import json
import re

_ESCAPE = re.compile(r"\\(?:u([0-9a-f]{4})|.)", re.DOTALL)


def forms(text: bytes) -> tuple[bytes, ...]:
    """Each once, the likeliest first: as it is, and as a literal of the source writes it."""
    try:
        plain = text.decode()
    except UnicodeDecodeError:
        return (text,)
    literal = json.dumps(plain, ensure_ascii=False)[1:-1]
    single = literal.replace('\\"', '"').replace("'", "\\'")
    found = (
        written.encode("utf-8", "surrogatepass")
        for source in (plain, literal, single)
        for base in (json.dumps(source), json.dumps(source, ensure_ascii=False))
        for lower in _variants(base[1:-1])
        for written in (lower, _ESCAPE.sub(_in_capitals, lower))
    )
    return tuple(dict.fromkeys(found))


def _variants(base: str) -> tuple[str, ...]:
    """What encoders differ in: slashes, and characters that mean something in HTML."""
    in_html = base
    for character in "<>&":
        in_html = in_html.replace(character, f"\\u{ord(character):04x}")
    return base, base.replace("/", "\\/"), in_html, in_html.replace("'", "\\u0027")


def _in_capitals(escape: "re.Match[str]") -> str:
    """As esbuild writes it; what an escaped backslash stands before is no escape."""
    return f"\\u{escape[1].upper()}" if escape[1] else escape[0]
