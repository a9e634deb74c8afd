"""smoke/slow-endpoint: the p95 target, by counts and with a third answer."""

import random

from launchgate.gates.smoke.config import Endpoint, SmokeConfig
from launchgate.gates.smoke.facts import Sample, Seen, SmokeFacts
from launchgate.gates.smoke.slow_endpoint import slow_endpoint
from launchgate.gates.smoke.verdict import looks
from launchgate.model import Outcome
from launchgate.plugin import Inconclusive
from tests.servers.http import Answer, Asked, Server
from tests.smoke_run import found, rule_of, smoke

NOTES = Endpoint(name="notes", path="/notes")


def facts(times: list[float], *, late_ms: float = 0.0, noise_ms: float = 0.3) -> SmokeFacts:
    """`times` are service times; every request was sent `late_ms` late."""
    samples = tuple(Sample(latency_ms=time + late_ms, service_ms=time) for time in times)
    seen = Seen(endpoint=NOTES, url="http://h/notes", sent=len(times), samples=samples, missed=7)
    return SmokeFacts(origin="http://h", seen=(seen,), noise_ms=noise_ms, plan=looks(599))


def judged(facts: SmokeFacts) -> tuple[int, str]:
    """Number of findings, and what could not be told."""
    count = 0
    try:
        for _ in slow_endpoint.check(facts, SmokeConfig()):
            count += 1
    except Inconclusive as doubt:
        return count, str(doubt)
    return count, ""


def test_a_fast_endpoint() -> None:
    with Server({"/notes": Answer(delay_s=0.005)}) as server:
        run = smoke(server.url, NOTES)
    assert found(run) == []
    assert rule_of(run, "slow-endpoint").outcome is Outcome.PASS
    assert [(m.name, m.limit) for m in run.result.measurements if m.subject == "GET /notes"] == [
        ("cold_start", None),
        ("p50", None),
        ("p95", 300.0),
    ]
    p95 = next(m for m in run.result.measurements if m.name == "p95")
    assert p95.interval is not None
    assert p95.interval[0] is not None
    assert p95.interval[0] <= (p95.value or 0)
    assert len(p95.samples) >= 75


def test_an_endpoint_over_its_target() -> None:
    with Server({"/notes": Answer(delay_s=0.06)}) as server:
        run = smoke(server.url, NOTES, p95_target_ms=40.0)
        assert len(server.served("/notes")) == 151 - 75
    assert found(run) == [("smoke/slow-endpoint", "GET /notes", "medium")]
    message = run.findings[0].message
    assert "75 of 75 requests took over 40 ms (p95 " in message
    assert "with 95 % confidence" in message


def test_a_critical_one_weighs_more_and_says_what_breaks() -> None:
    pay = Endpoint(name="pay", method="POST", path="/checkout", critical=True)
    with Server({"/checkout": Answer(delay_s=0.06)}) as server:
        run = smoke(server.url, pay, p95_target_ms=40.0)
    assert found(run) == [("smoke/slow-endpoint", "POST /checkout", "high")]
    assert run.findings[0].impact.value == "revenue"


def test_too_close_to_tell_is_neither() -> None:
    """5 % are slow, exactly the limit."""

    def route(asked: Asked) -> Answer:
        return Answer(delay_s=0.05 if asked.nth % 20 == 0 else 0.0)

    with Server({"/notes": route}) as server:
        run = smoke(server.url, NOTES, p95_target_ms=40.0)
        assert len(server.served("/notes")) == 150
    assert found(run) == []
    assert run.result.outcome is Outcome.ERROR
    reason = rule_of(run, "slow-endpoint").reason or ""
    assert "of 149 requests took over 40 ms" in reason
    assert "too close to tell (up to 2 of 149 would pass, 14 or more would fail)" in reason


def test_too_few_requests_never_pass() -> None:
    for most in (1, 20, 59):
        with Server({"/notes": Answer()}) as server:
            run = smoke(server.url, NOTES, max_requests=most)
            assert len(server.served("/notes")) == most
        assert run.result.outcome is Outcome.ERROR
        assert "set max_requests to 60 or more" in (run.result.reason or "")
    with Server({"/notes": Answer()}) as server:
        assert smoke(server.url, NOTES, max_requests=60).result.outcome is Outcome.PASS


def test_a_noisy_runner_is_not_the_products_fault() -> None:
    count, doubt = judged(facts([500.0] * 75, noise_ms=23.0))
    assert count == 0
    assert "noisy runner: its own loopback server took 23 ms" in doubt
    assert judged(facts([500.0] * 75)) == (1, "")
    # Noise makes requests slower, never faster: a pass stands.
    assert judged(facts([20.0] * 150, noise_ms=23.0)) == (0, "")


def test_our_own_lateness_is_not_the_products_fault() -> None:
    count, doubt = judged(facts([20.0] * 75, late_ms=400.0))
    assert count == 0
    assert "this machine sent 7 of them late" in doubt


def test_what_the_next_step_is() -> None:
    draw = random.Random(4)
    share = [500.0 if draw.random() < 0.035 else 20.0 for _ in range(599)]
    assert "Set max_requests = " in judged(facts(share))[1]
    at_limit = ([500.0] + [20.0] * 19) * 30
    assert "move the limit away from it" in judged(facts(at_limit[:599]))[1]


def test_very_slow_is_said_once() -> None:
    assert judged(facts([900.0] * 75)) == (0, "")
