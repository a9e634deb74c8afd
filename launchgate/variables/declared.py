"""All that is declared of one variable, as one declaration."""

from collections.abc import Iterable, Sequence
from typing import TypeVar

from launchgate.ports.variables import Declaration

_T = TypeVar("_T")


def merged(declarations: Sequence[Declaration]) -> Declaration | None:
    """The first that says something counts: the configuration's come first, those of schemas
    before those of example files."""
    if not declarations:
        return None
    first, *others = declarations
    if not others:
        return first
    return Declaration(
        name=first.name,
        source=first.source,
        location=first.location,
        type=_first(item.type for item in declarations),
        required=_first(item.required for item in declarations),
        secret=_first(item.secret for item in declarations),
        public=_first(item.public for item in declarations),
        targets=next((item.targets for item in declarations if item.targets), ()),
        choices=next((item.choices for item in declarations if item.choices), ()),
        pattern=_first(item.pattern for item in declarations),
        description=next((item.description for item in declarations if item.description), ""),
        has_example=any(item.has_example for item in declarations),
        default=any(item.default for item in declarations),
    )


def _first(values: Iterable[_T | None]) -> _T | None:
    return next((value for value in values if value is not None), None)
