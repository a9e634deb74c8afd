"""What a style sheet imports; pictures and fonts are of no interest."""

import re
from collections.abc import Iterator

from launchgate.frontend.links.link import Link, resolved

_IMPORT = re.compile(rb"@import\s{1,20}(?:url\(\s{0,20})?[\"']?([^\"'\s);]{1,2000})", re.IGNORECASE)


def in_style(url: str, data: bytes) -> Iterator[Link]:
    for match in _IMPORT.finditer(data):
        link = resolved(url, match[1].decode("utf-8", "replace"), "style")
        if link is not None:
            yield link
