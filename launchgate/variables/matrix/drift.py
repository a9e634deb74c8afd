"""Where code and declarations have parted."""

from collections.abc import Callable, Iterator, Sequence

from launchgate.model import Location, Severity
from launchgate.ports.variables import Declaration, Flaw, Row
from launchgate.variables.matrix.libraries import read_by_library
from launchgate.variables.matrix.needs import is_given, product_uses

_MOST_PLACES = 20
_MOST_NAMES = 8


def is_example(item: Declaration) -> bool:
    """Whether a file for people to copy declares it."""
    name = item.source.rpartition("/")[2]
    return any(word in name for word in ("example", "sample", "template", "dist", "default"))


def undeclared(rows: Sequence[Row]) -> Iterator[Flaw]:
    """`undeclared-variable` and `example-drift`. Nothing where the project declares nothing: then
    there is nothing to keep in step with. What has a default, and what the example lacks, is told
    once for all: nobody reads a hundred of them."""
    stated = [item for row in rows for item in row.declared]
    if not stated:
        return
    example = next((item.source for item in stated if is_example(item)), None)
    sources = list(dict.fromkeys(item.source for item in stated))
    mild: list[Row] = []
    drifted: list[Row] = []
    for row in rows:
        uses = product_uses(row)
        if not uses or is_given(row.name):
            continue
        needed = any(use.required for use in uses)
        if row.declared:
            if example and needed and not any(is_example(item) for item in row.declared):
                drifted.append(row)
        elif needed:
            yield Flaw(
                rule="undeclared-variable",
                name=row.name,
                message=f"The code reads {row.name} without a default, and {_listed(sources)} not "
                "have it: whoever sets up the next environment does not know of it.",
                locations=_places([row]),
            )
        else:
            mild.append(row)
    if mild:
        yield Flaw(
            rule="undeclared-variable",
            name=sources[0],
            message=f"The code reads {_names(mild)} with a default, and {_listed(sources)} not "
            "have them: nobody knows that they can be set.",
            locations=_places(mild),
            severity=Severity.LOW,
        )
    if drifted and example:
        yield Flaw(
            rule="example-drift",
            name=example,
            message=f"{example} lacks {_names(drifted)}, which the code needs and "
            f"{drifted[0].declared[0].source} declares: a new colleague's copy does not start.",
            locations=_places(drifted),
        )


def _places(rows: Sequence[Row]) -> tuple[Location, ...]:
    """Where they are read, first where it has to be there."""
    uses = [use for row in rows for use in product_uses(row)]
    uses.sort(key=lambda use: not use.required)
    needed = [use for use in uses if use.required] or uses
    return tuple(use.location for use in needed[:_MOST_PLACES])


def _names(rows: Sequence[Row]) -> str:
    names = [row.name for row in rows]
    more = len(names) - _MOST_NAMES
    return ", ".join(names[:_MOST_NAMES]) + (f" and {more} more" if more > 0 else "")


def unused(rows: Sequence[Row], is_mentioned: Callable[[str], bool], wide: bool) -> Iterator[Flaw]:
    """`unused-variable`. `is_mentioned`: its name stands in some file of code, in whatever way;
    `wide`: some code takes the whole environment."""
    for row in rows:
        if not row.declared or row.uses or is_given(row.name) or read_by_library(row.name):
            continue
        places = tuple(item.location for item in row.declared if item.location)
        if not places or is_mentioned(row.name):
            continue
        doubt = " (some code takes the whole environment, which may read it)" if wide else ""
        yield Flaw(
            rule="unused-variable",
            name=row.name,
            message=f"{row.declared[0].source} declares {row.name}, and no code reads it{doubt}: "
            "it is set and rotated for nothing, or its name is misspelt where it is read.",
            locations=places[:_MOST_PLACES],
            severity=Severity.INFO if wide else None,
        )


def _listed(sources: Sequence[str]) -> str:
    if len(sources) == 1:
        return f"{sources[0]} does"
    return f"{', '.join(sources[:2])}{' and others' if len(sources) > 2 else ''} do"
