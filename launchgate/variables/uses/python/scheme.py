"""What `environ.Env(DEBUG=(bool, False))` of django-environ declares."""

import ast
from collections.abc import Iterator

from launchgate.ports.variables import Declaration
from launchgate.variables.uses.python.collect import NAME, Collector
from launchgate.variables.uses.python.meaning import Library
from launchgate.variables.uses.python.resolve import Resolver
from launchgate.variables.uses.python.scopes import Module
from launchgate.variables.uses.python.types import kind_of


def scheme(module: Module, resolver: Resolver, collector: Collector) -> Iterator[Declaration]:
    if collector.is_test:
        return
    for seen in module.calls:
        meaning = resolver.of(seen.node, seen.scope)
        if not isinstance(meaning, Library) or meaning.kind != "django-environ":
            continue
        for one in seen.node.keywords:
            cast = one.value
            both = isinstance(cast, ast.Tuple) and len(cast.elts) == 2
            if one.arg and NAME.fullmatch(one.arg) and (both or isinstance(cast, ast.Name)):
                first = cast.elts[0] if isinstance(cast, ast.Tuple) else cast
                kind = kind_of(first, seen.scope, resolver)
                yield Declaration(
                    name=one.arg,
                    source="django-environ",
                    location=collector.places.of_word(one),
                    type=kind.type if kind.type != "json" else None,
                    required=not both,
                    default=both,
                )
