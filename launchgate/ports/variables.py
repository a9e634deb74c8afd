"""The variables of a product: what its code reads, what it declares, what is set where.

No value is in any of these types: states, lengths, keyed hashes and words only.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, Protocol

from launchgate.model import Impact, Location, Severity, Unseen
from launchgate.ports.scope import Scope

Side = Literal["client", "server"]
Phase = Literal["build", "run"]
SettingState = Literal["set", "empty", "missing", "present-unreadable", "not-in-this-scope"]
SourceKind = Literal[
    "file",
    "process",
    "names",
    "fingerprints",
    "manifest",
    "vercel",
    "netlify",
    "railway",
    "fly",
    "render",
    "heroku",
    "cloudflare-workers",
    "cloudflare-pages",
    "github",
    "gitlab",
    "doppler",
    "supabase",
    "aws-ssm",
    "aws-secrets-manager",
]
ValueType = Literal[
    "string",
    "url",
    "int",
    "float",
    "bool",
    "enum",
    "email",
    "port",
    "duration",
    "json",
    "regex",
    "host",
    "uuid",
    "base64",
    "hex",
    "jwt",
    "path",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Use:
    """One place where the product reads a variable.

    `default`: the code goes on without it. `phase` build: the value is put in while the product
    is built. `test`: only tests read it there. `form` is how it is read (`process.env`,
    `pydantic-settings`), for people. `optional`: it asks whether it is there, and needs no value.
    """

    name: str
    location: Location
    default: bool = False
    side: Side = "server"
    phase: Phase = "run"
    test: bool = False
    form: str = ""
    optional: bool = False

    @property
    def required(self) -> bool:
        return not (self.default or self.optional or self.test)


@dataclass(frozen=True, slots=True, kw_only=True)
class Declaration:
    """What a project says of a variable of its own. None: it does not say.

    `source` is what says it (`.env.example`, `t3-env`, `launchgate.toml`). `required` may be
    limited to `targets` (empty: all of them). `choices` are those of an enum. `pattern` is a
    regular expression for the whole value. `has_example`: a value is given beside it.
    """

    name: str
    source: str
    location: Location | None = None
    type: ValueType | None = None
    required: bool | None = None
    secret: bool | None = None
    public: bool | None = None
    targets: tuple[str, ...] = ()
    choices: tuple[str, ...] = ()
    pattern: str | None = None
    description: str = ""
    has_example: bool = False
    default: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """What is set at a target, by one source. `label` says which (`.env.production`, `Vercel`).

    `length_count` are characters of the value, None where it cannot be read. `fingerprint` is a
    keyed hash of a secret's value: equal values have equal ones within one run.
    """

    name: str
    target: str
    state: SettingState
    label: str = ""
    location: Location | None = None
    length_count: int | None = None
    fingerprint: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Flaw:
    """Something wrong with a variable. `rule` is the rule's name without the gate
    (`placeholder-value`); `message` says what breaks, never with a value in it. `anchor` tells
    flaws of one rule and name apart. None in `severity`, `impact`, `fix`: the rule's own.
    """

    rule: str
    name: str
    message: str
    target: str | None = None
    locations: tuple[Location, ...] = ()
    excerpt: str = ""
    anchor: str = ""
    severity: Severity | None = None
    impact: Impact | None = None
    fix: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Wide:
    """A place that takes variables whose names cannot be told: `{...process.env}`."""

    location: Location
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TargetSource:
    """Where a target's variables are read from: `[[env.source]]`.

    `target` is a name of `[targets]`, or one of your own. `path` is for file, fingerprints and
    manifest (a Kubernetes or compose file), `names` for names. The others place the product at its
    provider, and are what that provider's own tools call them; see docs/env.md.
    """

    kind: SourceKind
    target: str = "production"
    path: str | None = None
    names: tuple[str, ...] = ()
    project: str | None = None
    team: str | None = None
    environment: str | None = None
    service: str | None = None
    account: str | None = None
    site: str | None = None
    app: str | None = None
    repository: str | None = None
    config: str | None = None
    region: str | None = None
    prefix: str | None = None
    branch: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class VariableAsk:
    """`ignore` are path patterns that are not read; `declared` what the configuration declares,
    `examples` the example it gives of a variable; `optional` are patterns of names that may be
    missing, `ignored` of those that are of no interest; `schema` is a JSON Schema file."""

    ignore: tuple[str, ...] = ()
    declared: tuple[Declaration, ...] = ()
    examples: Mapping[str, str] = field(default_factory=dict)
    optional: tuple[str, ...] = ()
    ignored: tuple[str, ...] = ()
    sources: tuple[TargetSource, ...] = ()
    schema: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One variable of the matrix."""

    name: str
    uses: tuple[Use, ...] = ()
    declared: tuple[Declaration, ...] = ()
    set: tuple[Setting, ...] = ()
    secret: bool = False
    public: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class VariableSurvey:
    """What one look at a product's variables saw. `targets` in the order in which people read
    them; `complete` those whose every variable is known, so that one that is not there is missing.
    `elsewhere`: another shard does all of it.
    """

    rows: tuple[Row, ...] = ()
    wide: tuple[Wide, ...] = ()
    flaws: tuple[Flaw, ...] = ()
    targets: tuple[str, ...] = ()
    complete: tuple[str, ...] = ()
    scanned: Mapping[str, int] = field(default_factory=dict)
    unseen: tuple[Unseen, ...] = ()
    unknown: tuple[str, ...] = ()
    elsewhere: bool = False


class Variables(Protocol):
    def survey(self, scope: Scope, ask: VariableAsk) -> VariableSurvey:
        """Reads the code, the declarations and every source of the targets that are asked for.

        PortError: a source that was named cannot be read.
        """
