"""What a tool makes of an env file: its own reading, with its own expansion."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from launchgate.variables.files.dialects import (
    compose,
    docker,
    expanding,
    godotenv,
    node,
    npm,
    python_dotenv,
    rails,
    shell,
)
from launchgate.variables.files.dialects.entry import (
    Dialect,
    Entry,
    Expand,
    Parse,
    Parsed,
    Places,
    Statement,
    Trouble,
)
from launchgate.variables.value import Value


class Evaluated(NamedTuple):
    entries: tuple[Entry, ...]
    troubles: tuple[Trouble, ...]

    @property
    def refused(self) -> bool:
        return any(trouble.fatal for trouble in self.troubles)


_READERS: dict[Dialect, tuple[Parse, Expand | None]] = {
    "next": (npm.parse, expanding.next_js),
    "vite": (npm.parse, expanding.vite),
    "dotenv-expand": (npm.parse, expanding.dotenv_expand),
    "vite8": (node.parse, expanding.vite_8),
    "node": (node.parse, None),
    "dotenv": (npm.parse, None),
    "python-dotenv": (python_dotenv.parse, python_dotenv.expand),
    "compose": (compose.parse, None),
    "docker": (docker.parse, None),
    "rails": (rails.parse, None),
    "godotenv": (godotenv.parse, None),
    "shell": (shell.parse, None),
}
DIALECTS: tuple[Dialect, ...] = tuple(_READERS)


def parsed(text: str, dialect: Dialect, environ: Mapping[str, str]) -> Parsed:
    return _READERS[dialect][0](text, environ)


def expander(dialect: Dialect) -> Expand | None:
    """None: the tool's reader does it, or nobody."""
    return _READERS[dialect][1]


def evaluate(text: str, dialect: Dialect, environ: Mapping[str, str]) -> list[Entry]:
    """The assignments in the order of the file; of several of one name, the last counts.
    `environ` is what the process has before the tool reads. Never raises."""
    return list(evaluated(text, dialect, environ).entries)


def evaluated(text: str, dialect: Dialect, environ: Mapping[str, str]) -> Evaluated:
    """The assignments and what the tool does not take as one."""
    found = parsed(text, dialect, environ)
    places = Places(found.text)
    troubles = [
        Trouble(slip.kind, places.span(slip.start, slip.end), slip.fatal, slip.name)
        for slip in found.slips
    ]
    expand = expander(dialect)
    values: Sequence[str | None] | None
    values = [statement.text for statement in found.statements]
    if expand is not None:
        values = expand(found.statements, environ)
    if values is None:
        first = found.statements[0].name_at if found.statements else (0, 0)
        troubles.append(Trouble("self-reference", places.span(*first), True))
    if values is None or any(trouble.fatal for trouble in troubles):
        values = [None] * len(found.statements)
    entries = tuple(
        _entry(found.text, statement, value, places)
        for statement, value in zip(found.statements, values, strict=True)
    )
    return Evaluated(entries, tuple(troubles))


def _entry(text: str, statement: Statement, value: str | None, places: Places) -> Entry:
    name = places.span(*statement.name_at)
    return Entry(
        statement.name,
        Value(text[statement.raw_at[0] : statement.raw_at[1]]),
        None if value is None else Value(value),
        name.line,
        name.column,
        name.end_column,
        statement.quote,
        places.span(*statement.raw_at),
        statement.literal,
    )


def values_of(entries: "list[Entry] | tuple[Entry, ...]") -> dict[str, Value]:
    """What is set in the end."""
    found: dict[str, Value] = {}
    for entry in entries:
        if entry.value is not None:
            found[entry.name] = entry.value
    return found
