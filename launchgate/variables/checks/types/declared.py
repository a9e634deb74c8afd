"""What a project says of a variable's value: type, choices, pattern."""

from launchgate.frontend.values.naming import says_secret
from launchgate.ports.variables import Declaration
from launchgate.variables.checks.types.formats import TITLES, compiled, is_of

_MOST = 4096  # characters that a pattern is tried on
_SHOWN = 6


def against(declaration: Declaration, text: str) -> str | None:
    """What it should be, with who says so; None where it is."""
    source = declaration.source or "the declaration"
    if declaration.type is not None and not is_of(text, declaration.type):
        return f"{TITLES[declaration.type]} ({source} says so)"
    if declaration.choices and text not in declaration.choices:
        if declaration.secret or (says_secret(declaration.name) and declaration.secret is None):
            return f"one of its choices ({source} says so)"
        listed = ", ".join(declaration.choices[:_SHOWN])
        more = ", ..." if len(declaration.choices) > _SHOWN else ""
        return f"one of {listed}{more} ({source} says so)"
    if declaration.pattern is not None and len(text) <= _MOST:
        pattern = compiled(declaration.pattern)
        if pattern is not None and not pattern.fullmatch(text):
            return f"of the pattern that {source} gives"
    return None
