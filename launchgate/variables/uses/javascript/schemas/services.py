"""Services that are asked for one variable: Nest's ConfigService, Effect's Config, Adonis' env."""

import re

from tree_sitter import Node

from launchgate.variables.uses.javascript.schemas.findings import Findings
from launchgate.variables.uses.javascript.schemas.standing import standing
from launchgate.variables.uses.javascript.schemas.syntax import (
    SCREAMING,
    arguments,
    bare,
    chain,
    inside,
    literal,
)

_EFFECT = frozenset(
    (
        *("string", "number", "boolean", "integer", "secret", "redacted", "url", "port"),
        *("duration", "date", "logLevel", "nonEmptyString", "literal"),
    )
)
_SERVICE = re.compile(r"(?:^|_)(?:nest)?config(?:uration)?service\Z", re.IGNORECASE)


def read(found: Findings) -> None:
    names = found.names
    speaks = any(name == "ConfigService" for _, name in names.imports.values())
    effect = {
        local
        for local, (module, name) in names.imports.items()
        if (module, name) in (("effect", "Config"), ("effect/Config", "*"))
    }
    adonis = {local for local, (module, _) in names.imports.items() if module == "#start/env"}
    for call in names.all("call_expression"):
        given = arguments(call)
        name = literal(given[0]) if given else None
        if name is None or not SCREAMING.match(name):
            continue
        links = chain(call)
        if len(links) < 2:
            continue
        owner, method = links[-2].name, links[-1].name
        if method in ("get", "getOrThrow") and _is_service(owner, found, speaks):
            _ask(call, given, method, found)
        elif method in _EFFECT and owner in effect:
            _effect(call, given[0], found)
        elif method == "get" and owner in adonis and len(links) == 2:
            _ask(call, given, method, found, "Adonis env")


def _is_service(owner: str, found: Findings, speaks: bool) -> bool:
    if found.names.types.get(owner, "").startswith("ConfigService"):
        return True
    if _SERVICE.search(owner):
        return True
    return speaks and owner in ("config", "_config", "configs", "env", "ConfigService")


def _ask(
    call: Node, given: tuple[Node, ...], method: str, found: Findings, form: str = "ConfigService"
) -> None:
    default, optional = standing(call)
    if len(given) > 1 and bare(given[1]).type not in ("object", "undefined"):
        default = True
    if method == "getOrThrow":
        default = optional = False
    found.use(
        literal(given[0]) or "", inside(bare(given[0])), form, default=default, optional=optional
    )


def _effect(call: Node, given: Node, found: Findings) -> None:
    """https://effect.website/docs/configuration/"""
    default = False
    node: Node | None = call.parent
    for _ in range(8):
        if node is None or node.type in ("variable_declarator", "statement_block", "pair"):
            break
        if node.type == "call_expression":
            links = [link.name for link in chain(node)]
            if "nested" in links or _pipes(node, "nested"):
                return
            default = default or any(
                word in links or _pipes(node, word)
                for word in ("withDefault", "option", "orElse", "orElseSucceed")
            )
        node = node.parent
    found.use(literal(given) or "", inside(bare(given)), "Effect Config", default=default)


def _pipes(call: Node, word: str) -> bool:
    return any(word in [link.name for link in chain(one)] for one in arguments(call))
