"""From flaws to problems."""

from collections.abc import Iterator

from launchgate.gates.env.facts import EnvFacts
from launchgate.model import Problem


def problems(facts: EnvFacts, rule: str) -> Iterator[Problem]:
    """One for each place; the engine joins those of one variable at one target."""
    for flaw in facts.flaws:
        if flaw.rule == rule:
            at = f" at {flaw.target}" if flaw.target else ""
            place = flaw.locations[0].path if flaw.locations else ""  # a line without a name
            yield Problem(
                subject=f"{flaw.name or place}{at}",
                message=flaw.message,
                locations=flaw.locations,
                excerpt=flaw.excerpt,
                anchor=flaw.anchor or flaw.name,
                severity=flaw.severity,
                impact=flaw.impact,
                fix=flaw.fix,
            )
