"""One provider's question: what to send and how to read the answer."""

import json
from collections.abc import Callable, Mapping
from typing import NamedTuple

from launchgate.adapters.secretscan.verify.state import State

Headers = tuple[tuple[str, str], ...]


class Reply(NamedTuple):
    """An answer that is neither a rate limit nor a fault of the server. `body` is the JSON object
    of it; a page in HTML (a proxy's, a portal's) does not come this far."""

    status: int
    body: Mapping[str, object]

    def at(self, *names: str) -> object:
        """What stands at `error.code`, None where nothing does; of a list the first."""
        node: object = self.body
        for name in names:
            if isinstance(node, list):
                node = node[0] if node else None
            node = node.get(name) if isinstance(node, Mapping) else None
        return node

    def text(self, *names: str) -> str:
        found = self.at(*names)
        return found if isinstance(found, str) else ""


class Probe(NamedTuple):
    """`prefixes` are those of the secrets that can be asked about this way: the first probe with a
    fitting one is used; one without a path says that there is no harmless way. `headers` takes the
    secret, `source` is the documentation. `kinds` are those that it is for, all of the provider's
    where none is named."""

    provider: str
    prefixes: tuple[str, ...]
    base_url: str
    method: str
    path: str
    headers: Callable[[str], Headers]
    read: Callable[[Reply], State]
    source: str
    body: bytes | None = None
    kinds: tuple[str, ...] = ()


def bearer(*more: tuple[str, str]) -> Callable[[str], Headers]:
    return lambda secret: (("Authorization", f"Bearer {secret}"), *more)


def header(name: str, *more: tuple[str, str]) -> Callable[[str], Headers]:
    return lambda secret: ((name, secret), *more)


def parsed(body: bytes) -> Mapping[str, object] | None:
    try:
        found = json.loads(body)
    except (ValueError, RecursionError):
        return None
    return found if isinstance(found, dict) else None
