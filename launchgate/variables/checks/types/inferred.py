"""What a name says for sure of its value."""

import re

from launchgate.frontend.values.system import is_system
from launchgate.variables.checks.types.formats import is_port

_PORT = re.compile(r"(?:^|_)PORT$")
_URL = re.compile(r"(?:^|_)(?:URL|URI)$")
_BARE_BY_RIGHT = re.compile(r"VERCEL|RAILWAY|RENDER_|NETLIFY|DEPLOY|CLOUDFRONT|CDN")
_LINKED = re.compile(r"(?:tcp|udp|unix)://|[\\/]")  # Docker's links, Kubernetes, pipes, sockets
_HOST_FIRST = re.compile(
    r"(?:localhost|(?:[a-z0-9-]{1,63}\.){1,8}[a-z]{2,24})(?::\d{1,5})?(?:/\S*)?", re.IGNORECASE
)
_TYPING_SLIP = re.compile(
    r"https?(?:/{1,3}|:(?!//)/?|;//|:///)[\w.-]|htt?ps?s?:/[^/]|(?:htps?|httpss?s|hhttps?)://"
    r"|https?://\s*https?:",
    re.IGNORECASE,
)
_END = "-----END"


def by_name(name: str, text: str) -> tuple[str, bool] | None:
    """What it should be, and whether anything else breaks for sure. None: it is, or who knows."""
    upper = name.upper()
    if text.startswith("-----BEGIN") and _END not in text:
        return "a whole key (it has a beginning and no end: newlines cut it off)", True
    if _PORT.search(upper) and not is_port(text) and not _LINKED.match(text):
        return "a port (0 to 65535)", True
    if _URL.search(upper) and not is_system(name):
        if _TYPING_SLIP.match(text):
            return "a URL (its scheme is mistyped)", True
        bare = _HOST_FIRST.fullmatch(text) is not None and not _BARE_BY_RIGHT.search(upper)
        if bare and "," not in text:
            return "a URL with its scheme: without `https://` it is taken for a path", False
    return None
