"""Reads a provider's target from its loopback server, and keeps all that was said of it."""

import traceback
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace

from launchgate.adapters.http import HttpxClient
from launchgate.adapters.targets.listed import Listed, Means
from launchgate.adapters.targets.read import read
from launchgate.ports import PortError
from launchgate.ports.variables import TargetSource
from tests.servers.http import Answer, Asked, Route, Server
from tests.servers.targets.case import OTHER, TOKEN, VALUE, Case, Expected

_HTTP = HttpxClient()  # one TLS context for all of them


@dataclass
class Asking:
    """`waits` are those that it slept, in seconds."""

    means: Means
    waits: list[float] = field(default_factory=list)
    said: list[str] = field(default_factory=list)

    def read(self, source: TargetSource) -> Listed:
        listed = read(source, self.means)
        quiet(repr(listed), *self.said, *listed.unknown, listed.label, repr(self.means.base_urls))
        quiet(*(entry.where for entry in listed.entries))
        return listed

    def fail(self, source: TargetSource) -> PortError:
        """The error that must come; nothing of it shows a value or a token."""
        try:
            listed = read(source, self.means)
        except PortError as error:
            quiet(error.message, repr(error), *traceback.format_exception(error), *self.said)
            return error
        raise AssertionError(f"read {len(listed.entries)} entries")


def quiet(*texts: str) -> None:
    for text in texts:
        for secret in (TOKEN, VALUE, OTHER):
            assert secret not in text


@contextmanager
def asking(
    kind: str, environ: Mapping[str, str], base_url: str | None, timeout_s: float = 5.0
) -> Iterator[Asking]:
    base_urls = {} if base_url is None else {kind: base_url}
    made = Asking(Means(http=_HTTP, token=environ.get, base_urls=base_urls, timeout_s=timeout_s))
    made.means = replace(made.means, sleep=made.waits.append, say=made.said.append)
    yield made


@contextmanager
def served(case: Case, routes: Mapping[str, Route] | None = None) -> Iterator[Asking]:
    server = Server(case.routes if routes is None else routes)
    with server, asking(case.kind, case.environ, server.url) as asked:
        yield asked


def instead(case: Case, route: Route) -> dict[str, Route]:
    """The provider's routes, with another answer at the main path."""
    return {**case.routes, case.main: route}


def first(refusal: Answer, case: Case) -> Route:
    """Refuses once, then goes on as always."""

    def answered(asked: Asked) -> Answer:
        route = case.routes[case.main]
        if asked.nth == 1:
            return refusal
        return route if isinstance(route, Answer) else route(asked)

    return answered


def told(listed: Listed) -> Expected:
    return {
        entry.name: (entry.state, None if entry.value is None else entry.value.text)
        for entry in listed.entries
    }
