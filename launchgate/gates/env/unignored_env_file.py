"""env/unignored-env-file"""

from collections.abc import Iterator

from launchgate.gates.env.config import EnvConfig
from launchgate.gates.env.facts import EnvFacts
from launchgate.gates.env.judge import problems
from launchgate.model import Impact, Problem, Severity
from launchgate.plugin import rule


@rule(
    "env/unignored-env-file",
    title="An env file is one `git add .` away from the repository",
    severity=Severity.MEDIUM,
    impact=Impact.SECURITY,
)
def unignored_env_file(facts: EnvFacts, config: EnvConfig) -> Iterator[Problem]:
    r"""git ignores the files that hold values.

    ## Why
    Nothing keeps the next `git add .` or `git commit -a` of an editor from publishing it, and once
    it is pushed its secrets count as stolen.

    ## Fix
        printf '.env\n.env.*\n!.env.example\n' >> .gitignore

    `git check-ignore -v .env` shows the line that counts.
    """
    return problems(facts, "unignored-env-file")
