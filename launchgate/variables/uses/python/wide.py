"""Places that take the whole environment."""

import ast

from launchgate.ports.variables import Wide
from launchgate.variables.uses.python.collect import Collector
from launchgate.variables.uses.python.meaning import Environment, Reader
from launchgate.variables.uses.python.resolve import Resolver
from launchgate.variables.uses.python.scopes import Module, Scope, Seen

_READING = frozenset(
    (
        *("get", "pop", "setdefault", "__getitem__", "has_key", "__contains__", "update"),
        *("clear", "copy", "__setitem__", "__delitem__"),
    )
)
_SETTING = frozenset(("setitem", "delitem", "setattr", "setenv", "delenv"))
_WHY = "the whole environment is taken"


def collect_wide(module: Module, resolver: Resolver, collector: Collector) -> list[Wide]:
    aliases = _aliases(module.scope, resolver, module)
    found: list[Wide] = []
    for seen in module.loads:
        node = seen.node
        if isinstance(node, ast.Name):
            if node.id not in aliases:
                continue
        elif not (isinstance(node, ast.Attribute) and node.attr in ("environ", "environb")):
            continue
        meaning = resolver.of(node, seen.scope)
        if not isinstance(meaning, Environment) or meaning.form != "os.environ":
            continue
        if _takes_all(seen):
            found.append(Wide(location=collector.places.of(node, ""), why=_WHY))
    return found


def _aliases(top: Scope, resolver: Resolver, module: Module) -> set[str]:
    scopes = {id(one): one for one in (top, *module.inner.values())}
    return {
        name
        for scope in scopes.values()
        for name in scope.names
        if isinstance(resolver.name(name, scope), (Environment, Reader))
    }


def _takes_all(seen: Seen[ast.expr]) -> bool:
    node: ast.AST = seen.node
    link = seen.link
    while link is not None:
        parent, link = link
        if isinstance(parent, ast.Attribute):
            return parent.attr not in _READING
        if isinstance(parent, ast.Subscript):
            return parent.value is not node
        if isinstance(parent, ast.Compare):
            return False
        if isinstance(parent, ast.Call):
            name = getattr(parent.func, "attr", "")
            if name in _SETTING or (name == "dict" and parent.args[1:]):
                return False
            made = isinstance(parent.func, ast.Name) and parent.func.id in ("dict", "ChainMap")
            made = made or name in ("ChainMap", "copy", "deepcopy")
            if not made:
                return True
        elif isinstance(parent, (ast.Assign, ast.AnnAssign, ast.NamedExpr)):
            return isinstance(parent, ast.Assign) and not isinstance(
                parent.targets[0], (ast.Name, ast.Attribute)
            )
        elif (
            isinstance(parent, (ast.arguments, ast.Delete))
            or isinstance(parent, ast.BinOp)
            and isinstance(parent.op, ast.Mod)
            or isinstance(parent, ast.Expr)
        ):
            return False
        elif not isinstance(parent, (ast.BoolOp, ast.IfExp, ast.Dict, ast.keyword, ast.BinOp)):
            return True
        node = parent
    return False
