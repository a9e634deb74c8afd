"""env/tracked-env-file"""

from collections.abc import Iterator

from launchgate.gates.env.config import EnvConfig
from launchgate.gates.env.facts import EnvFacts
from launchgate.gates.env.judge import problems
from launchgate.model import Impact, Problem, Severity
from launchgate.plugin import rule


@rule(
    "env/tracked-env-file",
    title="git keeps an env file that holds values",
    severity=Severity.HIGH,
    impact=Impact.SECURITY,
)
def tracked_env_file(facts: EnvFacts, config: EnvConfig) -> Iterator[Problem]:
    r"""Files with values are not in the repository.

    ## Why
    Everybody who can read the repository, each of its clones and every CI job has what is in it,
    and keeps it: deleting the file leaves it in the history. One day the repository is opened, or
    a laptop is lost.

    ## Fix
        git rm --cached .env
        printf '.env\n.env.*\n!.env.example\n' >> .gitignore
        git commit -m "Env files stay out of git"

    Then replace every secret that stood in it. Names without values belong into `.env.example`.
    """
    return problems(facts, "tracked-env-file")
