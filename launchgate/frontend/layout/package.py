"""What a package.json says of a build: what it depends on, and which files are its entries."""

import json
import posixpath
from typing import NamedTuple

from launchgate.frontend.layout.output import Read
from launchgate.frontend.layout.tree import Tree, ancestors, base, join, parent

_LONGEST = 1_000_000
_ENTRIES = ("main", "module", "browser", "unpkg", "jsdelivr", "types", "typings", "bin", "exports")
_DEPENDS = ("dependencies", "devDependencies", "peerDependencies", "optionalDependencies")
_MOST_ENTRIES = 5_000
_LONGEST_PATH = 300


class Package(NamedTuple):
    """`entered` are the files and folders, relative to the root, by which Node or other packages
    load it, and all folders above them."""

    folder: str
    depends: frozenset[str] = frozenset()
    entered: frozenset[str] = frozenset()
    scripts: str = ""

    def has(self, *names: str) -> bool:
        return not self.depends.isdisjoint(names)

    def enters(self, folder: str) -> bool:
        return folder in self.entered


class Packages:
    def __init__(self, tree: Tree, read: Read) -> None:
        self._known = {
            folder: read_package(folder, read(path))
            for path in tree.paths
            if base(path) == "package.json" and "node_modules/" not in path
            for folder in (parent(path),)
        }

    def of(self, folder: str) -> Package:
        """The nearest one upward."""
        for up in ancestors(folder):
            if up in self._known:
                return self._known[up]
        return Package("")

    def at(self, folder: str) -> Package | None:
        return self._known.get(folder)

    def any_below(self, folder: str) -> bool:
        """One that is worked on; those without scripts and dependencies come with a build."""
        prefix = f"{folder}/" if folder else ""
        return any(
            found.startswith(prefix) and bool(package.scripts or package.depends)
            for found, package in self._known.items()
        )

    def folders(self) -> list[str]:
        return list(self._known)


def read_package(folder: str, content: bytes | None) -> Package:
    if content is None or len(content) > _LONGEST:
        return Package(folder)
    try:
        whole = json.loads(content)
    except (ValueError, RecursionError):
        return Package(folder)
    if not isinstance(whole, dict):
        return Package(folder)
    depends = [name for key in _DEPENDS for name in _dict(whole.get(key))]
    entries = {posixpath.normpath(join(folder, text[:_LONGEST_PATH])) for text in _texts(whole)}
    entered = {up for entry in entries for up in ancestors(entry)}
    scripts = [text for text in _dict(whole.get("scripts")).values() if isinstance(text, str)]
    return Package(folder, frozenset(depends), frozenset(entered), "\n".join(scripts))


def _dict(value: object) -> dict[str, object]:
    return value if isinstance(value, dict) else {}


def _texts(package: dict[str, object]) -> list[str]:
    """All texts in the fields for entries: `exports` and `bin` nest them."""
    found: list[str] = []
    left: list[object] = [package.get(key) for key in _ENTRIES]
    while left and len(found) < _MOST_ENTRIES:
        value = left.pop()
        if isinstance(value, str):
            found.append(value)
        elif isinstance(value, dict):
            left.extend(value.values())
        elif isinstance(value, list):
            left.extend(value)
    return found
