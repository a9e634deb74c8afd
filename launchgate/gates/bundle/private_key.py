"""bundle/private-key"""

from collections.abc import Iterator

from launchgate.gates.bundle.config import BundleConfig
from launchgate.gates.bundle.facts import BundleFacts
from launchgate.gates.bundle.judge import problems
from launchgate.model import Impact, Problem, Severity
from launchgate.plugin import rule


@rule(
    "bundle/private-key",
    title="A private key reaches the browser",
    severity=Severity.CRITICAL,
    impact=Impact.SECURITY,
)
def private_key(facts: BundleFacts, config: BundleConfig) -> Iterator[Problem]:
    """No private key (of a service account, a certificate, a signer) is in what browsers can get.

    ## Why
    Who has the key is you: a Google service account's opens your cloud project, a signer's makes
    tokens for any user. Copies cannot be called back, only the key can be replaced.

    ## Fix
    1. Make a new pair, put the new public key where the old one is trusted, take the old one out.
    2. Sign and call on the server only; Firebase pages need the web configuration, never the
       service account's JSON file.
    3. Build, deploy and clear the CDN's cache.
    """
    return problems(facts, "private-key")
