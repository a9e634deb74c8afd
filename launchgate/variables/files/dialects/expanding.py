r"""What npm `dotenv-expand` 12, Vite's patch of it and the one inside Next.js make of references.

All expand in single quotes too, as the quotes are gone by then, and turn `\$` into `$` at last.
https://github.com/motdotla/dotenv-expand/blob/master/lib/main.js
https://github.com/vercel/next.js/blob/canary/packages/next-env/index.ts
"""

import re
from collections.abc import Callable, Mapping, Sequence

from launchgate.variables.files.dialects.entry import LONGEST, MOST, Statement

_REFERENCE = re.compile(r"(?<!\\)\$\{([^{}]+)\}|(?<!\\)\$([A-Za-z_][A-Za-z0-9_]*)")
_OPERATOR = re.compile(r":\+|\+|:-|-")
_LAST = re.compile(r"\$\{?([A-Za-z0-9_]+)(?::-([^}\\]*))?\}?")
_SPECIAL = re.compile(r"\$([$&`'])")
_INDEX = re.compile(r"0|[1-9][0-9]{0,8}")


class Endless(Exception):
    """The value refers to itself: Next.js runs out of stack and reads nothing of the file."""


def next_js(statements: Sequence[Statement], environ: Mapping[str, str]) -> list[str | None] | None:
    parsed = _object(statements)
    for name in _ordered(parsed):
        try:
            value = _interpolated(environ.get(name, parsed[name] or ""), environ, parsed)
        except Endless:
            return None
        parsed[name] = None if value is None else value.replace("\\$", "$")
    return _spread(statements, parsed)


def dotenv_expand(statements: Sequence[Statement], environ: Mapping[str, str]) -> list[str | None]:
    return _spread(statements, _progressive(_object(statements), environ, {}))


def vite(statements: Sequence[Statement], environ: Mapping[str, str]) -> list[str | None]:
    """Vite's own patch of it: a reference to what comes later in the files works too."""
    parsed = _object(statements)
    return _spread(statements, _progressive(parsed, environ, parsed))


def _progressive(
    parsed: dict[str, str | None], environ: Mapping[str, str], running: dict[str, str | None]
) -> Mapping[str, str | None]:
    """`running` is what references see beside the environment."""
    for name in _ordered(parsed):
        value: str | None = parsed[name] or ""
        own = environ.get(name)
        if own and own != value:
            value = own
        else:
            value = _expanded(value or "", lambda key: environ.get(key, running.get(key)), running)
        parsed[name] = running[name] = None if value is None else value.replace("\\$", "$")
    return parsed


def vite_8(statements: Sequence[Statement], environ: Mapping[str, str]) -> list[str | None]:
    """Node's `parseEnv` gives names in the order of the alphabet."""
    order = sorted(range(len(statements)), key=lambda number: statements[number].name)
    values = vite([statements[number] for number in order], environ)
    found: list[str | None] = [None] * len(statements)
    for number, value in zip(order, values, strict=True):
        found[number] = value
    return found


def _object(statements: Sequence[Statement]) -> dict[str, str | None]:
    found: dict[str, str | None] = {}
    for statement in statements:
        if statement.name != "__proto__":
            found[statement.name] = statement.text
    return found


def _ordered(parsed: Mapping[str, str | None]) -> list[str]:
    """As JavaScript goes through an object: small whole numbers come first."""
    numbers = sorted((name for name in parsed if _INDEX.fullmatch(name)), key=int)
    return [*numbers, *(name for name in parsed if not _INDEX.fullmatch(name))]


def _spread(statements: Sequence[Statement], parsed: Mapping[str, str | None]) -> list[str | None]:
    """Of several of one name, the last has what became of it."""
    last = {statement.name: number for number, statement in enumerate(statements)}
    return [
        parsed.get(statement.name) if last[statement.name] == number else statement.text
        for number, statement in enumerate(statements)
    ]


def _interpolated(
    value: str, environ: Mapping[str, str], parsed: Mapping[str, str | None]
) -> str | None:
    """The last reference first, and again until there is none. A default beats the file."""
    seen: set[str] = set()
    for _ in range(MOST):
        at = _last_dollar(value)
        found = _LAST.match(value, at) if at >= 0 else None
        if found is None:
            return value
        if value in seen or len(value) > LONGEST:
            if value in seen:
                raise Endless
            return None
        if len(seen) < MOST:
            seen.add(value)
        known = environ.get(found[1]) or found[2] or parsed.get(found[1]) or ""
        value = _replaced(value, found[0], known)
    return None


def _last_dollar(value: str) -> int:
    at = value.rfind("$")
    while at > 0 and value[at - 1] == "\\":
        at = value.rfind("$", 0, at)
    return at


def _replaced(value: str, template: str, by: str) -> str:
    """As JavaScript's `replace` with two strings: the first one, `$$` and `$&` are special."""
    before, _, after = value.partition(template)
    special = {"$": "$", "&": template, "`": before, "'": after}
    return before + _SPECIAL.sub(lambda found: special[found[1]], by) + after


def _expanded(
    value: str, look: Callable[[str], str | None], running: Mapping[str, str | None]
) -> str | None:
    result, seen = value, set[str]()
    for _ in range(MOST):
        found = _REFERENCE.search(result)
        if found is None:
            return result
        if len(result) > LONGEST:
            return None
        seen.add(result)
        expression = found[1] or found[2]
        operator = _OPERATOR.search(expression)
        key, default = expression, ""
        if operator:
            key, default = expression.split(operator[0], 1)
        elif found[1] is None:
            key = found[2]
        known = look(key)
        if operator and "+" in operator[0]:
            default = default if known else ""
            known = None
        result = _replaced(result, found[0], default if not known or known in seen else known)
        if result == running.get(key):
            return result
    return None
