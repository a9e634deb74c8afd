"""What readers ask of a parsed script, whoever parsed it."""

from typing import Protocol

from tree_sitter import Node

from launchgate.model import Location
from launchgate.variables.uses.javascript.schemas.index import Index


class Parsed(Protocol):
    """`path` is relative to the root; `place` is where a node stands in the file."""

    @property
    def path(self) -> str: ...

    @property
    def root(self) -> Node: ...

    @property
    def data(self) -> bytes: ...

    @property
    def index(self) -> Index: ...

    def place(self, node: Node) -> Location: ...
