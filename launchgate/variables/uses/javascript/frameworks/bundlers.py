"""Values that a bundler writes into the code: `define`, DefinePlugin, EnvironmentPlugin, `env` of
next.config, and what `loadEnv` gives to a configuration.

https://nextjs.org/docs/pages/api-reference/config/next-config-js/env,
https://webpack.js.org/plugins/environment-plugin/, https://vite.dev/config/shared-options#define
"""

import re
from collections.abc import Iterator

from tree_sitter import Node

from launchgate.variables.uses.javascript.frameworks.members import members
from launchgate.variables.uses.javascript.schemas.findings import Findings
from launchgate.variables.uses.javascript.schemas.index import walk
from launchgate.variables.uses.javascript.schemas.standing import standing
from launchgate.variables.uses.javascript.schemas.syntax import (
    NAME,
    bare,
    elements,
    inside,
    literal,
    pairs,
    text,
)

_CONFIG = re.compile(
    r"(?:^|/)[\w.-]*(?:config|webpack|vite|build|esbuild|rollup|craco)[\w.-]*\.\w+$"
)
_PROCESS = re.compile(r"process\??\.env\Z")


def read(found: Findings) -> None:
    names = found.names
    loaded = {name for name, value in names.values.items() if _loads(value)}

    def given(node: Node) -> bool:
        return (node.type == "identifier" and text(node) in loaded) or _loads(node)

    for node in names.all("new_expression"):
        _plugin(node, found, loaded)
    if _CONFIG.search(found.script.path) is not None:
        _configured(found, loaded)
    # What is written into the code was found before: browsers get it.
    for one in members(names, given):
        found.use(
            one.name, one.key, "loadEnv", default=one.default, optional=one.optional, phase="build"
        )


def _configured(found: Findings, loaded: set[str]) -> None:
    is_next = "next.config" in found.script.path
    for node in found.names.all("pair"):
        key, value = text(node.child_by_field_name("key")), node.child_by_field_name("value")
        if value is None or bare(value).type != "object":
            continue
        if key == "define" or (is_next and key == "env"):
            _inlined(bare(value), found, loaded, "next.config env" if key == "env" else "define")


def _loads(value: Node) -> bool:
    value = bare(value)
    if value.type != "call_expression":
        return False
    return text(value.child_by_field_name("function")).rpartition(".")[2] == "loadEnv"


def _plugin(node: Node, found: Findings, loaded: set[str]) -> None:
    name = text(node.child_by_field_name("constructor")).rpartition(".")[2]
    given = node.child_by_field_name("arguments")
    if given is None:
        return
    if name == "DefinePlugin":
        for one in given.named_children:
            if one.type == "object":
                _inlined(one, found, loaded, "DefinePlugin")
    elif name == "EnvironmentPlugin":
        for one in given.named_children:
            for item in elements(one) or (one,):
                word = literal(item)
                if word is not None and NAME.match(word):
                    _client(word, inside(bare(item)), found, False)
            for pair in pairs(one) if one.type == "object" else ():
                default = text(pair.value) not in ("undefined",)
                _client(pair.name, pair.key, found, default)


def _client(name: str, key: Node, found: Findings, default: bool) -> None:
    found.use(name, key, "EnvironmentPlugin", default=default, side="client", phase="build")


def _inlined(block: Node, found: Findings, loaded: set[str], form: str) -> None:
    for pair in pairs(block):
        for node, key in _reads(pair.value, loaded):
            default, optional = standing(node)
            found.use(
                text(key),
                key,
                form,
                default=default,
                optional=optional,
                side="client",
                phase="build",
            )


def _reads(value: Node, loaded: set[str]) -> Iterator[tuple[Node, Node]]:
    for node in walk(value):
        if node.type != "member_expression":
            continue
        target, key = node.child_by_field_name("object"), node.child_by_field_name("property")
        if target is None or key is None or not NAME.match(text(key)):
            continue
        if _PROCESS.match(text(target)) or text(target) in loaded:
            yield node, key
