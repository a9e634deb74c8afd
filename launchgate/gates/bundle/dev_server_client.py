"""bundle/dev-server-client"""

from collections.abc import Iterator

from launchgate.gates.bundle.config import BundleConfig
from launchgate.gates.bundle.facts import BundleFacts
from launchgate.gates.bundle.remains import problems
from launchgate.model import Impact, Problem, Severity
from launchgate.plugin import rule


@rule(
    "bundle/dev-server-client",
    title="The client of a development server is in the build",
    severity=Severity.HIGH,
    impact=Impact.TRUST,
)
def dev_server_client(facts: BundleFacts, config: BundleConfig) -> Iterator[Problem]:
    """No page looks for the server that developers work with.

    ## Why
    The script that reloads pages while code is written was shipped. In customers' browsers it
    calls `localhost` or a port that is not there: the console fills with errors, pages reload by
    themselves, and newer browsers ask the customer whether this site may look into the local
    network, which looks like an attack.

    ## Fix
    Deploy the output of the production build (`vite build`, `next build`, `webpack --mode
    production`, `hugo` and not `hugo server`), never what a dev server wrote. Take
    `HotModuleReplacementPlugin`, `webpack-hot-middleware/client`, live-reload and Browsersync
    scripts out of the production configuration and out of templates.
    """
    return problems(facts, "dev-server-client")
