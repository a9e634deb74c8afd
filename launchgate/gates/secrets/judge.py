"""From sightings to problems: what breaks, why it is believed, what to do."""

from collections.abc import Iterator

from launchgate.gates.secrets.facts import SecretFacts
from launchgate.gates.secrets.fix import fix_of
from launchgate.model import Problem, Severity
from launchgate.ports import Category, Sighting


def problems(facts: SecretFacts, *categories: Category) -> Iterator[Problem]:
    """One for each place; the engine joins the places of one value."""
    for item in facts.sightings:
        if item.category in categories:
            yield Problem(
                subject=item.title,
                message=_message(item),
                locations=(item.location,),
                excerpt=item.excerpt,
                anchor=item.anchor,
                severity=_severity(item),
                state=item.state,
                fix=fix_of(item, facts.reach.kind),
            )


def _severity(item: Sighting) -> Severity:
    """What works at this moment is critical, but for test modes, whose keys always work. What is
    refused need not stop a deploy, but is no pass: the value may be cut wrong or of another server,
    and the next one will be written where this one stands."""
    told = Severity[item.level.upper()]
    if item.state == "active" and _TEST_MODES.isdisjoint(item.kind.split("-")):
        return Severity.CRITICAL
    return min(told, Severity.MEDIUM) if item.state == "inactive" else told


def _message(item: Sighting) -> str:
    if item.category == "public":
        return f"{item.title}: made to be public; listed so that you know of it."
    parts = [f"{item.title}: {_first(item)}"]
    if item.layers:
        parts.append(f"It is hidden in {', then '.join(item.layers)}, which protects nothing.")
    if item.commit:
        when = f" of {item.date[:10]}" if item.date else ""
        where = "the message of commit" if item.message else "commit"
        parts.append(f"It came with {where} {item.commit[:12]}{when}.{_STILL[item.in_head]}")
    if item.reasons:
        from launchgate.credentials.context.meaning import told  # noqa: PLC0415 - rarely needed

        parts.append(told(item.score, item.reasons))
    return " ".join(parts)


def _first(item: Sighting) -> str:
    thief = f"whoever reads it can {_opened(item)}."
    if item.state == "active":
        how = f" ({item.told})" if item.told else ""
        return f"the provider says that it works right now{how}: {thief}"
    if item.state == "inactive":
        return f"it no longer works: {item.told}. The next one will be written where it stands."
    if item.state == "unknown":
        return f"{thief} Whether it works is not known: {item.told}."
    return thief


def _opened(item: Sighting) -> str:
    return item.opens if item.category == "provider" else _OPENED.get(item.category, item.opens)


_TEST_MODES = frozenset(("test", "sandbox", "dev", "development"))
_OPENED = {
    "generic": "log in or call the service as you do",
    "url": "open what the address leads to",
    "custom": "use it as you do",
}
_STILL = {
    None: "",
    True: " HEAD still has it.",
    False: " HEAD no longer has it, the history does.",
}
