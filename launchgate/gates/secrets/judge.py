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
                severity=Severity[item.level.upper()],
                fix=fix_of(item, facts.reach.kind),
            )


def _message(item: Sighting) -> str:
    if item.category == "public":
        return f"{item.title}: made to be public; listed so that you know of it."
    parts = [f"{item.title}: whoever reads it can {_opened(item)}."]
    if item.layers:
        parts.append(f"It is hidden in {', then '.join(item.layers)}, which protects nothing.")
    if item.commit:
        when = f" of {item.date[:10]}" if item.date else ""
        where = "the message of commit" if item.message else "commit"
        parts.append(f"It came with {where} {item.commit[:12]}{when}.{_STILL[item.in_head]}")
    if item.reasons:
        parts.append(f"Score {item.score:.2f}: {'; '.join(item.reasons)}.")
    return " ".join(parts)


def _opened(item: Sighting) -> str:
    return item.opens if item.category == "provider" else _OPENED.get(item.category, item.opens)


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
