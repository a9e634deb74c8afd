"""Cloudflare Workers: `fetch(request, env)`, Hono's `c.env`, `platform.env`, `cloudflare.env`.

https://developers.cloudflare.com/workers/configuration/environment-variables/
Bindings to KV, D1, R2, queues stand beside variables; they are told by their type or their use.
"""

import re
from collections.abc import Callable

from tree_sitter import Node

from launchgate.variables.uses.javascript.frameworks.members import Member, destructured, members
from launchgate.variables.uses.javascript.schemas.findings import Findings
from launchgate.variables.uses.javascript.schemas.index import Index
from launchgate.variables.uses.javascript.schemas.syntax import SCREAMING, bare, text

_SPEAKS = re.compile(
    rb"cloudflare|['\"]hono['\"/]|ExportedHandler|PagesFunction|KVNamespace|D1Database|R2Bucket"
    rb"|fetch\s*\(\s*\w+\s*,\s*env\s*[,)]|DurableObject|ExecutionContext|wrangler|Bindings"
)
_HANDLER = re.compile(r"(?:fetch|scheduled|queue|email|tail|trace)\Z")
_TYPED = re.compile(r"(?:Env|CloudflareEnv|Bindings|CloudflareBindings|WorkerEnv|Environment)\b")
_OWNERS = re.compile(r"(?:platform|cloudflare)\??!?\.env\Z")
_CONTEXTS = re.compile(r"(?:c|ctx|context|event\.context|event|app|this)\.env\Z")
_RESOURCE = re.compile(
    r"(?:.*_)?(?:KV|DB|D1|R2|AI|ASSETS|BUCKET|QUEUE|DO|VECTORIZE|BROWSER|HYPERDRIVE|CACHE|IMAGES"
    r"|RATE_LIMITER|RATELIMIT|ANALYTICS|WORKFLOW|NAMESPACE)\Z"
)
_OF_STRINGS = frozenset(
    (
        *("split", "trim", "startsWith", "endsWith", "includes", "replace", "length", "slice"),
        *("toString", "toLowerCase", "toUpperCase", "replaceAll", "match", "at", "concat"),
    )
)


def is_resource(member: Member) -> bool:
    """Whether it is used, or named, as something that is no string."""
    if not SCREAMING.match(member.name) or _RESOURCE.match(member.name):
        return True
    parent = member.node.parent
    while parent is not None and parent.type == "non_null_expression":
        parent = parent.parent
    if parent is None or parent.type != "member_expression":
        return False
    target = parent.child_by_field_name("object")
    if target is None or bare(target).id != member.node.id:
        return False
    return text(parent.child_by_field_name("property")) not in _OF_STRINGS


def read(found: Findings) -> None:
    raw = found.script.data
    platform = b"platform" in raw and b".env" in raw
    if not platform and _SPEAKS.search(raw) is None:
        return
    names = found.names
    objects = _objects(names)
    parameters = _parameters(names)

    def holds(node: Node) -> bool:
        if node.type == "identifier":
            return text(node) in parameters and _within(node, parameters[text(node)])
        if node.type != "member_expression" or node.end_byte - node.start_byte > 200:
            return False
        written = text(node).replace("?", "").replace("!", "")
        return bool(_OWNERS.search(written) or (not platform and _CONTEXTS.match(written)))

    _report(found, holds, objects)
    for functions in parameters.values():
        for function in functions:
            _unpacked(function, found, objects)


def _report(found: Findings, holds: Callable[[Node], bool], objects: set[str]) -> None:
    for one in members(found.names, holds):
        if one.name in objects or is_resource(one):
            continue
        found.use(one.name, one.key, "Worker env", default=one.default, optional=one.optional)


def _objects(names: Index) -> set[str]:
    """Members of the types in this file that are no strings."""
    found: set[str] = set()
    for node in names.all("interface_declaration", "type_alias_declaration"):
        body = node.child_by_field_name("body") or node.child_by_field_name("value")
        for one in body.named_children if body is not None else ():
            if one.type != "property_signature":
                continue
            kind = text(one.child_by_field_name("type")).lstrip(": ")
            if kind and not re.match(r"string|number|boolean|['\"|]", kind):
                found.add(text(one.child_by_field_name("name")))
    return found


def _parameters(names: Index) -> dict[str, list[Node]]:
    """Names of parameters that are a worker's environment, with the functions that have them."""
    found: dict[str, list[Node]] = {}
    kinds = ("method_definition", "arrow_function", "function_declaration", "function_expression")
    for function in names.all(*kinds):
        given = function.child_by_field_name("parameters")
        if given is None:
            continue
        for at, one in enumerate(given.named_children):
            name = one.child_by_field_name("pattern") if "parameter" in one.type else one
            if name is None or name.type != "identifier":
                continue
            typed = _TYPED.match(text(one.child_by_field_name("type")).lstrip(": "))
            handler = at == 1 and text(name) == "env" and _HANDLER.search(_called(function))
            if typed or handler:
                found.setdefault(text(name), []).append(function)
    return found


def _called(function: Node) -> str:
    name = function.child_by_field_name("name")
    if name is None and function.parent is not None:
        name = function.parent.child_by_field_name("key")
    return text(name)


def _within(node: Node, functions: list[Node]) -> bool:
    return any(one.start_byte <= node.start_byte < one.end_byte for one in functions)


def _unpacked(function: Node, found: Findings, objects: set[str]) -> None:
    """`fetch(request, { API_KEY }: Env)` is rare, but it is one."""
    given = function.child_by_field_name("parameters")
    for one in given.named_children if given is not None else ():
        pattern = one.child_by_field_name("pattern")
        if pattern is None or pattern.type != "object_pattern":
            continue
        if not _TYPED.match(text(one.child_by_field_name("type")).lstrip(": ")):
            continue
        for member in destructured(pattern):
            if member.name not in objects and not is_resource(member):
                found.use(member.name, member.key, "Worker env", default=member.default)
