"""Dataclasses to JSON Schema (draft-07, what TOML editors read)."""

import types
from collections.abc import Mapping
from dataclasses import MISSING, fields, is_dataclass
from datetime import date
from enum import Enum
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from launchgate.config.root import Root

_PLAIN = {str: "string", bool: "boolean", int: "integer", float: "number"}


def config_schema(sections: Mapping[str, "type[Any] | None"]) -> dict[str, Any]:
    """The schema of launchgate.toml; a gate that this version lacks may have any table."""
    schema = of(Root)
    for name, kind in sections.items():
        schema["properties"][name] = {"type": "object"} if kind is None else of(kind)
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "launchgate.toml, version 1",
        **schema,
    }


def of(kind: Any) -> dict[str, Any]:  # noqa: ANN401 - any annotation
    """The schema of one annotation, by the same rules as `decode`."""
    origin = get_origin(kind)
    if kind is object:
        return {}
    if origin is Literal:
        return {"enum": list(get_args(kind))}
    if origin in (Union, types.UnionType):
        return of(next(item for item in get_args(kind) if item is not type(None)))
    if origin is tuple:
        return {"type": "array", "items": of(get_args(kind)[0])}
    if isinstance(origin, type) and issubclass(origin, Mapping):
        return {"type": "object", "additionalProperties": of(get_args(kind)[1])}
    if is_dataclass(kind) and isinstance(kind, type):
        return _object(kind)
    if isinstance(kind, type) and issubclass(kind, Enum):
        return {"enum": [item.value for item in kind]}
    if kind is date:
        return {"type": "string", "format": "date"}
    return {"type": _PLAIN[kind]}


def _object(kind: type[Any]) -> dict[str, Any]:
    hints = get_type_hints(kind)
    required = [
        item.name
        for item in fields(kind)
        if item.default is MISSING and item.default_factory is MISSING
    ]
    properties = {item.name: of(hints[item.name]) for item in fields(kind)}
    for item in fields(kind):
        if isinstance(item.default, (str, int, float, bool)):
            properties[item.name]["default"] = item.default
    schema: dict[str, Any] = {
        "type": "object",
        "description": " ".join((kind.__doc__ or "").split()),
        "additionalProperties": False,
        "properties": properties,
    }
    return {**schema, "required": required} if required else schema
