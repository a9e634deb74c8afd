"""bundle/provider-credential"""

from collections.abc import Iterator

from launchgate.gates.bundle.config import BundleConfig
from launchgate.gates.bundle.facts import BundleFacts
from launchgate.gates.bundle.judge import problems
from launchgate.model import Impact, Problem, Severity
from launchgate.plugin import rule


@rule(
    "bundle/provider-credential",
    title="A secret key of a service reaches the browser",
    severity=Severity.CRITICAL,
    impact=Impact.SECURITY,
)
def provider_credential(facts: BundleFacts, config: BundleConfig) -> Iterator[Problem]:
    """No secret key of a service is in what browsers can get, in whatever form.

    ## Why
    What is built into a page is published: minifying, splitting, Base64 or a source map hide
    nothing. With an OpenAI key strangers use models at your cost within hours, with a Stripe
    secret key they refund and read every payment, with a GitHub token they read your code. A key
    of a test mode opens the provider's account all the same.

    ## Fix
    1. Rotate it first: it has to count as stolen.
    2. Call the service from your server, and let the page call your server.
    3. Build, deploy and clear the CDN's cache.
    """
    return problems(facts, "provider-credential")
