"""Python code to the variables that it reads."""

import ast
from dataclasses import replace

from launchgate.variables.source import Reading, Source, Surroundings
from launchgate.variables.uses.python.attrs import Attrs
from launchgate.variables.uses.python.collect import Collector
from launchgate.variables.uses.python.exports import given, taker
from launchgate.variables.uses.python.options import collect_options, collect_secrets
from launchgate.variables.uses.python.plain import read_plain
from launchgate.variables.uses.python.resolve import Resolver
from launchgate.variables.uses.python.scheme import scheme
from launchgate.variables.uses.python.scopes import walk
from launchgate.variables.uses.python.settings import Settings
from launchgate.variables.uses.python.tree import Unparsed, parse
from launchgate.variables.uses.python.wide import collect_wide


def read(source: Source, around: Surroundings) -> Reading:
    """Never raises. What does not parse is read by its tokens: the plain forms only."""
    try:
        tree = parse(source.text)
    except Unparsed as error:
        return read_plain(source, error.line, around)
    try:
        return _of_tree(source, around, tree)
    except RecursionError:
        return read_plain(source, None, around)
    except Exception as error:  # noqa: BLE001  (one file shall not end the look at all others)
        return replace(read_plain(source, None, around), unknown=(_fault(source.path, error),))


def _fault(path: str, error: Exception) -> str:
    return (
        f"{path} reads variables, and a fault of launchgate ({type(error).__name__}) kept all but "
        "the plain ways from being seen. Report it, and leave the file out with [env] ignore."
    )


def _of_tree(source: Source, around: Surroundings, tree: ast.Module) -> Reading:
    module = walk(tree)
    resolver = Resolver(module, taker(source.path, around))
    collector = Collector(source, module, resolver)
    collector.collect()
    wide = collect_options(module, resolver, collector)
    collect_secrets(module, resolver, collector)
    settings = Settings(module, resolver, collector)
    settings.collect()
    attrs = Attrs(resolver, collector)
    attrs.collect(module)
    return Reading(
        uses=(*collector.uses(), *dict.fromkeys((*settings.uses, *attrs.uses))),
        declarations=tuple(
            dict.fromkeys((*settings.declarations, *scheme(module, resolver, collector)))
        ),
        wide=(*wide, *collect_wide(module, resolver, collector)),
        exports=given(module, source.path, resolver, collector, settings),
    )
