"""Types of fields, as types of variables."""

import ast
from dataclasses import dataclass, replace

from launchgate.ports.variables import ValueType
from launchgate.variables.uses.python.meaning import Class
from launchgate.variables.uses.python.resolve import Resolver
from launchgate.variables.uses.python.scopes import Scope
from launchgate.variables.uses.python.tree import last

_TYPES: dict[str, ValueType] = {
    "str": "string",
    "int": "int",
    "PositiveInt": "int",
    "NonNegativeInt": "int",
    "conint": "int",
    "float": "float",
    "PositiveFloat": "float",
    "Decimal": "float",
    "bool": "bool",
    "StrictBool": "bool",
    "EmailStr": "email",
    "SecretStr": "string",
    "SecretBytes": "string",
    "Path": "path",
    "FilePath": "path",
    "DirectoryPath": "path",
    "UUID": "uuid",
    "UUID4": "uuid",
    "timedelta": "duration",
    "Json": "json",
    "list": "json",
    "List": "json",
    "dict": "json",
    "Dict": "json",
    "set": "json",
    "Set": "json",
    "tuple": "json",
    "Tuple": "json",
    "Sequence": "json",
    "Mapping": "json",
}
_ENUMS = ("Enum", "StrEnum", "IntEnum", "TextChoices")
_DEEPEST = 8


@dataclass(frozen=True, slots=True)
class Kind:
    """`nothing`: None is one of its values. `model`: the class of this file that it is; `unknown`:
    it is a class that is not in this file."""

    type: ValueType | None = None
    secret: bool = False
    choices: tuple[str, ...] = ()
    nothing: bool = False
    model: Scope | None = None
    unknown: bool = False


def kind_of(node: ast.expr | None, scope: Scope, resolver: Resolver, depth: int = 0) -> Kind:
    """Of an annotation, or of a cast."""
    if node is None or depth > _DEEPEST:
        return Kind()
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return _named(node.value.strip().rpartition(".")[2], None)
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.BitOr):
        return _either([node.left, node.right], scope, resolver, depth)
    if isinstance(node, ast.Subscript):
        inner = node.slice
        parts = list(inner.elts) if isinstance(inner, ast.Tuple) else [inner]
        name = last(node.value)
        if name == "Optional":
            return replace(kind_of(parts[0], scope, resolver, depth + 1), nothing=True)
        if name == "Union":
            return _either(parts, scope, resolver, depth)
        if name in ("Annotated", "Final"):
            bare = any(last(one) in ("NoDecode", "ForceDecode") for one in parts[1:])
            kind = kind_of(parts[0], scope, resolver, depth + 1)
            return replace(kind, type=None) if bare else kind
        if name == "Literal":
            values = [one.value for one in parts if isinstance(one, ast.Constant)]
            texts = tuple(one for one in values if isinstance(one, str))
            whole = len(texts) == len(parts)
            return Kind("enum" if whole else None, choices=texts if whole else ())
        return _named(name, None)
    if isinstance(node, ast.Call):
        return kind_of(node.func, scope, resolver, depth + 1)
    meaning = resolver.of(node, scope)
    return _named(last(node), meaning.scope if isinstance(meaning, Class) else None)


def _either(parts: list[ast.expr], scope: Scope, resolver: Resolver, depth: int) -> Kind:
    nothing = [isinstance(one, ast.Constant) and one.value is None for one in parts]
    kinds = [
        kind_of(one, scope, resolver, depth + 1)
        for one, is_none in zip(parts, nothing, strict=True)
        if not is_none
    ]
    if len(kinds) == 1:
        return replace(kinds[0], nothing=any(nothing) or kinds[0].nothing)
    empty = any(nothing) or any(kind.nothing for kind in kinds)
    return Kind(secret=any(kind.secret for kind in kinds), nothing=empty)


def _named(name: str, scope: Scope | None) -> Kind:
    if scope is not None:
        if any(last(base) in _ENUMS for base in scope.bases):
            values = [getattr(getattr(one, "value", 0), "value", 0) for one in scope.body]
            texts = tuple(one for one in values if isinstance(one, str))
            plain = len(texts) and all(isinstance(one, (str, int)) for one in values)
            return Kind("enum" if plain else None, choices=texts if plain else ())
        return Kind(model=scope)
    if name.startswith("Secret"):
        return Kind("string", secret=True)
    if name in _TYPES:
        return Kind(_TYPES[name])
    if name.endswith(("Url", "Dsn", "URL")):
        return Kind("url")
    return Kind(unknown=name[:1].isupper() and name not in ("Any", "Callable"))
