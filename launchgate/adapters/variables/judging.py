"""Values to flaws. What goes out of here has no value in it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from launchgate.adapters.variables.gathered import Gathered
from launchgate.frontend.known import Known
from launchgate.frontend.values.weight import weight
from launchgate.ports import Env, Flaw, Row, VariableAsk
from launchgate.variables.checks.alone import flaws_of
from launchgate.variables.checks.apart import flaws_between
from launchgate.variables.checks.together import flaws_among
from launchgate.variables.checks.valued import Valued, tier_of
from launchgate.variables.declared import merged
from launchgate.variables.value import Value

KEY = "LAUNCHGATE_FINGERPRINT_KEY"
_SHORT = 6  # characters: below it a value occurs in words by chance


def judged(
    found: Gathered,
    rows: Sequence[Row],
    ask: VariableAsk,
    env: Env,
    now_s: float,
    hosts: Sequence[str] = (),
) -> Iterator[Flaw]:
    """Each value alone, those of a target together, and targets against each other."""
    from launchgate.adapters.variables.marks import shared_by_mark  # noqa: PLC0415

    known = {row.name: row for row in rows}
    items = list(_valued(found, known, ask))
    secrets = _secrets(items)
    flaws = [flaw for item in items for flaw in flaws_of(item, now_s=now_s, hosts=hosts)]
    for target in dict.fromkeys(item.target for item in items):
        flaws += flaws_among([item for item in items if item.target == target])
    flaws += flaws_between(items)
    flaws += shared_by_mark(found, items, env.get(KEY))
    for flaw in flaws:
        yield _veiled(flaw, secrets)


def _valued(found: Gathered, known: Mapping[str, Row], ask: VariableAsk) -> Iterator[Valued]:
    for held in found.held:
        if held.value is None or held.name not in known or held.state == "not-in-this-scope":
            continue
        row = known[held.name]
        example = ask.examples.get(held.name)
        yield Valued(
            name=held.name,
            value=held.value,
            raw=held.raw,
            target=held.target,
            tier=tier_of(held.target),
            label=held.label,
            location=held.location,
            declaration=merged(row.declared),
            example=found.examples.get(held.name) if example is None else Value(example),
            used=bool(row.uses),
        )


def _secrets(items: Sequence[Valued]) -> list[str]:
    """Values that must not be in any text, the longest first."""
    texts = {
        item.value.text
        for item in items
        if len(item.value.text) >= _SHORT
        and weight(Known(item.name, item.value.text.encode("utf-8", "surrogatepass"))) == "secret"
    }
    return sorted(texts, key=len, reverse=True)


def _veiled(flaw: Flaw, secrets: Sequence[str]) -> Flaw:
    """Checks name no value; should one of them err, it does not get out."""
    texts = [flaw.message, flaw.excerpt, flaw.anchor]
    clean = list(texts)
    for secret in secrets:
        clean = [text.replace(secret, "(hidden)") for text in clean]
    if clean == texts:
        return flaw
    message, excerpt, anchor = clean
    return replace(flaw, message=message, excerpt=excerpt, anchor=anchor)
