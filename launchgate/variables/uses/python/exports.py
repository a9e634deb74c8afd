"""What a module gives others to read variables with, and what it takes of theirs."""

from collections.abc import Callable

from launchgate.variables.source import Export, Surroundings
from launchgate.variables.uses.python.collect import Collector
from launchgate.variables.uses.python.meaning import (
    Base,
    Class,
    Environment,
    Exported,
    Function,
    Library,
    Meaning,
    Naming,
    Reader,
)
from launchgate.variables.uses.python.need import Need
from launchgate.variables.uses.python.resolve import Resolver
from launchgate.variables.uses.python.scopes import Module
from launchgate.variables.uses.python.settings import Settings


def given(
    module: Module, path: str, resolver: Resolver, collector: Collector, settings: Settings
) -> tuple[Export, ...]:
    found = []
    for name, bounds in module.scope.names.items():
        if name.startswith("__") or all(bound.kind == "import" for bound in bounds):
            continue
        export = _export(name, path, resolver.name(name, module.scope), collector, settings)
        if export is not None:
            found.append(export)
    return tuple(found)


def _export(
    name: str, path: str, meaning: Meaning | None, collector: Collector, settings: Settings
) -> Export | None:
    if isinstance(meaning, Library) and not meaning.prefix:
        return Export(name, path, "object")
    if isinstance(meaning, Environment) and meaning.form == "os.environ":
        return Export(name, path, "object")
    if isinstance(meaning, Reader) and not meaning.prefix:
        easy = meaning.optional or meaning.always
        return Export(name, path, "reader", meaning.at, meaning.default, easy)
    if isinstance(meaning, Class):
        rules = settings.rules(meaning.scope)
        if rules is None:
            return None
        library, prefix, delimiter, exact = rules.naming
        naming = (library, prefix, delimiter, exact)
        return Export(name, path, "object", naming=naming)
    if isinstance(meaning, Function) and not meaning.bound:
        for wrapper in collector.wrappers.get(id(meaning.scope), ()):
            if wrapper.before or wrapper.after or wrapper.many:
                continue
            places = list(meaning.scope.names)
            at = places.index(wrapper.parameter)
            instead = places.index(wrapper.instead) if wrapper.instead in places else None
            easy = wrapper.easy in (Need.DEFAULT, Need.OPTIONAL)
            return Export(name, path, "reader", at, instead, easy)
    return None


def taker(path: str, around: Surroundings) -> Callable[[str], Meaning | None]:
    """Tells what a dotted path of an import is, where a module of the project gives it."""
    here = path.split("/")[:-1]

    def take(dotted: str) -> Meaning | None:
        owner, _, name = dotted.rpartition(".")
        exports = around.exports.get(name)
        if not exports:
            return None
        level = len(dotted) - len(dotted.lstrip("."))
        wanted = dotted.lstrip(".").rpartition(".")[0]
        if level:
            parts = here[: len(here) - level + 1]
            wanted = ".".join([*parts, wanted] if wanted else parts)
        elif not owner:
            return None
        for export in exports:
            if export.path.endswith(".py") and _same(_dotted(export.path), wanted, bool(level)):
                return Exported(export) if export.naming is None else Base(Naming(*export.naming))
        return None

    return take


def _dotted(path: str) -> str:
    return path.removesuffix(".py").removesuffix("/__init__").replace("/", ".")


def _same(module: str, wanted: str, exact: bool) -> bool:
    """The module itself, or one that its package hands on."""
    for one in (module, module.rpartition(".")[0]):
        if one and (one == wanted or (not exact and one.endswith(f".{wanted}"))):
            return True
    return False
