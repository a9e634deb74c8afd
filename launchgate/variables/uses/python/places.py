"""Where a name is written."""

import ast

from launchgate.model import Location
from launchgate.variables.source import Source
from launchgate.variables.uses.python.scopes import Link
from launchgate.variables.uses.python.tree import Offsets


class Places:
    def __init__(self, source: Source) -> None:
        self._source = source
        self._offsets = Offsets(source.text)

    def of_word(self, word: ast.keyword) -> Location:
        start, _ = self._offsets.span(word)
        return self._source.place(start, start + len(word.arg or ""))

    def of(self, node: ast.expr, name: str, link: Link = None) -> Location:
        """Around the name where it is written as it is, else around the whole expression."""
        start, end = self._offsets.span(node)
        spans = [(start, end)]
        inside = link
        while inside is not None and isinstance(inside[0], ast.expr):
            if isinstance(inside[0], ast.JoinedStr):  # before Python 3.12, places in it are off
                spans.append(self._offsets.span(inside[0]))
            inside = inside[1]
        for first, last in spans:
            at = self._offsets.text.find(name, first, last) if name else -1
            if at >= 0:
                return self._source.place(at, at + len(name))
        held = getattr(node, "value", None) if isinstance(node, ast.Constant) else None
        written = held.decode("latin-1") if isinstance(held, bytes) else held
        if name and isinstance(written, str) and written:  # the name without a prefix, say
            at = self._offsets.text.find(written, spans[0][0] + 1, spans[0][1])
            if at >= 0:
                return self._source.place(at, at + len(written))
        return self._source.place(*spans[-1])
