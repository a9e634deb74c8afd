"""Which env files a tool reads, which of them wins, and what is set in the end.

https://nextjs.org/docs/app/guides/environment-variables#environment-variable-load-order
https://vite.dev/guide/env-and-mode#env-files
https://github.com/bkeepers/dotenv#customizing-rails
https://create-react-app.dev/docs/adding-custom-environment-variables/
https://www.gatsbyjs.com/docs/how-to/local-development/environment-variables/
https://docs.expo.dev/guides/environment-variables/
https://cli.vuejs.org/guide/mode-and-env.html
"""

from collections.abc import Collection, Mapping
from typing import NamedTuple

from launchgate.variables.files.consumers import Consumer
from launchgate.variables.files.dialects import evaluated
from launchgate.variables.files.dialects.entry import Statement
from launchgate.variables.files.dialects.evaluate import expander, parsed
from launchgate.variables.value import Value


class Effective(NamedTuple):
    """`path` is the file that wins, None where the process has it already. `overridden` are the
    other files that give the variable, the strongest first."""

    value: Value
    path: str | None
    overridden: tuple[str, ...] = ()


def chain(consumer: Consumer, mode: str, present: Collection[str]) -> tuple[str, ...]:
    """Names of files that are there, the strongest first. The process beats all of them."""
    if consumer.order == "local-first":
        names = [f".env.{mode}.local", ".env.local", f".env.{mode}", ".env"]
        if mode == "test":
            names.remove(".env.local")
    elif consumer.order == "mode-first":
        names = [f".env.{mode}.local", f".env.{mode}", ".env.local", ".env"]
    else:
        names = [f".env.{mode}" if consumer.order == "mode-only" else ".env"]
    return tuple(name for name in names if name in present)


def effective(
    files: Mapping[str, str], consumer: Consumer, mode: str, environ: Mapping[str, str]
) -> Mapping[str, Effective]:
    """What the tool sets, and from where. `files` are texts by name (`.env.local`)."""
    names = chain(consumer, mode, files)
    givers: dict[str, list[str]] = {}
    if consumer.order == "mode-first":
        values = _merged(files, names, consumer, environ, givers)
    else:
        values = _in_turn(files, names, consumer, environ, givers)
    return {
        name: Effective(value, None, tuple(givers[name]))
        if name in environ
        else Effective(value, givers[name][0], tuple(givers[name][1:]))
        for name, value in values.items()
    }


def _in_turn(
    files: Mapping[str, str],
    names: tuple[str, ...],
    consumer: Consumer,
    environ: Mapping[str, str],
    givers: dict[str, list[str]],
) -> dict[str, Value]:
    """The strongest is read first; each sees what those before it have set."""
    known, values = dict(environ), dict[str, Value]()
    for path in names:
        for entry in evaluated(files[path], consumer.dialect, known).entries:
            if entry.value is None:
                continue
            places = givers.setdefault(entry.name, [])
            if path not in places:
                places.append(path)
            if entry.name in environ:
                values[entry.name] = Value(environ[entry.name])
            elif places[0] == path:
                values[entry.name] = entry.value
        known.update({name: value.text for name, value in values.items()})
    return values


def _merged(
    files: Mapping[str, str],
    names: tuple[str, ...],
    consumer: Consumer,
    environ: Mapping[str, str],
    givers: dict[str, list[str]],
) -> dict[str, Value]:
    """All are read, then references are expanded in what is left: they see every file."""
    merged: dict[str, Statement] = {}
    for path in reversed(names):
        for statement in parsed(files[path], consumer.dialect, environ).statements:
            merged[statement.name] = statement
            places = givers.setdefault(statement.name, [])
            if places[:1] != [path]:
                places.insert(0, path)
    statements = list(merged.values())
    expand = expander(consumer.dialect)
    texts = expand(statements, environ) if expand else [one.text for one in statements]
    return {
        one.name: Value(environ.get(one.name, text))
        for one, text in zip(statements, texts or (), strict=False)
        if text is not None
    }
