"""Tokens, from variables of this process only, and the askers that carry them."""

from collections.abc import Callable
from dataclasses import replace

from launchgate.adapters.targets.ask import Asker, plain_status
from launchgate.adapters.targets.hosts import base_url
from launchgate.adapters.targets.listed import Means
from launchgate.ports import Exchange, HttpRequest, PortError
from launchgate.ports.variables import SourceKind
from launchgate.variables.sources import SOURCES

Headers = Callable[[str, str], tuple[tuple[str, str], ...]]


def bearer(token: str, _: str = "") -> tuple[tuple[str, str], ...]:
    return (("Authorization", f"Bearer {token}"),)


def connect(
    kind: SourceKind,
    means: Means,
    headers: Headers = bearer,
    status_of: Callable[[Exchange], int] = plain_status,
) -> Asker:
    """`headers` makes those that carry the token, of it and of its variable's name.

    PortError: no token is set.
    """
    name, token = token_of(kind, means)
    made = headers(token, name)

    def authorize(request: HttpRequest) -> HttpRequest:
        return replace(request, headers=(*request.headers, *made))

    return Asker(SOURCES[kind], base_url(kind, means), means, name, authorize, status_of)


def token_of(kind: SourceKind, means: Means) -> tuple[str, str]:
    """The name of the variable that is set, and what it holds."""
    needs = SOURCES[kind]
    for name in needs.tokens:
        if token := (means.token(name) or "").strip():
            return name, token
    raise PortError(
        "missing", f"{needs.title}: no token: set {' or '.join(needs.tokens)} to {needs.right}"
    )
