"""Modules that are the environment: `$env/*` of SvelteKit, `astro:env/*`, `cloudflare:workers`.

https://svelte.dev/docs/kit/$env-static-private, https://docs.astro.build/en/guides/environment-variables/
"""

from tree_sitter import Node

from launchgate.ports.variables import Phase, Side
from launchgate.variables.uses.javascript.frameworks.members import members
from launchgate.variables.uses.javascript.frameworks.workers import is_resource
from launchgate.variables.uses.javascript.schemas.findings import Findings
from launchgate.variables.uses.javascript.schemas.standing import standing
from launchgate.variables.uses.javascript.schemas.syntax import (
    NAME,
    arguments,
    bare,
    inside,
    literal,
    text,
)

_MODULES: dict[str, tuple[Side, Phase]] = {
    "$env/static/private": ("server", "build"),
    "$env/static/public": ("client", "build"),
    "$env/dynamic/private": ("server", "run"),
    "$env/dynamic/public": ("client", "run"),
    "astro:env/client": ("client", "build"),
    "astro:env/server": ("server", "run"),
}


def read(found: Findings) -> None:
    for statement in found.names.all("import_statement"):
        module = literal(statement.child_by_field_name("source")) or ""
        if module in _MODULES and "/dynamic/" not in module:
            _named(statement, module, found)
    for local, (module, name) in found.names.imports.items():
        if module in _MODULES:
            if ("/dynamic/" in module and name in ("env", "*")) or name == "*":
                _object(local, name == "*" and "/dynamic/" in module, module, found)
            elif name == "getSecret":
                _secrets(local, found)
        elif module == "cloudflare:workers" and name == "env":
            _bindings(local, found)


def _named(statement: Node, module: str, found: Findings) -> None:
    side, phase = _MODULES[module]
    for clause in statement.named_children:
        for group in clause.named_children if clause.type == "import_clause" else ():
            for one in group.named_children if group.type == "named_imports" else ():
                name = one.child_by_field_name("name")
                if name is None or text(name) == "getSecret" or not NAME.match(text(name)):
                    continue
                form = module.rpartition("/")[0] if module.startswith("$env") else "astro:env"
                if form == "astro:env":  # its own schema says whether it may be missing
                    found.use(text(name), name, form, default=True, side=side, phase=phase)
                else:
                    found.use(text(name), name, form, side=side, phase=phase)


def _object(local: str, nested: bool, module: str, found: Findings) -> None:
    side, phase = _MODULES[module]
    wanted = f"{local}.env" if nested else local
    form = module.rpartition("/")[0]
    for one in members(found.names, lambda node: text(node) == wanted):
        found.use(
            one.name,
            one.key,
            form,
            default=one.default,
            optional=one.optional,
            side=side,
            phase=phase,
        )


def _secrets(local: str, found: Findings) -> None:
    for call in found.names.all("call_expression"):
        given = arguments(call)
        name = literal(given[0]) if given else None
        if name and NAME.match(name) and text(call.child_by_field_name("function")) == local:
            default, optional = standing(call)
            found.use(name, inside(bare(given[0])), "astro:env", default=default, optional=optional)


def _bindings(local: str, found: Findings) -> None:
    for one in members(found.names, lambda node: text(node) == local):
        if not is_resource(one):
            found.use(
                one.name, one.key, "cloudflare:workers", default=one.default, optional=one.optional
            )
