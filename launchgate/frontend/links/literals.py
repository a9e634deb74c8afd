"""Names of files in the string literals of a script."""

import re
from collections.abc import Iterator

from launchgate.frontend.links.link import Link, chunk, kind_of, resolved

_END = re.compile(rb"\.(?:[cm]?js|css|json)(?:\?[\w=&.%\-]{0,200})?(?=\\{0,4}[\"'`])")
_NAME = re.compile(rb"(?:https?:)?[\w@%./~+\-\[\]()$!=&,:]{1,300}")
_LONGEST = 300
_QUOTES = (b'"', b"'", b"`")
_LOADS = re.compile(
    rb"(?:\bimport\s?\(?|\bfrom|\bURL\(|\bWorker\(|serviceWorker\.register\(|\bimportScripts\()"
    rb"(?:\s|/\*[^*]{0,80}\*/){0,9}\\{0,4}[\"'`]$"
)
_BEFORE = (b"(", b"m", b"t", b"/", b" ", b"\n", b"\t", b"\\")  # `from"`, `import"`, a comment's end
_FETCHES = re.compile(rb"(?:\bfetch\(|\burl:|\bget\()\s?\\{0,4}[\"'`]$")


def literals(url: str, data: bytes) -> Iterator[Link]:
    """`url` is that of the script, or of the page that an inline script stands in."""
    told: set[tuple[str, bool]] = set()
    for end in _END.finditer(data):
        least = max(0, end.start() - _LONGEST)
        head = data[least : end.start()]
        opened = max(head.rfind(quote) for quote in _QUOTES)
        name = head[opened + 1 :]
        if opened < 0 or _NAME.fullmatch(name) is None:
            continue
        quote_end = least + opened + 1
        context = data[max(0, quote_end - 120) : quote_end]
        text = (name + end[0]).decode("ascii", "replace")
        loaded = context[-2:-1] in _BEFORE and _LOADS.search(context) is not None
        if (text, loaded) in told:
            continue
        told.add((text, loaded))
        link = _link(url, text, context, loaded)
        if link is not None:
            yield link


def _link(url: str, text: str, context: bytes, loaded: bool) -> Link | None:
    kind = kind_of(text)
    if loaded and kind != "data":
        whole = text.startswith((".", "/", "http:", "https:"))
        worker = b"Worker(" in context[-24:] or b"register(" in context[-24:]
        if whole or worker or b"URL(" in context[-24:] or b"importScripts(" in context[-24:]:
            return resolved(url, text, kind)
        return chunk(url, text, kind)
    if text.startswith(("./", "../", "/")) and not text.startswith("/*"):
        return resolved(url, text, kind, sure=False)
    if text.startswith(("http://", "https://")):
        return resolved(url, text, kind, sure=False)
    if _FETCHES.search(context) is not None:
        return resolved(url, text, kind, sure=False)
    return chunk(url, text, kind)
