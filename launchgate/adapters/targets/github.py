"""GitHub Actions: secrets and variables of a repository, its environment and its organization.

https://docs.github.com/en/rest/actions/secrets
https://docs.github.com/en/rest/actions/variables
https://docs.github.com/en/rest/deployments/environments

Secrets have names only. What stands nearer wins: environment, repository, organization.
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
from launchgate.ports import Exchange
from launchgate.ports.variables import TargetSource

_MOST_OTHERS = 10  # environments that are looked into only to say where a variable is
_PAGE = {"secrets": "100", "variables": "30"}  # the most that each takes


def read(source: TargetSource, means: Means) -> Listed:
    asker = connect("github", means, _headers, _status)
    owner, _, name = (source.repository or "").partition("/")
    root = path("repos", owner, name)
    label = f"GitHub Actions, {source.repository}"
    if source.environment is not None:
        label += f", environment {source.environment}"
    unknown: list[str] = []
    entries: list[Entry] = []
    for kind in ("secrets", "variables"):
        layers = list(_layers(asker, source, root, kind, unknown))
        entries += strongest(layers)
    return Listed(label=label, entries=tuple(entries), unknown=tuple(unknown))


def _layers(
    asker: Asker, source: TargetSource, root: str, kind: str, unknown: list[str]
) -> Iterator[list[Entry]]:
    of = source.repository
    if source.environment is not None:
        where = root + path("environments", source.environment, kind)
        what = f"{kind} of the environment {source.environment} of {of}"
        yield _entries(asker, where, kind, what, f"environment {kind}")
    yield _entries(
        asker, root + path("actions", kind), kind, f"{kind} of {of}", f"repository {kind}"
    )
    try:
        where, what = (
            root + path("actions", f"organization-{kind}"),
            f"organization {kind} for {of}",
        )
        yield _entries(asker, where, kind, what, f"organization {kind}")
    except Refused as problem:
        if problem.status != 403 and problem.status != 404:
            raise
        unknown.append(f"organization {kind}: {problem.message}")
    for other in _others(asker, source, root):
        where, what = root + path("environments", other, kind), f"{kind} of the environment {other}"
        try:
            rows = list(_rows(asker, where, kind, what))
        except Refused:
            continue  # it would say no more than where else a variable is
        yield [elsewhere(row.at("name").name(), f"environment {other}") for row in rows]


def _others(asker: Asker, source: TargetSource, root: str) -> list[str]:
    try:
        query = [("per_page", "100")]
        what = f"environments of {source.repository}"
        part = asker.get(f"{root}/environments", what, query).part
    except Refused:
        return []
    names = [item.at("name").name() for item in part.at("environments").items()]
    return [name for name in names if name != source.environment][:_MOST_OTHERS]


def _entries(asker: Asker, where: str, kind: str, what: str, place: str) -> list[Entry]:
    rows = _rows(asker, where, kind, what)
    if kind == "secrets":
        return [kept_back(row.at("name").name(), place) for row in rows]
    return [readable(row.at("name").name(), row.at("value").text(), place) for row in rows]


def _rows(asker: Asker, where: str, kind: str, what: str) -> Iterator[Part]:
    for part in linked(asker, where, what, [("per_page", _PAGE[kind])]):
        yield from part.at(kind).items()


def _headers(token: str, _: str) -> tuple[tuple[str, str], ...]:
    return (
        ("Authorization", f"Bearer {token}"),
        ("Accept", "application/vnd.github+json"),
        ("X-GitHub-Api-Version", "2022-11-28"),
    )


def _status(exchange: Exchange) -> int:
    """A reached limit may be said as 403."""
    limited = exchange.header("x-ratelimit-remaining") == "0" or exchange.header("retry-after")
    return 429 if exchange.status == 403 and limited else exchange.status or 0
