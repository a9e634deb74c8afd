"""Libraries whose call says by itself that its fields are variables."""

from collections.abc import Callable, Iterator, Mapping, Sequence

from tree_sitter import Node

from launchgate.variables.uses.javascript.schemas import classes, json_schema
from launchgate.variables.uses.javascript.schemas.environment import source
from launchgate.variables.uses.javascript.schemas.findings import Findings
from launchgate.variables.uses.javascript.schemas.shape import fields
from launchgate.variables.uses.javascript.schemas.spec import Spec
from launchgate.variables.uses.javascript.schemas.syntax import (
    bare,
    chain,
    elements,
    literal,
    of,
    pairs,
    text,
)
from launchgate.variables.uses.javascript.schemas.vocabulary import TYPES

Reader = Callable[[Node, Sequence[Node], Findings], bool]
_DEEP = 10


def _t3(call: Node, given: Sequence[Node], found: Findings) -> bool:
    """https://env.t3.gg/docs/core"""
    parts = {"server": False, "client": True, "shared": None}
    seen = False
    for part, client in parts.items():
        block = of(given[0], part)
        if block is not None:
            seen = found.schema(fields(block, found.names), "t3-env", client=client) or seen
    if seen or of(given[0], "extends") is not None:
        found.returned(call)
    return seen


def _clean(call: Node, given: Sequence[Node], found: Findings) -> bool:
    """https://github.com/af/envalid"""
    module = found.names.module(text(call.child_by_field_name("function")).split(".")[0])
    behind = source(given[0], found.names)
    if len(given) < 2 or (behind is None and module != "envalid"):
        return False
    return _told(call, given[1], found, "envalid", behind)


def _parse_env(call: Node, given: Sequence[Node], found: Findings) -> bool:
    """https://github.com/lostfictions/znv"""
    behind = source(given[0], found.names)
    if len(given) < 2 or behind is None:
        return False
    return _told(call, given[1], found, "znv", behind)


def _envsafe(call: Node, given: Sequence[Node], found: Findings) -> bool:
    return _told(call, given[0], found, "envsafe", None)


def _adonis(call: Node, given: Sequence[Node], found: Findings) -> bool:
    """https://docs.adonisjs.com/guides/getting-started/environment-variables"""
    links = chain(call)
    if not links or links[0].name != "Env":
        return False
    return _told(call, given[-1], found, "Adonis env", None)


def _told(
    call: Node, block: Node, found: Findings, title: str, behind: Mapping[str, str] | None
) -> bool:
    seen = found.schema(fields(block, found.names), title, behind=behind)
    if seen:
        found.returned(call)
    return seen


def _define(call: Node, given: Sequence[Node], found: Findings) -> bool:
    """`defineConfig` of @julr/vite-plugin-validate-env, and Astro's `env.schema`."""
    names = found.names
    module = names.module(text(call.child_by_field_name("function")))
    if module == "astro/config":
        schema = of(of(given[0], "env"), "schema")
        return schema is not None and found.schema(fields(schema, names), "astro:env")
    if "validate-env" not in module:
        return False
    block = of(given[0], "schema") or given[0]
    return found.schema(fields(block, names), "vite-plugin-validate-env", client=True)


def _convict(call: Node, given: Sequence[Node], found: Findings) -> bool:
    """https://github.com/mozilla/node-convict"""
    seen = False
    for holder, name in _holders(given[0], found, 0):
        said = literal(name)
        if said is None:
            continue
        seen = True
        default = of(holder, "default")
        stands = default is not None and text(default) not in ("null", "undefined")
        form = of(holder, "format")
        listed = tuple(map(literal, elements(form))) if form is not None else ()
        choices = tuple(word for word in listed if word is not None)
        kind = TYPES.get(literal(form) or text(form)) if form is not None else None
        secret = True if text(of(holder, "sensitive")) == "true" else None
        spec = Spec(
            "enum" if choices else kind, not (stands or default is None), stands, choices, secret
        )
        if default is not None and not stands:
            spec = Spec(spec.type, None, False, spec.choices, secret)
        found.add(said, name, "convict", spec)
    return seen


def _holders(node: Node, found: Findings, depth: int) -> Iterator[tuple[Node, Node]]:
    node = bare(node)
    if node.type == "identifier" and text(node) in found.names.values:
        node = bare(found.names.values[text(node)])
    if node.type != "object" or depth > _DEEP:
        return
    name = of(node, "env")
    if name is not None and literal(name) is not None:
        yield node, name
        return
    for pair in pairs(node):
        yield from _holders(pair.value, found, depth + 1)


def _nest(call: Node, given: Sequence[Node], found: Findings) -> bool:
    """https://docs.nestjs.com/techniques/configuration#schema-validation"""
    schema = of(given[0], "validationSchema")
    if schema is None:
        return False
    return found.schema(fields(schema, found.names), "Nest ConfigModule")


def _env_schema(call: Node, given: Sequence[Node], found: Findings) -> bool:
    """https://github.com/fastify/env-schema"""
    schema = of(given[0], "schema")
    seen = schema is not None and json_schema.schema(schema, found, "env-schema")
    if seen:
        found.returned(call)
    return seen


def _register(call: Node, given: Sequence[Node], found: Findings) -> bool:
    if len(given) < 2 or found.names.module(text(given[0])) not in ("@fastify/env", "fastify-env"):
        return False
    options = bare(given[1])
    if options.type == "identifier":
        options = found.names.values.get(text(options), options)
    schema = of(options, "schema")
    return schema is not None and json_schema.schema(schema, found, "@fastify/env")


KNOWN: Mapping[str, Reader] = {
    "createEnv": _t3,
    "cleanEnv": _clean,
    "customCleanEnv": _clean,
    "parseEnv": _parse_env,
    "envsafe": _envsafe,
    "create": _adonis,
    "rules": _adonis,
    "defineConfig": _define,
    "ValidateEnv": _define,
    "convict": _convict,
    "forRoot": _nest,
    "envSchema": _env_schema,
    "register": _register,
    "plainToInstance": classes.read,
    "plainToClass": classes.read,
}
