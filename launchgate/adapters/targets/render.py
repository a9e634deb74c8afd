"""Render: a service's environment variables, and the environment groups linked to it.

https://api-docs.render.com/reference/get-env-vars-for-service
https://api-docs.render.com/reference/list-env-groups
https://render.com/docs/configure-environment-variables

A service's own variable stands over a group's.
"""

from collections.abc import Iterator

from launchgate.adapters.targets.ask import Asker
from launchgate.adapters.targets.connect import connect
from launchgate.adapters.targets.entries import readable, strongest
from launchgate.adapters.targets.hosts import path
from launchgate.adapters.targets.listed import Entry, Listed, Means
from launchgate.adapters.targets.paging import pages
from launchgate.adapters.targets.part import Part
from launchgate.adapters.targets.refusal import Refused
from launchgate.ports.variables import TargetSource

_PAGE = "100"


def read(source: TargetSource, means: Means) -> Listed:
    asker = connect("render", means)
    service = source.service or ""
    what = f"environment variables of the service {service}"
    rows = _rows(asker, path("v1", "services", service, "env-vars"), what)
    layers = [[_entry(row.at("envVar"), "") for row in rows]]
    unknown = []
    try:
        layers += _groups(asker, service)
    except Refused as problem:
        unknown.append(f"environment groups linked to the service: {problem.message}")
    label = f"Render, {service}"
    return Listed(label=label, entries=strongest(layers), unknown=tuple(unknown))


def _rows(asker: Asker, where: str, what: str) -> Iterator[Part]:
    """Every row has a cursor, and the last one's leads on."""

    def page(cursor: str | None) -> tuple[Part, str | None]:
        more = [] if cursor is None else [("cursor", cursor)]
        part = asker.get(where, what, [("limit", _PAGE), *more]).part
        rows = part.items()
        return part, rows[-1].at("cursor").word() if rows else None

    for part in pages(asker, what, page):
        yield from part.items()


def _groups(asker: Asker, service: str) -> Iterator[list[Entry]]:
    for row in _rows(asker, path("v1", "env-groups"), "environment groups"):
        group = row.at("envGroup")
        if service not in (link.at("id").text() for link in group.at("serviceLinks").items()):
            continue
        name, identity = group.at("name").text(), group.at("id").name()
        what = f"environment group {name}"
        whole = asker.get(path("v1", "env-groups", identity), what).part
        yield [_entry(item, f"group {name}") for item in whole.at("envVars").items()]


def _entry(row: Part, where: str) -> Entry:
    return readable(row.at("key").name(), row.at("value").text(), where)
