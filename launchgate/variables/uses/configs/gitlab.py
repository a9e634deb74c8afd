"""GitLab pipelines: `variables`, and what scripts and rules read.

https://docs.gitlab.com/ci/yaml/#variables
"""

from yaml.nodes import MappingNode, Node

from launchgate.variables.source import Reading, Source
from launchgate.variables.uses.configs.found import Found
from launchgate.variables.uses.configs.shell_lines import names_set, read_in
from launchgate.variables.uses.configs.walk import mappings
from launchgate.variables.uses.configs.yaml_nodes import (
    child,
    documents,
    pairs,
    scalars,
    span,
    text_of,
)

_PROSE = ("description", "name", "stage", "stages", "paths", "changes", "exists", "needs")
_RULES = ("if", "only", "except")


def read(source: Source) -> Reading:
    found = Found(source, "GitLab CI")
    roots = documents(source.text)
    if roots is None:
        return Reading()
    own = names_set(source.text)
    for root in roots:
        for path, node in mappings(root):
            if path and path[-1] == "variables":
                own.update(key.value for key, _ in pairs(node))
                _given(found, root, path, node)
        for path, scalar in scalars(root):
            if path and path[-1] in _PROSE:
                continue
            for one in read_in(source.text, *span(scalar), own):
                asks = path[-1:] != () and path[-1] in _RULES
                found.use(one._replace(optional=one.optional or asks), "build")
    return found.reading()


def _given(found: Found, root: Node, path: tuple[str, ...], node: MappingNode) -> None:
    job = child(root, path[0], "environment") if len(path) > 1 else None
    target = text_of(job) or text_of(child(job, "name"))
    if target and "$" in target:
        target = None
    label = f"variables of {path[0]}" if len(path) > 1 else "variables"
    for key, value in pairs(node):
        text = (
            text_of(value) if not isinstance(value, MappingNode) else text_of(child(value, "value"))
        )
        if text is not None:
            found.give(key.value, None if "$" in text else text, span(key), label, target)
