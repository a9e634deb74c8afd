"""Schemas that are given the environment, by the call that gives it to them."""

import re
from collections.abc import Sequence

from tree_sitter import Node

from launchgate.variables.source import Reading, Surroundings
from launchgate.variables.uses.javascript.schemas import classes, json_schema, services
from launchgate.variables.uses.javascript.schemas.environment import source
from launchgate.variables.uses.javascript.schemas.findings import Findings
from launchgate.variables.uses.javascript.schemas.libraries import KNOWN
from launchgate.variables.uses.javascript.schemas.parsed import Parsed
from launchgate.variables.uses.javascript.schemas.shape import fields, is_schema
from launchgate.variables.uses.javascript.schemas.syntax import (
    SCREAMING,
    arguments,
    bare,
    chain,
    text,
)

WORDS = (
    *(b"createEnv", b"cleanEnv", b"CleanEnv", b"envsafe", b"parseEnv", b"convict", b"forRoot"),
    *(b"envField", b"validate-env"),
    *(b"Env.create", b"Env.rules", b"env-schema", b"fastify", b"ConfigService", b"configService"),
    *(b"effect", b"class-validator", b"plainToInstance", b"plainToClass", b"Env.get(", b"env.get("),
)
# Of libraries whose schemas are mostly of other things: only where the environment is handed on.
_COMMON = (b".object(", b"Object(", b"object(", b"Struct(", b"type(")
_HANDED = re.compile(
    rb"\b(?:process|import\.meta|Bun|Netlify)\??\.env\b(?!\s{0,4}!?\??[.\[])|ProcessEnv|Deno\.env"
    rb"|:\s{0,4}(?:process|import\.meta)\.env\b|(?i:env\w{0,40}schema\b)|(?i:schema\w{0,20}env\b)"
    rb"|(?i:validationSchema)|node:process|\bconfigValidation"
)
_NAMED = re.compile(r"env|validationschema|configvalidation", re.IGNORECASE)
_SCHEMA = re.compile(
    r"(?:server|client|public|process)?env(?:ironment)?(?:vars?|variables)?schema\Z"
)
_PLAIN = frozenset(
    ("identifier", "member_expression", "object", "call_expression", "as_expression")
)


def read(script: Parsed, around: Surroundings) -> Reading:
    """Nothing for a file that speaks of no library of schemas."""
    raw = script.data
    if not (any(word in raw for word in WORDS) or _is_of_environment(script)):
        return Reading()
    names = script.index
    found = Findings(script, names, around.prefixes)
    for call in names.all("call_expression"):
        function = call.child_by_field_name("function")
        given = arguments(call)
        if function is None or not given:
            continue
        links = chain(call)
        last = links[-1].name if links else ""
        reader = KNOWN.get(last) or KNOWN.get(names.imports.get(last, ("", ""))[1])
        if reader is None and links and names.module(last) in ("env-schema", "convict"):
            reader = KNOWN["envSchema" if names.module(last) == "env-schema" else "convict"]
        if reader is not None and reader(call, given, found):
            continue
        _given(call, function, given, found)
    _named(found)
    services.read(found)
    json_schema.read(found)
    return found.reading()


def _is_of_environment(script: Parsed) -> bool:
    raw = script.data
    if not any(word in raw for word in _COMMON):
        return False
    return "env" in script.path.lower() or _HANDED.search(raw) is not None


def _given(call: Node, function: Node, given: Sequence[Node], found: Findings) -> None:
    """`schema.parse(process.env)`, `v.parse(schema, process.env)`, `schema(process.env)`,
    `Schema.decodeUnknownSync(schema)(process.env)`."""
    names = found.names
    for at, one in enumerate(given[:3]):
        if one.type not in _PLAIN or one.end_byte - one.start_byte > 60_000:
            continue
        behind = source(one, names)
        if behind is None:
            continue
        others = [other for place, other in enumerate(given[:3]) if place != at]
        target = bare(function)
        if target.type == "member_expression":
            others.append(target.child_by_field_name("object") or target)
        elif target.type == "call_expression":
            others.extend(arguments(target))
        else:
            others.append(target)
        for other in others:
            if _decorated(other, found):
                return
            if is_schema(other, names) and found.schema(
                fields(other, names), _title(found), behind=behind
            ):
                found.returned(call)
                return


def _decorated(node: Node, found: Findings) -> bool:
    """`validateConfig(process.env, EnvironmentVariables)`: a class of class-validator."""
    if node.type != "identifier" or "class-validator" not in _modules(found):
        return False
    return classes.of_class(text(node), found)


def _modules(found: Findings) -> set[str]:
    return {module for module, _ in found.names.imports.values()}


def _named(found: Findings) -> None:
    """`export const envSchema = z.object({ DATABASE_URL: ... })`: another file, or the framework,
    gives the environment to what is called so, and has nothing but names of variables."""
    names = found.names
    about_env = re.search(r"(?:^|[/._-])env(?:ironment)?[/._-]", found.script.path) is not None
    for name, value in names.values.items():
        told = _SCHEMA.match(name.lower()) is not None
        if not (told or (name in names.exported and (_NAMED.search(name) or about_env))):
            continue
        if bare(value).type != "call_expression" or not is_schema(value, names):
            continue
        members = fields(value, names)
        if not members or not all(SCREAMING.match(one.name) for one in members):
            continue
        if any("_" in one.name for one in members):
            found.schema(members, _title(found))


_LIBRARIES = {
    "zod": "zod",
    "valibot": "valibot",
    "arktype": "arktype",
    "yup": "yup",
    "joi": "joi",
    "@hapi/joi": "joi",
    "@sinclair/typebox": "typebox",
    "typebox": "typebox",
    "effect": "Effect schema",
    "superstruct": "superstruct",
}


def _title(found: Findings) -> str:
    for module, _ in found.names.imports.values():
        for library, title in _LIBRARIES.items():
            if module == library or module.startswith(library + "/"):
                return title
    return "schema"
