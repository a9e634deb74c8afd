"""Cloudflare Pages: what a project's production or preview deployments get.

https://developers.cloudflare.com/api/resources/pages/subresources/projects/methods/get/
"""

from launchgate.adapters.targets.cloudflare import status_of
from launchgate.adapters.targets.connect import connect
from launchgate.adapters.targets.entries import elsewhere, kept_back, readable, strongest
from launchgate.adapters.targets.hosts import path
from launchgate.adapters.targets.listed import Entry, Listed, Means
from launchgate.adapters.targets.part import Part
from launchgate.ports.variables import TargetSource
from launchgate.variables.sources import environment_of

# Each maps the names that they have in `env`.
_BINDINGS = (
    *("ai_bindings", "analytics_engine_datasets", "browsers", "d1_databases"),
    *("durable_object_namespaces", "hyperdrive_bindings", "kv_namespaces", "mtls_certificates"),
    *("queue_producers", "r2_buckets", "services", "vectorize_bindings"),
)


def read(source: TargetSource, means: Means) -> Listed:
    asker = connect("cloudflare-pages", means, status_of=status_of)
    project, environment = source.project or "", environment_of(source)
    where = path("client", "v4", "accounts", source.account or "", "pages", "projects", project)
    configs = asker.get(where, f"project {project}").part.at("result").at("deployment_configs")
    other = "preview" if environment == "production" else "production"
    layers = [_entries(configs.at(environment))]
    if (others := configs.find(other)) is not None:
        layers.append([elsewhere(name, other) for name in _names(others)])
    label = f"Cloudflare Pages, {environment} of {project}"
    return Listed(label=label, entries=strongest(layers))


def _entries(config: Part) -> list[Entry]:
    env = config.find("env_vars")
    found = [] if env is None else [_entry(*item) for item in env.members() if item[1] is not None]
    for kind in _BINDINGS:
        bindings = config.find(kind)
        members = () if bindings is None else bindings.members()
        found += [kept_back(name, f"binding {kind}") for name, _ in members]
    return found


def _entry(name: str, value: Part | None) -> Entry:
    text = None if value is None or value.at("type").text() != "plain_text" else value.at("value")
    return kept_back(name, "secret") if text is None else readable(name, text.text())


def _names(config: Part) -> list[str]:
    env = config.find("env_vars")
    return [] if env is None else [name for name, value in env.members() if value is not None]
