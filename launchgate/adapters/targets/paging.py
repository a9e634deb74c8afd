"""Lists that come in pages. All of them, or an error: never a part that looks like the whole."""

import re
from collections.abc import Callable, Iterator

from launchgate.adapters.targets.ask import Asker, Query, Reply
from launchgate.adapters.targets.part import Part
from launchgate.ports import PortError

MOST_PAGES = 2_000
_LINK = re.compile(r'<([^<>]*)>\s*((?:;\s*[\w*]+\s*=\s*(?:"[^"]*"|[^",;\s]+)\s*)*)')


def pages(
    asker: Asker, what: str, page: Callable[[str | None], tuple[Part, str | None]]
) -> Iterator[Part]:
    """`page` gives the one at a cursor (None: the first), and the next one's cursor.

    PortError: the cursors go round in a circle, or there are more than MOST_PAGES.
    """
    cursor: str | None = None
    seen: set[str] = set()
    for _ in range(MOST_PAGES):
        part, cursor = page(cursor)
        yield part
        if not cursor:
            return
        if cursor in seen:
            raise PortError(
                "protocol", f"{asker.needs.title}: the pages of {what} repeat, so there is no end"
            )
        seen.add(cursor)
    raise PortError(
        "protocol", f"{asker.needs.title}: {what} has over {MOST_PAGES:,} pages, more than are read"
    )


def linked(asker: Asker, path: str, what: str, query: Query = ()) -> Iterator[Part]:
    """Pages whose `Link` header leads on (RFC 8288)."""

    def page(cursor: str | None) -> tuple[Part, str | None]:
        reply = asker.get(path, what, query) if cursor is None else asker.follow(cursor, what)
        return reply.part, _next(reply)

    return pages(asker, what, page)


def _next(reply: Reply) -> str | None:
    for link in _LINK.finditer(reply.exchange.header("link") or ""):
        if re.search(r'rel\s*=\s*"?(?:[^"]*\s)?next\b', link[2]):
            return link[1]
    return None
