"""`[env]` in the configuration."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from launchgate.ports import TargetSource
from launchgate.ports.variables import ValueType
from launchgate.variables.sources import problems as source_problems

NAME_FORM = re.compile(r"[A-Za-z_][A-Za-z0-9_.-]*")


@dataclass(frozen=True, slots=True, kw_only=True)
class VariableConfig:
    """`[env.variables.NAME]`: what the product needs. `required` false: it may be missing.
    `targets` are those that it belongs to, and no others (empty: all). `pattern` is a regular
    expression for the whole value, `choices` the only values there are. `example` is what stands in
    examples and must not be set anywhere."""

    type: ValueType | None = None
    required: bool = True
    secret: bool | None = None
    public: bool | None = None
    targets: tuple[str, ...] = ()
    pattern: str | None = None
    choices: tuple[str, ...] = ()
    example: str | None = None
    description: str = ""

    def problems(self) -> Iterable[tuple[str, str]]:
        if self.pattern is not None:
            try:
                re.compile(self.pattern)
            except (re.error, RecursionError, OverflowError) as error:
                yield "pattern", f"no regular expression: {error}"
        if self.secret and self.public:
            yield "public", "a secret cannot be public: say one of the two"


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceConfig(TargetSource):
    """`[[env.source]]`, with what its kind asks for."""

    def problems(self) -> Iterable[tuple[str, str]]:
        return source_problems(self)


@dataclass(frozen=True, slots=True, kw_only=True)
class EnvConfig:
    """`required` are names of variables that need nothing else said. `source` says where each
    target's variables are read. `optional` and `ignored` are patterns of names (`SENTRY_*`): the
    first may be missing, the second are of no interest. `ignore` are path patterns that are not
    read; `schema` is a JSON Schema file that the values have to satisfy."""

    required: tuple[str, ...] = ()
    optional: tuple[str, ...] = ()
    ignored: tuple[str, ...] = ()
    variables: Mapping[str, VariableConfig] = field(default_factory=dict)
    source: tuple[SourceConfig, ...] = ()
    schema: str | None = None
    ignore: tuple[str, ...] = ()

    def problems(self) -> Iterable[tuple[str, str]]:
        for name in (*self.required, *self.variables):
            if not NAME_FORM.fullmatch(name):
                yield "variables", f"{name!r} is no name of a variable"
