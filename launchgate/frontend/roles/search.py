"""Search services, whose keys all look alike: the name tells, or nothing does."""

import re

from launchgate.frontend.roles.ruling import Ruling, doubtful, fine, leak
from launchgate.frontend.roles.scene import Scene

_OPENS = "read, change and delete every record of the index"
_ADMIN = re.compile(
    rb"admin|write|master|monitor|private|secret|manage|server|ingest|index(?:ing)?key"
)
_SEARCH = re.compile(rb"search|public|readonly|browser|client|frontend|docsearch")
_LIBRARY = re.compile(rb"algoliasearch(?!api|key|only|public)|meilisearch(?!only|search)")
_DOCSEARCH = (b"docsearch", b"indexname", b"contextualsearch", b"instantsearch")


def _by_name(scene: Scene) -> Ruling:
    provider = "Algolia" if scene.spot.kind.id.startswith("algolia") else "The search service"
    words = _LIBRARY.sub(b"", scene.words)
    if _ADMIN.search(words):
        return leak(scene.spot.kind, f"Whoever opens the page can {_OPENS}.")
    if _SEARCH.search(words) or scene.distance(*_DOCSEARCH) < 200:
        return fine(
            f"{provider} makes search-only keys for the page. Check at the provider that this one "
            "may do nothing but `search`, on the indexes that everyone may read."
        )
    return doubtful(
        f"{provider}'s search and admin keys look alike, and nothing here tells which one it is. "
        f"With an admin key whoever opens the page can {_OPENS}: check its rights (ACL) at the "
        "provider, and name it so that it says `search`."
    )


def _admin(scene: Scene) -> Ruling:
    return leak(scene.spot.kind, f"Whoever opens the page can {_OPENS}.")


RULES = {
    "algolia-admin-key": _admin,
    "algolia-search-key": _by_name,
    "algolia-api-key": _by_name,
    "algolia-app-key": _by_name,
    "meilisearch-key": _by_name,
}
