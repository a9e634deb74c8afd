"""What a gate is made of: `Rule`s, pure functions over collected facts, and the `Gate` itself.

Registration is a value, not a side effect: `@rule(...)` returns a `Rule`, and a gate lists its
rules in a tuple. Third parties export the same `GATE` from a module named in `plugins`.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from launchgate.model import Facts, Impact, Problem, RuleInfo, Severity, Stage
from launchgate.ports import Ports, Scope

F = TypeVar("F", bound=Facts)
C = TypeVar("C")


class Skip(Exception):
    """Raised by a rule or by `collect`: there is nothing to look at, and why."""


class Inconclusive(Exception):
    """Raised by a rule or by `collect`: it could not tell, and the exact next step."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule(Generic[F, C]):
    """`id` is the path of its file: `edge/missing-hsts` = `gates/edge/missing_hsts.py`."""

    id: str
    title: str
    severity: Severity
    impact: Impact
    check: Callable[[F, C], Iterable[Problem]]
    aliases: tuple[str, ...] = ()

    @property
    def info(self) -> RuleInfo:
        sections = _sections(self.check.__doc__ or "")
        return RuleInfo(
            id=self.id,
            title=self.title,
            why=sections.get("why", ""),
            fix=sections.get("fix", ""),
            severity=self.severity,
            impact=self.impact,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Gate(Generic[F, C]):
    """`files` is the pattern of file names a commit hook runs for; empty where no hook applies.

    `collect` is the gate's only I/O. It raises `Skip` when nothing applies (decided on the
    whole tree, before the scope's shard takes its part, so that all shards decide alike).
    """

    name: str
    title: str
    stages: frozenset[Stage]
    config: type[C]
    collect: Callable[[Ports, C, Scope], F]
    rules: tuple[Rule[F, C], ...]
    files: str = ""


AnyGate = Gate[Any, Any]


def rule(
    rule_id: str, *, title: str, severity: Severity, impact: Impact, aliases: tuple[str, ...] = ()
) -> Callable[[Callable[[F, C], Iterable[Problem]]], Rule[F, C]]:
    """Makes a `Rule` of a function; its docstring (`## Why`, `## Fix`) is the documentation."""

    def make(check: Callable[[F, C], Iterable[Problem]]) -> Rule[F, C]:
        return Rule(
            id=rule_id,
            title=title,
            severity=severity,
            impact=impact,
            check=check,
            aliases=aliases,
        )

    return make


def _sections(doc: str) -> dict[str, str]:
    """The text below each `## Heading` of a docstring, indentation taken away."""
    sections: dict[str, list[str]] = {}
    lines: list[str] = []
    for line in doc.expandtabs().splitlines():
        if line.strip().startswith("## "):
            lines = sections.setdefault(line.strip()[3:].strip().lower(), [])
        else:
            lines.append(line)
    return {name: _dedent(body) for name, body in sections.items()}


def _dedent(lines: list[str]) -> str:
    margin = min((len(line) - len(line.lstrip()) for line in lines if line.strip()), default=0)
    return "\n".join(line[margin:].rstrip() for line in lines).strip()
