"""YAML as nodes with their places: keys and scalars of every document of a file.

Nothing is built from them, so a file of aliases upon aliases costs no more than its size.
"""

import re
from collections.abc import Iterator

import yaml
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from launchgate.model import Location
from launchgate.variables.source import Source

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_MOST_CHARACTERS = 2_000_000
_DEEP = re.compile(r"(?:[\[{]\s*){200}|(?:[-?] +){200}|(?m:^ {2000})")
_MERGES = 8
_WIDEST = 20_000


def documents(text: str) -> list[Node] | None:
    """Every document's root; None where the file is no YAML, or none that a person wrote."""
    if len(text) > _MOST_CHARACTERS or _DEEP.search(text) or text.count("[") > 50_000:
        return None
    try:
        loader = _LOADER(text)
    except (yaml.YAMLError, UnicodeError, ValueError):
        return None
    try:
        found = []
        while loader.check_node():
            found.append(loader.get_node())
    except (yaml.YAMLError, RecursionError, UnicodeError, ValueError):
        return None
    finally:
        loader.dispose()
    return [node for node in found if node is not None]


def pairs(node: Node | None, depth: int = _MERGES) -> Iterator[tuple[ScalarNode, Node]]:
    """Keys that are scalars, with what they hold. What `<<` merges in comes last, and only where
    the mapping has no such key itself."""
    if not isinstance(node, MappingNode):
        return
    own = set()
    merged = []
    for key, value in node.value[:_WIDEST]:
        if not isinstance(key, ScalarNode):
            continue
        if key.value == "<<" and key.style is None:
            merged.append(value)
        else:
            own.add(key.value)
            yield key, value
    if depth <= 0:
        return
    for value in merged:
        for part in value.value[:_MERGES] if isinstance(value, SequenceNode) else (value,):
            for key, inner in pairs(part, depth - 4):
                if key.value not in own:
                    own.add(key.value)
                    yield key, inner


def child(node: Node | None, *names: str) -> Node | None:
    """What lies below, by keys; None where there is nothing."""
    for name in names:
        node = next((value for key, value in pairs(node) if key.value == name), None)
    return node


def items(node: Node | None) -> list[Node]:
    """Of a sequence; of anything else, none."""
    return node.value[:_WIDEST] if isinstance(node, SequenceNode) else []


def text_of(node: Node | None) -> str | None:
    """A scalar as it is written, without its quotes; None for null and for anything else."""
    if not isinstance(node, ScalarNode) or node.tag == "tag:yaml.org,2002:null":
        return None
    return str(node.value)


def scalars(node: Node | None) -> Iterator[tuple[tuple[str, ...], ScalarNode]]:
    """All that are values, with the keys that lead there; each node once, however many aliases."""
    seen: set[int] = set()
    left: list[tuple[tuple[str, ...], Node | None]] = [((), node)]
    while left:
        path, one = left.pop()
        if one is None or id(one) in seen:
            continue
        seen.add(id(one))
        if isinstance(one, ScalarNode):
            yield path, one
        elif isinstance(one, SequenceNode):
            left.extend((path, item) for item in reversed(one.value))
        elif isinstance(one, MappingNode):
            for key, value in reversed(one.value):
                name = key.value if isinstance(key, ScalarNode) else ""
                left.append(((*path, name), value))


def span(node: Node) -> tuple[int, int]:
    """Offsets in the text, in code points; within the quotes of a quoted scalar."""
    start, end = node.start_mark.index, node.end_mark.index
    if isinstance(node, ScalarNode) and node.style in ("'", '"') and end - start >= 2:
        return start + 1, end - 1
    return start, end


def place(source: Source, node: Node) -> Location:
    return source.place(*span(node))
