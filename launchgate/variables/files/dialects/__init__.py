"""Readers of env files, one a tool, each as exactly as the tool's own."""

from launchgate.variables.files.dialects.entry import Dialect, Entry, Span, Trouble
from launchgate.variables.files.dialects.evaluate import (
    DIALECTS,
    Evaluated,
    evaluate,
    evaluated,
    values_of,
)

__all__ = [
    "DIALECTS",
    "Dialect",
    "Entry",
    "Evaluated",
    "Span",
    "Trouble",
    "evaluate",
    "evaluated",
    "values_of",
]
