"""bundle/test-key"""

from collections.abc import Iterator

from launchgate.gates.bundle.config import BundleConfig
from launchgate.gates.bundle.facts import BundleFacts
from launchgate.gates.bundle.judge import problems
from launchgate.model import Impact, Problem, Severity
from launchgate.plugin import rule


@rule(
    "bundle/test-key",
    title="A production build uses a test mode's key",
    severity=Severity.HIGH,
    impact=Impact.REVENUE,
)
def test_key(facts: BundleFacts, config: BundleConfig) -> Iterator[Problem]:
    """What is built for production uses live keys.

    ## Why
    With Stripe's `pk_test_` the checkout looks right and earns nothing: real cards are refused.
    With a Clerk development instance the hundredth customer cannot sign up. Nothing is logged as
    an error, so it is found when the first invoice is missing. For a target whose name says
    staging, preview, test or development it is only listed.

    ## Fix
    Set the live key in the production environment of your host, and build again: the value is read
    while building. A target for tests is named so: `[targets.staging]`, `--target staging`.
    """
    return problems(facts, "test-key")
