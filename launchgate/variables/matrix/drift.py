"""Where code and declarations have parted."""

from collections.abc import Callable, Iterator, Sequence

from launchgate.model import Severity
from launchgate.ports.variables import Declaration, Flaw, Row
from launchgate.variables.matrix.libraries import read_by_library
from launchgate.variables.matrix.needs import is_given, product_uses

_MOST_PLACES = 20


def is_example(item: Declaration) -> bool:
    """Whether a file for people to copy declares it."""
    name = item.source.rpartition("/")[2]
    return any(word in name for word in ("example", "sample", "template", "dist", "default"))


def undeclared(rows: Sequence[Row]) -> Iterator[Flaw]:
    """`undeclared-variable` and `example-drift`. Nothing where the project declares nothing: then
    there is nothing to keep in step with."""
    stated = [item for row in rows for item in row.declared]
    example = next((item.source for item in stated if is_example(item)), None)
    sources = list(dict.fromkeys(item.source for item in stated))
    for row in rows:
        uses = product_uses(row)
        if not uses or is_given(row.name) or not stated:
            continue
        needed = [use for use in uses if use.required]
        places = tuple(use.location for use in (needed or uses))[:_MOST_PLACES]
        if not row.declared:
            severity = None if needed else Severity.LOW
            told = "without a default" if needed else "with a default"
            yield Flaw(
                rule="undeclared-variable",
                name=row.name,
                message=f"The code reads {row.name} {told}, and {_listed(sources)} not have it: "
                "whoever sets up the next environment does not know of it.",
                locations=places,
                severity=severity,
            )
        elif example and needed and not any(is_example(item) for item in row.declared):
            yield Flaw(
                rule="example-drift",
                name=row.name,
                message=f"{example} lacks {row.name}, which the code needs and "
                f"{row.declared[0].source} declares: a new colleague's copy does not start.",
                locations=places,
            )


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
