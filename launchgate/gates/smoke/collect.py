"""Everything the smoke gate asks of the running product."""

from launchgate.gates.smoke.config import SmokeConfig
from launchgate.gates.smoke.facts import BuildRead, Seen, SmokeFacts
from launchgate.gates.smoke.fleet import read_builds
from launchgate.gates.smoke.lane import Lane
from launchgate.gates.smoke.load import run
from launchgate.gates.smoke.noise import noise_ms
from launchgate.gates.smoke.plan import Call, Filler, base_url, calls, shown
from launchgate.gates.smoke.told import measurements, unknown, unseen
from launchgate.gates.smoke.verdict import looks
from launchgate.gates.smoke.warmup import warm_up
from launchgate.plugin import Inconclusive
from launchgate.ports import Exchange, HttpRequest, Ports, Scope

_LONGEST_S = 240.0


def collect(ports: Ports, config: SmokeConfig, scope: Scope) -> SmokeFacts:
    """Warm-up, live build, noise of this machine, load; nothing more once the host is down."""
    base = base_url(scope)
    planned = calls(config, base, ports.env.get)
    expected = _expected(config, ports) if scope.owns("build") else None
    session = _Session(ports, config, 1 if scope.shard is None else scope.shard.count)
    lanes = session.lanes(tuple(call for call in planned if scope.owns(call.endpoint.name)))
    down = session.warm_up(lanes)
    builds: tuple[BuildRead, ...] = ()
    noise = 0.0
    if down is None:
        builds = session.builds(base) if expected is not None else ()
        noise = noise_ms(ports) if any(not lane.done for lane in lanes) else 0.0
        session.load(lanes)
    seen = tuple(lane.seen() for lane in lanes)
    return SmokeFacts(
        origin=shown(base),
        seen=seen,
        down=down,
        expected_build=expected,
        build_url="" if config.build is None else shown(base.rstrip("/") + config.build.path),
        builds=builds,
        noise_ms=noise,
        plan=session.plan,
        scanned=_scanned(seen, builds),
        measurements=tuple(measurements(seen, config, noise)),
        unseen=tuple(unseen(seen, down, planned)),
        unknown=tuple(unknown(seen, config)),
    )


class _Session:
    """One run against one base URL."""

    def __init__(self, ports: Ports, config: SmokeConfig, shards: int) -> None:
        self._ports = ports
        self._config = config
        self._rate = config.requests_per_s / shards
        self._pause_s = min(1.0 / self._rate, 1.0)
        self._deadline_s = ports.clock.now_s() + _LONGEST_S
        self.plan = looks(config.max_requests - 1)

    def lanes(self, mine: tuple[Call, ...]) -> tuple[Lane, ...]:
        return tuple(Lane(call, self._config, self.plan) for call in mine)

    def warm_up(self, lanes: tuple[Lane, ...]) -> Exchange | None:
        """What shows that the host is down, None when it is up."""
        budget = self._config.max_requests
        for done, lane in enumerate(lanes):
            self._ports.progress.say(
                f"smoke: first request to {done + 1} of {len(lanes)} endpoints"
            )
            if self._ports.clock.now_s() >= self._deadline_s:
                lane.stop("time")
                continue
            down = warm_up(lane, self._send, self._ports.clock, self._pause_s, budget)
            if down is not None:
                return down
        return None

    def builds(self, base: str) -> tuple[BuildRead, ...]:
        build = self._config.build
        if build is None:
            return ()
        return tuple(
            read_builds(
                build,
                base.rstrip("/") + build.path,
                self._send,
                self._ports.clock,
                pause_s=self._pause_s,
                timeout_s=self._config.timeout_s,
            )
        )

    def load(self, lanes: tuple[Lane, ...]) -> None:
        run(
            lanes,
            self._send,
            self._ports.clock,
            self._ports.progress,
            requests_per_s=self._rate,
            deadline_s=self._deadline_s,
        )

    def _send(self, request: HttpRequest) -> Exchange:
        return self._ports.http.send(request, ca_file=self._config.ca_file)


def _expected(config: SmokeConfig, ports: Ports) -> str | None:
    if config.build is None:
        return None
    filled = Filler(ports.env.get, [])
    text = filled.text(config.build.sha).strip()
    filled.complain()
    if not text:
        raise Inconclusive("[smoke.build] sha is empty: set the variable it names")
    return text


def _scanned(seen: tuple[Seen, ...], builds: tuple[BuildRead, ...]) -> dict[str, int]:
    requests = sum(item.sent for item in seen) + len(builds)
    return {"endpoints": len(seen), "requests": requests}
