"""Cloudflare Workers: a script's bindings, secrets among them.

https://developers.cloudflare.com/api/resources/workers/subresources/scripts/subresources/settings/
https://developers.cloudflare.com/api/resources/workers/subresources/scripts/subresources/secrets/
https://developers.cloudflare.com/workers/wrangler/environments/

An environment of wrangler is a script of its own, named `<script>-<environment>`. Other bindings
(databases, buckets) are members of `env` as well, so they count as present.
"""

import json

from launchgate.adapters.targets.cloudflare import status_of
from launchgate.adapters.targets.connect import connect
from launchgate.adapters.targets.entries import kept_back, readable, strongest
from launchgate.adapters.targets.hosts import path
from launchgate.adapters.targets.listed import Entry, Listed, Means
from launchgate.adapters.targets.part import Part
from launchgate.ports.variables import TargetSource


def read(source: TargetSource, means: Means) -> Listed:
    asker = connect("cloudflare-workers", means, status_of=status_of)
    script = source.service or ""
    if source.environment is not None:
        script = f"{script}-{source.environment}"
    root = path("client", "v4", "accounts", source.account or "", "workers", "scripts", script)
    settings = asker.get(f"{root}/settings", f"settings of the Worker {script}").part
    secrets = asker.get(f"{root}/secrets", f"secrets of the Worker {script}").part
    layers = [
        [_entry(item) for item in settings.at("result").at("bindings").items()],
        [kept_back(item.at("name").name(), "secret") for item in secrets.at("result").items()],
    ]
    return Listed(label=f"Cloudflare Workers, {script}", entries=strongest(layers))


def _entry(row: Part) -> Entry:
    name, kind = row.at("name").name(), row.at("type").text()
    if kind == "plain_text":
        return readable(name, row.at("text").text())
    if kind == "json":
        return readable(name, json.dumps(row.at("json").raw(), ensure_ascii=False))
    return kept_back(name, "secret" if kind.startswith("secret") else f"binding {kind}")
