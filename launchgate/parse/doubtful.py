"""The URLs of a text whose host alone is a reason to look closer. Cheap: a hook runs it on all,
and imports nothing but `re` and what tells hosts apart."""

import re
from collections.abc import Sequence
from functools import lru_cache

from launchgate.parse import urls
from launchgate.parse.host_kind import Kind
from launchgate.parse.urls import Found

_BARE = re.compile(
    r"(?<![\w./@:%$\\-])(?://)?(?:localhost|127\.0\.0\.1|0\.0\.0\.0|\[::1\])"
    r"(?::\d{1,5})?(?:/[^\s\"'`<>,;\\)]*)?(?=[\"'`\s,;)\]]|$)"
)
_BARE_NAMES = ("localhost", "127.0.0.1", "0.0.0.0", "[::1]")  # noqa: S104 - names to find
# Names of formats, never fetched.
_NAMESPACES = frozenset(
    (
        *("www.w3.org", "json-schema.org", "schemas.xmlsoap.org", "schemas.microsoft.com"),
        *("schemas.openxmlformats.org", "schemas.android.com", "ns.adobe.com", "purl.org"),
        *("www.apache.org", "www.sitemaps.org", "schema.org", "xmlns.com", "ogp.me", "fb.me"),
        *("docbook.org", "www.inkscape.org", "sodipodi.sourceforge.net", "maven.apache.org"),
    )
)


_ORIGIN_LIMIT = 300
_SIGNS = ("://", "localhost", "127.0.0.1", "0.0.0.0", "%3A%2F%2F", "%3a%2f%2f", ":\\/\\/")  # noqa: S104


def doubtful(text: str) -> Sequence[Found]:
    """Sorted; a public https URL is no news."""
    if not any(sign in text for sign in _SIGNS):
        return ()
    found = [item for item in urls.find(text) if _is_doubtful(item.url)]
    if any(name in text for name in _BARE_NAMES):
        found += (Found(match.start(), match.end(), match[0]) for match in _BARE.finditer(text))
    return sorted(found, key=lambda item: item.start)


def _is_doubtful(url: str) -> bool:
    """A tree names few origins, each of them often: told once."""
    origin = "/".join(url.split("/", 3)[:3])
    return (_judge if len(origin) <= _ORIGIN_LIMIT else _judge.__wrapped__)(origin)


@lru_cache(maxsize=4096)
def _judge(origin: str) -> bool:
    judged = urls.classify(origin)
    if judged.kind is Kind.PUBLIC:
        return judged.plain_http and judged.host not in _NAMESPACES
    return judged.kind is not Kind.UNKNOWN
