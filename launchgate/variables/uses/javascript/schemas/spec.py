"""What a field's schema says of the variable: type, choices, whether it may be missing."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from tree_sitter import Node

from launchgate.ports.variables import ValueType
from launchgate.variables.uses.javascript.schemas.index import Index
from launchgate.variables.uses.javascript.schemas.syntax import (
    FUNCTIONS,
    Link,
    bare,
    chain,
    elements,
    literal,
    of,
    text,
)
from launchgate.variables.uses.javascript.schemas.vocabulary import (
    CHOICES,
    DEFAULTS,
    INTO,
    OPTIONALS,
    TYPES,
    UNIONS,
    opt_in,
)

_DEEP = 8
_OPTIONAL_NAME = re.compile(r"optional|maybe|nullish|default", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Spec:
    """`required` None: the schema does not tell. `default`: the product goes on without it."""

    type: ValueType | None = None
    required: bool | None = None
    default: bool = False
    choices: tuple[str, ...] = ()
    secret: bool | None = None
    client: bool | None = None
    description: str = ""


def spec_of(value: Node | None, names: Index) -> Spec:
    if value is None:
        return Spec()
    value = bare(value)
    if value.type == "string":
        return _arktype(literal(value) or "")
    if value.type == "ternary_expression":
        return _either(value, names)
    links = list(_links(value, names, 0))
    if not links:
        return Spec()
    default, optional = _goes_on(links), _may_lack(links)
    if opt_in(links[0], names) or any(opt_in(link, names) for link in links[:2]):
        optional = optional or not any(link.name in ("required", "exist") for link in links)
        if any(link.name in ("when", "alter") for link in links):
            return Spec(type=_type(links), default=True, choices=_choices(links))
    elif not any(link.arguments is not None or link.name in TYPES for link in links):
        return Spec()
    elif _OPTIONAL_NAME.search(links[0].name):
        optional = True
    told, choices = _options(links), _choices(links)
    default = default or told.default
    lacking = default or optional or told.required is False
    return Spec(
        type="enum" if choices or told.choices else told.type or _type(links),
        required=not lacking,
        default=lacking,
        choices=choices or told.choices,
        secret=told.secret,
        client=told.client,
        description=told.description,
    )


def _links(node: Node, names: Index, depth: int, after: bool = False) -> Iterator[Link]:
    """Every step of the schema, those of what it wraps too."""
    node = bare(node)
    if depth > _DEEP or node.type in FUNCTIONS:
        return
    if node.type in ("identifier", "shorthand_property_identifier"):
        value = names.values.get(text(node))
        if value is not None and value.id != node.id:
            yield from _links(value, names, depth + 1)
        elif value is None:
            yield Link(names.imports.get(text(node), ("", text(node)))[1], node, None)
        return
    if node.type == "array":
        for one in elements(node):
            yield from _links(one, names, depth + 1)
        return
    if node.type not in ("call_expression", "member_expression"):
        return
    steps = chain(node)
    for at, link in enumerate(steps):
        if at == 0 and link.node.type == "identifier":
            value = names.values.get(link.name)
            if value is not None:
                yield from _local(link, value, names, depth)
                continue
        yield link
        if link.name == "transform":
            after = True
        if link.arguments and link.name in INTO and not (after and at and link.name == "pipe"):
            for one in link.arguments:
                yield from _links(one, names, depth + 1)


def _local(link: Link, value: Node, names: Index, depth: int) -> Iterator[Link]:
    value = bare(value)
    if value.type in FUNCTIONS and link.arguments is not None:
        body = value.child_by_field_name("body")
        if body is not None and body.type != "statement_block":
            yield from _links(body, names, depth + 1)
            return
        yield link
        return
    yield from _links(value, names, depth + 1)
    if link.arguments is not None:
        yield link


def _goes_on(links: list[Link]) -> bool:
    return any(
        (link.name in DEFAULTS and link.arguments is not None)
        or (link.name in ("optional", "nullish") and len(link.arguments or ()) > 1)
        for link in links
    )


def _may_lack(links: list[Link]) -> bool:
    if any(link.name in OPTIONALS for link in links):
        return True
    return any(link.name == "undefined" and link.arguments is not None for link in links)


def _type(links: list[Link]) -> ValueType | None:
    found: list[ValueType] = []
    for link in links:
        kind = TYPES.get(link.name)
        if link.name == "transform" and link.arguments and text(link.arguments[0]) == "Number":
            kind = "float"
        if kind is not None and kind not in found:
            found.append(kind)
    special = [kind for kind in found if kind != "string"]
    if any(link.name in UNIONS for link in links):
        return found[0] if len(found) == 1 else None
    if "port" in special:
        return "port"
    if "int" in special:
        return "int"
    return special[0] if special else found[0] if found else None


def _choices(links: list[Link]) -> tuple[str, ...]:
    found: list[str] = []
    for link in links:
        if link.name in TYPES and TYPES[link.name] != "string" and link.name not in CHOICES:
            return ()
        if link.name in CHOICES and link.arguments is not None:
            for one in link.arguments:
                listed = elements(one) or (one,)
                words = [literal(item) for item in listed]
                if None in words:
                    return ()
                found += [word for word in words if word is not None]
    # one member that takes any string makes the choices mere examples
    free = any(link.name in ("string", "String") for link in links)
    if free and any(link.name in UNIONS for link in links):
        return ()
    return tuple(dict.fromkeys(found))


def _options(links: list[Link]) -> Spec:
    """What an object of options says: `str({ default: "x" })`."""
    kind: ValueType | None = None
    required = secret = client = None
    default, words = False, ""
    choices: tuple[str, ...] = ()
    for link in links:
        if link.name in DEFAULTS:
            continue
        for one in link.arguments or ():
            one = bare(one)
            if one.type != "object":
                continue
            default = default or of(one, "default") is not None
            if text(of(one, "optional")) == "true" or text(of(one, "allowEmpty")) == "true":
                required = False
            listed = elements(of(one, "choices") or of(one, "values"))
            found = tuple(word for word in map(literal, listed) if word is not None)
            choices = choices or (found if len(found) == len(listed) else ())
            kind = kind or TYPES.get(literal(of(one, "format")) or "")
            access = literal(of(one, "access"))
            secret = access == "secret" if access in ("secret", "public") else secret
            context = literal(of(one, "context"))
            client = context == "client" if context in ("client", "server") else client
            words = words or literal(of(one, "desc") or of(one, "description")) or ""
    return Spec(kind, required, default, choices, secret, client, words)


def _either(value: Node, names: Index) -> Spec:
    """`production ? z.string() : z.string().optional()`."""
    condition = text(value.child_by_field_name("condition"))
    branches = [
        spec_of(value.child_by_field_name(one), names) for one in ("consequence", "alternative")
    ]
    first, second = branches
    kind = first.type if first.type == second.type else None
    if first.required == second.required:
        return Spec(type=kind, required=first.required, default=first.default)
    if re.search(r"\bprod", condition, re.IGNORECASE):
        return Spec(type=kind, required=True)
    return Spec(type=kind, default=True)


def _arktype(written: str) -> Spec:
    """`"string.url"`, `"'a' | 'b'"`, `"number = 3"` (arktype.io/docs/keywords)."""
    kind, _, standing = written.partition("=")
    default = bool(standing.strip()) and not kind.rstrip().endswith((">", "<"))
    choices = tuple(re.findall(r"'([^']*)'|\"([^\"]*)\"", kind)) if "|" in kind else ()
    words = tuple(one or two for one, two in choices)
    if words and re.sub(r"'[^']*'|\"[^\"]*\"|[|\s]", "", kind):
        words = ()
    optional = "undefined" in kind or kind.rstrip().endswith("?")
    found = re.match(r"\s*([A-Za-z]+(?:\.[A-Za-z]+)*)", kind)
    last = found[1].rpartition(".")[2] if found and "|" not in kind else ""
    kinds: ValueType | None = "enum" if words else TYPES.get(last)
    if found and kinds is None and found[1].startswith("string"):
        kinds = next((TYPES[one] for one in found[1].split(".")[1:] if one in TYPES), None)
    return Spec(kinds, not (default or optional), default or optional, words)
