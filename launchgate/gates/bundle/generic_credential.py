"""bundle/generic-credential"""

from collections.abc import Iterator

from launchgate.gates.bundle.config import BundleConfig
from launchgate.gates.bundle.facts import BundleFacts
from launchgate.gates.bundle.judge import problems
from launchgate.model import Impact, Problem, Severity
from launchgate.plugin import rule


@rule(
    "bundle/generic-credential",
    title="A password, token or signing secret reaches the browser",
    severity=Severity.HIGH,
    impact=Impact.SECURITY,
)
def generic_credential(facts: BundleFacts, config: BundleConfig) -> Iterator[Problem]:
    """No password, token or signing secret is in what browsers can get.

    ## Why
    With `JWT_SECRET` anyone makes a token for any user, the administrator too; with a password
    they log in. No provider's shape tells such a value, so the name beside it and the value itself
    do: labels, names of form fields, error codes, class names and hashes are left alone.

    ## Fix
    1. Replace the value where it is used.
    2. Read it on the server only; what the page needs, the server answers.
    3. Build, deploy and clear the CDN's cache. If it is none, accept it with a reason:
       `[[suppress]]` in launchgate.toml.
    """
    return problems(facts, "generic-credential")
