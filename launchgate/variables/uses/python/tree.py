"""Python source to its tree, and places of the tree back to offsets of the text."""

import ast
import re
import warnings

_MOST_CHARACTERS = 1_200_000
_BREAK = re.compile(r"\r\n?|\n")


class Unparsed(Exception):
    """`line` is where the source stops being Python, where that is known."""

    def __init__(self, line: int | None) -> None:
        super().__init__("not Python")
        self.line = line


def parse(text: str) -> ast.Module:
    """Unparsed: a syntax error, too deep, or so long that a tree would take all the memory."""
    if len(text) > _MOST_CHARACTERS:
        raise Unparsed(None)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return ast.parse(text.replace("\0", " "))
    except SyntaxError as error:
        raise Unparsed(error.lineno) from None
    except (RecursionError, MemoryError, ValueError, OverflowError):
        raise Unparsed(None) from None


def last(node: ast.expr) -> str:
    """The last name of a dotted one."""
    if isinstance(node, ast.Attribute):
        return node.attr
    return node.id if isinstance(node, ast.Name) else ""


class Offsets:
    """Columns of a tree are bytes of UTF-8; the text counts code points."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._ascii = text.isascii()
        self._starts = [0, *(found.end() for found in _BREAK.finditer(text)), len(text)]

    def of(self, line: int, column: int) -> int:
        if not 1 <= line < len(self._starts):
            return len(self.text)
        start = self._starts[line - 1]
        if self._ascii:
            return start + column
        raw = self.text[start : self._starts[line]].encode("utf-8", "surrogatepass")
        return start + len(raw[:column].decode("utf-8", "ignore"))

    def span(self, node: ast.expr | ast.stmt | ast.keyword | ast.arg) -> tuple[int, int]:
        start = self.of(node.lineno, node.col_offset)
        if node.end_lineno is None or node.end_col_offset is None:
            return start, start
        return start, max(start, self.of(node.end_lineno, node.end_col_offset))
