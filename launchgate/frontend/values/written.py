"""What the usual functions make of a text in which all is escaped or so short that it is nothing to
look for: each whole."""

import re
from collections.abc import Iterator
from html import escape
from json import dumps
from urllib.parse import quote, quote_plus

_SAFE = ("-_.!~*'()", "-_.!~*'();/?:@&=+$,#", "", "~")  # encodeURIComponent, encodeURI, others
_ENTITIES = ("&#{};", "&#x{:x};", "&#x{:X};")


def written(text: str) -> Iterator[str]:
    """Once, and again as a string in a string, in an attribute or in a URL; twice in JSON."""
    seen: set[str] = set()
    for once in _once(text):
        for twice in (once, *_again(once)):
            inner = dumps(twice)[1:-1]
            for whole in (twice, inner, dumps(inner)[1:-1]):
                if whole not in seen:
                    seen.add(whole)
                    yield whole


def _once(text: str) -> Iterator[str]:
    yield text
    yield from _json(text)
    yield from _script(text)
    for safe in _SAFE:
        yield from _percent(text, safe)
    yield quote_plus(_bytes(text))
    yield from _html(text)


def _again(text: str) -> Iterator[str]:
    yield escape(text)
    yield escape(text, quote=False)
    yield escape(text).replace("&quot;", "&#34;").replace("&#x27;", "&#39;")
    yield from _percent(text, _SAFE[0])


def _json(text: str) -> Iterator[str]:
    for quoted in (dumps(text)[1:-1], dumps(text, ensure_ascii=False)[1:-1]):
        yield quoted
        yield quoted.replace("/", "\\/")
        for form in ("\\u{:04x}", "\\u{:04X}"):
            for signs in ("[<>&]", "[<>&'=\u2028\u2029+]"):
                yield re.sub(signs, lambda sign, form=form: form.format(ord(sign[0])), quoted)


def _script(text: str) -> Iterator[str]:
    for mark in "'`\"":
        quoted = text.replace("\\", "\\\\").replace(mark, "\\" + mark)
        yield quoted
        yield quoted.replace("$", "\\$")
        yield quoted.replace("${", "\\${")


def _percent(text: str, safe: str) -> Iterator[str]:
    done = quote(_bytes(text), safe=safe)
    yield done
    yield re.sub("%[0-9A-F]{2}", lambda found: found[0].lower(), done)


def _html(text: str) -> Iterator[str]:
    whole = escape(text)
    for one in (whole, whole.replace("&quot;", "&#34;").replace("&#x27;", "&#39;")):
        yield one
        yield one.replace("&quot;", '"').replace("&#34;", '"')
        yield one.replace("&#x27;", "'").replace("&#39;", "'")
        yield one.replace("&gt;", ">")
    yield escape(text, quote=False)
    for form in _ENTITIES:
        yield "".join(c if c.isascii() and c.isalnum() else form.format(ord(c)) for c in text)


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "surrogateescape")
