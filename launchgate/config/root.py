"""The sections of launchgate.toml that belong to no gate (CONTRACT: configuration)."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

FailOn = Literal["critical", "high", "medium", "low", "never"]


@dataclass(frozen=True, slots=True, kw_only=True)
class PolicyConfig:
    """`fail_on`: the mildest severity that blocks. `baseline`: its path, beside the config.

    `gate_timeout_s` bounds each gate; one that takes longer is ERROR.
    """

    fail_on: FailOn = "high"
    baseline: str | None = None
    gate_timeout_s: float = 300.0

    def problems(self) -> Iterable[tuple[str, str]]:
        if self.gate_timeout_s <= 0:
            yield "gate_timeout_s", "must be more than 0"


@dataclass(frozen=True, slots=True, kw_only=True)
class Suppression:
    """A risk that somebody accepts until a day. `rule` and `subject` are globs; `subject` is
    matched against the finding's subject and against its paths."""

    rule: str
    reason: str
    expires: date
    subject: str = "**"

    def problems(self) -> Iterable[tuple[str, str]]:
        if not self.reason.strip():
            yield "reason", "must say why the risk is accepted"
        if not self.rule.strip():
            yield "rule", "must name a rule, such as callbacks/loopback, or a glob"


@dataclass(frozen=True, slots=True, kw_only=True)
class TargetConfig:
    """A deployment: where it answers, its mail domain, and every host that is ours there."""

    url: str | None = None
    domain: str | None = None
    hosts: tuple[str, ...] = ()

    def problems(self) -> Iterable[tuple[str, str]]:
        if self.url is not None and not self.url.startswith(("http://", "https://", "${")):
            yield "url", "must begin with https:// or http://"


@dataclass(frozen=True, slots=True, kw_only=True)
class Root:
    """Everything but the gates' own sections. `plugins` are modules that export GATE."""

    version: Literal[1] = 1
    policy: PolicyConfig = field(default_factory=PolicyConfig)
    suppress: tuple[Suppression, ...] = ()
    targets: Mapping[str, TargetConfig] = field(default_factory=dict)
    plugins: tuple[str, ...] = ()
