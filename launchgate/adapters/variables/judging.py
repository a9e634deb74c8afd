"""Values to flaws. What goes out of here has no value in it."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
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
_WORD = re.compile(r"[\w.-]*\w")
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
    flaws = [flaw for item in items for flaw in flaws_of(item, now_s=now_s, hosts=hosts)]
    by_target: dict[str, list[Valued]] = {}
    by_name: dict[str, list[Valued]] = {}
    for item in items:
        by_target.setdefault(item.target, []).append(item)
        by_name.setdefault(item.name, []).append(item)
    for here in by_target.values():
        flaws += flaws_among(here)
    flaws += flaws_between(items)
    flaws += shared_by_mark(found, items, env.get(KEY))
    for flaw in flaws:
        yield _veiled(flaw, by_name)


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


def _secrets(items: Iterable[Valued]) -> list[str]:
    """Values that must not be in any text, the longest first."""
    texts = {
        item.value.text
        for item in items
        if len(item.value.text) >= _SHORT
        and weight(Known(item.name, item.value.text.encode("utf-8", "surrogatepass"))) == "secret"
    }
    return sorted(texts, key=len, reverse=True)


def _veiled(flaw: Flaw, by_name: Mapping[str, Sequence[Valued]]) -> Flaw:
    """Checks name no value; should one of them err, it does not get out. A flaw can only have
    values of the variables that it is about."""
    texts = [flaw.message, flaw.excerpt, flaw.anchor]
    names = {flaw.name, *(word for text in texts for word in _WORD.findall(text))}
    secrets = _secrets(item for name in names for item in by_name.get(name, ()))
    clean = list(texts)
    for secret in secrets:
        clean = [text.replace(secret, "(hidden)") for text in clean]
    if clean == texts:
        return flaw
    message, excerpt, anchor = clean
    return replace(flaw, message=message, excerpt=excerpt, anchor=anchor)
