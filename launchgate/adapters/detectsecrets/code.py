"""A repository's own plugins and filters: Python that a `.secrets.baseline` names.

To run it is to run whatever a branch brings. So nothing in the repository can switch it on: the
one who owns the machine names the files in a variable.
"""

import os
import posixpath
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

from launchgate.adapters.detectsecrets.known import NAME
from launchgate.adapters.detectsecrets.quiet import quiet
from launchgate.adapters.detectsecrets.settings import Filter, Plugin, Settings
from launchgate.model import Unseen
from launchgate.ports import PortError

VARIABLE = "LAUNCHGATE_DETECT_SECRETS_CODE"


class OwnCode(NamedTuple):
    """`notes` name what was not run, with the next step."""

    plugins: tuple[Any, ...] = ()
    filters: tuple[Callable[..., Any], ...] = ()
    notes: tuple[Unseen, ...] = ()


def own_code(settings: Settings, root: Path) -> OwnCode:
    """Loads the files that the variable allows. PortError: one that cannot be loaded."""
    if not _is_needed(settings):
        return OwnCode()
    names = [name for name in os.environ.get(VARIABLE, "").split(os.pathsep) if name]
    plugins: list[Any] = []
    filters: list[Callable[..., Any]] = []
    notes: list[Unseen] = []
    for plugin in settings.plugins:
        if plugin.file is None:
            continue
        path = _allowed(plugin.file, names, root)
        if path is None:
            notes.append(_not_run(f"plugin {plugin.name}", plugin.file))
        else:
            plugins += _loaded(path, partial(_plugins, path, plugin))
    for item in settings.filters:
        if not item.own_code:
            continue
        file, _, function = item.path.removeprefix("file://").partition("::")
        path = _allowed(file, names, root)
        if path is None:
            notes.append(_not_run(f"filter {item.path}", file))
        else:
            filters += _loaded(path, partial(_filters, path, function))
    return OwnCode(tuple(plugins), tuple(filters), tuple(notes))


def _is_needed(settings: Settings) -> bool:
    return any(plugin.file for plugin in settings.plugins) or any(
        item.own_code for item in settings.filters
    )


def _allowed(file: str, names: Sequence[str], root: Path) -> Path | None:
    """The file in this checkout: a baseline names it as it lay on somebody's machine."""
    shown = posixpath.normpath(file.replace("\\", "/"))
    for name in names:
        wanted = posixpath.normpath(name.replace("\\", "/"))
        if shown == wanted or shown.endswith(f"/{wanted}"):
            return root / wanted
    return None


def _not_run(what: str, file: str) -> Unseen:
    name = posixpath.basename(file.replace("\\", "/"))
    return Unseen(
        what=f"{what} of {NAME}",
        why=f"a repository's own code is run only where {VARIABLE}=path/to/{name} allows it",
    )


def _loaded(path: Path, load: Callable[[], Iterator[Any]]) -> list[Any]:
    """What an import raises may quote anything, so only its name is told."""
    try:
        with quiet():
            return list(load())
    except (Exception, SystemExit) as error:
        kind = type(error).__name__
        raise PortError("protocol", f"{NAME}: {path.name} cannot be loaded: {kind}") from None


def _plugins(path: Path, wanted: Plugin) -> Iterator[Any]:
    from detect_secrets.core.plugins.util import get_plugins_from_file  # noqa: PLC0415

    there: list[Any] = list(get_plugins_from_file(str(path)))
    classes = [cls for cls in there if wanted.name in ("*", cls.__name__)]
    if not classes:
        raise LookupError(wanted.name)
    for cls in classes:
        yield cls(**wanted.options)


def _filters(path: Path, name: str) -> Iterator[Any]:
    from detect_secrets.util.importlib import import_file_as_module  # noqa: PLC0415

    yield getattr(import_file_as_module(str(path)), name)


def excluded_by(filters: Sequence[Filter]) -> Iterator[Callable[..., Any]]:
    """detect-secrets' own heuristics among the filters, for what its plugins see."""
    from importlib import import_module  # noqa: PLC0415

    for item in filters:
        module, _, name = item.path.rpartition(".")
        if module == "detect_secrets.filters.heuristic":
            yield getattr(import_module(module), name)
