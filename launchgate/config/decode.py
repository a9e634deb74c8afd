"""TOML values to frozen dataclasses, strictly: every error is collected with its key path."""

import types
from collections.abc import Mapping
from dataclasses import MISSING, fields, is_dataclass
from datetime import date, datetime
from enum import Enum
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

Errors = list[str]
_FAILED = object()  # a value that was reported and must not be used
_PLAIN = {str: "a string", bool: "true or false", int: "a whole number", float: "a number"}


def decode(kind: Any, value: object, path: str, errors: Errors) -> Any:  # noqa: ANN401
    """`value` as `kind`; what is wrong is appended to `errors`, never raised.

    Kinds: str int float bool date object, Literal, Enum, X | None, tuple[T, ...],
    Mapping[str, T] and dataclasses, whose `problems()` may yield (key, what is wrong).
    """
    result = _decode(kind, value, path, errors)
    return None if result is _FAILED else result


def _decode(kind: Any, value: object, path: str, errors: Errors) -> object:  # noqa: ANN401
    origin = get_origin(kind)
    if kind is object:
        return value
    if origin is Literal:
        return _choice(get_args(kind), value, path, errors)
    if origin in (Union, types.UnionType):
        inner = [item for item in get_args(kind) if item is not type(None)]
        return _decode(inner[0], value, path, errors)
    if origin is tuple:
        return _list(get_args(kind)[0], value, path, errors)
    if isinstance(origin, type) and issubclass(origin, Mapping):
        return _table(get_args(kind)[1], value, path, errors)
    if is_dataclass(kind):
        return _dataclass(kind, value, path, errors)
    if isinstance(kind, type) and issubclass(kind, Enum):
        member = _choice(tuple(item.value for item in kind), value, path, errors)
        return member if member is _FAILED else kind(member)
    return _plain(kind, value, path, errors)


def _plain(kind: Any, value: object, path: str, errors: Errors) -> object:  # noqa: ANN401
    if kind is date:
        if isinstance(value, date) and not isinstance(value, datetime):
            return value
        return _wrong(path, "a date such as 2027-01-31, without quotes", value, errors)
    if kind is float and isinstance(value, int) and not isinstance(value, bool):
        return float(value)
    if isinstance(value, kind) and not (kind is int and isinstance(value, bool)):
        return value
    return _wrong(path, _PLAIN[kind], value, errors)


def _choice(choices: tuple[Any, ...], value: object, path: str, errors: Errors) -> object:
    if any(value == item and type(value) is type(item) for item in choices):
        return value
    names = ", ".join(repr(item) if isinstance(item, str) else str(item) for item in choices)
    hint = nearest(value, choices) if isinstance(value, str) else ""
    return _wrong(path, f"one of {names}{hint}" if len(choices) > 1 else names, value, errors)


def _list(kind: Any, value: object, path: str, errors: Errors) -> object:  # noqa: ANN401
    if not isinstance(value, list):
        return _wrong(path, "a list", value, errors)
    items = [_decode(kind, item, f"{path}[{i}]", errors) for i, item in enumerate(value)]
    return _FAILED if _FAILED in items else tuple(items)


def _table(kind: Any, value: object, path: str, errors: Errors) -> object:  # noqa: ANN401
    if not isinstance(value, dict):
        return _wrong(path, "a table", value, errors)
    items = {key: _decode(kind, item, f"{path}.{key}", errors) for key, item in value.items()}
    return _FAILED if _FAILED in items.values() else items


def _dataclass(kind: Any, value: object, path: str, errors: Errors) -> object:  # noqa: ANN401
    if not isinstance(value, dict):
        return _wrong(path, "a table", value, errors)
    before = len(errors)
    hints = get_type_hints(kind)
    known = {item.name: item for item in fields(kind)}
    prefix = f"{path}." if path else ""
    for key in value:
        if key not in known:
            errors.append(f"{prefix}{key}: unknown key{nearest(key, known)}")
    values = {
        name: _decode(hints[name], value[name], f"{prefix}{name}", errors)
        for name in known
        if name in value
    }
    for name, item in known.items():
        needed = item.default is MISSING and item.default_factory is MISSING
        if needed and name not in value:
            errors.append(f"{prefix}{name}: missing, it is required")
    if len(errors) > before:
        return _FAILED
    made = kind(**values)
    for key, problem in made.problems() if hasattr(made, "problems") else ():
        errors.append(f"{prefix}{key}: {problem}")
    return made if len(errors) == before else _FAILED


def _wrong(path: str, expected: str, value: object, errors: Errors) -> object:
    errors.append(f"{path}: expected {expected}, got {_named(value)}")
    return _FAILED


def _named(value: object) -> str:
    """The kind of a value, and the value only where it is plain: it could be a secret."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, (int, float, date)):
        return str(value)
    if isinstance(value, str):
        return f"a string of {len(value)} characters" if len(value) > 16 else repr(value)
    return "a list" if isinstance(value, list) else "a table"


def nearest(name: object, known: Any) -> str:  # noqa: ANN401 - any collection of names
    """`; did you mean 'x'?`, or nothing."""
    import difflib  # noqa: PLC0415 - only when something is wrong

    found = difflib.get_close_matches(str(name), [str(item) for item in known], 1, 0.6)
    return f"; did you mean {found[0]!r}?" if found else ""
