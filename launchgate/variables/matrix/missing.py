"""A target that lacks what the product reads, or has what it must not have."""

from collections.abc import Iterator, Mapping, Sequence

from launchgate.model import Location, Severity
from launchgate.ports.variables import Flaw, Row, Setting
from launchgate.variables.checks.valued import tier_of
from launchgate.variables.matrix.needs import breaks, need_of, product_uses

_MOST_PLACES = 20


def missing(
    rows: Sequence[Row],
    complete: Mapping[str, str],
    optional: Sequence[str] = (),
    sure: Sequence[str] = (),
) -> Iterator[Flaw]:
    """`missing-variable`. `complete` are the targets of which every variable is known, each with
    the words for where that is known from; those not in `sure` were found, not named by anybody,
    so that the platform may set what they lack: there, what only code tells of is left open."""
    for row in rows:
        for target, where in complete.items():
            need = need_of(row, target, optional)
            if need == "none" or _present(row, target):
                continue
            if target not in sure and (need == "code" or tier_of(target) == "test"):
                continue
            mild = target not in sure or (need == "code" and not breaks(row.name))
            severity = Severity.MEDIUM if mild else None
            yield Flaw(
                rule="missing-variable",
                name=row.name,
                target=target,
                message=_message(row, target, where, need),
                locations=_places(row),
                severity=severity,
                fix=_fix(row.name, target, target in sure),
            )


def _present(row: Row, target: str) -> bool:
    return any(
        item.target == target and item.state in ("set", "empty", "present-unreadable")
        for item in row.set
    )


def _message(row: Row, target: str, where: str, need: str) -> str:
    who = {
        "declared": f"{_declarer(row)} says that the product needs it",
        "example": f"the code reads it without a default and {_declarer(row)} lists it",
        "code": "the code reads it without a default",
    }[need]
    away = next(
        (item for item in row.set if item.target == target and item.state == "not-in-this-scope"),
        None,
    )
    elsewhere = sorted({item.target for item in row.set if item.state == "set"} - {target})
    more = f" It is there, but for another scope ({away.label})." if away is not None else ""
    if not more and elsewhere:
        more = f" It is set at {', '.join(elsewhere)}: works there, fails at {target}."
    return f"{row.name} is not set at {target} ({where}), and {who}.{more}"


def _declarer(row: Row) -> str:
    required = [item for item in row.declared if item.required]
    first = (required or list(row.declared))[:1]
    return first[0].source if first else "nobody"


def _places(row: Row) -> tuple[Location, ...]:
    """Where it is read: there it breaks. Else where it is declared."""
    uses = product_uses(row)
    places = [use.location for use in uses if use.required] or [use.location for use in uses]
    if places:
        return tuple(places[:_MOST_PLACES])
    return tuple(item.location for item in row.declared if item.location)[:1]


def _fix(name: str, target: str, sure: bool) -> str:
    told = f"Set {name} at {target}. If the product can do without, say so: [env] optional."
    if sure:
        return told
    return (
        f"{told} If your platform sets it, tell launchgate which, so that it can look there: "
        f'[[env.source]] target = "{target}", kind = "vercel" (or another).'
    )


def out_of_place(rows: Sequence[Row]) -> Iterator[Flaw]:
    """`production-only-variable`: set at a target that its declaration does not name."""
    for row in rows:
        wanted = {name for item in row.declared for name in item.targets}
        if not wanted:
            continue
        for item in row.set:
            if item.target not in wanted and item.state in ("set", "present-unreadable"):
                yield _stray(row, item, sorted(wanted))


def _stray(row: Row, item: Setting, wanted: Sequence[str]) -> Flaw:
    return Flaw(
        rule="production-only-variable",
        name=row.name,
        target=item.target,
        message=f"{row.name} belongs to {', '.join(wanted)} only, and is set at {item.target} "
        f"({item.label}) too.",
        locations=(item.location,) if item.location else (),
    )
