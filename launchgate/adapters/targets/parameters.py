"""AWS Systems Manager Parameter Store: the parameters below a path.

https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_GetParametersByPath.html

A parameter's variable is the last part of its name. Without kms:Decrypt a SecureString is
present, and its value unread.
"""

from collections.abc import Iterator

from launchgate.adapters.targets.ask import Asker
from launchgate.adapters.targets.aws import connect, listing
from launchgate.adapters.targets.entries import kept_back, readable, strongest
from launchgate.adapters.targets.listed import Entry, Listed, Means
from launchgate.adapters.targets.part import Part
from launchgate.adapters.targets.refusal import Refused
from launchgate.ports.variables import TargetSource

_ACTION = "AmazonSSM.GetParametersByPath"
_PAGE = 10  # the most it gives


def read(source: TargetSource, means: Means) -> Listed:
    asker = connect("aws-ssm", source, means, "ssm")
    root = "/" + (source.prefix or "").strip("/")
    try:
        entries = list(_entries(asker, root, open_=True))
    except Refused as problem:
        if problem.status != 403:
            raise
        entries = list(_entries(asker, root, open_=False))
        means.say("AWS Parameter Store: the values of SecureStrings may not be decrypted")
    nearest = sorted(entries, key=lambda entry: entry.where.count("/"))
    label = f"AWS Parameter Store, {root}"
    return Listed(label=label, entries=strongest([nearest]))


def _entries(asker: Asker, root: str, *, open_: bool) -> Iterator[Entry]:
    question = {"Path": root, "Recursive": True, "WithDecryption": open_, "MaxResults": _PAGE}
    for part in listing(asker, _ACTION, f"parameters below {root}", question):
        for row in part.at("Parameters").items():
            yield _entry(row, root, open_)


def _entry(row: Part, root: str, open_: bool) -> Entry:
    below = row.at("Name").name().removeprefix(root.rstrip("/")).lstrip("/")
    where, _, name = below.rpartition("/")
    if row.at("Type").text() == "SecureString" and not open_:
        return kept_back(name, where)
    return readable(name, row.at("Value").text(), where)
