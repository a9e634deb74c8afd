"""Reading which build answers: on new connections, through caches and round them."""

import json
import re
import secrets
from collections.abc import Callable, Iterator

from launchgate.gates.smoke.config import Build
from launchgate.gates.smoke.facts import BuildRead
from launchgate.gates.smoke.plan import MARK
from launchgate.ports import Clock, Exchange, HttpRequest

_ROUNDS = 3
_HEX = re.compile(r"[0-9a-f]{7,64}")

Send = Callable[[HttpRequest], Exchange]


def read_builds(
    build: Build, url: str, send: Send, clock: Clock, *, pause_s: float, timeout_s: float
) -> Iterator[BuildRead]:
    """Each read opens a new connection, so that a load balancer chooses again."""
    for number in range(2 * _ROUNDS):
        fresh = number % 2 == 1
        clock.sleep(pause_s if number else 0.0)
        exchange = send(_request(url, fresh=fresh, timeout_s=timeout_s))
        value, trouble = value_of(build, exchange)
        yield BuildRead(fresh=fresh, value=value, trouble=trouble)


def value_of(build: Build, exchange: Exchange) -> tuple[str | None, str]:
    """What the answer says, or why that cannot be read."""
    if exchange.error is not None:
        return None, exchange.error.message
    if exchange.status is None or not 200 <= exchange.status < 300:
        return None, f"it answered {exchange.status}"
    if build.header is not None:
        found = exchange.header(build.header)
        return (found, "") if found else (None, f"it has no header {build.header}")
    return _in_json(build.json_path or "", exchange.body)


def same(expected: str, served: str) -> bool:
    """Whether they name one build: a short commit id, or one inside a version, is enough."""
    wanted, got = expected.strip().lower(), served.strip().lower()
    if wanted == got:
        return True
    if not _HEX.fullmatch(wanted):
        return False
    return any(wanted.startswith(part) or part.startswith(wanted) for part in _HEX.findall(got))


def short(value: str) -> str:
    """A build's name as it is shown: 7 digits of a commit id, 40 characters of anything else."""
    text = value.strip()
    return text[:7] if _HEX.fullmatch(text.lower()) else text[:40]


def _in_json(path: str, body: bytes) -> tuple[str | None, str]:
    try:
        value: object = json.loads(body)
    except (ValueError, RecursionError):
        return None, "it is not JSON"
    for key in path.removeprefix("$.").split("."):
        if isinstance(value, list) and key.isdigit() and int(key) < len(value):
            value = value[int(key)]
        elif isinstance(value, dict) and key in value:
            value = value[key]
        else:
            return None, f"its JSON has no {path}"
    return (str(value), "") if isinstance(value, (str, int)) else (None, f"{path} is no text")


def _request(url: str, *, fresh: bool, timeout_s: float) -> HttpRequest:
    headers: tuple[tuple[str, str], ...] = (MARK,)
    if fresh:
        url += f"{'&' if '?' in url else '?'}launchgate={secrets.token_hex(4)}"
        headers += (("Cache-Control", "no-cache"),)
    return HttpRequest(method="GET", url=url, headers=headers, timeout_s=timeout_s, fresh=True)
