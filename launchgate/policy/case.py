"""What is judged, and by what: the raw run of the gates, and the team's policy."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from launchgate.baseline import Entry
from launchgate.config.root import Suppression
from launchgate.model import Changed, Finding, GateResult, RuleInfo, RunInfo, Severity
from launchgate.parse.inline import Mark


@dataclass(frozen=True, slots=True, kw_only=True)
class UsedMark:
    """An inline marker, and whether a finding stood where it speaks."""

    mark: Mark
    used: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A run before policy. Shards of one run join to the draft of the unsharded one.

    `units_sha256` is over the names of everything in scope, before a shard took its part.
    """

    run: RunInfo
    gates: tuple[GateResult, ...]
    findings: tuple[Finding, ...]
    infos: Mapping[str, RuleInfo]
    marks: tuple[UsedMark, ...] = ()
    units_sha256: str = ""
    changed: Changed = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Policy:
    """`fail_on` None: nothing blocks. `baseline` None: there is no baseline file.

    `prefix` is the config's folder below the root (monorepos), `whole` whether everything was
    in scope, so that what matches nothing is really unused. `head_changes` is what the change
    under judgement does to the policy that judges it; `unknown` what could not be read.
    """

    fail_on: Severity | None = Severity.HIGH
    suppressions: tuple[Suppression, ...] = ()
    baseline: Mapping[str, Entry] | None = None
    baseline_path: str = ""
    config_path: str = ""
    prefix: str = ""
    today: date = field(default_factory=date.today)
    whole: bool = True
    head_changes: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()
