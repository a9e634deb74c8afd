"""`wrong-type`"""

from collections.abc import Iterator

from launchgate.model import Impact, Severity
from launchgate.ports.variables import Flaw
from launchgate.variables.checks.flawed import flaw
from launchgate.variables.checks.types.declared import against
from launchgate.variables.checks.types.inferred import by_name
from launchgate.variables.checks.types.keys import by_service
from launchgate.variables.checks.valued import Valued


def typed(item: Valued) -> Iterator[Flaw]:
    """What is declared counts first, then what the provider's format says, then the name."""
    text = item.value.text.strip()
    milder = None if item.tier in ("production", "staging") else Severity.MEDIUM
    said = against(item.declaration, text) if item.declaration is not None else None
    if said is not None:
        says = f"is not {said}: the product stops when it reads it, or takes it for something else."
        yield flaw(item, "wrong-type", says, severity=milder)
        return
    told = by_service(item.name, text)
    if told is not None:
        belongs, there = told
        says = f"should be {belongs}, and is {there}: the service refuses it."
        impact = Impact.SECURITY if there.endswith("service_role key") else None
        yield flaw(item, "wrong-type", says, severity=milder, impact=impact)
        return
    if item.declaration is not None and item.declaration.type is not None:
        return
    meant = by_name(item.name, text)
    if meant is not None:
        belongs, sure = meant
        severity = milder if sure else Severity.MEDIUM
        breaks = "" if ":" in belongs else ": the product stops when it reads it"
        yield flaw(item, "wrong-type", f"is not {belongs}{breaks}.", severity=severity)
