"""Where a module sets variables or takes them away itself: what it needs no one else to set."""

import ast

from launchgate.variables.uses.python.meaning import Environment
from launchgate.variables.uses.python.resolve import Resolver
from launchgate.variables.uses.python.scopes import Link, Module, Scope, Seen

_FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda)


class Changes:
    """`os.environ[k] = v`, by what is written between the brackets."""

    def __init__(self, module: Module, resolver: Resolver) -> None:
        self._set: dict[tuple[int, str], int] = {}
        for seen in module.indexed:
            if isinstance(seen.node.ctx, ast.Store) and isinstance(
                resolver.of(seen.node.value, seen.scope), Environment
            ):
                key = (id(_body(seen.scope)), ast.dump(seen.node.slice))
                self._set.setdefault(key, seen.node.lineno)

    def has_set(self, seen: Seen[ast.Subscript]) -> bool:
        """Whether lines above, of the same function, have set it."""
        if not self._set:
            return False
        key = (id(_body(seen.scope)), ast.dump(seen.node.slice))
        return self._set.get(key, seen.node.lineno) < seen.node.lineno


def _body(scope: Scope) -> Scope:
    here = scope
    while here.parent is not None and not isinstance(here.node, (*_FUNCTIONS, ast.ClassDef)):
        here = here.parent
    return here


def takes_away(seen: Seen[ast.Call]) -> bool:
    """`os.environ.pop(k, None)` whose value nobody takes; without a default it must be there."""
    call = seen.node
    if seen.link is None or not isinstance(seen.link[0], ast.Expr):
        return False
    if not isinstance(call.func, ast.Attribute) or call.func.attr != "pop":
        return False
    return len(call.args) > 1 or not call.args or not isinstance(call.args[0], ast.Constant)


def only_to_take_away(node: ast.Compare, link: Link) -> bool:
    """`if k in os.environ: del os.environ[k]`."""
    if link is None or not isinstance(link[0], ast.If):
        return False
    condition = link[0]
    return condition.test is node and not condition.orelse and all(map(_removes, condition.body))


def _removes(line: ast.stmt) -> bool:
    if isinstance(line, ast.Delete):
        return True
    call = line.value if isinstance(line, ast.Expr) else None
    return isinstance(call, ast.Call) and getattr(call.func, "attr", "") == "pop"
