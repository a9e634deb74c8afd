"""`.secrets.baseline`, read without detect-secrets: which values a team has accepted."""

import hashlib
import json
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from launchgate.adapters.detectsecrets.settings import Settings, settings_of
from launchgate.ports import PortError

NAME = ".secrets.baseline"
MAX_BYTES = 64_000_000


class Accepted(NamedTuple):
    """One entry. `path` is relative to the root, `sha1` the hex digest of the value; `line` None
    in a slim baseline; `item` as it stands in the file, below the file name `name`."""

    path: str
    sha1: str
    type: str
    line: int | None = None
    is_secret: bool | None = None
    name: str = ""
    item: Mapping[str, Any] = {}

    @property
    def label(self) -> str:
        return f"{self.path}:{self.line}" if self.line else self.path


class Known:
    """`home` is the folder below the root that the file's names are relative to; `slim` whether
    it keeps no lines."""

    def __init__(
        self,
        entries: tuple[Accepted, ...],
        settings: Settings,
        document: Mapping[str, Any] | None = None,
        home: str = "",
    ) -> None:
        self.entries = entries
        self.settings = settings
        self.document = document or {}
        self.home = home
        self.slim = "generated_at" not in self.document and not any(row.line for row in entries)
        self._by_path: dict[str, dict[str, Accepted]] = {}
        for row in entries:
            self._by_path.setdefault(row.path, {}).setdefault(row.sha1, row)

    def of(self, path: str) -> Mapping[str, Accepted]:
        """What is accepted in a file, by SHA-1."""
        return self._by_path.get(path.replace("\\", "/"), {})

    def rows(self, name: str) -> list[Accepted]:
        """The entries below a name, in the order of the file."""
        return [row for row in self.entries if row.name.replace("\\", "/") == name]

    def knows(self, path: str, secret: bytes) -> bool:
        """Whether the file's entry has this very value."""
        return sha1(secret) in self.of(path)


def sha1(secret: bytes) -> str:
    return hashlib.sha1(secret, usedforsecurity=False).hexdigest()


def load(text: str, home: str = "") -> Known:
    """Raises PortError for what is no baseline of detect-secrets."""
    if len(text) > MAX_BYTES:
        raise _damaged(f"it is larger than {MAX_BYTES // 1_000_000} MB")
    try:
        whole = json.loads(text)
    except (ValueError, RecursionError) as error:
        where = f"line {error.lineno}" if isinstance(error, json.JSONDecodeError) else "the file"
        raise _damaged(f"{where} is not valid JSON") from None
    results = whole.get("results") if isinstance(whole, dict) else None
    if not isinstance(results, dict):
        raise _damaged("it has no `results`")
    try:
        settings = settings_of(whole)
    except ValueError as error:
        raise PortError("protocol", f"{NAME}: {error}") from None
    return Known(tuple(_entries(results, home)), settings, whole, home)


def is_baseline(name: str, text: str | None) -> bool:
    """Whether a file is, or will be, one of detect-secrets: by its name, else by its content."""
    if name.endswith(NAME):
        return True
    begin = (text or "").lstrip()
    return begin.startswith("{") and not begin.startswith('{"fingerprint"') and "results" in begin


def _entries(results: Mapping[str, Any], home: str) -> Iterator[Accepted]:
    for name, items in results.items():
        if not isinstance(items, list):
            raise _damaged("an item of `results` is no list")
        for item in items:
            yield _entry(name, item, home)


def _entry(name: str, item: object, home: str) -> Accepted:
    if not isinstance(item, dict):
        raise _damaged("an entry is no object")
    digest, kind = item.get("hashed_secret"), item.get("type")
    line, is_secret = item.get("line_number"), item.get("is_secret")
    if not isinstance(digest, str) or not isinstance(kind, str):
        raise _damaged("an entry lacks `hashed_secret` or `type`")
    path = name.replace("\\", "/").removeprefix("./")
    return Accepted(
        path=f"{home}/{path}" if home else path,
        sha1=digest.lower(),
        type=kind,
        line=line if type(line) is int and line > 0 else None,
        is_secret=is_secret if isinstance(is_secret, bool) else None,
        name=name,
        item=item,
    )


def _damaged(why: str) -> PortError:
    return PortError("protocol", f"{NAME}: {why}; make it anew: detect-secrets scan > {NAME}")
