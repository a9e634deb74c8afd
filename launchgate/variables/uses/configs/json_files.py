"""vercel.json, app.json of Heroku, turbo.json and wrangler.jsonc.

https://vercel.com/docs/project-configuration https://devcenter.heroku.com/articles/app-json-schema
https://turborepo.com/docs/reference/configuration
https://developers.cloudflare.com/workers/wrangler/configuration/
"""

import json
from collections.abc import Iterator
from typing import Any

from launchgate.ports.variables import Declaration
from launchgate.variables.source import Reading, Source
from launchgate.variables.uses.configs.finding import json_place, plain, plain_json, table
from launchgate.variables.uses.configs.found import Found, is_name

_HEROKU = ("addons", "buildpacks", "formation", "stack", "scripts", "env", "success_url")


def read(source: Source) -> Reading:
    name = source.path.rpartition("/")[2]
    kind = name.partition(".")[0]
    text = plain_json(source.text)
    try:
        data = json.loads(text)
    except (ValueError, RecursionError):
        return Reading()
    found = Found(source, name)
    if not isinstance(data, dict):
        return Reading()
    if kind == "vercel":
        _given(found, text, data, ("env",), None)
        _given(found, text, data, ("build", "env"), None)
    elif kind == "wrangler":
        _given(found, text, data, ("vars",), None)
        for environment in table(data, "env"):
            _given(found, text, data, ("env", environment, "vars"), environment)
    elif kind == "app" and "expo" not in data and any(key in data for key in _HEROKU):
        found.declarations += _heroku(source, text, table(data, "env"))
    elif kind == "turbo":
        found.declarations += _turbo(source, text, data)
    return found.reading()


def _given(
    found: Found, text: str, data: dict[str, Any], path: tuple[str, ...], target: str | None
) -> None:
    for key, value in table(data, *path).items():
        told = plain(value)
        if told is not None:  # `@name` is a secret of Vercel's old kind
            held = None if told.startswith("@") and path[-1] == "env" else told
            found.give(key, held, json_place(text, (*path, key)), ".".join(path), target)


def _heroku(source: Source, text: str, variables: dict[str, Any]) -> Iterator[Declaration]:
    for name, told in variables.items():
        item = told if isinstance(told, dict) else {"value": told}
        if not is_name(name):
            continue
        stands = item.get("value") not in (None, "") or item.get("generator") is not None
        description = item.get("description")
        yield Declaration(
            name=name,
            source="app.json",
            location=source.place(*json_place(text, ("env", name))),
            required=item.get("required") is not False and not stands,
            secret=True if item.get("generator") == "secret" else None,
            description=description[:300] if isinstance(description, str) else "",
            default=stands,
        )


def _turbo(source: Source, text: str, data: dict[str, Any]) -> Iterator[Declaration]:
    for path, names in _lists(data):
        for name in names if isinstance(names, list) else ():
            if isinstance(name, str) and is_name(name):
                at = json_place(text, (*path, name))
                yield Declaration(name=name, source="turbo.json", location=source.place(*at))


def _lists(data: dict[str, Any]) -> Iterator[tuple[tuple[str, ...], object]]:
    for key in ("globalEnv", "globalPassThroughEnv"):
        yield (key,), data.get(key)
    for tasks in ("tasks", "pipeline"):
        for task in table(data, tasks):
            for key in ("env", "passThroughEnv"):
                yield (tasks, task, key), table(data, tasks, task).get(key)
