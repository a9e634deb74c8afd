"""How builds write a value: each encoding made by another hand than the project's own."""

import base64
import html
import json
import re
from collections.abc import Callable
from urllib.parse import quote, quote_plus


def quoted(text: str) -> str:
    return json.dumps(text)[1:-1]


def numbered(form: str, *, wide: bool = False) -> Callable[[str], str]:
    def encode(text: str) -> str:
        if wide:
            units = text.encode("utf-16-be")
            numbers = [int.from_bytes(units[at : at + 2], "big") for at in range(0, len(units), 2)]
            return "".join(form.format(number) for number in numbers)
        return "".join(form.format(byte) for byte in text.encode())

    return encode


def entities(form: str) -> Callable[[str], str]:
    return lambda text: "".join(
        char if char.isascii() and char.isalnum() else form.format(ord(char)) for char in text
    )


def component(text: str) -> str:
    """encodeURIComponent"""
    return quote(text, safe="-_.!~*'()")


def angled(text: str) -> str:
    """As Go, Rails and Next.js write JSON into HTML."""
    return re.sub("[<>&]", lambda char: f"\\u{ord(char[0]):04x}", quoted(text))


def script(quote_mark: str) -> Callable[[str], str]:
    return lambda text: (
        text.replace("\\", "\\\\").replace(quote_mark, "\\" + quote_mark).replace("\n", "\\n")
    )


ENCODINGS: dict[str, Callable[[str], str]] = {
    "plain": str,
    "JSON": quoted,
    "JSON in JSON": lambda text: quoted(quoted(text)),
    "JSON in JSON in JSON": lambda text: quoted(quoted(quoted(text))),
    "JSON, slashes": lambda text: quoted(text).replace("/", "\\/"),
    "JSON for HTML": angled,
    "JSON for HTML in JSON": lambda text: quoted(angled(text)),
    "JSON in an attribute": lambda text: html.escape(quoted(text)),
    "script, single quotes": script("'"),
    "script, double quotes": script('"'),
    "script, template": lambda text: script("`")(text).replace("$", "\\$"),
    "encodeURIComponent": component,
    "encodeURI": lambda text: quote(text, safe="-_.!~*'();/?:@&=+$,#"),
    "form": quote_plus,
    "percent, lower case": lambda text: re.sub("%..", lambda p: p[0].lower(), component(text)),
    "percent twice": lambda text: component(component(text)),
    "percent in JSON": lambda text: quoted(component(text)),
    "JSON, percent": lambda text: component(quoted(text)),
    "every byte percent": numbered("%{:02x}"),
    "every byte percent, upper case": numbered("%{:02X}"),
    "HTML": html.escape,
    "HTML text": lambda text: html.escape(text, quote=False),
    "HTML decimal": entities("&#{};"),
    "HTML hexadecimal": entities("&#x{:x};"),
    "HTML in JSON": lambda text: quoted(html.escape(text)),
    "HTML twice": lambda text: html.escape(html.escape(text)),
    "hex escapes": numbered("\\x{:02x}"),
    "hex escapes, upper case": numbered("\\x{:02X}"),
    "hex escapes in a string": numbered("\\\\x{:02x}"),
    "unicode escapes": numbered("\\u{:04x}", wide=True),
    "unicode escapes in JSON": numbered("\\\\u{:04X}", wide=True),
    "octal escapes": numbered("\\{:03o}"),
    "hexadecimal": lambda text: text.encode().hex(),
    "hexadecimal, upper case": lambda text: text.encode().hex().upper(),
    "bytes": lambda text: ",".join(map(str, text.encode())),
    "bytes, spaced": lambda text: ", ".join(map(str, text.encode())),
    "bytes, hexadecimal": lambda text: ",".join(f"0x{byte:02x}" for byte in text.encode()),
    "reversed": lambda text: text[::-1],
    "base64": lambda text: base64.b64encode(text.encode()).decode(),
    "base64, URL": lambda text: base64.urlsafe_b64encode(text.encode()).decode(),
    "base64, bare": lambda text: base64.urlsafe_b64encode(text.encode()).decode().rstrip("="),
    "base64 in JSON": lambda text: (
        base64.b64encode(text.encode()).decode().replace("/", "\\/").replace("+", "\\u002b")
    ),
    "base64 in a query": lambda text: quote(base64.b64encode(text.encode()).decode(), safe=""),
}
