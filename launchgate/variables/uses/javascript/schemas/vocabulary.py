"""Words of the libraries of schemas: zod, valibot, arktype, joi, yup, typebox, envalid, envsafe,
Adonis, Astro. Libraries agree on most of them; a word with two meanings is not here.
"""

from collections.abc import Mapping

from launchgate.ports.variables import ValueType
from launchgate.variables.uses.javascript.schemas.index import Index
from launchgate.variables.uses.javascript.schemas.syntax import Link

_BY_TYPE: Mapping[ValueType, tuple[str, ...]] = {
    "string": ("string", "str", "String", "nonEmpty", "nonEmptyString", "NonEmptyString"),
    "url": ("url", "uri", "URL", "httpUrl", "URI"),
    "email": ("email", "EmailAddress", "EMAIL", "email-address"),
    "uuid": ("uuid", "guid", "uuidv4", "uuidv7", "UUID"),
    "port": ("port", "Port"),
    "bool": ("bool", "boolean", "Boolean", "stringbool"),
    "int": ("int", "integer", "Integer", "int32", "Int", "nat"),
    "float": ("number", "num", "Number", "numeric", "float", "numericString"),
    "json": ("json", "parseJson"),
    "host": ("host", "hostname", "Hostname", "ipaddress", "domain"),
    "base64": ("base64",),
    "hex": ("hex", "hexadecimal"),
    "jwt": ("jwt",),
    "enum": ("nativeEnum",),
}
TYPES: Mapping[str, ValueType] = {word: kind for kind, words in _BY_TYPE.items() for word in words}
DEFAULTS = frozenset(
    ("default", "prefault", "catch", "fallback", "withDefault", "failover", "orElseSucceed")
)
OPTIONALS = frozenset(
    (
        *("optional", "nullish", "Optional", "notRequired", "exactOptional", "optionalWhen"),
        *("undefinedable", "UndefinedOr", "option", "maybe", "optionalWith"),
    )
)
UNIONS = frozenset(("union", "or", "Union", "alternatives", "try", "either"))
CHOICES = frozenset(
    (
        *("enum", "picklist", "valid", "oneOf", "enumeration", "literal", "Literal", "equal"),
        *("enumerated", "Enum", "allow_only", "unit"),
    )
)
# What is in their arguments is a schema of the same variable.
INTO = UNIONS | frozenset(
    (
        *("optional", "nullish", "nullable", "Optional", "exactOptional", "preprocess", "pipe"),
        *("undefinedable", "fallback", "coerce", "Exclude", "optionalWith", "withDefault"),
        *("nonNullable", "Transform", "brand", "Readonly", "UndefinedOr", "NullOr", "and"),
    )
)
_OPT_IN = ("joi", "@hapi/joi", "yup", "fluent-json-schema")


def opt_in(link: Link, names: Index) -> bool:
    """Whether fields of the library may be missing unless they are said to be required."""
    module = names.module(link.name)
    if module:
        return module in _OPT_IN
    return link.name in ("Joi", "joi", "yup", "Yup") and link.arguments is None
