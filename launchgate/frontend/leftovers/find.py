"""Every leftover of one file of a build."""

from collections.abc import Iterator
from urllib.parse import unquote, urlsplit

from launchgate.frontend.glance import Glance, unaided
from launchgate.frontend.layout import Side
from launchgate.frontend.leftovers import contents, envfile, names, published
from launchgate.frontend.leftovers.builds import BUILDS
from launchgate.frontend.leftovers.clients import CLIENTS
from launchgate.frontend.leftovers.sign import rare, seek
from launchgate.frontend.leftovers.trace import Trace

RARE = rare((*BUILDS, *CLIENTS))
_SCRIPTS = (".js", ".mjs", ".cjs", ".jsx", ".ts", ".tsx")
_PAGES = (".html", ".htm", ".xhtml", ".php")
_STYLES = (".css",)
_DOCUMENT = (b"<!doctype html", b"<html")


def in_name(path: str, size_bytes: int, side: Side) -> Iterator[Trace]:
    """What a path tells: relative to the output folder."""
    if side == "client":
        yield from names.in_client(path, size_bytes)


def in_file(path: str, data: bytes, side: Side, glance: Glance = unaided) -> Iterator[Trace]:
    """What a (decompressed) content tells; of a URL, what its path tells too."""
    if side == "cache" or not data:
        return
    if "://" in path:
        path = unquote(urlsplit(path).path).lstrip("/") or "index.html"
        yield from names.in_client(path, len(data))
    if envfile.is_env_file(path):
        yield from envfile.served(path, data) if side == "client" else envfile.deployed(path, data)
        return
    if side == "client":
        yield from _served(path, data, glance)


def _served(path: str, data: bytes, glance: Glance) -> Iterator[Trace]:
    lower = path.partition("?")[0].lower()
    if "/.well-known/" in f"/{lower}":
        return
    page = lower.endswith(_PAGES) or data[:200].lstrip().lower().startswith(_DOCUMENT)
    script = not page and lower.endswith(_SCRIPTS)
    if lower.endswith(".map"):
        yield from published.in_map(lower, data)
    elif page or script:
        seen = glance(data)
        yield from seek("development-build", BUILDS, data, page=page, seen=seen)
        yield from seek("dev-server-client", CLIENTS, data, page=page, seen=seen)
    if script or lower.endswith(_STYLES):
        yield from published.in_code(data)
    elif not page or lower.endswith(".php"):
        yield from contents.in_client(path, data)
