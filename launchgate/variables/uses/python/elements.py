"""What literal lists, tuples, sets and dictionaries hold, and what goes through them."""

import ast

from launchgate.variables.uses.python.meaning import Class, Instance
from launchgate.variables.uses.python.resolve import Resolver
from launchgate.variables.uses.python.scopes import Bound, Scope

DEEPEST = 16
MOST = 400


class Elements:
    def __init__(self, resolver: Resolver) -> None:
        self._resolver = resolver
        self._known: dict[int, list[tuple[ast.expr, Scope]]] = {}

    def of(
        self, node: ast.AST | None, scope: Scope, depth: int = 0
    ) -> list[tuple[ast.expr, Scope]]:
        """The expressions that a literal list, tuple, set or dictionary holds."""
        if node is None or depth > DEEPEST:
            return []
        if not hasattr(node, "lineno"):
            return self._of_literal(node, scope, depth + 1)
        if id(node) not in self._known:
            self._known[id(node)] = []
            self._known[id(node)] = self._of_literal(node, scope, depth + 1)[:MOST]
        return self._known[id(node)]

    def _of_literal(self, node: ast.AST, scope: Scope, depth: int) -> list[tuple[ast.expr, Scope]]:
        if isinstance(node, (ast.List, ast.Tuple, ast.Set)):
            found: list[tuple[ast.expr, Scope]] = []
            for one in node.elts[:MOST]:
                inner = self._inside(one, scope, depth)
                found += inner if inner is not None else [(one, scope)]
            return found
        if isinstance(node, ast.Dict):
            return [(key, scope) for key in node.keys[:MOST] if key is not None]
        if isinstance(node, ast.BinOp) and isinstance(node.op, (ast.Add, ast.BitOr)):
            left, right = node.left, node.right
            return [*self.of(left, scope, depth), *self.of(right, scope, depth)]
        if isinstance(node, ast.Call):
            return self._of_call(node, scope, depth)
        if isinstance(node, (ast.Name, ast.Attribute)):
            found = []
            for bound, where in self.bounds(node, scope):
                if bound.kind == "expr":
                    found += self.of(bound.node, bound.scope or where, depth)
                elif bound.kind == "param" and isinstance(node, ast.Name):
                    found.append((ast.Starred(value=node), scope))
                elif bound.kind == "each" and bound.scope and bound.at is None:
                    for one, inside in self.of(bound.node, bound.scope, depth):
                        found += self.of(one, inside, depth)
                elif bound.kind == "class" and isinstance(bound.node, ast.ClassDef):
                    found += _members(bound.node, where)
            return found[:MOST]
        return []

    def _inside(
        self, node: ast.expr, scope: Scope, depth: int
    ) -> list[tuple[ast.expr, Scope]] | None:
        starred = isinstance(node, ast.Starred) and hasattr(node, "lineno")
        return self.of(getattr(node, "value", None), scope, depth) if starred else None

    def _of_call(self, node: ast.Call, scope: Scope, depth: int) -> list[tuple[ast.expr, Scope]]:
        function = node.func
        if isinstance(function, ast.Attribute) and function.attr in ("items", "values", "keys"):
            found: list[tuple[ast.expr, Scope]] = []
            for literal, where in self.dictionaries(function.value, scope, depth):
                pairs = zip(literal.keys[:MOST], literal.values[:MOST], strict=True)
                for key, value in pairs:
                    if key is None:
                        continue
                    both = ast.Tuple(elts=[key, value], ctx=ast.Load())
                    one = {"items": both, "values": value, "keys": key}[function.attr]
                    found.append((one, where))
            return found
        name = function.id if isinstance(function, ast.Name) else ""
        if isinstance(function, ast.Attribute) and function.attr == "split" and not node.args:
            return []
        if name in ("list", "tuple", "set", "frozenset", "sorted", "reversed", "iter"):
            return self.of(node.args[0], scope, depth) if node.args else []
        if name == "enumerate" and node.args:
            number = ast.Constant(value=0)
            return [
                (ast.Tuple(elts=[number, one], ctx=ast.Load()), where)
                for one, where in self.of(node.args[0], scope, depth)
            ]
        if name == "zip":
            columns = [self.of(one, scope, depth) for one in node.args]
            rows = max((len(column) for column in columns), default=0)
            nothing: ast.expr = ast.Constant(value=0)
            return [
                (
                    ast.Tuple(
                        elts=[c[row][0] if row < len(c) else nothing for c in columns],
                        ctx=ast.Load(),
                    ),
                    scope,
                )
                for row in range(rows)
            ]
        return []

    def dictionaries(
        self, node: ast.expr, scope: Scope, depth: int
    ) -> list[tuple[ast.Dict, Scope]]:
        if isinstance(node, ast.Dict):
            return [(node, scope)]
        return [
            (bound.node, bound.scope or where)
            for bound, where in self.bounds(node, scope)
            if bound.kind == "expr" and isinstance(bound.node, ast.Dict)
        ]

    def bounds(self, node: ast.expr, scope: Scope) -> list[tuple[Bound, Scope]]:
        if isinstance(node, ast.Name):
            found = scope.find(node.id)
            return [(bound, found[0]) for bound in found[1]] if found else []
        if isinstance(node, ast.Attribute):
            owner = self._resolver.of(node.value, scope)
            if isinstance(owner, (Class, Instance)):
                for one in self._resolver.line(owner.scope):
                    bounds = (*one.names.get(node.attr, ()), *one.attributes.get(node.attr, ()))
                    if bounds:
                        return [(bound, one) for bound in bounds]
        return []


def _members(node: ast.ClassDef, scope: Scope) -> list[tuple[ast.expr, Scope]]:
    return [
        (one.value, scope)
        for one in node.body
        if isinstance(one, ast.Assign) and isinstance(one.value, ast.Constant)
    ]
