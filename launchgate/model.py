"""Every type that travels through launchgate, frozen and free of I/O (stdlib only).

Data goes one way: config -> facts -> problems -> findings -> verdicts -> report -> text.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum, IntEnum
from typing import Literal

Changed = Mapping[str, tuple[tuple[int, int], ...]]
"""Path to the ranges of lines (first and last) that a change brings."""

Order = tuple[bool, str, int, int, int, int, str]
"""What places are sorted by."""

State = Literal["active", "inactive", "unknown"]
"""What a credential's provider says of it, where it was asked."""


class Severity(IntEnum):
    INFO = 10
    LOW = 20
    MEDIUM = 30
    HIGH = 40
    CRITICAL = 50

    @property
    def label(self) -> str:
        return self.name.lower()


class Impact(Enum):
    """What of the business breaks."""

    SIGNUP = "signup"
    REVENUE = "revenue"
    SECURITY = "security"
    EMAIL = "email"
    AVAILABILITY = "availability"
    TRUST = "trust"
    PERFORMANCE = "performance"
    OPERATIONS = "operations"


class Outcome(Enum):
    PASS = "pass"  # noqa: S105 - an outcome
    FAIL = "fail"
    ERROR = "error"
    SKIP = "skip"


class Decision(Enum):
    GO = "go"
    NO_GO = "no-go"
    INCONCLUSIVE = "inconclusive"


class Stage(Enum):
    COMMIT = "commit"
    PUSH = "push"
    PRE_DEPLOY = "pre-deploy"
    POST_DEPLOY = "post-deploy"
    WATCH = "watch"


class Status(Enum):
    NEW = "new"
    BASELINED = "baselined"
    SUPPRESSED = "suppressed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Location:
    """A place: 1-based lines and columns in Unicode code points, end exclusive."""

    path: str | None = None
    url: str | None = None
    line: int | None = None
    column: int | None = None
    end_line: int | None = None
    end_column: int | None = None
    original: "Location | None" = None

    @property
    def order(self) -> Order:
        """Sorts places the same way on every machine: those first that lead to a source."""
        return (
            self.original is None,
            self.path or "",
            self.line or 0,
            self.column or 0,
            self.end_line or 0,
            self.end_column or 0,
            self.url or "",
        )

    @property
    def label(self) -> str:
        """`path:line:column`, or the URL."""
        if self.path is None:
            return self.url or ""
        return ":".join(str(part) for part in (self.path, self.line, self.column) if part)


@dataclass(frozen=True, slots=True, kw_only=True)
class Measurement:
    """A number that was measured, reported on a pass too. `unit` is UCUM: ms s d By 1 {count}.

    `interval` is the confidence interval of `value` (None at an end that has no bound);
    `samples` are the raw values in arrival order, where the number has a distribution.
    """

    name: str
    subject: str
    value: float | None
    unit: str
    limit: float | None = None
    interval: tuple[float | None, float | None] | None = None
    samples: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Unseen:
    """Something that was deliberately not looked at, and why."""

    what: str
    why: str


Tone = Literal["good", "bad", "doubt", "plain"]


@dataclass(frozen=True, slots=True, kw_only=True)
class MatrixRow:
    """`cells` are short words, one for each column, `tones` how each is to be taken."""

    name: str
    cells: tuple[str, ...]
    tones: tuple[Tone, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Matrix:
    """What people would rather see in rows and columns: a gate's things by their places."""

    title: str
    columns: tuple[str, ...]
    rows: tuple[MatrixRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """Base of each gate's facts. What could not be told, in `unknown`, makes the gate ERROR."""

    scanned: Mapping[str, int] = field(default_factory=dict)
    measurements: tuple[Measurement, ...] = ()
    unseen: tuple[Unseen, ...] = ()
    unknown: tuple[str, ...] = ()
    matrix: Matrix | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """What a rule found. `anchor` (never a line number) and `subject` make the fingerprint.

    `excerpt` is masked, at most 200 characters. None in `severity`, `impact` or `fix` means
    the rule's own.
    """

    subject: str
    message: str
    locations: tuple[Location, ...] = ()
    excerpt: str = ""
    anchor: str = ""
    severity: Severity | None = None
    impact: Impact | None = None
    fix: str | None = None
    state: State | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Ignored:
    """A place whose finding an inline ignore marker accepts."""

    location: Location
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One (rule, thing) with all its places, the best first; not yet judged by policy.

    `milder` are its places that are milder by themselves, a finding for each severity, the worst
    first: no report lists them, but they are judged when all of the worse ones are accepted.
    """

    rule_id: str
    gate: str
    severity: Severity
    impact: Impact
    subject: str
    message: str
    fix: str
    fingerprint: str
    locations: tuple[Location, ...] = ()
    ignored: tuple[Ignored, ...] = ()
    excerpt: str = ""
    state: State | None = None
    milder: tuple["Finding", ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleInfo:
    """What people read about a rule: the report's catalog, `rules` and `explain`."""

    id: str
    title: str
    why: str
    fix: str
    severity: Severity
    impact: Impact

    @property
    def help_path(self) -> str:
        gate, _, name = self.id.partition("/")
        return f"docs/rules/{gate}.md#{name}"


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleResult:
    id: str
    outcome: Outcome
    reason: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class GateResult:
    """What one gate saw. `unknown` lists what could not be told; `reason` is its one-line form."""

    name: str
    title: str
    outcome: Outcome
    reason: str | None = None
    elapsed_ms: int = 0
    scanned: Mapping[str, int] = field(default_factory=dict)
    measurements: tuple[Measurement, ...] = ()
    rules: tuple[RuleResult, ...] = ()
    unseen: tuple[Unseen, ...] = ()
    unknown: tuple[str, ...] = ()
    matrix: Matrix | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """A finding as policy judged it. `rank` 1 is worst for the business."""

    finding: Finding
    status: Status
    blocking: bool
    rank: int = 0
    reason: str | None = None
    expires: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Shard:
    index: int
    count: int

    def __str__(self) -> str:
        return f"{self.index}/{self.count}"


@dataclass(frozen=True, slots=True, kw_only=True)
class RunInfo:
    """`started_at` is RFC 3339 in UTC; `complete` is false when the run was interrupted."""

    id: str
    stage: Stage
    target: str | None
    commit: str | None
    started_at: str
    elapsed_ms: int
    config_sha256: str | None = None
    shard: Shard | None = None
    complete: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """The whole run: what every writer renders. `verdicts` are sorted by rank."""

    version: str
    run: RunInfo
    decision: Decision
    gates: tuple[GateResult, ...]
    verdicts: tuple[Verdict, ...]
    catalog: Mapping[str, RuleInfo]
    changed: Changed = field(default_factory=dict)
