"""What `explain` tells of credentials: their kinds, and how the score of the others is made."""

import importlib
from collections.abc import Mapping
from functools import lru_cache

from launchgate.adapters.secretscan.sight import category_of
from launchgate.credentials.context.levels import HIGH_OUTSIDE, LOW, MEDIUM, MEDIUM_OUTSIDE
from launchgate.credentials.kind import Kind
from launchgate.credentials.kinds import FAMILIES
from launchgate.credentials.spot import Spot

_GATE = "secrets"
_GENERIC = "generic"
_RULES = {
    "provider": "provider-credential",
    "private-key": "private-key",
    "public": "public-key",
    "url": "url-credentials",
    "generic": "generic-credential",
}
_REVOKED = ("provider-credential", "private-key", "public-key")  # where there is a page for it
_ROLES = {
    "secret": "",
    "test": "It is of a test mode, where nothing real is charged or sent.",
    "public": "It is made to be public: listed, never blocking.",
}
_SCORE = f"""
Score
  How likely the value is a live credential, from 0 to 1, learnt from values that people labelled.
  Below {LOW:.2f} nothing is told, then it is low, from {MEDIUM_OUTSIDE:.2f} on medium, from
  {HIGH_OUTSIDE:.2f} on high. In
  tests, examples and documentation it is low, from {MEDIUM:.2f} on medium."""


def names() -> set[str]:
    """Everything that `about` knows: kinds, and families as `secrets/ai`."""
    kinds = {kind.id for found in _families().values() for kind in found}
    return kinds | {f"{_GATE}/{family}" for family in _families()}


def about(name: str) -> str | None:
    """A kind by its id or title, or a family; None of anything else."""
    wanted = name.casefold()
    gate, _, family = name.partition("/")
    if gate == _GATE and family in _families():
        return _family(family)
    for kinds in _families().values():
        for kind in kinds:
            if wanted in (kind.id, kind.title.casefold()):
                return _kind(kind)
    return None


def appendix(name: str) -> str:
    """What belongs under the text of the gate, or of one of its rules."""
    if name == _GATE:
        return _table({**_families()})
    rule = name.removeprefix(f"{_GATE}/")
    if rule == "generic-credential":
        return _table({_GENERIC: _families()[_GENERIC]}) + _score()
    chosen = {
        family: kept
        for family, kinds in _families().items()
        if (kept := tuple(kind for kind in kinds if _rule(kind) == rule))
    }
    return _table(chosen)


@lru_cache(maxsize=1)
def _families() -> Mapping[str, tuple[Kind, ...]]:
    modules = {name: importlib.import_module(_module(name)) for name in (*FAMILIES, _GENERIC)}
    return {name: module.KINDS for name, module in modules.items()}


def _module(family: str) -> str:
    below = "" if family == _GENERIC else "kinds."
    return f"launchgate.credentials.{below}{family}"


def _table(families: Mapping[str, tuple[Kind, ...]]) -> str:
    """How many kinds of each family, and how they are told."""
    total = sum(map(len, families.values()))
    rows = [f"\nKinds ({total})"]
    for family, kinds in families.items():
        title = (importlib.import_module(_module(family)).__doc__ or "").splitlines()[0]
        rows.append(f"  {f'{_GATE}/{family}':<20} {len(kinds):>3}  {title}")
    rows.append(f"\n  launchgate explain {_GATE}/{next(iter(families))}   lists a family")
    example = next(iter(families.values()))[0].id
    rows.append(f"  launchgate explain {example}   tells all of one kind")
    return "\n".join([*rows, ""])


def _family(family: str) -> str:
    kinds = _families()[family]
    title = (importlib.import_module(_module(family)).__doc__ or "").splitlines()[0]
    width = max(len(kind.id) for kind in kinds)
    rows = [f"  {kind.id:<{width}}  {kind.level:<8}  {kind.title}" for kind in kinds]
    return "\n".join([f"{_GATE}/{family}: {title}", "", f"Kinds ({len(kinds)})", *rows, ""])


def _kind(kind: Kind) -> str:
    facts = {
        "Opens": kind.opens,
        "Revoke": kind.revoke if _rule(kind) in _REVOKED else "",
        "Order": _order(kind),
        "Source": kind.source,
        "Rule": f"{_GATE}/{_rule(kind)}",
    }
    head = [f"{kind.id}: {kind.title}", f"Severity {kind.level}", _ROLES[kind.role], _sure(kind)]
    rows = [f"{name:<8}{text}" for name, text in facts.items() if text]
    return "\n".join([*filter(None, head), "", *rows, ""])


def _sure(kind: Kind) -> str:
    if kind.role == "public":
        return ""
    if kind.proven:
        how = "Its checksum is verified" if kind.check else "Its shape alone tells it"
        return f"{how}, so it is as severe in a test as anywhere."
    return "A word beside it tells it: in tests, examples and documentation it is medium at most."


def _order(kind: Kind) -> str:
    """One step a line."""
    rule = _rule(kind)
    if rule == "public-key":
        return ""
    if rule == "private-key" and kind.rotate:
        return kind.rotate
    if rule not in _REVOKED:
        return "change it where it is used: first the service, then its clients"
    usual = "make a new one, deploy it, then revoke the old one"
    return f"{usual}\n        {kind.rotate}" if kind.rotate else usual


def _rule(kind: Kind) -> str:
    return _RULES[category_of(Spot(kind, 0, 0, 0, b"", kind.level))]


def _score() -> str:
    from launchgate.credentials.context.meaning import weighed
    from launchgate.credentials.context.weights import WEIGHTS

    speaking, denying = weighed(sorted(WEIGHTS, key=lambda name: -abs(WEIGHTS[name])))
    rows = [_SCORE, "\nWhat speaks for it, the strongest first"]
    rows += [f"  {clause}" for clause in speaking]
    rows.append("\nWhat speaks against it, the strongest first")
    rows += [f"  {clause}" for clause in denying]
    return "\n".join([*rows, ""])
