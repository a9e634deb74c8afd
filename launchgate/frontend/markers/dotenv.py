"""A project's env files: which they are, and the same file with other values."""

import re
from collections.abc import Mapping

from launchgate.parse import dotenv

_CODE = (".js", ".ts", ".mjs", ".cjs", ".mts", ".json", ".py", ".md")
_EXAMPLE = re.compile(r"example|sample|template|dist|defaults?|schema")
_FIRST = (".env.production.local", ".env.local", ".env.production", ".env")


def is_env_file(name: str) -> bool:
    """By a file's name."""
    if name in (".env", ".envrc", ".dev.vars"):
        return True
    return name.startswith((".env.", ".dev.vars.")) and not name.endswith(_CODE)


def is_example(name: str) -> bool:
    return _EXAMPLE.search(name[4:]) is not None


def order(name: str) -> int:
    """The smaller, the sooner a production build takes a value from this file."""
    return _FIRST.index(name) if name in _FIRST else len(_FIRST)


def rewritten(text: str, values: Mapping[str, str]) -> str:
    """The same variables in the same lines, each with its value in `values` or as it was; no
    comments, which may hold old values."""
    lines = [""] * (text.count("\n") + 1)
    for item in dotenv.parse(text):
        value = values.get(item.name, item.values[0] if item.values else "")
        lines[item.line - 1] = f"{item.name}={_quoted(value)}"
    return "\n".join(lines)


def _quoted(value: str) -> str:
    if re.fullmatch(r"[\w.:/@+=,%?&*-]*", value):
        return value
    if "\n" in value and '"' not in value:
        return '"' + value.replace("\n", "\\n") + '"'
    quote = next((sign for sign in "'`" if sign not in value), '"')
    return quote + value + quote
