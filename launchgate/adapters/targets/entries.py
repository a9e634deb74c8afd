"""Entries as the matrix takes them."""

from collections.abc import Iterable

from launchgate.adapters.targets.listed import Entry
from launchgate.variables.value import Value


def readable(name: str, text: str, where: str = "") -> Entry:
    return Entry(name, "set" if text else "empty", Value(text), where)


def kept_back(name: str, where: str = "", digest: str | None = None) -> Entry:
    """Set, and not handed out by the provider."""
    shown = None if digest is None else Value(digest)
    return Entry(name, "present-unreadable", None, where, shown)


def elsewhere(name: str, where: str) -> Entry:
    """Set, but not for what was asked: `where` says for what."""
    return Entry(name, "not-in-this-scope", None, where)


def strongest(layers: Iterable[Iterable[Entry]]) -> tuple[Entry, ...]:
    """One entry a name: of the first layer that has it, and none of another scope where it is set
    in this one."""
    found: dict[str, Entry] = {}
    for layer in layers:
        for entry in layer:
            held = found.get(entry.name)
            if held is None or _is_elsewhere(held) and not _is_elsewhere(entry):
                found[entry.name] = entry
    return tuple(found.values())


def _is_elsewhere(entry: Entry) -> bool:
    return entry.state == "not-in-this-scope"
