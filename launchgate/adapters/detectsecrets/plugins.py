"""detect-secrets' own plugins, made without its global settings: nothing of them is shared."""

import threading
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import Any, NamedTuple

from launchgate.adapters.detectsecrets.settings import LIMITS, PLUGINS, Plugin

_LOCK = threading.Lock()  # a plugin of entropy changes its own pattern while it looks


class Value(NamedTuple):
    """What a plugin takes for a secret in one line (from 1). Raw: it stays in the adapter."""

    line: int
    type: str
    text: str

    def __repr__(self) -> str:
        return f"<{self.type} in line {self.line}>"


def values(
    plugins: Iterable[Any], path: str, lines: list[str], number: int, *, eager: bool = False
) -> Iterator[Value]:
    """What each plugin sees in line `number` of `lines`. `eager` looks for values without quotes
    too, as detect-secrets' audit does."""
    from detect_secrets.util.code_snippet import get_code_snippet  # noqa: PLC0415 - slow to load
    from detect_secrets.util.inject import call_function_with_arguments  # noqa: PLC0415

    line = lines[number - 1].rstrip()
    context = get_code_snippet(lines, number)
    for plugin in plugins:
        with _LOCK:
            found = call_function_with_arguments(
                plugin.analyze_line,
                filename=path,
                line=line,
                line_number=number,
                context=context,
                enable_eager_search=eager,
            )
        for item in found or ():
            if item.secret_value:
                yield Value(number, item.type, item.secret_value)


@lru_cache(maxsize=1)
def classes() -> Mapping[str, Any]:
    """detect-secrets' own plugins by their class' name."""
    from detect_secrets import plugins  # noqa: PLC0415
    from detect_secrets.core.plugins.util import get_plugins_from_module  # noqa: PLC0415
    from detect_secrets.util.importlib import import_modules_from_package  # noqa: PLC0415

    modules = import_modules_from_package(plugins, filter=lambda _path: False)
    found: dict[str, Any] = {}
    for module in modules:
        own: list[Any] = list(get_plugins_from_module(module))
        found.update((cls.__name__, cls) for cls in own)
    return {name: found[name] for name in sorted(PLUGINS & found.keys())}


@lru_cache(maxsize=1)
def by_type() -> Mapping[str, Any]:
    """One of each, by the type that entries name, whatever its limit: for values that a baseline
    has already."""
    made = (
        cls(limit=0.0) if name in LIMITS else cls()  # an entry passed its limit once
        for name, cls in classes().items()
    )
    return {plugin.secret_type: plugin for plugin in made}


def instances(wanted: Iterable[Plugin]) -> list[Any]:
    """detect-secrets' own plugins with a team's options. Raises ValueError."""
    made = []
    for item in wanted:
        try:
            made.append(classes()[item.name](**item.options))
        except (TypeError, ValueError, KeyError):
            raise ValueError(f"{item.name} does not take the options that it has") from None
    return made


def defaults() -> list[dict[str, Any]]:
    """`plugins_used` of a new baseline."""
    rows = []
    for name, cls in classes().items():
        options = cls().json()
        rows.append({"name": name, **{k: v for k, v in options.items() if k != "name"}})
    return sorted(rows, key=lambda row: row["name"].lower())
