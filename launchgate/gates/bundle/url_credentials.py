"""bundle/url-credentials"""

from collections.abc import Iterator

from launchgate.gates.bundle.config import BundleConfig
from launchgate.gates.bundle.facts import BundleFacts
from launchgate.gates.bundle.judge import problems
from launchgate.model import Impact, Problem, Severity
from launchgate.plugin import rule


@rule(
    "bundle/url-credentials",
    title="An address with its password reaches the browser",
    severity=Severity.CRITICAL,
    impact=Impact.SECURITY,
)
def url_credentials(facts: BundleFacts, config: BundleConfig) -> Iterator[Problem]:
    """No address of a database, a queue or an API has its login in what browsers can get.

    ## Why
    `postgres://user:password@host/db` is the whole way in. Most databases of hosting providers
    answer from anywhere on the internet, so whoever opens the page can read all your data. It
    mostly comes with the whole environment (`process.env` given to the bundler).

    ## Fix
    1. Set a new password where the address leads.
    2. Give the bundler single, named variables, never the whole environment.
    3. Build, deploy and clear the CDN's cache.
    """
    return problems(facts, "url-credentials")
