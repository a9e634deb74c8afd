"""bundle/risky-public-key"""

from collections.abc import Iterator

from launchgate.gates.bundle.config import BundleConfig
from launchgate.gates.bundle.facts import BundleFacts
from launchgate.gates.bundle.judge import problems
from launchgate.model import Impact, Problem, Severity
from launchgate.plugin import rule


@rule(
    "bundle/risky-public-key",
    title="A key in the page needs a limit, or is of an unknown role",
    severity=Severity.MEDIUM,
    impact=Impact.SECURITY,
)
def risky_public_key(facts: BundleFacts, config: BundleConfig) -> Iterator[Problem]:
    """Keys that pages carry are limited at the provider.

    ## Why
    Some keys have to be in the page and still cost you money or data in a stranger's hands: a
    Google key that may call paid APIs, a node's or a map's key without allowed domains, an Algolia
    key that may be the admin's. A file cannot tell how they are limited, so this does not block.

    ## Fix
    Open the provider's page, allow only your domains and only what the page needs, and set a
    budget. Then accept it with a reason and a date, so that it is looked at again: `[[suppress]]`
    in launchgate.toml.
    """
    return problems(facts, "risky-public-key")
