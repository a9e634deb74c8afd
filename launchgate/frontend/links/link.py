"""One reference, resolved."""

from typing import Literal, NamedTuple
from urllib.parse import urldefrag, urljoin, urlsplit

LinkKind = Literal["script", "style", "map", "data", "page"]

# Folders that bundlers write into: a chunk's name may begin with one.
_FOLDERS = frozenset(
    ("static", "assets", "_next", "_app", "_nuxt", "_astro", "build", "js", "css", "chunks", "dist")
)


class Link(NamedTuple):
    """`url` is absolute and without a fragment. `sure`: a browser would load it; else it is a
    literal that looks like a file's name, and nothing is wrong when there is none."""

    url: str
    kind: LinkKind
    sure: bool = True


def resolved(base: str, text: str, kind: LinkKind, *, sure: bool = True) -> Link | None:
    """None where it leads nowhere on the web (`data:`, `blob:`, a broken address)."""
    try:
        url = urldefrag(urljoin(base, text.strip())).url
        parts = urlsplit(url)
        known = parts.scheme in ("http", "https") and bool(parts.hostname)
    except ValueError:
        return None
    vendor = (
        not sure and "/node_modules/" in parts.path
    )  # a comment or a name, not a file of a site
    return Link(url, kind, sure) if known and len(url) <= 4096 and not vendor else None


def chunk(base: str, text: str, kind: LinkKind, *, sure: bool = False) -> Link | None:
    """A name that a bundler's runtime puts together (`assets/x.js`, `static/chunks/x.js`): below
    the folder of the script at `base` that holds the name's first folder."""
    first, _, rest = text.partition("/")
    if not rest:
        return None
    try:
        path = urlsplit(base).path
    except ValueError:
        return None
    at = path.find(f"/{first}/")
    if at >= 0:
        return resolved(base, f"{path[: at + 1]}{text}", kind, sure=sure)
    if first in _FOLDERS:
        root = "/_next/" if first == "static" and "chunks" in rest[:7] else ""
        return resolved(base, f"{root}{text}", kind, sure=sure)
    return None


def kind_of(name: str) -> LinkKind:
    """By a file's suffix."""
    path = name.partition("?")[0]
    if path.endswith(".css"):
        return "style"
    if path.endswith(".map"):
        return "map"
    return "data" if path.endswith((".json", ".webmanifest")) else "script"
