"""Whether the code can do without a variable, by what it does with it next."""

import ast
from enum import Enum

from launchgate.variables.uses.python.scopes import Link, Module, Scope
from launchgate.variables.uses.python.tree import last

_FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda)
_TESTS = (ast.If, ast.While, ast.IfExp)
_ASKING = frozenset(("bool", "any", "all", "len", "next", "filter", "list", "sorted", "set"))
_OPTIONS = frozenset(("add_argument", "add", "add_arg", "option", "Option", "argument", "Argument"))
_ENDINGS = frozenset(("exit", "_exit", "abort", "fail", "error", "critical_exit", "quit"))
_CAUGHT = frozenset(
    (
        *("KeyError", "LookupError", "Exception", "BaseException", "ImproperlyConfigured"),
        *("UndefinedValueError", "EnvError", "EnvValidationError", "ValueError", "TypeError"),
    )
)


class Need(Enum):
    PLAIN = "plain"
    RAISES = "raises"
    DEFAULT = "default"
    OPTIONAL = "optional"


def need(
    module: Module,
    node: ast.AST,
    scope: Scope,
    link: Link,
    *,
    asked: bool = False,
    follow: bool = True,
    guards: set[int] | None = None,
) -> Need:
    """Of a value that may be None. `asked`: it is already a yes or no. `guards` takes the
    conditions below which the variable is known to be there."""
    while link is not None:
        parent, link = link
        if isinstance(parent, ast.BoolOp):
            at_end = parent.values[-1] is node
            if isinstance(parent.op, ast.Or):
                if not asked:
                    return Need.OPTIONAL if at_end else Need.DEFAULT
            elif not at_end:
                asked = True
                if guards is not None:
                    guards.add(id(parent))
        elif (
            isinstance(parent, ast.UnaryOp)
            and isinstance(parent.op, ast.Not)
            or isinstance(parent, ast.Compare)
        ):
            asked = True
        elif isinstance(parent, ast.NamedExpr):
            if follow and isinstance(parent.target, ast.Name):
                told = later(module, parent.target.id, scope)
                if told is not Need.PLAIN:
                    return told
        elif isinstance(parent, _TESTS) and parent.test is node:
            if guards is not None:
                guards.add(id(parent))
            return Need.RAISES if _gives_up(parent) else Need.OPTIONAL
        elif isinstance(parent, ast.IfExp):
            pass
        elif isinstance(parent, ast.Assert):
            return Need.RAISES if parent.test is node else Need.PLAIN
        elif isinstance(parent, ast.comprehension):
            if not any(one is node for one in parent.ifs):
                return Need.PLAIN
            asked = True
        elif isinstance(parent, (ast.ListComp, ast.SetComp, ast.GeneratorExp, ast.DictComp)):
            if not asked:
                return Need.PLAIN
        elif isinstance(parent, ast.Call):
            name = last(parent.func)
            if name in _ASKING and any(one is node for one in parent.args):
                asked = asked or name == "bool"
            elif not asked:
                return Need.PLAIN
            else:
                return Need.OPTIONAL
        elif isinstance(parent, ast.keyword):
            call = link[0] if link is not None else None
            if parent.arg == "default" and isinstance(call, ast.Call):
                asked = asked or last(call.func) in _OPTIONS
            return Need.OPTIONAL if asked else Need.PLAIN
        elif isinstance(parent, ast.Match):
            return Need.OPTIONAL if parent.subject is node else Need.PLAIN
        elif isinstance(parent, (ast.Assign, ast.AnnAssign)):
            told = Need.PLAIN
            if follow:
                told = _assigned(module, parent, node, scope)
            if told is not Need.PLAIN:
                return told
            return Need.OPTIONAL if asked else Need.PLAIN
        else:
            return Need.OPTIONAL if asked else Need.PLAIN
        node = parent
    return Need.OPTIONAL if asked else Need.PLAIN


def _assigned(
    module: Module, parent: ast.Assign | ast.AnnAssign, node: ast.AST, scope: Scope
) -> Need:
    targets = parent.targets if isinstance(parent, ast.Assign) else [parent.target]
    if parent.value is node and len(targets) == 1 and isinstance(targets[0], ast.Name):
        return later(module, targets[0].id, scope)
    return Need.PLAIN


def later(module: Module, name: str, scope: Scope) -> Need:
    """What is done with the name that a variable's value was given."""
    found = scope.find(name)
    where = found[0] if found else scope
    told = Need.PLAIN
    for link in module.named.get((id(where), name), ())[:200]:
        if link is None:
            continue
        node = _below(link[0], name)
        one = need(module, node, scope, link, follow=False)
        if one is Need.RAISES:
            return one
        if one is not Need.PLAIN:
            told = Need.OPTIONAL
    return told


def _below(parent: ast.AST, name: str) -> ast.AST:
    """The load of the name itself, which is right below."""
    for child in ast.iter_child_nodes(parent):
        if isinstance(child, ast.Name) and child.id == name and isinstance(child.ctx, ast.Load):
            return child
    return parent


def _gives_up(parent: ast.If | ast.While | ast.IfExp) -> bool:
    if not isinstance(parent, ast.If):
        return False
    return _ends(parent.body) or _ends(parent.orelse)


def _ends(body: list[ast.stmt]) -> bool:
    if not body:
        return False
    end = body[-1]
    if isinstance(end, ast.Raise):
        return True
    call = end.value if isinstance(end, ast.Expr) else None
    return isinstance(call, ast.Call) and last(call.func) in _ENDINGS


def caught(node: ast.AST, link: Link) -> bool:
    """Whether what is raised without the variable is caught, and the code goes on."""
    while link is not None:
        parent, link = link
        if isinstance(parent, _FUNCTIONS):
            return False
        if isinstance(parent, ast.Try) and any(one is node for one in parent.body):
            for handler in parent.handlers:
                if _catches(handler.type) and not _ends(handler.body):
                    return True
        if isinstance(parent, (ast.With, ast.AsyncWith)):
            calls = [one.context_expr for one in parent.items]
            if any(isinstance(one, ast.Call) and last(one.func) == "suppress" for one in calls):
                return True
        node = parent
    return False


def _catches(kind: ast.expr | None) -> bool:
    if kind is None:
        return True
    kinds = kind.elts if isinstance(kind, ast.Tuple) else [kind]
    return any(last(one) in _CAUGHT for one in kinds)


def guarded(link: Link, guards: dict[int, set[str]], name: str) -> bool:
    """Whether it is read only where a condition has seen that it is there."""
    while link is not None:
        parent, link = link
        if name in guards.get(id(parent), ()):
            return True
        if isinstance(parent, _FUNCTIONS):
            return False
    return False


def late(node: ast.AST, link: Link) -> bool:
    """Whether it is read only where something else is not there: the last part of an `or`."""
    while link is not None and isinstance(link[0], ast.expr):
        parent, link = link
        either = isinstance(parent, ast.BoolOp) and isinstance(parent.op, ast.Or)
        if either and getattr(parent, "values", [node])[0] is not node:
            return True
        node = parent
    return False


def stands_in(node: ast.AST, link: Link) -> bool:
    """Whether it is what another variable's reading takes instead: `getenv("A", getenv("B"))`."""
    parent = link[0] if link is not None else None
    if not isinstance(parent, ast.Call) or last(parent.func) not in ("get", "getenv"):
        return False
    return len(parent.args) > 1 and parent.args[1] is node
