"""Finds and reads launchgate.toml, or `[tool.launchgate]` in pyproject.toml."""

import hashlib
import importlib
import re
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from launchgate.config.decode import decode, nearest
from launchgate.config.root import Root

NAME = "launchgate.toml"
PYPROJECT = "pyproject.toml"
_TABLE = re.compile(rb"^[ \t]*\[\[?[ \t]*tool\.launchgate[ \t]*[\].]", re.MULTILINE)
_ROOT_KEYS = ("version", "policy", "suppress", "targets", "plugins")

SectionTypes = Callable[[Sequence[str]], Mapping[str, "type[Any] | None"]]
"""From the plugins to the type of each gate's section: None for a gate not in this version."""


class ConfigError(Exception):
    """Everything that is wrong with a configuration, one line each."""

    def __init__(self, where: str, errors: Sequence[str]) -> None:
        super().__init__("\n".join(f"{where}: {error}" for error in errors))


@dataclass(frozen=True, slots=True, kw_only=True)
class Config:
    """`sections` has the decoded section of each gate; `raw` is the TOML as it was read."""

    root: Root = field(default_factory=Root)
    sections: Mapping[str, object] = field(default_factory=dict)
    absent: tuple[str, ...] = ()
    path: Path | None = None
    sha256: str | None = None
    raw: Mapping[str, object] = field(default_factory=dict)


def discover(start: Path, top: Path | None) -> Path | None:
    """The nearest configuration from `start` upward, no higher than the repository's root."""
    for folder in (start, *start.parents):
        found = [path for path in (folder / NAME, folder / PYPROJECT) if _configures(path)]
        if len(found) == 2:
            raise ConfigError(
                str(folder), [f"both {NAME} and [tool.launchgate] in {PYPROJECT}: keep one"]
            )
        if found:
            return found[0]
        if folder == top:
            return None
    return None


def read(path: Path, types: SectionTypes) -> Config:
    """Raises ConfigError with all that is wrong."""
    try:
        content = path.read_bytes()
    except OSError as error:
        raise ConfigError(str(path), [f"cannot read it: {error.strerror}"]) from None
    return parse(content, path, types)


def parse(content: bytes, path: Path, types: SectionTypes) -> Config:
    """The configuration in `content`, whose name decides where the tables are."""
    raw = _tables(content, path)
    prefix = "tool.launchgate." if path.name == PYPROJECT else ""
    errors: list[str] = []
    root = decode(Root, {key: raw[key] for key in _ROOT_KEYS if key in raw}, "", errors)
    known = types(root.plugins if root is not None else ())
    sections: dict[str, object] = {}
    absent: list[str] = []
    for name, value in raw.items():
        if name in _ROOT_KEYS:
            continue
        if name not in known:
            errors.append(f"{name}: unknown key{nearest(name, (*_ROOT_KEYS, *known))}")
        elif (kind := known[name]) is None:
            absent.append(name)
        else:
            sections[name] = decode(kind, value, name, errors)
    if errors:
        raise ConfigError(str(path), [prefix + error for error in errors])
    return Config(
        root=root,
        sections=sections,
        absent=tuple(absent),
        path=path,
        sha256=hashlib.sha256(content.replace(b"\r\n", b"\n")).hexdigest(),
        raw=raw,
    )


def _tables(content: bytes, path: Path) -> dict[str, Any]:
    # 16 ms that a run without a config saves; Python 3.10 has no tomllib of its own
    tomllib = importlib.import_module("tomllib" if sys.version_info >= (3, 11) else "tomli")
    try:
        data: dict[str, Any] = tomllib.loads(content.decode("utf-8-sig"))
    except UnicodeDecodeError:
        raise ConfigError(str(path), ["not UTF-8: save it as UTF-8"]) from None
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise ConfigError(str(path), [f"not valid TOML: {error}"]) from None
    if path.name != PYPROJECT:
        return data
    table = data.get("tool", {})
    section = table.get("launchgate", {}) if isinstance(table, dict) else {}
    return section if isinstance(section, dict) else {}


def _configures(path: Path) -> bool:
    if path.name == NAME:
        return path.is_file()
    try:
        return _TABLE.search(path.read_bytes()) is not None
    except OSError:
        return False
