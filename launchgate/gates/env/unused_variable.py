"""env/unused-variable"""

from collections.abc import Iterator

from launchgate.gates.env.config import EnvConfig
from launchgate.gates.env.facts import EnvFacts
from launchgate.gates.env.judge import problems
from launchgate.model import Impact, Problem, Severity
from launchgate.plugin import rule


@rule(
    "env/unused-variable",
    title="A variable is declared, and nothing reads it",
    severity=Severity.LOW,
    impact=Impact.OPERATIONS,
)
def unused_variable(facts: EnvFacts, config: EnvConfig) -> Iterator[Problem]:
    """What is declared is read.

    ## Why
    Somebody sets it at each target, keeps it secret and renews it, for nothing: or the code reads
    a name that is nearly the same, and the value that was set with care never counts.

    ## Fix
    Delete its declaration, and its value at the targets. If a library or a script reads it by
    itself, say so: `[env] ignored = ["LIB_*"]`.
    """
    return problems(facts, "unused-variable")
