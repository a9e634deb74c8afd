"""class-validator: a class whose fields are variables (docs.nestjs.com, custom validate)."""

import re
from collections.abc import Sequence

from tree_sitter import Node

from launchgate.ports.variables import ValueType
from launchgate.variables.uses.javascript.schemas.environment import source
from launchgate.variables.uses.javascript.schemas.findings import Findings
from launchgate.variables.uses.javascript.schemas.spec import Spec
from launchgate.variables.uses.javascript.schemas.syntax import SCREAMING, text

_BY_DECORATOR: dict[str, ValueType] = {
    "IsUrl": "url",
    "IsEmail": "email",
    "IsInt": "int",
    "IsNumber": "float",
    "IsNumberString": "float",
    "IsPort": "port",
    "IsBoolean": "bool",
    "IsUUID": "uuid",
    "IsJSON": "json",
    "IsString": "string",
}


def read(call: Node, given: Sequence[Node], found: Findings) -> bool:
    """Only a class that is given the environment, or is named for it."""
    name = text(given[0])
    if len(given) < 2 or not re.fullmatch(r"\w+", name):
        return False
    if source(given[1], found.names) is None and not re.search(r"[Ee]nv", name):
        return False
    return of_class(name, found)


def of_class(name: str, found: Findings) -> bool:
    """Whether a class of that name is in the file and has variables."""
    seen = False
    for one in found.names.all("class_declaration"):
        if text(one.child_by_field_name("name")) == name:
            body = one.child_by_field_name("body")
            seen = _members(body, found) if body is not None else seen
    return seen


def _members(body: Node, found: Findings) -> bool:
    seen = False
    for member in body.named_children:
        key = member.child_by_field_name("name")
        if member.type != "public_field_definition" or not SCREAMING.match(text(key)):
            continue
        if key is None:
            continue
        words = re.findall(
            r"@(\w+)\(", " ".join(text(one) for one in member.children if one.type == "decorator")
        )
        default = member.child_by_field_name("value") is not None
        optional = "IsOptional" in words or any(one.type == "?" for one in member.children)
        kind = next((_BY_DECORATOR[word] for word in words if word in _BY_DECORATOR), None)
        spec = Spec(kind, not (default or optional), default or optional)
        if "ValidateIf" in words:  # needed in some cases, which the class does not tell
            spec = Spec(kind, None, True)
        found.add(text(key), key, "class-validator", spec)
        seen = True
    return seen
