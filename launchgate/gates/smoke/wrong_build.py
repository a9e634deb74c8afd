from collections.abc import Iterator

from launchgate.gates.smoke.config import SmokeConfig
from launchgate.gates.smoke.facts import BuildRead, SmokeFacts
from launchgate.gates.smoke.fleet import same, short
from launchgate.model import Impact, Location, Problem, Severity
from launchgate.plugin import Inconclusive, Skip, rule


@rule(
    "smoke/wrong-build",
    title="Production does not run the build that was deployed",
    severity=Severity.HIGH,
    impact=Impact.OPERATIONS,
)
def wrong_build(facts: SmokeFacts, config: SmokeConfig) -> Iterator[Problem]:
    """The build that `[smoke.build]` reads must be the expected one, on every reading.

    It is read several times on new connections, in turn as a visitor reads it and round all
    caches: an old build behind a cache and a fleet of two builds are told apart.

    ## Why
    Everything else that was tested was tested on the old build; the fix or feature that was
    announced is not there.
    ## Fix
    Finish or repeat the deploy, move the traffic to it, purge the cache.
    """
    if facts.down is not None:
        raise Skip("the host could not be reached")
    expected = facts.expected_build
    if expected is None:
        raise Skip("no [smoke.build], or another shard reads it")
    old = [read for read in facts.builds if read.value and not same(expected, read.value)]
    if old:
        yield _problem(facts, expected, old)
    troubles = sorted({read.trouble for read in facts.builds if read.trouble})
    if troubles or not facts.builds:
        raise Inconclusive(
            f"which build is live could not be read from {facts.build_url}: {'; '.join(troubles)}. "
            "Serve the commit there, or correct path, header or json_path in [smoke.build]"
        )


def _problem(facts: SmokeFacts, expected: str, old: list[BuildRead]) -> Problem:
    served = " and ".join(sorted({short(read.value or "") for read in old}))
    share = f"{len(old)} of {len(facts.builds)} readings"
    why, fix = _why(facts.builds, old)
    return Problem(
        subject=facts.origin,
        message=f"{share} show build {served}, not {short(expected)}: {why}.",
        locations=(Location(url=facts.build_url),),
        anchor="build",
        fix=fix,
    )


def _why(reads: tuple[BuildRead, ...], old: list[BuildRead]) -> tuple[str, str]:
    if len(old) == len(reads) and len({read.value for read in old}) == 1:
        return (
            "the deploy has not reached production",
            "Finish or repeat the deploy and point the traffic at it; then run this again.",
        )
    if all(not read.fresh for read in old) and len(old) == sum(not read.fresh for read in reads):
        return (
            "a cache still serves the old one",
            "Purge the cache (CDN), and serve the page with Cache-Control: no-cache.",
        )
    return (
        "several builds are live at once, so visitors get one or the other",
        "Wait until the rollout is complete, or take the old instances out of the balancer.",
    )
