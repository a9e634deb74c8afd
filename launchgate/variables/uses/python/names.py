"""Which names an expression may be: constants, parts put together, those of a literal loop."""

import ast
from itertools import product
from typing import NamedTuple

from launchgate.variables.uses.python.elements import DEEPEST, MOST, Elements
from launchgate.variables.uses.python.resolve import Resolver
from launchgate.variables.uses.python.scopes import Bound, Scope


class Hole(NamedTuple):
    """A parameter of a function: its caller knows the name."""

    function: Scope
    parameter: str
    many: bool = False


class Text(NamedTuple):
    """`text`, or where there is a `hole`, `text` before and `after` behind what it holds. `node`
    is where it is written."""

    text: str
    node: ast.expr
    hole: Hole | None = None
    after: str = ""
    upper: bool = False


class Names:
    def __init__(self, resolver: Resolver) -> None:
        self._literals = Elements(resolver)
        self.elements = self._literals.of
        self._texts: dict[int, list[Text]] = {}

    def of(self, node: ast.AST | None, scope: Scope, depth: int = 0) -> list[Text]:
        """Nothing where it cannot be told."""
        if node is None or depth > DEEPEST:
            return []
        if not hasattr(node, "lineno"):
            return self._of(node, scope, depth + 1)
        if id(node) not in self._texts:
            self._texts[id(node)] = []  # a name that is made of itself cannot be told
            self._texts[id(node)] = self._of(node, scope, depth + 1)[:MOST]
        return self._texts[id(node)]

    def _of(self, node: ast.AST, scope: Scope, depth: int) -> list[Text]:
        if isinstance(node, ast.Constant):
            value = node.value.decode("latin-1") if isinstance(node.value, bytes) else node.value
            return [Text(value, node)] if isinstance(value, str) else []
        if isinstance(node, ast.Name):
            return self._name(node, scope, depth)
        if isinstance(node, ast.JoinedStr):
            parts = [self._formatted(one, scope, depth) for one in node.values]
            return _joined(parts, node)
        if isinstance(node, ast.BinOp):
            return self._operation(node, scope, depth)
        if isinstance(node, ast.IfExp):
            return [*self.of(node.body, scope, depth), *self.of(node.orelse, scope, depth)]
        if isinstance(node, ast.NamedExpr):
            return self.of(node.value, scope, depth)
        if isinstance(node, ast.Call):
            return self._call(node, scope, depth)
        if isinstance(node, ast.Attribute):
            return self._attribute(node, scope, depth)
        if isinstance(node, ast.Subscript):
            return self._indexed(node, scope, depth)
        return []

    def _formatted(self, node: ast.expr, scope: Scope, depth: int) -> list[Text]:
        if isinstance(node, ast.FormattedValue):
            plain = node.format_spec is None and node.conversion in (-1, 115)
            return self.of(node.value, scope, depth) if plain else []
        return self.of(node, scope, depth)

    def _name(self, node: ast.Name, scope: Scope, depth: int) -> list[Text]:
        found = scope.find(node.id)
        if found is None:
            return []
        where, bounds = found
        texts: list[Text] = []
        for bound in bounds:
            if bound.kind == "param":
                texts.append(Text("", node, Hole(where, node.id)))
            elif bound.kind == "expr" and bound.scope is not None:
                texts += self.of(bound.node, bound.scope, depth)
            elif bound.kind == "each":
                texts += self._each(bound, depth)
        return texts[:MOST]

    def _each(self, bound: Bound, depth: int) -> list[Text]:
        if bound.scope is None:
            return []
        around = bound.scope
        texts: list[Text] = []
        for one, scope in self.elements(bound.node, around, depth):
            node: ast.AST | None = one
            if bound.at is not None:
                parts = one.elts if isinstance(one, (ast.Tuple, ast.List)) else []
                node = parts[bound.at] if bound.at < len(parts) else None
            if isinstance(node, ast.Starred):
                texts += [Text("", one, hole) for hole in self._many(node.value, scope)]
            else:
                texts += self.of(node, scope, depth)
        return texts[:MOST]

    def _many(self, node: ast.expr, scope: Scope) -> list[Hole]:
        if not isinstance(node, ast.Name):
            return []
        found = scope.find(node.id)
        if found is None or not any(bound.kind == "param" for bound in found[1]):
            return []
        return [Hole(found[0], node.id, many=True)]

    def _attribute(self, node: ast.Attribute, scope: Scope, depth: int) -> list[Text]:
        if node.attr == "value":  # of a member of an Enum
            inner = self.of(node.value, scope, depth)
            if inner:
                return inner
        texts: list[Text] = []
        for bound, where in self._literals.bounds(node, scope):
            if bound.kind == "expr":
                texts += self.of(bound.node, bound.scope or where, depth)
        return texts

    def _indexed(self, node: ast.Subscript, scope: Scope, depth: int) -> list[Text]:
        keys = {one.text for one in self.of(node.slice, scope, depth) if one.hole is None}
        texts: list[Text] = []
        for literal, where in self._literals.dictionaries(node.value, scope, depth):
            for key, value in zip(literal.keys[:MOST], literal.values[:MOST], strict=True):
                same = isinstance(key, ast.Constant) and key.value in keys
                if same or not keys:
                    texts += self.of(value, where, depth)
        return texts

    def _operation(self, node: ast.BinOp, scope: Scope, depth: int) -> list[Text]:
        if isinstance(node.op, ast.Add):
            parts = [self.of(node.left, scope, depth), self.of(node.right, scope, depth)]
            return _joined(parts, node)
        if isinstance(node.op, ast.Mod):
            right = node.right
            values = right.elts if isinstance(right, ast.Tuple) else [right]
            return self._filled(self.of(node.left, scope, depth), "%s", values, node, scope, depth)
        return []

    def _call(self, node: ast.Call, scope: Scope, depth: int) -> list[Text]:
        function = node.func
        if isinstance(function, ast.Name) and function.id == "str" and len(node.args) == 1:
            return self.of(node.args[0], scope, depth)
        if not isinstance(function, ast.Attribute):
            return []
        owner = self.of(function.value, scope, depth)
        if function.attr == "format" and not node.keywords:
            return self._filled(owner, "{}", node.args, node, scope, depth)
        if node.args or node.keywords:
            return []
        if function.attr in ("upper", "lower", "strip"):
            change = getattr(str, function.attr)
            upper = function.attr == "upper"
            return [
                one._replace(text=change(one.text), after=change(one.after), upper=upper)
                for one in owner
            ]
        return []

    def _filled(
        self,
        owner: list[Text],
        mark: str,
        values: list[ast.expr],
        node: ast.expr,
        scope: Scope,
        depth: int,
    ) -> list[Text]:
        found: list[Text] = []
        for one in owner:
            pieces = one.text.split(mark)
            if one.hole is not None or len(pieces) != len(values) + 1:
                continue
            parts = [[Text(pieces[0], node)]]
            for value, piece in zip(values, pieces[1:], strict=True):
                parts += [self.of(value, scope, depth), [Text(piece, node)]]
            found += _joined(parts, node)
        return found


def _joined(parts: list[list[Text]], node: ast.expr) -> list[Text]:
    found: list[Text] = []
    for combination in product(*parts):
        before, after = "", ""
        hole: Text | None = None
        for one in combination:
            if one.hole is not None:
                if hole is not None:
                    return []
                hole = one
                before += one.text
                after = one.after
            elif hole is None:
                before += one.text
            else:
                after += one.text
        upper = hole.upper if hole is not None else False
        found.append(Text(before, node, hole.hole if hole else None, after, upper))
        if len(found) >= MOST:
            break
    return found
