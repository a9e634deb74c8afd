"""GitLab: CI/CD variables of a project and of the groups above it.

https://docs.gitlab.com/api/project_level_variables/
https://docs.gitlab.com/api/group_level_variables/
https://docs.gitlab.com/ci/environments/#limit-the-environment-scope-of-a-cicd-variable

The project's stand over those of its group, and so on upward; among those of one place the most
special scope wins. An instance's own variables, which only its administrators see, are not read.
"""

from collections.abc import Iterator

from launchgate.adapters.targets.ask import Asker
from launchgate.adapters.targets.connect import connect
from launchgate.adapters.targets.entries import elsewhere, kept_back, readable, strongest
from launchgate.adapters.targets.hosts import path
from launchgate.adapters.targets.listed import Entry, Listed, Means
from launchgate.adapters.targets.paging import linked
from launchgate.adapters.targets.part import Part
from launchgate.adapters.targets.refusal import Refused
from launchgate.ports.variables import TargetSource
from launchgate.variables.sources import environment_of

_DEEPEST = 20  # groups in each other


def read(source: TargetSource, means: Means) -> Listed:
    asker = connect("gitlab", means, _headers)
    project, environment = source.project or "", environment_of(source)
    root = path("api", "v4", "projects", project)
    layers = [_entries(asker, root, environment, f"CI/CD variables of {project}", "project")]
    unknown = []
    try:
        for group in _groups(asker, root, project):
            where, what = path("api", "v4", "groups", group), f"variables of the group {group}"
            layers.append(_entries(asker, where, environment, what, "group"))
    except Refused as problem:
        unknown.append(f"variables of the groups above: {problem.message}")
    label = f"GitLab, {environment} of {project}"
    return Listed(label=label, entries=strongest(layers), unknown=tuple(unknown))


def _headers(token: str, _: str) -> tuple[tuple[str, str], ...]:
    return (("PRIVATE-TOKEN", token),)


def _groups(asker: Asker, root: str, project: str) -> Iterator[str]:
    """Upward from the project's own, by id."""
    namespace = asker.get(root, f"project {project}").part.at("namespace")
    if namespace.at("kind").text() != "group":
        return
    group = namespace.at("id").word()
    for _ in range(_DEEPEST):
        yield group
        about = asker.get(path("api", "v4", "groups", group), f"group {group}").part
        if (above := about.find("parent_id")) is None:
            return
        group = above.word()


def _entries(asker: Asker, root: str, environment: str, what: str, place: str) -> list[Entry]:
    rows = [
        row
        for part in linked(asker, f"{root}/variables", what, [("per_page", "100")])
        for row in part.items()
    ]
    ranked = sorted(rows, key=lambda row: _rank(_scope(row), environment))
    return list(strongest([_entry(row, environment, place)] for row in ranked))


def _scope(row: Part) -> str:
    scope = row.find("environment_scope")
    return "*" if scope is None else scope.text()


def _rank(scope: str, environment: str) -> tuple[bool, int]:
    """An exact scope first, then longer patterns before shorter ones."""
    return scope != environment, -len(scope)


def matches(scope: str, environment: str) -> bool:
    """`*` stands for any text, and nothing else is special."""
    first, *between = scope.split("*")
    if not between:
        return scope == environment
    last = between.pop()
    rest = environment.removeprefix(first)
    if not environment.startswith(first) or not rest.endswith(last):
        return False
    rest = rest[: len(rest) - len(last)]
    for piece in between:
        _, found, rest = rest.partition(piece) if piece else ("", "*", rest)
        if not found:
            return False
    return True


def _entry(row: Part, environment: str, place: str) -> Entry:
    name, scope = row.at("key").name(), _scope(row)
    if not matches(scope, environment):
        return elsewhere(name, f"{place}, environment {scope}")
    protected, hidden, value = row.find("protected"), row.find("hidden"), row.find("value")
    if protected is not None and protected.flag():
        place += ", protected branches and tags only"
    if value is None or (hidden is not None and hidden.flag()):
        return kept_back(name, place)
    return readable(name, value.text(), place)
