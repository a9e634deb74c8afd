"""bundle/development-build"""

from collections.abc import Iterator

from launchgate.gates.bundle.config import BundleConfig
from launchgate.gates.bundle.facts import BundleFacts
from launchgate.gates.bundle.remains import problems
from launchgate.model import Impact, Problem, Severity
from launchgate.plugin import rule


@rule(
    "bundle/development-build",
    title="The build was made for development",
    severity=Severity.HIGH,
    impact=Impact.PERFORMANCE,
)
def development_build(facts: BundleFacts, config: BundleConfig) -> Iterator[Problem]:
    """What customers get was built for production.

    ## Why
    Frameworks have two faces. The one for development checks every step, explains every mistake
    and names the source files: pages are two to ten times larger and slower, on phones most of
    all, and strangers learn how the code is made. Customers leave slow pages; search engines rank
    them lower.

    ## Fix
    Build with the production command and deploy its output, not the folder of the dev server:
    `NODE_ENV=production npm run build` (`vite build`, `next build && next start`, `webpack --mode
    production`, `ng build`). Look for `NODE_ENV=development` in the Dockerfile, in the host's
    settings and in `.env` files. A script from a CDN has a production file too:
    `react-dom.production.min.js`, `vue.global.prod.js`.
    """
    return problems(facts, "development-build")
