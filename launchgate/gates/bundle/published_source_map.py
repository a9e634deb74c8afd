"""bundle/published-source-map"""

from collections.abc import Iterator

from launchgate.gates.bundle.config import BundleConfig
from launchgate.gates.bundle.facts import BundleFacts
from launchgate.gates.bundle.remains import problems
from launchgate.model import Impact, Problem, Severity
from launchgate.plugin import rule


@rule(
    "bundle/published-source-map",
    title="Source maps publish the source code",
    severity=Severity.MEDIUM,
    impact=Impact.SECURITY,
)
def published_source_map(facts: BundleFacts, config: BundleConfig) -> Iterator[Problem]:
    """Source maps with sources are for the team, not for everyone.

    ## Why
    A source map with `sourcesContent` is the code as it was written: comments, names, routes that
    nothing links to, checks that only the browser makes. Competitors and attackers read it with
    two clicks. What is secret in it is told by other rules; this one is about the code.

    ## Fix
    If errors are to be read with original names, give the maps to the error tracker and delete
    them before the deploy: `sentry-cli sourcemaps upload dist && find dist -name "*.map" -delete`,
    with maps made by `hidden-source-map` (webpack) or `build.sourcemap: "hidden"` (Vite) so that
    no file points to them. Else turn them off: `productionBrowserSourceMaps: false` (Next.js),
    `build.sourcemap: false` (Vite), `GENERATE_SOURCEMAP=false` (Create React App),
    `"sourceMap": false` (Angular). If the code is public anyway, accept it with a reason.
    """
    return problems(facts, "published-source-map", files="source maps")
