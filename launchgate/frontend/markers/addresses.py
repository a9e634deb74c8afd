"""Values that are addresses: URLs, hosts, e-mail. Their host is one that never answers (RFC 2606),
so that a build that calls it fails at once and says which."""

import re
from collections.abc import Callable

from launchgate.frontend.markers.ink import Ink
from launchgate.frontend.markers.marked import Marked
from launchgate.frontend.markers.runs import runs

_URL = re.compile(
    r"([A-Za-z][\w+.-]*://)(?:([^@/?#\s]*)@)?([^/?#\s@]*)([^?#\s]*)(\?[^#\s]*)?(#\S*)?"
)
_FILE = re.compile(r"(file:|sqlite:)(?!//)(\S+?)(\.\w+)?(\?\S*)?")
_IP = re.compile(r"\d{1,3}(?:\.\d{1,3}){3}")
_HOST = re.compile(r"(?=.{1,253}$)(?:[A-Za-z0-9_-]{1,63}\.)+[A-Za-z]{2,24}(:\d{1,5})?")
_LOCAL = re.compile(r"(localhost|\d{1,3}(?:\.\d{1,3}){3})(:\d{1,5})")
_EMAIL = re.compile(r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+")
_PATH = re.compile(r"(\.{0,2}/)(?:[\w.@-]+/)*[\w.@-]*")
_LONG = 16


def address(text: str, inner: Callable[[str], Marked | None], ink: Ink) -> Marked | None:
    url = _URL.fullmatch(text)
    if url:
        return _url(url, inner, ink)
    file = _FILE.fullmatch(text)
    if file:
        return Marked(f"{file[1]}./{ink.token}{file[3] or ''}{file[4] or ''}", (ink.token,))
    host = _HOST.fullmatch(text) or _LOCAL.fullmatch(text)
    if host and not text.startswith(("pk.", "sk.", "SG.")):
        port = host[host.lastindex or 0] if host.lastindex else ""
        return Marked(f"{ink.token}.invalid{port}", (ink.token,))
    if _IP.fullmatch(text):
        number = (
            f"10.{'.'.join(str(100 + int(ink.text(f'ip{n}', '0123456789', 2))) for n in '123')}"
        )
        return Marked(number, (number,))
    path = _PATH.fullmatch(text)
    return Marked(f"{path[1]}{ink.token}", (ink.token,)) if path else None


def email(text: str, ink: Ink) -> Marked | None:
    """A name around it stays: `Acme <hello@acme.example>`."""
    found, count = _EMAIL.subn(f"{ink.token}@example.com", text)
    return Marked(found, (ink.token,)) if count and len(text) < 320 else None


def _url(url: "re.Match[str]", inner: Callable[[str], Marked | None], ink: Ink) -> Marked:
    needles: dict[str, None] = {ink.token: None}

    def drawn(part: str) -> str:
        found = inner(part) or runs(part, ink)
        needles.update(dict.fromkeys(found.needles))
        return found.text

    login = ""
    if url[2] is not None:
        user, colon, password = url[2].partition(":")
        if colon:
            login = f"{user}:{ink.run(len(password))}@"
        else:
            login = (drawn(user) if len(user) >= _LONG else user) + "@"
    ports = (re.search(r":\d+$", host) for host in url[3].split(","))
    hosts = [f"{ink.token}.invalid{port[0] if port else ''}" for port in ports]
    host = ",".join(hosts) if url[3] else ""
    path = "/".join(
        drawn(part) if len(part) >= _LONG and part.isalnum() else part for part in url[4].split("/")
    )
    if not host:
        path = f"/{ink.token}"
    query = re.sub(r"(?<==)[^&]{16,}", lambda found: runs(found[0], ink).text, url[5] or "")
    return Marked(url[1] + login + host + path + query + (url[6] or ""), tuple(needles))
