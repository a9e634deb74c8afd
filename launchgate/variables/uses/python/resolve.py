"""What an expression of a module means."""

import ast
from collections.abc import Callable

from launchgate.variables.uses.python import libraries
from launchgate.variables.uses.python.meaning import (
    Class,
    Dotted,
    Environment,
    Exported,
    Function,
    Instance,
    Library,
    Meaning,
    Reader,
)
from launchgate.variables.uses.python.scopes import Bound, Module, Scope

_DEEPEST = 24
_COPIES = ("dict", "copy.copy", "copy.deepcopy", "collections.ChainMap", "collections.OrderedDict")
_METHODS = {
    "get": Reader("os.environ.get", default=1),
    "pop": Reader("os.environ.pop", default=1, optional=True),
    "setdefault": Reader("os.environ.setdefault", default=1, always=True),
    "__getitem__": Reader("os.environ", strict=True),
    "has_key": Reader("os.environ.has_key", optional=True),
    "__contains__": Reader("os.environ", optional=True),
}


class Resolver:
    """`exported` says what other modules of the project give, by a dotted path."""

    def __init__(self, module: Module, exported: Callable[[str], Meaning | None]) -> None:
        self._module = module
        self._exported = exported
        self._known: dict[int, Meaning | None] = {}
        self._paths: dict[str, Meaning | None] = {}

    def of(self, node: ast.AST | None, scope: Scope, depth: int = 0) -> Meaning | None:
        if node is None or depth > _DEEPEST:
            return None
        key = id(node)
        if key not in self._known:
            self._known[key] = None  # a name that is made of itself means nothing
            self._known[key] = self._of(node, scope, depth + 1)
        return self._known[key]

    def _of(self, node: ast.AST, scope: Scope, depth: int) -> Meaning | None:
        if isinstance(node, ast.Name):
            return self.name(node.id, scope, depth)
        if isinstance(node, ast.Attribute):
            return self._attribute(node, scope, depth)
        if isinstance(node, ast.Call):
            return self._call(node, scope, depth)
        if isinstance(node, ast.Lambda):
            return (
                Function(self._module.inner[id(node)]) if id(node) in self._module.inner else None
            )
        if isinstance(node, ast.BoolOp):
            return self._first(node.values, scope, depth)
        if isinstance(node, ast.IfExp):
            return self._first([node.body, node.orelse], scope, depth)
        if isinstance(node, (ast.NamedExpr, ast.Await)):
            return self.of(node.value, scope, depth)
        if isinstance(node, ast.BinOp) and isinstance(node.op, ast.BitOr):
            return self._mapping(self._first([node.left, node.right], scope, depth))
        if isinstance(node, ast.Dict):
            spread = [v for k, v in zip(node.keys, node.values, strict=True) if k is None]
            return self._mapping(self._first(spread, scope, depth))
        return None

    def _first(self, nodes: list[ast.expr], scope: Scope, depth: int) -> Meaning | None:
        found = (self.of(node, scope, depth) for node in nodes)
        return next((one for one in found if one is not None), None)

    @staticmethod
    def _mapping(found: Meaning | None) -> Meaning | None:
        return found if isinstance(found, Environment) else None

    def name(self, name: str, scope: Scope, depth: int = 0) -> Meaning | None:
        found = scope.find(name)
        if found is None:
            return Dotted(name) if name in ("dict", "map", "getattr", "__import__") else None
        where, bounds = found
        for bound in bounds:
            meaning = self.bound(bound, where, name, depth)
            if meaning is not None:
                return meaning
        return None

    def bound(self, bound: Bound, where: Scope, name: str, depth: int) -> Meaning | None:
        if bound.kind == "import":
            return self.path(bound.dotted)
        if bound.kind == "expr" and bound.scope is not None:
            found = self.of(bound.node, bound.scope, depth)
            return self._prefixed(found, name, where)
        if bound.kind == "def" and bound.node is not None:
            return Function(self._module.inner[id(bound.node)])
        if bound.kind == "class" and bound.node is not None:
            return Class(self._module.inner[id(bound.node)])
        if bound.kind == "param":
            return self._parameter(bound, where, name, depth)
        return None

    def _parameter(self, bound: Bound, where: Scope, name: str, depth: int) -> Meaning | None:
        owner = where.parent
        if owner is not None and owner.is_class and next(iter(where.names), None) == name:
            return Instance(owner)
        if bound.node is not None and bound.scope is not None:
            return self._mapping(self.of(bound.node, bound.scope, depth))
        return None

    def _prefixed(self, found: Meaning | None, name: str, where: Scope) -> Meaning | None:
        """django-environ takes `env.prefix = "APP_"`."""
        if isinstance(found, Library) and f"{name}.prefix" in where.attributes:
            node = where.attributes[f"{name}.prefix"][0].node
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                return Library(found.kind, node.value, found.known)
        return found

    def path(self, path: str) -> Meaning:
        if path not in self._paths:
            known = libraries.of_path(path)
            if known is None and "." in path:
                known = self._exported(path)
            self._paths[path] = known or Dotted(path)
        return self._paths[path] or Dotted(path)

    def _attribute(self, node: ast.Attribute, scope: Scope, depth: int) -> Meaning | None:
        owner = self.of(node.value, scope, depth)
        if isinstance(owner, Dotted):
            return self.path(f"{owner.path}.{node.attr}")
        if isinstance(owner, Environment):
            method = _METHODS.get(node.attr)
            if method is None:
                return None
            form = method.form.replace("os.environ", owner.form)
            return Reader(
                form,
                default=method.default,
                strict=method.strict,
                always=method.always or owner.defaulted,
                optional=method.optional,
            )
        if isinstance(owner, Library):
            return libraries.method(owner, node.attr)
        if isinstance(owner, Exported) and owner.export.kind == "object":
            return self._exported_method(node.attr)
        if isinstance(owner, (Instance, Class)):
            return self._member(owner, node.attr, depth)
        return None

    @staticmethod
    def _exported_method(name: str) -> Meaning | None:
        if name in _METHODS:
            return _METHODS[name]
        return libraries.method(Library("exported"), name)

    def _member(self, owner: Instance | Class, name: str, depth: int) -> Meaning | None:
        for scope in self.line(owner.scope):
            for bound in (*scope.names.get(name, ()), *scope.attributes.get(name, ())):
                if bound.kind == "def" and bound.node is not None:
                    return self._method(owner, bound.node)
                found = self.bound(bound, scope, name, depth)
                if found is not None:
                    return found
        return None

    def _method(self, owner: Instance | Class, node: ast.AST) -> Meaning:
        kinds = [getattr(one, "id", "") for one in getattr(node, "decorator_list", ())]
        bound = "staticmethod" not in kinds and (
            isinstance(owner, Instance) or "classmethod" in kinds
        )
        return Function(self._module.inner[id(node)], bound)

    def line(self, scope: Scope) -> list[Scope]:
        """A class and those of this file that it inherits from, the nearest first."""
        found: list[Scope] = []
        todo = [scope]
        while todo and len(found) < _DEEPEST:
            one = todo.pop(0)
            if one in found or not isinstance(one.node, ast.ClassDef):
                continue
            found.append(one)
            for base in one.bases:
                meaning = self.of(base, one.parent or one)
                if isinstance(meaning, Class):
                    todo.append(meaning.scope)
        return found

    def _call(self, node: ast.Call, scope: Scope, depth: int) -> Meaning | None:
        function = self.of(node.func, scope, depth)
        if isinstance(function, Dotted):
            return self._of_dotted(node, function.path, scope, depth)
        if isinstance(function, Class):
            return self._instance(node, function)
        copied = isinstance(node.func, ast.Attribute) and node.func.attr == "copy"
        if function is None and copied and isinstance(node.func, ast.Attribute):
            return self._mapping(self.of(node.func.value, scope, depth))
        prefixed = isinstance(node.func, ast.Attribute) and node.func.attr == "prefixed"
        if function is None and prefixed and isinstance(node.func, ast.Attribute):
            return self.of(node.func.value, scope, depth)
        return None

    def _of_dotted(self, node: ast.Call, path: str, scope: Scope, depth: int) -> Meaning | None:
        kind = libraries.made_by(path)
        if kind is not None:
            return self._library(kind, node)
        if path in _COPIES:
            found = self._mapping(self._first(list(node.args), scope, depth))
            spread = [one.value for one in node.keywords if one.arg is None]
            found = found or self._mapping(self._first(spread, scope, depth))
            chained = path.endswith("ChainMap") and len(node.args) > 1
            return Environment(defaulted=True) if chained and found else found
        if path in ("functools.partial", "staticmethod") and len(node.args) == 1:
            return self.of(node.args[0], scope, depth)
        first = node.args[0] if node.args else None
        if path in ("__import__", "importlib.import_module") and isinstance(first, ast.Constant):
            return self.path(first.value) if isinstance(first.value, str) else None
        if path == "getattr" and len(node.args) > 1 and isinstance(node.args[1], ast.Constant):
            owner = self.of(first, scope, depth)
            if isinstance(owner, Dotted):
                return self.path(f"{owner.path}.{node.args[1].value!s}")
        return None

    def _instance(self, node: ast.Call, made: Class) -> Meaning:
        for scope in self.line(made.scope):
            for base in scope.bases:
                meaning = self.of(base, scope.parent or scope)
                kind = libraries.made_by(meaning.path) if isinstance(meaning, Dotted) else None
                if kind is not None:
                    return self._library(kind, node)
        return Instance(made.scope)

    @staticmethod
    def _library(kind: str, node: ast.Call) -> Library:
        prefix = ""
        known: list[str] = []
        for one in node.keywords:
            if one.arg in ("env_prefix", "prefix"):
                if isinstance(one.value, ast.Constant) and isinstance(one.value.value, str):
                    prefix = one.value.value
            elif one.arg and isinstance(one.value, (ast.Tuple, ast.List)):
                if len(one.value.elts) > 1:
                    known.append(one.arg)
            elif one.arg and kind == "envparse" and isinstance(one.value, ast.Call):
                known.append(one.arg)
        return Library(kind, prefix, tuple(known) if kind != "environs" else ())
