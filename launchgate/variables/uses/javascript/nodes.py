"""Steps in a tree that never fail."""

from tree_sitter import Node


def first(node: Node | None) -> Node | None:
    """The first named child, None where there is none."""
    return node.named_child(0) if node is not None and node.named_child_count else None
