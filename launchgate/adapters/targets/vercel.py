"""Vercel: a project's environment variables, and those its team shares with it.

https://vercel.com/docs/rest-api/projects/retrieve-the-environment-variables-of-a-project-by-id-or-name
https://vercel.com/docs/rest-api/projects/retrieve-the-decrypted-value-of-an-environment-variable-of-a-project-by-id
https://vercel.com/docs/rest-api/environment/lists-all-shared-environment-variables-for-a-team

The list holds ciphertext for `encrypted`, so those are asked for one by one; `sensitive` is never
given out.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass

from launchgate.adapters.targets.ask import Asker, Query
from launchgate.adapters.targets.connect import connect
from launchgate.adapters.targets.entries import elsewhere, kept_back, readable, strongest
from launchgate.adapters.targets.hosts import path
from launchgate.adapters.targets.listed import Entry, Listed, Means
from launchgate.adapters.targets.paging import pages
from launchgate.adapters.targets.part import Part
from launchgate.adapters.targets.refusal import Refused
from launchgate.ports import Exchange, PortError
from launchgate.ports.variables import TargetSource
from launchgate.variables.sources import VERCEL_ENVIRONMENTS, environment_of

_MOST_DECRYPTED = 200  # one question each


@dataclass(slots=True)
class _Wanted:
    """`custom` is a custom environment's id. `left` says how many values may still be asked for."""

    environment: str
    custom: str | None
    branch: str | None
    left: int = _MOST_DECRYPTED


def read(source: TargetSource, means: Means) -> Listed:
    asker = connect("vercel", means, status_of=_status)
    project = source.project or ""
    wanted = _wanted(asker, source)
    what = f"environment variables of the project {project}"
    rows = list(_rows(asker, path("v10", "projects", project, "env"), "envs", what, _team(source)))
    one = path("v1", "projects", project, "env")
    layers = list(_layers(asker, source, wanted, rows, one, ""))
    unknown = []
    if source.team is not None:
        try:
            shared = _shared(asker, source)
            layers += _layers(
                asker, source, wanted, shared, path("v1", "env"), "shared by the team"
            )
        except Refused as problem:
            unknown.append(f"what the team shares with the project: {problem.message}")
    label = f"Vercel, {wanted.environment} of {project}"
    return Listed(label=label, entries=strongest(layers), unknown=tuple(unknown))


def _team(source: TargetSource) -> list[tuple[str, str]]:
    if source.team is None:
        return []
    return [("teamId" if source.team.startswith("team_") else "slug", source.team)]


def _wanted(asker: Asker, source: TargetSource) -> _Wanted:
    environment = environment_of(source)
    if environment in VERCEL_ENVIRONMENTS:
        return _Wanted(environment, None, source.branch)
    where = path("v9", "projects", source.project or "", "custom-environments")
    what = f"custom environments of the project {source.project}"
    for item in asker.get(where, what, _team(source)).part.at("environments").items():
        if environment in (item.at("slug").text(), item.at("id").text()):
            return _Wanted(environment, item.at("id").text(), source.branch)
    raise PortError("missing", f"Vercel: {source.project} has no environment {environment!r}")


def _rows(asker: Asker, where: str, key: str, what: str, query: Query) -> Iterator[Part]:
    """A single variable may come without a list around it."""

    def page(cursor: str | None) -> tuple[Part, str | None]:
        more = [] if cursor is None else [("until", cursor)]
        part = asker.get(where, what, [*query, *more]).part
        pagination = part.find("pagination")
        following = None if pagination is None else pagination.find("next")
        return part, None if following is None else following.word()

    for part in pages(asker, what, page):
        alone = part.find(key) is None and part.find("key") is not None
        yield from [part] if alone else part.at(key).items()


def _shared(asker: Asker, source: TargetSource) -> list[Part]:
    team, project = _team(source), source.project or ""
    if not project.startswith("prj_"):
        about = asker.get(path("v9", "projects", project), f"project {project}", team)
        project = about.part.at("id").name()
    query = [*team, ("projectId", project)]
    return list(_rows(asker, path("v1", "env"), "data", "variables that the team shares", query))


def _layers(
    asker: Asker, source: TargetSource, wanted: _Wanted, rows: list[Part], one: str, where: str
) -> Iterator[list[Entry]]:
    """Those of the branch stand over those of the whole environment."""
    branch, whole, other = [], [], []
    for row in rows:
        of_branch = row.find("gitBranch")
        scope = _scope(row)
        if not _applies(row, wanted):
            other.append(elsewhere(row.at("key").name(), " and ".join(scope) or "no environment"))
        elif of_branch is None:
            whole.append(_entry(asker, source, wanted, row, one, where))
        elif of_branch.text() == wanted.branch:
            branch.append(_entry(asker, source, wanted, row, one, f"branch {wanted.branch}"))
        else:
            other.append(elsewhere(row.at("key").name(), f"branch {of_branch.text()}"))
    yield from (branch, whole, other)


def _scope(row: Part) -> list[str]:
    target, custom = row.find("target"), row.find("customEnvironmentIds")
    others = ["a custom environment"] if custom is not None and custom.items() else []
    return [*([] if target is None else target.texts()), *others]


def _applies(row: Part, wanted: _Wanted) -> bool:
    if wanted.custom is None:
        target = row.find("target")
        return target is not None and wanted.environment in target.texts()
    custom, every = row.find("customEnvironmentIds"), row.find("applyToAllCustomEnvironments")
    named = custom is not None and wanted.custom in custom.texts()
    return named or (every is not None and every.flag())


def _entry(
    asker: Asker, source: TargetSource, wanted: _Wanted, row: Part, one: str, where: str
) -> Entry:
    name, kind = row.at("key").name(), row.at("type").text()
    if kind in ("plain", "system"):
        value = row.find("value")
        return kept_back(name, where) if value is None else readable(name, value.text(), where)
    if kind != "encrypted" or wanted.left == 0:
        return kept_back(name, where)
    wanted.left -= 1
    if wanted.left == 0:
        asker.means.say(f"Vercel: {_MOST_DECRYPTED} values are asked for, the rest stay unread")
    try:
        what = f"value of {name}"
        part = asker.get(one + path(row.at("id").name()), what, _team(source)).part
    except Refused as problem:
        if problem.status not in (403, 404):
            raise
        if problem.status == 403:
            wanted.left = 0  # so are all the others
            asker.means.say(f"Vercel: the token in {asker.token} may not decrypt values")
        return kept_back(name, where)
    decrypted, value = part.find("decrypted"), part.find("value")
    if value is None or (decrypted is not None and not decrypted.flag()):
        return kept_back(name, where)
    return readable(name, value.text(), where)


def _status(exchange: Exchange) -> int:
    """A token that it does not know is 403 as well."""
    if exchange.status == 403:
        try:
            if json.loads(exchange.body)["error"]["invalidToken"] is True:
                return 401
        except (ValueError, RecursionError, LookupError, TypeError):
            pass
    return exchange.status or 0
