"""`.secrets.baseline`, read without detect-secrets: which values a team has accepted."""

import hashlib
import json
from typing import Any, NamedTuple

from launchgate.ports import PortError

NAME = ".secrets.baseline"


class Accepted(NamedTuple):
    """One entry. `sha1` is the hex digest of the value; `line` None in a slim baseline."""

    path: str
    sha1: str
    type: str
    line: int | None
    is_secret: bool | None


class Known:
    """`settings` has `version`, `plugins_used` and `filters_used` as they stand in the file."""

    def __init__(self, entries: tuple[Accepted, ...], settings: dict[str, Any]) -> None:
        self.entries = entries
        self.settings = settings
        self._pairs = {(entry.path, entry.sha1) for entry in entries}

    def knows(self, path: str, secret: bytes) -> bool:
        """Whether the file's entry has this very value."""
        digest = hashlib.sha1(secret, usedforsecurity=False).hexdigest()
        return (path.replace("\\", "/"), digest) in self._pairs


def load(text: str) -> Known:
    """Raises PortError for what is no baseline of detect-secrets."""
    try:
        whole = json.loads(text)
    except (ValueError, RecursionError) as error:
        where = f"line {error.lineno}" if isinstance(error, json.JSONDecodeError) else "the file"
        raise _damaged(f"{where} is not valid JSON") from None
    results = whole.get("results") if isinstance(whole, dict) else None
    if not isinstance(results, dict):
        raise _damaged("it has no `results`")
    entries: list[Accepted] = []
    for path, items in results.items():
        if not isinstance(items, list):
            raise _damaged("an item of `results` is no list")
        entries += [_entry(path, item) for item in items]
    names = ("version", "plugins_used", "filters_used")
    return Known(tuple(entries), {name: whole[name] for name in names if name in whole})


def _entry(path: str, item: object) -> Accepted:
    if not isinstance(item, dict):
        raise _damaged("an entry is no object")
    digest, kind = item.get("hashed_secret"), item.get("type")
    line, is_secret = item.get("line_number"), item.get("is_secret")
    if not isinstance(digest, str) or not isinstance(kind, str):
        raise _damaged("an entry lacks `hashed_secret` or `type`")
    return Accepted(
        path.replace("\\", "/"),
        digest.lower(),
        kind,
        line if type(line) is int else None,
        is_secret if isinstance(is_secret, bool) else None,
    )


def _damaged(why: str) -> PortError:
    return PortError("protocol", f"{NAME}: {why}; make it anew: detect-secrets scan > {NAME}")
