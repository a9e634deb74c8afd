"""How late this machine itself is: a busy runner must not be blamed on the product."""

from launchgate.gates.smoke.verdict import estimate
from launchgate.ports import HttpRequest, Ports

LIMIT_MS = 10.0
_REQUESTS = 60
_WARM_UP = 5
_ROUNDS = 3
_PAUSE_S = 0.5


def noise_ms(ports: Ports) -> float:
    """The p95 of our own loopback server; the quietest of a few rounds, as noise may pass."""
    quietest = float("inf")
    with ports.http.null_server() as url:
        request = HttpRequest(method="GET", url=url, timeout_s=2.0)
        for left in reversed(range(_ROUNDS)):
            times = [ports.http.send(request).elapsed_ms for _ in range(_WARM_UP + _REQUESTS)]
            quietest = min(quietest, estimate(times[_WARM_UP:], 0.95))
            if quietest <= LIMIT_MS:
                break
            ports.clock.sleep(_PAUSE_S if left else 0.0)
    return quietest
