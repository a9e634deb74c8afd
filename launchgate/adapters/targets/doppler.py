"""Doppler: the secrets of a config.

https://docs.doppler.com/reference/secrets-list

A restricted secret comes with null unless a service token asks. References to other secrets are
resolved in `computed`.
"""

from launchgate.adapters.targets.connect import connect
from launchgate.adapters.targets.entries import kept_back, readable
from launchgate.adapters.targets.listed import Entry, Listed, Means
from launchgate.adapters.targets.part import Part
from launchgate.ports.variables import TargetSource


def read(source: TargetSource, means: Means) -> Listed:
    asker = connect("doppler", means)
    query = [("include_managed_secrets", "true"), ("include_dynamic_secrets", "false")]
    label = "Doppler, the config of the service token"
    if source.project is not None and source.config is not None:
        query += [("project", source.project), ("config", source.config)]
        label = f"Doppler, {source.config} of {source.project}"
    what = f"secrets of {label.partition(', ')[2]}"
    part = asker.get("/v3/configs/config/secrets", what, query).part
    entries = tuple(_entry(name, value) for name, value in part.at("secrets").members())
    return Listed(label=label, entries=entries)


def _entry(name: str, value: Part | None) -> Entry:
    computed = None if value is None else value.find("computed")
    return kept_back(name) if computed is None else readable(name, computed.text())
