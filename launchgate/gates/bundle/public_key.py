"""bundle/public-key"""

from collections.abc import Iterator

from launchgate.gates.bundle.config import BundleConfig
from launchgate.gates.bundle.facts import BundleFacts
from launchgate.gates.bundle.judge import problems
from launchgate.model import Impact, Problem, Severity
from launchgate.plugin import rule


@rule(
    "bundle/public-key",
    title="A key that is made to be public",
    severity=Severity.INFO,
    impact=Impact.SECURITY,
)
def public_key(facts: BundleFacts, config: BundleConfig) -> Iterator[Problem]:
    """Publishable keys are told from secret ones, so that nobody need wonder.

    ## Why
    Stripe's `pk_live_`, Supabase's `anon`, a Firebase configuration or a Sentry DSN say whose
    account is meant, and open nothing that its rules do not. The page does not work without them.
    They look like secrets, and checks that cry wolf over them get switched off.

    ## Fix
    Nothing. See that what they may do is limited where it counts: row level security, security
    rules, allowed domains, quotas. The message says which.
    """
    return problems(facts, "public-key")
