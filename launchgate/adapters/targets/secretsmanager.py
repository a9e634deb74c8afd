"""AWS Secrets Manager: the names of secrets. No value is asked for.

https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_ListSecrets.html

A secret whose name (below the prefix) is a variable's is that variable. Others may hold several
variables as JSON, which cannot be told without reading them.
"""

import re

from launchgate.adapters.targets.aws import connect, listing
from launchgate.adapters.targets.entries import kept_back, strongest
from launchgate.adapters.targets.listed import Entry, Listed, Means
from launchgate.ports.variables import TargetSource

_ACTION = "secretsmanager.ListSecrets"
_VARIABLE = re.compile("[A-Z][A-Z0-9_]*")
_SHOWN = 3


def read(source: TargetSource, means: Means) -> Listed:
    asker = connect("aws-secrets-manager", source, means, "secretsmanager")
    prefix = source.prefix or ""
    question: dict[str, object] = {"MaxResults": 100}
    if prefix:
        question["Filters"] = [{"Key": "name", "Values": [prefix]}]
    entries: list[Entry] = []
    others: list[str] = []
    for part in listing(asker, _ACTION, f"secrets {prefix}".strip(), question):
        for row in part.at("SecretList").items():
            whole = row.at("Name").name()
            if not whole.startswith(prefix) or row.find("DeletedDate") is not None:
                continue
            where, _, name = whole.removeprefix(prefix).lstrip("/").rpartition("/")
            if _VARIABLE.fullmatch(name):
                entries.append(kept_back(name, where))
            else:
                others.append(whole)
    label = f"AWS Secrets Manager, {prefix or 'all secrets'}"
    return Listed(label=label, entries=strongest([entries]), unknown=_unread(others))


def _unread(others: list[str]) -> tuple[str, ...]:
    if not others:
        return ()
    shown = ", ".join(others[:_SHOWN]) + (" …" if len(others) > _SHOWN else "")
    return (
        f"{len(others)} secrets may hold variables as JSON, which are not read: {shown}. "
        "Give such variables as a source of kind names, or as fingerprints",
    )
