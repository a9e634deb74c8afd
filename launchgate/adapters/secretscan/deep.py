"""The extra `deep`: kingfisher's rules, read from the installed package, over texts, archives of
every kind and SQLite databases. Too slow to load for a hook (0.3 s, the first time seconds)."""

import os
import tempfile
import threading
from collections.abc import Iterator
from functools import cache
from importlib import import_module
from typing import Any, NamedTuple

from launchgate.credentials.decode.archive import members as unpacked
from launchgate.credentials.decode.budget import Budget
from launchgate.credentials.decode.walk import packed_inside
from launchgate.credentials.kind import Kind, Level
from launchgate.credentials.spot import Spot
from launchgate.ports import PortError

_DEPTH = 3
_MOST_BYTES = 64_000_000
_MEMBERS = 10_000
_TIMEOUT_S = 60.0
_SQLITE = b"SQLite format 3\0"
_LEVELS: dict[str, Level] = {"high": "critical", "medium": "high", "low": "medium"}
_IN_MEMORY = "/dev/shm"  # noqa: S108 - a file system in memory; the folder in it is the owner's
_loading = threading.Lock()


class Deep(NamedTuple):
    """What was found, each with its path (`a.tgz!conf/.env`, `a.db!users.sql`), and what could
    not be looked into: of that nothing is known."""

    found: list[tuple[str, Spot]]
    refused: list[str]


def deep_find(data: bytes, path: str) -> Deep:
    """What kingfisher sees in the content of one file. Makes no request.

    Offsets are bytes of `data`; what is inside an archive, a database or UTF-16 has the place of
    the whole file. Its extractors stage archives and databases in a folder that only the owner can
    open, in memory where the system has such a file system, and that is gone afterwards.

    PortError missing: the extra is not installed.
    """
    sdk = _sdk()
    with _loading:
        scanner = _scanner()
    found: list[tuple[str, Spot]] = []
    refused: list[str] = []
    with tempfile.TemporaryDirectory(dir=_IN_MEMORY if os.path.isdir(_IN_MEMORY) else None) as at:
        for source in _inputs(sdk, data, path, at, refused):
            try:
                seen = scanner.scan_input(source, timeout=_TIMEOUT_S)
            except (RuntimeError, TimeoutError, ValueError):
                refused.append(f"{source.path}: not looked into, kingfisher gave up")
                continue
            layers = _layers(data, path, source.path)
            found += [
                (source.path, _spot(finding, data, layers)) for finding in seen if finding.visible
            ]
    return Deep(found, refused)


def _inputs(
    sdk: Any,  # noqa: ANN401 - the package need not be installed
    data: bytes,
    path: str,
    folder: str,
    refused: list[str],
) -> Iterator[Any]:
    """The file itself, or all that it holds; on damage the file as it is."""
    whole = sdk.ScanInput(path=path, data=data)
    bounds = {"max_bytes": _MOST_BYTES, "timeout": _TIMEOUT_S, "temp_dir": folder}
    try:
        members = list(
            sdk.expand_archives([whole], depth=_DEPTH, max_entries=_MEMBERS, **bounds),
        )
    except (RuntimeError, TimeoutError, ValueError):
        members = _salvaged(sdk, data, path, refused) or [whole]
    else:
        # Its extractors leave out in silence what is unsafe or cannot be read.
        for _ in unpacked(data, path, Budget(len(data), refused)):
            pass
    for member in members:
        try:
            contents = list(sdk.expand_content([member], **bounds))
        except (RuntimeError, TimeoutError, ValueError):
            refused.append(f"{member.path}: a database that is too big, not looked into")
            contents = [member]
        for content in contents:
            if content.extraction_error is not None:
                refused.append(f"{content.path}: damaged, only its raw bytes were looked at")
            yield content


def _salvaged(
    sdk: Any,  # noqa: ANN401 - as above
    data: bytes,
    path: str,
    refused: list[str],
) -> list[Any]:
    """What can be read of an archive that its extractors give up on: the members of the first
    level."""
    before = len(refused)
    members = []
    for found in unpacked(data, path, Budget(len(data), refused)):
        inside = f"{path}!{found.member or 'content'}"
        members.append(sdk.ScanInput(path=inside, data=found.data))
        if packed_inside(found.data):
            refused.append(f"{inside}: inside a damaged archive, not looked into")
    if len(refused) == before:
        refused.append(f"{path}: an archive that is damaged or too big, not looked into")
    return members


def _layers(data: bytes, path: str, inside: str) -> tuple[str, ...]:
    if inside == path:
        return ()
    return ("sqlite",) if data.startswith(_SQLITE) else ("archive",)


def _spot(finding: Any, data: bytes, layers: tuple[str, ...]) -> Spot:  # noqa: ANN401
    secret = finding.secret.encode("utf-8", "surrogateescape")
    start, end = finding.location["start_offset"], finding.location["end_offset"]
    if finding.is_base64_encoded:
        layers = (*layers, "base64")
    elif not layers and data[start:end] != secret:
        layers = ("utf-16",)
    if layers not in ((), ("base64",)):
        start, end = 0, len(data)
    kind = _kind(finding.rule_id, finding.confidence)
    return Spot(kind, start, start, end, secret, kind.level, layers=layers)


@cache
def _kind(rule: str, confidence: str) -> Kind:
    name = rule.rpartition(".")[2] or rule
    return Kind(
        id=f"deep-{name}",
        title=name.replace("-", " "),
        anchors=(),
        pattern="",
        source="https://github.com/mongodb/kingfisher",
        opens="",
        revoke="",
        level=_LEVELS.get(confidence, "medium"),
        proven=confidence == "high",
    )


@cache
def _scanner() -> Any:  # noqa: ANN401 - as above
    """All rules compiled, kept for the process; our own markers decide what is ignored."""
    sdk = _sdk()
    rules = sdk.Rules(confidence="low")
    return sdk.Scanner(rules, policy=sdk.DetectionPolicy(inline_ignores=False))


def _sdk() -> Any:  # noqa: ANN401 - as above
    try:
        return import_module("kingfisher_sdk")
    except ImportError:
        raise PortError(
            "missing", "the deep scan is not installed: pip install launchgate[deep]"
        ) from None
