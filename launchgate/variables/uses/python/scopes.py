"""Names of a module by scope, and the expressions that may read a variable, in one walk."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Generic, Literal, NamedTuple, TypeVar, Union

from launchgate.variables.uses.python.tree import last

Function = ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda
Link = Union["tuple[ast.AST, Link]", None]
"""The nodes above one, the nearest first."""


class Bound(NamedTuple):
    """What a name is bound to. `expr`: a value; `each`: one of an iterable's (`at` its parts, for
    `for a, b in pairs`); `import`: `dotted`; `param`: the function's, `node` its default;
    `def`, `class`: the node itself; `opaque`: anything."""

    kind: Literal["expr", "each", "import", "param", "def", "class", "opaque"]
    node: ast.AST | None = None
    scope: "Scope | None" = None
    dotted: str = ""
    at: int | None = None


@dataclass(eq=False, slots=True)
class Scope:
    node: ast.AST
    parent: "Scope | None"
    names: dict[str, list[Bound]] = field(default_factory=dict)
    attributes: dict[str, list[Bound]] = field(default_factory=dict)

    @property
    def is_class(self) -> bool:
        return isinstance(self.node, ast.ClassDef)

    @property
    def bases(self) -> list[ast.expr]:
        return self.node.bases if isinstance(self.node, ast.ClassDef) else []

    @property
    def body(self) -> list[ast.stmt]:
        """Of a class."""
        return self.node.body if isinstance(self.node, ast.ClassDef) else []

    def bind(self, name: str, bound: Bound) -> None:
        self.names.setdefault(name, []).append(bound)

    def find(self, name: str) -> "tuple[Scope, list[Bound]] | None":
        """As Python does: names of a class are not seen from within its methods."""
        here: Scope | None = self
        while here is not None:
            found = here.names.get(name)
            if found is not None and (here is self or not here.is_class):
                return here, found
            here = here.parent
        return None


Node = TypeVar("Node", bound=ast.expr, covariant=True)


@dataclass(eq=False, slots=True)
class Seen(Generic[Node]):
    """An expression with where it stands."""

    node: Node
    scope: Scope
    link: Link


@dataclass(slots=True)
class Module:
    """`calls`, `indexed`, `compared`, `loads`, `classes` in the order of the text or nearly so."""

    scope: Scope
    calls: list[Seen[ast.Call]] = field(default_factory=list)
    indexed: list[Seen[ast.Subscript]] = field(default_factory=list)
    compared: list[Seen[ast.Compare]] = field(default_factory=list)
    loads: list[Seen[ast.Name | ast.Attribute]] = field(default_factory=list)
    formats: list[Seen[ast.BinOp]] = field(default_factory=list)
    classes: list[tuple[ast.ClassDef, Scope]] = field(default_factory=list)
    inner: dict[int, Scope] = field(default_factory=dict)
    named: dict[tuple[int, str], list[Link]] = field(default_factory=dict)


_FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda)
_COMPREHENSIONS = (ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp)
_SCOPED = frozenset((*_FUNCTIONS, *_COMPREHENSIONS, ast.ClassDef))
_LEAVES = frozenset((ast.Constant, ast.Load, ast.Store, ast.Del, ast.And, ast.Or, ast.Not))


def walk(tree: ast.Module) -> Module:
    top = Scope(tree, None)
    module = Module(top)
    module.inner[id(tree)] = top
    stack: list[tuple[ast.AST, Scope, Link]] = [(tree, top, None)]
    while stack:
        node, scope, link = stack.pop()
        kind = type(node)
        if kind in _NOTED:
            _note(module, node, scope, link)
        if kind in _BINDERS:
            _bind(module, node, scope)
        below: Link = (node, link)
        todo: list[tuple[ast.AST, Scope, Link]]
        if kind in _SCOPED:
            todo = [(child, where, below) for child, where in _children(module, node, scope)]
        else:
            todo = [(child, scope, below) for child in _parts(node)]
        todo.reverse()
        stack += todo
    return module


_NOTED = (ast.Call, ast.Subscript, ast.Compare, ast.Name, ast.Attribute, ast.BinOp)
_BINDERS = frozenset(
    (
        *(ast.Import, ast.ImportFrom, ast.Assign, ast.AnnAssign, ast.AugAssign, ast.NamedExpr),
        *(ast.For, ast.AsyncFor, ast.comprehension, ast.With, ast.AsyncWith, ast.ExceptHandler),
        *(ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef, ast.MatchAs, ast.MatchStar),
    )
)


def _note(module: Module, node: ast.AST, scope: Scope, link: Link) -> None:
    if isinstance(node, ast.Call):
        module.calls.append(Seen(node, scope, link))
    elif isinstance(node, ast.Subscript):
        module.indexed.append(Seen(node, scope, link))
    elif isinstance(node, ast.Compare):
        module.compared.append(Seen(node, scope, link))
    elif isinstance(node, ast.BinOp):
        if isinstance(node.op, ast.Mod):
            module.formats.append(Seen(node, scope, link))
    elif isinstance(node, (ast.Name, ast.Attribute)) and isinstance(node.ctx, ast.Load):
        module.loads.append(Seen(node, scope, link))
        if isinstance(node, ast.Name):
            found = scope.find(node.id)
            where = found[0] if found else scope
            module.named.setdefault((id(where), node.id), []).append(link)


def _children(module: Module, node: ast.AST, scope: Scope) -> Iterator[tuple[ast.AST, Scope]]:
    if isinstance(node, _FUNCTIONS):
        inner = _function(node, scope)
        module.inner[id(node)] = inner
        outside = [*getattr(node, "decorator_list", ()), node.args]
        yield from ((one, scope) for one in outside)
        body = [node.body] if isinstance(node, ast.Lambda) else node.body
        yield from ((one, inner) for one in body)
    elif isinstance(node, ast.ClassDef):
        inner = Scope(node, scope)
        module.inner[id(node)] = inner
        module.classes.append((node, inner))
        yield from ((one, scope) for one in (*node.decorator_list, *node.bases, *node.keywords))
        yield from ((one, inner) for one in node.body)
    elif isinstance(node, _COMPREHENSIONS):
        inner = Scope(node, scope)
        for one in node.generators:
            _targets(one.target, Bound("each", one.iter, inner), inner)
            yield one, inner
        if isinstance(node, ast.DictComp):
            yield from ((one, inner) for one in (node.key, node.value))
        else:
            yield node.elt, inner


def _parts(node: ast.AST) -> list[ast.AST]:
    """The nodes below that may hold others or a name; twice as fast as those of `ast`."""
    found: list[ast.AST] = []
    values = node.__dict__
    for name in node._fields:
        value = values.get(name)
        if type(value) is list:
            found += [one for one in value if isinstance(one, ast.AST)]
        elif isinstance(value, ast.AST) and type(value) not in _LEAVES:
            found.append(value)
    return found


def _function(node: Function, scope: Scope) -> Scope:
    inner = Scope(node, scope)
    known = node.args
    positional = [*known.posonlyargs, *known.args]
    padding: list[ast.expr | None] = [None] * (len(positional) - len(known.defaults))
    pairs = [
        *zip(positional, [*padding, *known.defaults], strict=True),
        *zip(known.kwonlyargs, known.kw_defaults, strict=True),
    ]
    for parameter, default in pairs:
        inner.bind(parameter.arg, Bound("param", default, scope))
    for star in (known.vararg, known.kwarg):
        if star is not None:
            inner.bind(star.arg, Bound("param", None, scope))
    return inner


def _bind(module: Module, node: ast.AST, scope: Scope) -> None:
    if isinstance(node, ast.Import):
        for one in node.names:
            head = one.name.partition(".")[0]
            scope.bind(one.asname or head, Bound("import", dotted=one.name if one.asname else head))
    elif isinstance(node, ast.ImportFrom):
        source = "." * node.level + (node.module or "")
        joint = "" if source.endswith(".") else "."
        for one in node.names:
            if one.name == "*" and source == "os":
                for name in ("environ", "environb", "getenv", "getenvb"):
                    scope.bind(name, Bound("import", dotted=f"os.{name}"))
            scope.bind(one.asname or one.name, Bound("import", dotted=source + joint + one.name))
    elif isinstance(node, ast.Assign):
        for target in node.targets:
            _targets(target, Bound("expr", node.value, scope), scope)
    elif isinstance(node, (ast.AnnAssign, ast.NamedExpr)):
        where = scope
        while isinstance(node, ast.NamedExpr) and isinstance(where.node, _COMPREHENSIONS):
            where = where.parent or where
        if node.value is not None:
            _targets(node.target, Bound("expr", node.value, scope), where)
    elif isinstance(node, (ast.For, ast.AsyncFor)):
        _targets(node.target, Bound("each", node.iter, scope), scope)
    elif isinstance(node, (ast.With, ast.AsyncWith)):
        for item in node.items:
            if item.optional_vars is not None:
                _targets(item.optional_vars, Bound("expr", item.context_expr, scope), scope)
    elif isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
        if not any(last(one) == "overload" for one in node.decorator_list):  # for types only
            scope.bind(node.name, Bound("def", node, scope))
    elif isinstance(node, ast.ClassDef):
        scope.bind(node.name, Bound("class", node, scope))
    elif isinstance(node, (ast.MatchAs, ast.MatchStar, ast.ExceptHandler)) and node.name:
        scope.bind(node.name, Bound("opaque"))


def _targets(target: ast.expr, bound: Bound, scope: Scope) -> None:
    todo: list[tuple[ast.expr, Bound]] = [(target, bound)]
    while todo:
        one, what = todo.pop()
        if isinstance(one, ast.Name):
            scope.bind(one.id, what)
        elif isinstance(one, ast.Attribute) and isinstance(one.value, ast.Name):
            _attribute(one.value.id, one.attr, what, scope)
        elif isinstance(one, (ast.Tuple, ast.List)):
            for at, part in enumerate(one.elts):
                todo.append((part, _part(what, at)))
        elif isinstance(one, ast.Starred):
            todo.append((one.value, Bound("opaque")))


def _part(bound: Bound, at: int) -> Bound:
    value = bound.node
    if bound.kind == "each" and bound.at is None:
        return bound._replace(at=at)
    if bound.kind == "expr" and isinstance(value, (ast.Tuple, ast.List)) and at < len(value.elts):
        return bound._replace(node=value.elts[at])
    return Bound("opaque")


def _attribute(owner: str, name: str, bound: Bound, scope: Scope) -> None:
    """`self.x = ...` belongs to the class; `env.prefix = ...` to the name."""
    function: Scope | None = scope
    while function is not None and not isinstance(function.node, _FUNCTIONS):
        function = function.parent
    if function is not None and function.parent is not None and function.parent.is_class:
        known = function.node.args  # type: ignore[attr-defined]
        first = [*known.posonlyargs, *known.args][:1]
        if first and first[0].arg == owner:
            function.parent.attributes.setdefault(name, []).append(bound)
            return
    scope.attributes.setdefault(f"{owner}.{name}", []).append(bound)
