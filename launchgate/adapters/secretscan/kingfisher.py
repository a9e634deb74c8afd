"""kingfisher's rules, read from the installed package, and its extractors. Loading them takes
0.3 s, the first time seconds. Makes no request."""

import threading
from collections.abc import Iterator
from functools import cache
from importlib import import_module
from typing import Any, NamedTuple

from launchgate.adapters.secretscan import staging
from launchgate.adapters.secretscan.packed import is_archive
from launchgate.credentials.decode.archive import members as unpacked
from launchgate.credentials.decode.budget import Budget
from launchgate.credentials.decode.walk import packed_inside
from launchgate.ports import PortError

_DEPTH = 3
_MOST_BYTES = 64_000_000
_MEMBERS = 10_000
_TIMEOUT_S = 60.0
_FAILED = (RuntimeError, TimeoutError, ValueError)
_loading = threading.Lock()


class Content(NamedTuple):
    """The file itself, or something in it: `layers` say where, outermost first."""

    path: str
    data: bytes
    layers: tuple[str, ...]

    def __repr__(self) -> str:
        """Never the content: a trace or a test's failure may print this."""
        return f"<{self.path}, {len(self.data)} bytes>"


class Hit(NamedTuple):
    """What a rule found. `start` and `end` are bytes of the content, around the encoded form where
    `encoded`. `sure` is the package's own word: high, medium or low."""

    rule: str
    sure: str
    start: int
    end: int
    secret: bytes
    encoded: bool

    def __repr__(self) -> str:
        return f"<{self.rule} at {self.start}>"


def require() -> None:
    """PortError missing: the extra is not installed."""
    with _loading:
        _scanner()


def contents(data: bytes, path: str, refused: list[str]) -> Iterator[Content]:
    """The file itself, or all that it holds (`a.tgz!conf/.env`, `a.db!users.sql`); on damage the
    file as it is. `refused` takes what could not be looked into: of that nothing is known.

    Its extractors stage archives and databases in a folder that only the owner can open.
    """
    sdk = _sdk()
    path = _utf_8(path)
    whole = sdk.ScanInput(path=path, data=data)
    bounds = {
        "max_bytes": max(_MOST_BYTES, len(data)),  # it bounds the file itself too
        "timeout": _TIMEOUT_S,
        "temp_dir": staging.folder(),
        "cancellation": _cancelled(),
    }
    try:
        inside = list(sdk.expand_archives([whole], depth=_DEPTH, max_entries=_MEMBERS, **bounds))
    except _FAILED:
        inside = _salvaged(sdk, data, path, refused) or [whole]
    else:
        # Its extractors leave out in silence what is unsafe or cannot be read.
        for _ in unpacked(data, path, Budget(len(data), refused)):
            pass
    for member in inside:
        try:
            parts = list(sdk.expand_content([member], **bounds))
        except _FAILED:
            refused.append(f"{member.path}: a database that is too big, not looked into")
            parts = [member]
        for part in parts:
            if part.extraction_error is not None:
                refused.append(f"{part.path}: damaged, only its raw bytes were looked at")
            yield Content(part.path, part.data, _layers(path, member.path, part.path))


def hits(content: Content, refused: list[str]) -> list[Hit]:
    """What its rules see in one content."""
    sdk = _sdk()
    with _loading:
        scanner = _scanner()
    source = sdk.ScanInput(path=content.path, data=content.data)
    try:
        seen = scanner.scan_input(source, timeout=_TIMEOUT_S)
    except _FAILED:
        refused.append(f"{content.path}: not looked into, kingfisher gave up")
        return []
    return [
        Hit(
            rule=finding.rule_id,
            sure=finding.confidence,
            start=finding.location["start_offset"],
            end=finding.location["end_offset"],
            secret=finding.secret.encode("utf-8", "surrogateescape"),
            encoded=finding.is_base64_encoded,
        )
        for finding in seen
        if finding.visible
    ]


def _salvaged(
    sdk: Any,  # noqa: ANN401 - the package need not be installed
    data: bytes,
    path: str,
    refused: list[str],
) -> list[Any]:
    """What can be read of an archive that its extractors give up on: the members of the first
    level."""
    before = len(refused)
    found = []
    for member in unpacked(data, path, Budget(len(data), refused)):
        inside = f"{path}!{member.member or 'content'}"
        found.append(sdk.ScanInput(path=inside, data=member.data))
        if packed_inside(member.data):
            refused.append(f"{inside}: inside a damaged archive, not looked into")
    if len(refused) == before and is_archive(data):
        refused.append(f"{path}: an archive that is damaged or too big, not looked into")
    return found


def _utf_8(path: str) -> str:
    """Bytes of a strange file name as `\\xff`: its extractors take no others."""
    return path.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")


def _layers(path: str, member: str, part: str) -> tuple[str, ...]:
    """As people say it: `archive member conf/.env`, then `table users`."""
    names = member[len(path) + 1 :].split("!") if member != path else []
    packed = [f"archive member {name}" if name != "content" else "archive" for name in names]
    table = part[len(member) + 1 :].removesuffix(".sql") if part != member else ""
    return (*packed, *([f"table {table}"] if table else []))


@cache
def _scanner() -> Any:  # noqa: ANN401 - as above
    """All rules compiled, kept for the process; our own markers decide what is ignored."""
    sdk = _sdk()
    rules = sdk.Rules(confidence="low")
    return sdk.Scanner(rules, policy=sdk.DetectionPolicy(inline_ignores=False))


@cache
def _cancelled() -> Any:  # noqa: ANN401 - as above
    token = _sdk().CancellationToken()
    staging.at_stop(token.cancel)
    return token


def _sdk() -> Any:  # noqa: ANN401 - as above
    try:
        return import_module("kingfisher_sdk")
    except ImportError:
        raise PortError(
            "missing", "the deep scan is not installed: pip install launchgate[deep]"
        ) from None
