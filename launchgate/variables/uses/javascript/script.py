"""A script and its tree."""

import re
from collections.abc import Iterator
from functools import cache, cached_property

import tree_sitter_typescript
from tree_sitter import Language, Node, Parser, Tree

from launchgate.model import Location
from launchgate.variables.source import Source
from launchgate.variables.uses.javascript.schemas.index import Index, index

_TYPESCRIPT = ("ts", "mts", "cts")
_OWN = re.compile(rb"(?<![\w$.])process(?![\w$'\"])(?!\s{0,9}[.!?\[])")


@cache
def _parser(ending: str) -> Parser:
    if ending in _TYPESCRIPT:
        return Parser(Language(tree_sitter_typescript.language_typescript()))
    return Parser(Language(tree_sitter_typescript.language_tsx()))


class Script:
    """`data` is UTF-8 of as many lines as the file; `ending` says which grammar. `written` is the
    file where `data` is a part of it, byte for byte in its place."""

    def __init__(
        self, source: Source, data: bytes, ending: str, written: bytes | None = None
    ) -> None:
        self.source = source
        self.path = source.path
        self.data = data
        self.ending = ending
        self.written = data if written is None else written
        self.capped = False
        self._last: dict[int, tuple[int, int]] = {}
        self.declared: dict[str, dict[int, Node]] = {}

    @cached_property
    def tree(self) -> Tree:
        return _parser(self.ending).parse(self.data)

    @cached_property
    def declares_process(self) -> bool:
        """Whether `process` may be something of the file's own."""
        return _OWN.search(self.data) is not None

    @cached_property
    def index(self) -> Index:
        """Walked once, for all that ask."""
        return index(self.root)

    @property
    def root(self) -> Node:
        return self.tree.root_node

    @cached_property
    def _is_ascii(self) -> bool:
        return self.written.isascii()

    @cached_property
    def _lines(self) -> list[bytes]:
        return self.written.split(b"\n")

    def text_of(self, node: Node) -> str:
        return self.data[node.start_byte : node.end_byte].decode("utf-8", "replace")

    def place(self, node: Node) -> Location:
        """Of a node, without the quotes around a text."""
        (row, column), (end_row, end_column) = node.start_point, node.end_point
        if node.type in ("string", "template_string") and node.end_byte - node.start_byte > 2:
            column, end_column = column + 1, end_column - 1
        return Location(
            path=self.path,
            line=row + 1,
            column=self._column(row, column),
            end_line=end_row + 1,
            end_column=self._column(end_row, end_column),
        )

    def at(self, start: int, end: int) -> Node | None:
        """The smallest node around those bytes."""
        return self.root.descendant_for_byte_range(start, end)

    def occurrences(self, word: bytes, most: int = 25_000) -> Iterator[int]:
        """Where a name stands as a whole word."""
        position, count = self.data.find(word), 0
        while position >= 0 and count < most:
            end = position + len(word)
            if not (_is_part(self.data, position - 1) or _is_part(self.data, end)):
                yield position
                count += 1
            position = self.data.find(word, end)
        if count >= most:
            self.capped = True

    def _column(self, row: int, column: int) -> int:
        if self._is_ascii or row >= len(self._lines):
            return column + 1
        at, before = self._last.get(row, (0, 0))
        if at > column:
            at, before = 0, 0
        count = before + len(self._lines[row][at:column].decode("utf-8", "replace"))
        self._last[row] = column, count
        return count + 1


def _is_part(data: bytes, at: int) -> bool:
    if not 0 <= at < len(data):
        return False
    byte = data[at]
    return byte in b"$_" or chr(byte).isalnum() or byte >= 0x80
