"""Is this answer what the endpoint should give? (pure)"""

import re
from collections.abc import Iterable

from launchgate.gates.smoke.facts import Failure, FailureKind
from launchgate.gates.smoke.plan import Call
from launchgate.ports import Exchange

TOO_MANY = 429
_CHARSET = re.compile(r"charset=[\"']?([\w.-]{1,40})", re.IGNORECASE)


def fault(call: Call, exchange: Exchange) -> FailureKind | None:
    """None when the answer is right."""
    if exchange.error is not None or exchange.status is None:
        return "unreachable"
    if not _expected(call, exchange.status):
        return "status"
    wanted = call.endpoint.body_contains
    return None if wanted is None or _holds(exchange, wanted) else "content"


def limited(call: Call, exchange: Exchange) -> bool:
    """Whether the server asks to be left alone."""
    return exchange.status == TOO_MANY and call.endpoint.status != TOO_MANY


def host_level(exchange: Exchange) -> bool:
    """The host itself could not be reached: every endpoint would tell the same."""
    return exchange.error is not None and exchange.phase in ("dns", "tcp", "tls")


def slow_failure(exchange: Exchange) -> bool:
    """Time ran out after the request was sent: that is a slow answer too."""
    return exchange.error is not None and exchange.error.kind == "timeout"


def grouped(failures: Iterable[tuple[FailureKind, Exchange]]) -> tuple[Failure, ...]:
    """Equal failures as one, in the order they were first seen."""
    groups: dict[tuple[object, ...], list[tuple[FailureKind, Exchange]]] = {}
    for kind, exchange in failures:
        error = None if exchange.error is None else exchange.error.kind
        groups.setdefault((kind, exchange.status, error), []).append((kind, exchange))
    return tuple(
        Failure(kind=kind, exchange=exchange, count=len(group))
        for group in groups.values()
        for kind, exchange in group[:1]
    )


def _holds(exchange: Exchange, wanted: str) -> bool:
    """In UTF-8, else in the character set that the answer names."""
    if wanted.encode() in exchange.body:
        return True
    charset = _CHARSET.search(exchange.header("content-type") or "")
    if charset is None:
        return False
    try:
        return wanted in exchange.body.decode(charset[1], "replace")
    except LookupError:
        return False


def _expected(call: Call, status: int) -> bool:
    if call.endpoint.status is not None:
        return status == call.endpoint.status
    return 200 <= status < (400 if call.lenient else 300)
