"""How a text may stand in the JSON of a map's `sourcesContent`."""

import json


def forms(text: bytes) -> tuple[bytes, ...]:
    """Each once, the likeliest first: as it is, and as a literal of the source writes it."""
    try:
        plain = text.decode()
    except UnicodeDecodeError:
        return (text,)
    literal = json.dumps(plain, ensure_ascii=False)[1:-1]
    single = literal.replace('\\"', '"').replace("'", "\\'")
    found = (
        written
        for source in (plain, literal, single)
        for base in (json.dumps(source), json.dumps(source, ensure_ascii=False))
        for written in _variants(base[1:-1])
    )
    return tuple(dict.fromkeys(found))


def _variants(base: str) -> tuple[bytes, ...]:
    """What encoders differ in: slashes, and characters that mean something in HTML."""
    escaped_html = base
    for character in "<>&'":
        escaped_html = escaped_html.replace(character, f"\\u{ord(character):04x}")
    every = (
        base,
        base.replace("/", "\\/"),
        escaped_html,
        escaped_html.replace("\\u003c", "\\u003C").replace("\\u003e", "\\u003E"),
        escaped_html.replace("\\u0027", "'"),
    )
    return tuple(form.encode("utf-8", "surrogatepass") for form in every)
