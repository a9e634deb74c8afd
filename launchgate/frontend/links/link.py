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
    the folder that the script at `base` is deployed to. None where it looks like no such name."""
    first, _, rest = text.partition("/")
    path = urlsplit(base).path
    at = path.find(f"/{first}/") if rest else -1
    if at >= 0:
        return resolved(base, f"{path[: at + 1]}{text}", kind, sure=sure)
    if not rest or first not in _FOLDERS:
        return None
    if first == "static" and rest.startswith("chunks/"):
        return resolved(base, f"/_next/{text}", kind, sure=sure)
    return resolved(base, f"{_root(path)}{text}", kind, sure=sure)


def _root(path: str) -> str:
    """What comes before the bundler's own folders: `/shop/` of `/shop/assets/app.js`."""
    folders = path.split("/")[1:-1]
    own = next((n for n, name in enumerate(folders) if name in _FOLDERS), len(folders))
    return "/".join(["", *folders[:own], ""])


def kind_of(name: str) -> LinkKind:
    """By a file's suffix."""
    path = name.partition("?")[0]
    if path.endswith(".css"):
        return "style"
    if path.endswith(".map"):
        return "map"
    return "data" if path.endswith((".json", ".webmanifest")) else "script"
