"""Real gates that do what a test asks of them, and the ports of an empty folder."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from launchgate.adapters.files import TreeFiles
from launchgate.adapters.git import GitCli
from launchgate.adapters.system import ProcessEnv
from launchgate.model import Facts, Impact, Problem, Severity, Stage
from launchgate.plugin import AnyGate, Gate, Rule
from launchgate.ports import Ports, Scope
from launchgate.wire import RealPorts

Check = Callable[[Facts, "Nothing"], Iterable[Problem]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Nothing:
    """A section without keys."""


def no_facts(_ports: Ports, _config: Nothing, _scope: Scope) -> Facts:
    return Facts()


def clean(_facts: Facts, _config: Nothing) -> Iterable[Problem]:
    return ()


def rule(name: str, check: Check = clean) -> Rule[Facts, Nothing]:
    return Rule(id=name, title=name, severity=Severity.HIGH, impact=Impact.SIGNUP, check=check)


def gate(
    *rules: Rule[Facts, Nothing],
    name: str = "g",
    collect: Callable[[Ports, Nothing, Scope], Facts] = no_facts,
) -> AnyGate:
    return Gate(
        name=name,
        title=name.upper(),
        stages=frozenset(Stage),
        config=Nothing,
        collect=collect,
        rules=rules or (rule(f"{name}/clean"),),
    )


def ports(root: Path, env: Mapping[str, str] | None = None) -> RealPorts:
    return RealPorts(TreeFiles(root), GitCli(root), env=ProcessEnv(env or {}))
