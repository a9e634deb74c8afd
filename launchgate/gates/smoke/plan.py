"""Configuration to requests: base URL, paths, and `${VAR}` filled in (pure but for `get`)."""

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from urllib.parse import SplitResult, urlsplit, urlunsplit

from launchgate.gates.smoke.config import Endpoint, SmokeConfig
from launchgate.parse.template import MissingVariable, expand
from launchgate.plugin import Inconclusive, Skip
from launchgate.ports import HttpRequest, Scope

MARK = ("X-Launchgate", "smoke")
_MAX_BODY_BYTES = 2_000_000

Get = Callable[[str], str | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """An endpoint ready to be asked. `url` is the part that may be shown.

    `lenient`: nobody said what to expect, so a redirect is an answer too.
    """

    endpoint: Endpoint
    request: HttpRequest
    url: str
    lenient: bool = False


def base_url(scope: Scope) -> str:
    """The URL given by hand, else the target's."""
    target = None if scope.target is None else scope.target.url
    text = scope.urls[0] if scope.urls else target
    if text is None:
        raise Skip("no URL: pass --url or set [targets.NAME] url")
    try:
        parts = urlsplit(text)
        sound = parts.scheme in ("http", "https") and bool(parts.hostname) and parts.port != 0
    except ValueError:
        sound = False
    if not sound:
        raise Inconclusive("the URL is none: give it as https://host or https://host:port")
    return urlunsplit(parts._replace(query="", fragment=""))


def shown(url: str) -> str:
    """Without login, query and fragment: they may hold secrets."""
    parts: SplitResult = urlsplit(url)
    return urlunsplit((parts.scheme, parts.netloc.rpartition("@")[2], parts.path, "", ""))


def calls(config: SmokeConfig, base: str, get: Get) -> tuple[Call, ...]:
    """Every configured endpoint, or `GET` of the base URL where there is none.

    Raises Inconclusive with all variables that are not set.
    """
    if not config.endpoint:
        path = urlsplit(base).path
        url = base if path else base + "/"
        endpoint = Endpoint(name="/", path=path or "/")
        request = HttpRequest(method="GET", url=url, headers=(MARK,), timeout_s=config.timeout_s)
        return (Call(endpoint=endpoint, request=request, url=shown(url), lenient=True),)
    missing: list[str] = []
    filled = Filler(get, missing)
    made = tuple(_call(item, base, config.timeout_s, filled) for item in config.endpoint)
    filled.complain()
    return made


class Filler:
    """Fills strings in and remembers which variables were missing."""

    def __init__(self, get: Get, missing: list[str]) -> None:
        self._get = get
        self._missing = missing

    def text(self, text: str) -> str:
        try:
            return expand(text, self._get)
        except MissingVariable as error:
            self._missing.append(error.name)
            return ""

    def tree(self, value: object) -> object:
        if isinstance(value, str):
            return self.text(value)
        if isinstance(value, dict):
            return {key: self.tree(item) for key, item in value.items()}
        return [self.tree(item) for item in value] if isinstance(value, list) else value

    def complain(self) -> None:
        if self._missing:
            names = ", ".join(sorted(set(self._missing)))
            raise Inconclusive(f"set {names} in this job's environment: [smoke] needs it")


def _call(endpoint: Endpoint, base: str, timeout_s: float, filled: Filler) -> Call:
    url = base.rstrip("/") + endpoint.path
    return Call(
        endpoint=endpoint,
        url=shown(url),
        request=HttpRequest(
            method=endpoint.method,
            url=url,
            headers=tuple(_headers(endpoint, filled)),
            body=_body(endpoint, filled),
            timeout_s=timeout_s,
            max_body_bytes=_MAX_BODY_BYTES,
        ),
    )


def _headers(endpoint: Endpoint, filled: Filler) -> Iterator[tuple[str, str]]:
    yield MARK
    named = {name.lower() for name in endpoint.headers}
    if endpoint.json is not None and "content-type" not in named:
        yield "Content-Type", "application/json"
    for name, text in endpoint.headers.items():
        # A secret often comes with the line break that ended its file.
        yield name, filled.text(text).strip()


def _body(endpoint: Endpoint, filled: Filler) -> bytes | None:
    if endpoint.json is not None:
        return json.dumps(filled.tree(endpoint.json), ensure_ascii=False, default=str).encode()
    return None if endpoint.body is None else filled.text(endpoint.body).encode()
