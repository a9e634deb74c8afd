"""A JSON Schema of the environment: an object whose properties are variables.

https://json-schema.org/draft/2020-12/json-schema-validation
"""

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from launchgate.ports.variables import Declaration, Flaw, ValueType
from launchgate.variables.value import Value

_FORMATS: Mapping[str, ValueType] = {
    "uri": "url", "url": "url", "email": "email", "uuid": "uuid", "hostname": "host",
    "duration": "duration", "regex": "regex", "ipv4": "host", "ipv6": "host",
}  # fmt: skip
_TYPES: Mapping[str, ValueType] = {
    "string": "string", "integer": "int", "number": "float", "boolean": "bool",
    "object": "json", "array": "json",
}  # fmt: skip
_BOOLEANS = {"true": True, "1": True, "yes": True, "false": False, "0": False, "no": False}
_WORDS = {
    "enum": "is none of the values that the schema allows",
    "const": "is not the value that the schema demands",
    "pattern": "does not have the form that the schema's pattern demands",
    "format": "does not have the format that the schema demands",
    "type": "does not have the type that the schema demands",
    "minLength": "is shorter than the schema allows",
    "maxLength": "is longer than the schema allows",
    "minimum": "is smaller than the schema allows",
    "maximum": "is greater than the schema allows",
}


_INTEGER = re.compile(r"[+-]?\d{1,300}", re.ASCII)
_NUMBER = re.compile(r"[+-]?\d{1,300}(?:\.\d{1,300})?(?:[eE][+-]?\d{1,2})?", re.ASCII)


class BadSchema(Exception):
    """The file is no JSON Schema of an environment. The message says why."""


def declarations(path: str, schema: object) -> tuple[Declaration, ...]:
    """BadSchema: it is no object with properties, or no schema."""
    checked = _checked(schema)
    required = checked.get("required", [])
    return tuple(
        _declared(path, name, one if isinstance(one, dict) else {}, name in required)
        for name, one in checked["properties"].items()
    )


def violations(schema: object, values: Mapping[str, Value]) -> Iterator[Flaw]:
    """Values that are text are taken as the numbers and booleans that the schema wants. What is
    missing is told by others. BadSchema as above, and where it refers to what is not in it."""
    checked = _checked(schema)
    try:
        yield from _violations(checked, values)
    except BadSchema:
        raise
    except Exception as error:
        raise BadSchema(f"the schema cannot be applied ({type(error).__name__})") from None


def _violations(checked: Mapping[str, Any], values: Mapping[str, Value]) -> Iterator[Flaw]:
    import jsonschema  # noqa: PLC0415 - slow to import, and rarely needed
    from referencing import Registry  # noqa: PLC0415 - as above

    properties = checked["properties"]
    instance: Any = {
        name: _coerced(value.text, properties.get(name)) for name, value in values.items()
    }
    kind = jsonschema.validators.validator_for(checked, jsonschema.Draft202012Validator)
    nothing_remote: Any = Registry()
    validator = kind(checked, format_checker=kind.FORMAT_CHECKER, registry=nothing_remote)
    seen: set[tuple[str, str]] = set()
    for error in validator.iter_errors(instance):
        name = str(error.absolute_path[0]) if error.absolute_path else ""
        word = str(error.validator)
        if not name or name not in values or (name, word) in seen:
            continue
        seen.add((name, word))
        message = f"the value {_WORDS.get(word, f'is against `{word}` of the schema')}"
        yield Flaw(rule="wrong-type", name=name, message=message, anchor=f"schema {word}")


def _checked(schema: object) -> dict[str, Any]:
    import jsonschema  # noqa: PLC0415 - slow to import, and rarely needed

    if not isinstance(schema, dict) or not isinstance(schema.get("properties"), dict):
        raise BadSchema('it is no object with "properties", one for a variable')
    kind = jsonschema.validators.validator_for(schema, jsonschema.Draft202012Validator)
    try:
        kind.check_schema(schema)
    except jsonschema.SchemaError as error:
        place = "/".join(map(str, error.absolute_path)) or "its top"
        raise BadSchema(f"it is no valid JSON Schema at {place}") from None
    except RecursionError:
        raise BadSchema("it is nested too deep") from None
    return schema


def _declared(path: str, name: str, one: Mapping[str, Any], required: bool) -> Declaration:
    choices = tuple(str(each) for each in one.get("enum", ()))
    written = one.get("type")
    kinds = [written] if isinstance(written, str) else written or []
    plain = next((_TYPES[each] for each in kinds if each in _TYPES), None)
    pattern = one.get("pattern")
    return Declaration(
        name=name,
        source=path.rpartition("/")[2],
        type="enum" if choices else _FORMATS.get(str(one.get("format")), plain),
        required=required,
        secret=True if one.get("writeOnly") is True else None,
        choices=choices,
        pattern=f".*(?:{pattern}).*" if isinstance(pattern, str) else None,
        description=str(one.get("description", ""))[:300],
        has_example=bool(one.get("examples")),
        default="default" in one,
    )


def _coerced(text: str, one: object) -> object:
    """As the type that the schema names; the text itself where it is none."""
    written = one.get("type") if isinstance(one, dict) else None
    kinds = written if isinstance(written, list) else [written]
    short = text.strip()
    if "integer" in kinds and _INTEGER.fullmatch(short):
        return int(short)
    if "number" in kinds and _NUMBER.fullmatch(short):
        return float(short)
    if "boolean" in kinds:
        return _BOOLEANS.get(short.lower(), text)
    if ("object" in kinds or "array" in kinds) and len(text) < 100_000:
        return _json(text)
    return text


def _json(text: str) -> object:
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return text
