"""Classes of environ-config whose members are variables.

https://environ-config.readthedocs.io/
"""

import ast

from launchgate.ports.variables import Use
from launchgate.variables.uses.python.collect import Collector
from launchgate.variables.uses.python.meaning import Class, Dotted
from launchgate.variables.uses.python.resolve import Resolver
from launchgate.variables.uses.python.scopes import Module, Scope

_DEEPEST = 6


class Attrs:
    def __init__(self, resolver: Resolver, collector: Collector) -> None:
        self._resolver = resolver
        self._collector = collector
        self.uses: list[Use] = []

    def collect(self, module: Module) -> None:
        for _, scope in module.classes:
            prefix = self._prefix(scope)
            if prefix is not None:
                self._fields(scope, prefix, 0)

    def _prefix(self, scope: Scope) -> str | None:
        for one in getattr(scope.node, "decorator_list", ()):
            function = one.func if isinstance(one, ast.Call) else one
            meaning = self._resolver.of(function, scope.parent or scope)
            if isinstance(meaning, Dotted) and meaning.path in ("environ.config", "environ.group"):
                if scope.parent is not None and scope.parent.is_class:
                    return None
                words = one.keywords if isinstance(one, ast.Call) else []
                for word in words:
                    if word.arg == "prefix" and isinstance(word.value, ast.Constant):
                        return str(word.value.value)
                return "APP"
        return None

    def _fields(self, scope: Scope, prefix: str, depth: int) -> None:
        """environ-config: `x = environ.var()`, `g = environ.group(G)`."""
        for item in scope.body:
            if not isinstance(item, ast.Assign) or not isinstance(item.targets[0], ast.Name):
                continue
            call, target = item.value, item.targets[0]
            if not isinstance(call, ast.Call):
                continue
            meaning = self._resolver.of(call.func, scope)
            path = meaning.path if isinstance(meaning, Dotted) else ""
            joint = f"{prefix}_" if prefix else ""
            words = {one.arg: one.value for one in call.keywords if one.arg}
            if path == "environ.group" and call.args and depth < _DEEPEST:
                inner = self._resolver.of(call.args[0], scope)
                if isinstance(inner, Class):
                    self._fields(inner.scope, f"{joint}{target.id}", depth + 1)
            elif path in ("environ.var", "environ.bool_var"):
                own = words.get("name")
                exact = own.value if isinstance(own, ast.Constant) else None
                name = str(exact) if exact else f"{joint}{target.id}".upper()
                location = self._collector.places.of(own or target, name)
                there = "default" in words or bool(call.args)
                test = self._collector.is_test
                self.uses.append(
                    Use(
                        name=name,
                        location=location,
                        default=there,
                        test=test,
                        form="environ-config",
                    )
                )
