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
        return self._source.place(*spans[-1])
