"""GitHub workflows and composite actions: expressions, and what `env` sets.

https://docs.github.com/en/actions/reference/workflows-and-actions/contexts
"""

import re
from collections.abc import Iterator

from yaml.nodes import MappingNode, Node

from launchgate.frontend.values.system import is_system
from launchgate.variables.source import Reading, Source
from launchgate.variables.uses.configs.found import Found
from launchgate.variables.uses.configs.references import Reference
from launchgate.variables.uses.configs.walk import mappings
from launchgate.variables.uses.configs.yaml_nodes import (
    child,
    documents,
    pairs,
    scalars,
    span,
    text_of,
)

_EXPRESSION = re.compile(r"\$\{\{((?:(?!\$\{\{|\}\}).)*)\}\}", re.DOTALL)
_MEMBER = re.compile(
    r"(?<![\w.-])(?P<of>secrets|vars|env)(?:\.(?P<name>[A-Za-z_]\w*)|\[\s*'(?P<key>[A-Za-z_]\w*)'\s*\])"
    r"|'(?:[^']|'')*'"
)
_ELSE = re.compile(r"\s*\|\|\s*(?!''|secrets\.|vars\.)")
_ASKED = re.compile(r"\s*(?:[=!]=|&&)")


def read(source: Source) -> Reading:
    found = Found(source, "workflow")
    roots = documents(source.text)
    if roots is None:
        if "${{" not in source.text:
            return Reading()
        return found.reading(f"{source.path} is no YAML, so that its variables are not known")
    for root in roots:
        own = {name.upper() for name in _set(source, found, root)}
        for path, node in scalars(root):
            begin, end = span(node)
            asks = bool(path) and path[-1] == "if"
            for match in _EXPRESSION.finditer(source.text, begin, end):
                _expression(source, found, match.span(1), own, asks)
            if asks and "${{" not in source.text[begin:end]:
                _expression(source, found, (begin, end), own, asks)
    return found.reading()


def _expression(
    source: Source, found: Found, at: tuple[int, int], own: set[str], asks: bool
) -> None:
    text = source.text
    for match in _MEMBER.finditer(text, *at):
        group = "name" if match["name"] else "key"
        name = match[group]
        if name is None or name == "GITHUB_TOKEN":
            continue
        known = name.upper() in own or is_system(name) or _written(text, name)
        if match["of"] == "env" and known:
            continue
        rest = text[match.end() : at[1]]
        default = _ELSE.match(rest) is not None
        optional = not default and (asks or _ASKED.match(rest) is not None)
        optional = optional or text[at[0] : match.start()].rstrip().endswith(("!", "==", "!="))
        form = f"{match['of']} of a workflow"
        found.use(Reference(name, *match.span(group), default, optional), "build", form)


def _written(text: str, name: str) -> bool:
    """A step before may hand it on by the file `GITHUB_ENV`."""
    return "GITHUB_ENV" in text and re.search(rf"(?<!\w){name}(?:=|<<)", text) is not None


def _set(source: Source, found: Found, root: Node) -> Iterator[str]:
    for path, node in mappings(root):
        if not path or path[-1] != "env" or path[-3:-2] == ("services",):
            continue
        target = _environment(root, path)
        label = f"env of {path[1]}" if len(path) > 2 and path[0] == "jobs" else "env"
        for key, value in pairs(node):
            yield key.value
            text = text_of(value)
            if text is not None and not isinstance(value, MappingNode):
                found.give(key.value, None if "${{" in text else text, span(key), label, target)


def _environment(root: Node, path: tuple[str, ...]) -> str | None:
    """That of the job."""
    if len(path) < 3 or path[0] != "jobs":
        return None
    node = child(root, "jobs", path[1], "environment")
    name = text_of(node) or text_of(child(node, "name"))
    return name if name and "${{" not in name else None
