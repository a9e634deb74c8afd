"""Railway: what a service of an environment gets when it is deployed.

https://docs.railway.com/integrations/api/manage-variables
https://docs.railway.com/integrations/api#project-token

GraphQL: refusals come with status 200. A sealed variable comes with null.
"""

import json

from launchgate.adapters.targets.ask import Asker
from launchgate.adapters.targets.connect import connect
from launchgate.adapters.targets.entries import kept_back, readable
from launchgate.adapters.targets.listed import Listed, Means
from launchgate.adapters.targets.part import Part
from launchgate.ports import Exchange, PortError
from launchgate.ports.variables import TargetSource
from launchgate.variables.sources import environment_of

_PATH = "/graphql/v2"
_WHOSE = "query { projectToken { project { id name } environment { id name } } }"
_PROJECT = """query ($id: String!) { project(id: $id) { id name
  environments { edges { node { id name } } } services { edges { node { id name } } } } }"""
_SERVICE = """query ($project: String!, $environment: String!, $service: String!) {
  variablesForServiceDeployment(
    projectId: $project, environmentId: $environment, serviceId: $service) }"""
_SHARED = """query ($project: String!, $environment: String!) {
  variables(projectId: $project, environmentId: $environment) }"""


def read(source: TargetSource, means: Means) -> Listed:
    asker = connect("railway", means, _headers, _status)
    project, environment = source.project, environment_of(source)
    if asker.token == "RAILWAY_TOKEN":  # noqa: S105 - the variable's name
        project, environment = _of_token(asker, source)
    if project is None:
        raise PortError("missing", "Railway: which project? Set project in [[env.source]]")
    about = _ask(asker, _PROJECT, f"project {project}", {"id": project}).at("project")
    place = {
        "project": about.at("id").name(),
        "environment": _id(about.at("environments"), environment, "environment"),
    }
    what = f"variables of {environment}"
    if source.service is None:
        part = _ask(asker, _SHARED, what, place).at("variables")
    else:
        place["service"] = _id(about.at("services"), source.service, "service")
        part = _ask(asker, _SERVICE, what, place).at("variablesForServiceDeployment")
    entries = tuple(
        kept_back(name) if value is None else readable(name, value.text())
        for name, value in part.members()
    )
    of = about.at("name").text() if source.service is None else source.service
    return Listed(label=f"Railway, {environment} of {of}", entries=entries)


def _headers(token: str, name: str) -> tuple[tuple[str, str], ...]:
    if name == "RAILWAY_TOKEN":
        return (("Project-Access-Token", token),)
    return (("Authorization", f"Bearer {token}"),)


def _of_token(asker: Asker, source: TargetSource) -> tuple[str, str]:
    """A project token is of one environment: another one must not be read by mistake."""
    whole = _ask(asker, _WHOSE, "what the token is for", {}).at("projectToken")
    project, environment = whole.at("project"), whole.at("environment")
    for given, of, key in (
        (source.project, project, "project"),
        (source.environment, environment, "environment"),
    ):
        names = (of.at("id").name(), of.at("name").name())
        if given is not None and given not in names:
            words = f"Railway: the token in RAILWAY_TOKEN is of another {key} than {given}"
            raise PortError("denied", words)
    return project.at("id").name(), environment.at("name").name()


def _ask(asker: Asker, query: str, what: str, variables: dict[str, str]) -> Part:
    return asker.post(_PATH, what, {"query": query, "variables": variables}).part.at("data")


def _id(listed: Part, wanted: str, key: str) -> str:
    for edge in listed.at("edges").items():
        node = edge.at("node")
        if wanted in (node.at("id").name(), node.at("name").text()):
            return node.at("id").name()
    raise PortError("missing", f"Railway: the project has no {key} {wanted!r}")


def _status(exchange: Exchange) -> int:
    """The one that the first error of a GraphQL answer stands for."""
    if exchange.status != 200:
        return exchange.status or 0
    try:
        told = json.loads(exchange.body)["errors"][0]["message"].lower()
    except (ValueError, RecursionError, LookupError, TypeError, AttributeError):
        return 200
    for words, status in (("not authorized", 401), ("unauth", 401), ("not found", 404)):
        if words in told:
            return status
    return 429 if "rate limit" in told or "too many" in told else 400
