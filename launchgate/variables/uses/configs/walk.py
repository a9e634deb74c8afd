"""The mappings of a YAML document, each once, with the keys that lead there."""

from collections.abc import Iterator

from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

Path = tuple[str, ...]


def mappings(root: Node | None) -> Iterator[tuple[Path, MappingNode]]:
    """Places in lists have no name: `jobs.build.steps.env`."""
    seen: set[int] = set()
    left: list[tuple[Path, Node | None]] = [((), root)]
    while left:
        path, node = left.pop()
        if node is None or id(node) in seen:
            continue
        seen.add(id(node))
        if isinstance(node, SequenceNode):
            left.extend((path, item) for item in reversed(node.value))
        elif isinstance(node, MappingNode):
            yield path, node
            for key, value in reversed(node.value):
                if len(path) < 100:
                    left.append(((*path, key.value if isinstance(key, ScalarNode) else ""), value))
