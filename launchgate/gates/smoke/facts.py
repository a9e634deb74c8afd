"""What a smoke run saw: answers, failures and times of each endpoint, and which build answers."""

from dataclasses import dataclass
from typing import Literal

from launchgate.gates.smoke.config import Endpoint
from launchgate.model import Facts
from launchgate.ports import Exchange

FailureKind = Literal["unreachable", "status", "content"]
Stop = Literal["", "failures", "limited", "time"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sample:
    """`latency_ms` runs from when the request was due, `service_ms` from when it was sent."""

    latency_ms: float
    service_ms: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Failure:
    """`count` answers that were wrong in the same way; `exchange` is the first of them."""

    kind: FailureKind
    exchange: Exchange
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """One endpoint. `samples` are in arrival order, the first request (`cold_ms`) is none.

    `missed` counts requests that this machine sent late. `stopped` says why it ended early.
    """

    endpoint: Endpoint
    url: str
    sent: int
    cold_ms: float | None = None
    samples: tuple[Sample, ...] = ()
    failures: tuple[Failure, ...] = ()
    missed: int = 0
    stopped: Stop = ""

    @property
    def latencies_ms(self) -> tuple[float, ...]:
        return tuple(sample.latency_ms for sample in self.samples)


@dataclass(frozen=True, slots=True, kw_only=True)
class BuildRead:
    """One reading of the live build; `fresh` went round caches. `trouble`: why it has no value."""

    fresh: bool
    value: str | None = None
    trouble: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SmokeFacts(Facts):
    """`down`: nothing could be asked, the host itself did not answer.

    `noise_ms` is the p95 of our own loopback server; `plan` the looks of verdict.py.
    """

    origin: str
    seen: tuple[Seen, ...] = ()
    down: Exchange | None = None
    expected_build: str | None = None
    build_url: str = ""
    builds: tuple[BuildRead, ...] = ()
    noise_ms: float = 0.0
    plan: tuple[int, ...] = ()
