"""Netlify: a site's environment variables, and those its team shares with all sites.

https://open-api.netlify.com/#tag/environmentVariables/operation/getEnvVars
https://docs.netlify.com/build/environment-variables/overview/

A site's variable stands over the team's, a value for the context over the one for all. What is
marked as secret is never given out.
"""

from launchgate.adapters.targets.ask import Asker
from launchgate.adapters.targets.connect import connect
from launchgate.adapters.targets.entries import elsewhere, kept_back, readable, strongest
from launchgate.adapters.targets.hosts import path
from launchgate.adapters.targets.listed import Entry, Listed, Means
from launchgate.adapters.targets.part import Part
from launchgate.adapters.targets.refusal import Refused
from launchgate.ports.variables import TargetSource
from launchgate.variables.sources import NETLIFY_CONTEXTS, environment_of

_SCOPES = {"builds", "functions", "runtime", "post-processing"}
_READ_AT = {"builds", "functions", "runtime"}


def read(source: TargetSource, means: Means) -> Listed:
    asker = connect("netlify", means)
    site, account = source.site or "", source.account
    if account is None:
        about = asker.get(path("api", "v1", "sites", site), f"site {site}").part
        site, account = about.at("id").name(), about.at("account_id").name()
    environment = environment_of(source)
    context = environment if environment in NETLIFY_CONTEXTS else "branch-deploy"
    where, unknown = path("api", "v1", "accounts", account, "env"), []
    variables = asker.get(where, f"environment variables of {site}", [("site_id", site)]).part
    layers = [_entries(variables, context, source.branch, "")]
    try:
        layers.append(
            _entries(_of_team(asker, where), context, source.branch, "shared by the team")
        )
    except Refused as problem:
        unknown.append(f"what the team shares with its sites: {problem.message}")
    place = source.branch if source.branch and environment not in NETLIFY_CONTEXTS else context
    label = f"Netlify, {place} of {source.site}"
    return Listed(label=label, entries=strongest(layers), unknown=tuple(unknown))


def _of_team(asker: Asker, where: str) -> Part:
    return asker.get(where, "environment variables of the team").part


def _entries(part: Part, context: str, branch: str | None, where: str) -> list[Entry]:
    return [_entry(row, context, branch, where) for row in part.items()]


def _entry(row: Part, context: str, branch: str | None, where: str) -> Entry:
    name, found = row.at("key").name(), _value(row, context, branch)
    places = [] if (scopes := row.find("scopes")) is None else scopes.texts()
    if found is None:
        contexts = sorted(value.at("context").text() for value in row.at("values").items())
        return elsewhere(name, " and ".join(contexts) or "no context")
    if places and not _READ_AT & set(places):
        return elsewhere(name, " and ".join(places))
    if places and not set(places) >= _SCOPES:
        only = f"for {' and '.join(places)}"
        where = f"{where}, {only}" if where else only
    secret, value = row.find("is_secret"), found.find("value")
    if value is None or (secret is not None and secret.flag()):
        return kept_back(name, where)
    return readable(name, value.text(), where)


def _value(row: Part, context: str, branch: str | None) -> Part | None:
    """The most special one: of the branch, of the context, of all."""
    by_context = {}
    for value in row.at("values").items():
        of = value.at("context").text()
        parameter = value.find("context_parameter")
        key = of if of != "branch" or parameter is None else f"branch {parameter.text()}"
        by_context[key] = value
    for key in (f"branch {branch}", context, "all"):
        if key in by_context:
            return by_context[key]
    return None
