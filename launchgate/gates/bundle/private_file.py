"""bundle/private-file"""

from collections.abc import Iterator

from launchgate.gates.bundle.config import BundleConfig
from launchgate.gates.bundle.facts import BundleFacts
from launchgate.gates.bundle.remains import problems
from launchgate.model import Impact, Problem, Severity
from launchgate.plugin import rule


@rule(
    "bundle/private-file",
    title="A private file can be downloaded",
    severity=Severity.HIGH,
    impact=Impact.SECURITY,
)
def private_file(facts: BundleFacts, config: BundleConfig) -> Iterator[Problem]:
    """Nothing that is for the team or the server lies among the files that browsers can get.

    ## Why
    Robots ask every new host for `/.env`, `/.git/HEAD`, `/backup.sql` and a few hundred more names
    within hours of its first certificate. One such file is often the whole company: the passwords,
    the customers, or the code with its history.

    ## Fix
    Take the file out of the folder that is published: out of `public/` or `static/`, which are
    copied as they are, and out of the deploy step that publishes the whole project instead of
    its build (`dist`, `out`). If it was online, every password and key in it is known: revoke
    them first, then delete the file. Let the web server refuse names that begin with a dot, all
    but `/.well-known/`.
    """
    return problems(facts, "private-file")
