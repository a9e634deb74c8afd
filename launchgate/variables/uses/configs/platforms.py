"""render.yaml, serverless.yml, app.yaml, apphosting.yaml and CloudFormation.

https://render.com/docs/blueprint-spec https://www.serverless.com/framework/docs/providers/aws/guide/variables
https://cloud.google.com/appengine/docs/standard/reference/app-yaml
https://firebase.google.com/docs/app-hosting/configure
https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-properties-lambda-function-environment.html
"""

import re

from yaml.nodes import Node, ScalarNode

from launchgate.ports.variables import Declaration
from launchgate.variables.source import Reading, Source
from launchgate.variables.uses.configs.found import Found, is_name
from launchgate.variables.uses.configs.references import Reference
from launchgate.variables.uses.configs.walk import mappings
from launchgate.variables.uses.configs.yaml_nodes import (
    child,
    documents,
    items,
    pairs,
    place,
    scalars,
    span,
    text_of,
)

_SERVERLESS = re.compile(r"\$\{\s*env:\s*([A-Za-z_]\w*)\s*(,)?")
_OPEN = re.compile(r"\$\{|\{\{")


def read(source: Source) -> Reading:
    name = source.path.rpartition("/")[2]
    kind = name.partition(".")[0]
    found = Found(source, name)
    for root in documents(source.text) or ():
        if kind == "render":
            _render(source, found, root)
        elif kind == "serverless":
            _serverless(source, found, root)
        elif kind == "apphosting":
            layer = name.split(".")[1]
            for item in items(child(root, "env")):
                _item(found, item, "variable", layer if name.count(".") > 1 else None)
        elif kind == "app":
            if child(root, "runtime") is not None:
                for key in ("env_variables", "build_env_variables"):
                    _map(found, child(root, key), key)
            elif child(root, "services") is not None:  # DigitalOcean
                for path, node in mappings(root):
                    for item in items(child(node, "envs")) if "envs" not in path else ():
                        _item(found, item, "key", None)
        if b"AWS::" in source.data:
            for path, node in mappings(root):
                if path[-2:] == ("Environment", "Variables"):
                    _map(found, node, "Environment.Variables")
    return found.reading()


def _map(found: Found, node: Node | None, label: str) -> None:
    for key, value in pairs(node):
        found.give(key.value, _plain(value), span(key), label)


def _item(found: Found, item: Node, naming: str, target: str | None) -> None:
    node = child(item, naming)
    name = text_of(node)
    if node is not None and name:
        is_secret = text_of(child(item, "type")) == "SECRET"
        value = None if is_secret else _plain(child(item, "value"))
        if not is_secret or child(item, "value") is not None:
            found.give(name, value, span(node), "env", target)


def _plain(node: Node | None) -> str | None:
    """None for what another part of the file, or another file, says."""
    if not isinstance(node, ScalarNode) or node.tag.startswith("!"):
        return None
    text = text_of(node)
    return None if text is None or _OPEN.search(text) else text


def _render(source: Source, found: Found, root: Node) -> None:
    for _, node in mappings(root):
        for item in items(child(node, "envVars")):
            key = child(item, "key")
            name = text_of(key)
            if key is None or not is_name(name) or name is None:
                continue
            if text_of(child(item, "sync")) == "false" and child(item, "value") is None:
                # Render asks for a value once, and takes none too: so it is not said to be needed.
                at = place(source, key)
                told = Declaration(name=name, source="render.yaml", location=at)
                found.declarations.append(told)
                continue
            found.give(name, _plain(child(item, "value")), span(key), "envVars")
            if text_of(child(item, "generateValue")) == "true":
                at = place(source, key)
                found.declarations.append(
                    Declaration(name=name, source="render.yaml", location=at, secret=True)
                )


def _serverless(source: Source, found: Found, root: Node) -> None:
    for _, scalar in scalars(root):
        for match in _SERVERLESS.finditer(source.text, *span(scalar)):
            at = match.span(1)
            found.use(Reference(match[1], *at, default=bool(match[2])), "build", "${env:}")
    for path, node in mappings(root):
        within = path[:1] == ("provider",) or path[:1] == ("functions",)
        if within and path[-1] == "environment" and len(path) <= 3:
            _map(found, node, ".".join(path))
