"""env/dialect-difference"""

from collections.abc import Iterator

from launchgate.gates.env.config import EnvConfig
from launchgate.gates.env.facts import EnvFacts
from launchgate.gates.env.judge import problems
from launchgate.model import Impact, Problem, Severity
from launchgate.plugin import rule


@rule(
    "env/dialect-difference",
    title="Tools read another value from the same line",
    severity=Severity.MEDIUM,
    impact=Impact.AVAILABILITY,
)
def dialect_difference(facts: EnvFacts, config: EnvConfig) -> Iterator[Problem]:
    r"""A line of an env file means the same to every tool that reads it.

    ## Why
    There is no standard. A `#` within a value begins a comment for Node and Vite and not for
    python-dotenv; Next replaces `$` in a password or a bcrypt hash; backticks are quotes for some.
    So the value works with one tool and is cut off with the next: in the container, in the job, on
    a colleague's machine.

    ## Fix
    Put single quotes around a value with `#`, blanks or quotes; for Next and Vite write `\$` for
    each `$` that is to stay. Where that does not serve all tools, make a value without such
    characters, or encode it (base64) and decode it in the code.
    """
    return problems(facts, "dialect-difference")
