"""Which tools read the env files of a folder, by the manifests beside and above it."""

import json
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from launchgate.ports import Files, PortError
from launchgate.variables.files.consumers import DOTENV, PYTHON, Consumer, consumers

_PYTHON = ("requirements.txt", "pyproject.toml", "Pipfile", "setup.cfg", "requirements/base.txt")
_STARTERS = ("Procfile", "Makefile", "justfile", "fly.toml")
_COMPOSE = ("docker-compose.yml", "docker-compose.yaml", "compose.yml", "compose.yaml")
_MANIFESTS = ("package.json", *_PYTHON, "Gemfile", "go.mod", "composer.json", "Cargo.toml")


class Tools:
    """Of one project."""

    def __init__(self, files: Files, present: frozenset[str]) -> None:
        self._files = files
        self._present = present
        self.of_folder = lru_cache(maxsize=4096)(self._of_folder)

    def first(self, folder: str) -> Consumer:
        """The one that the product reads them with."""
        return self.of_folder(folder)[0]

    def _of_folder(self, folder: str) -> tuple[Consumer, ...]:
        """Never empty: without any sign, npm's dotenv, of whose kind most are."""
        home = next((one for one in _upward(folder) if self._has(one, _MANIFESTS)), folder)
        python = "\n".join(self._text(home, name) for name in _PYTHON)
        found = consumers(
            package_json=self._package(home),
            python_requirements_text=python,
            gemfile=self._text(home, "Gemfile"),
            go_mod=self._text(home, "go.mod"),
            scripts="\n".join(self._text(home, name) for name in _STARTERS),
            compose=self._has(folder, _COMPOSE),
        )
        if found:
            return found
        is_python = python and not self._has(home, ("package.json",))
        return (PYTHON,) if is_python else (DOTENV,)

    def _has(self, folder: str, names: tuple[str, ...]) -> bool:
        return any(_joined(folder, name) in self._present for name in names)

    def _text(self, folder: str, name: str) -> str:
        path = _joined(folder, name)
        if path not in self._present:
            return ""
        try:
            return self._files.text(path) or ""
        except PortError:
            return ""

    def _package(self, folder: str) -> dict[str, Any] | None:
        try:
            found = json.loads(self._text(folder, "package.json") or "null")
        except (ValueError, RecursionError):
            return None
        return found if isinstance(found, dict) else None


def _upward(folder: str) -> Iterator[str]:
    while True:
        yield folder
        if not folder:
            return
        folder = folder.rpartition("/")[0]


def _joined(folder: str, name: str) -> str:
    return f"{folder}/{name}" if folder else name
