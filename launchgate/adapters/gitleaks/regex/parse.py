"""Go's syntax of regular expressions (RE2) to nodes: https://pkg.go.dev/regexp/syntax"""

from typing import NamedTuple

from launchgate.adapters.gitleaks.regex.brackets import bracketed, escaped, single
from launchgate.adapters.gitleaks.regex.charset import ANY, NEWLINE, folded, negated
from launchgate.adapters.gitleaks.regex.cursor import Cursor
from launchgate.adapters.gitleaks.regex.nodes import (
    BadPattern,
    Chars,
    Choice,
    Edge,
    EdgeKind,
    Group,
    Node,
    Repeat,
    Sequence,
    Unsupported,
)

_MOST_REPEATS = 1000
_DEEPEST = 60
_EDGES: dict[str, EdgeKind] = {"A": "begin", "z": "end", "b": "word", "B": "not-word"}


class Parsed(NamedTuple):
    node: Node
    groups: int


class _Flags(NamedTuple):
    i: bool = False
    m: bool = False
    s: bool = False
    U: bool = False


def parse(pattern: str) -> Parsed:
    """Raises BadPattern, Unsupported."""
    parser = _Parser(pattern)
    node, _ = parser.choice(_Flags(), 0)
    if parser.cursor.more():
        raise parser.cursor.bad("a `)` that closes nothing")
    return Parsed(node, parser.groups)


class _Parser:
    def __init__(self, pattern: str) -> None:
        self.cursor = Cursor(pattern)
        self.groups = 0
        self._names: set[str] = set()

    def choice(self, flags: _Flags, depth: int) -> tuple[Node, _Flags]:
        """Up to the end or the `)` of the group that this is in."""
        if depth > _DEEPEST:
            raise Unsupported(f"groups in groups, more than {_DEEPEST} deep: write fewer")
        branches: list[Node] = []
        items: list[Node] = []
        cursor = self.cursor
        while cursor.more() and not cursor.at(")"):
            if cursor.take("|"):
                branches.append(Sequence(tuple(items)))
                items = []
            elif cursor.at("(?") and not cursor.at("(?P<") and not cursor.at("(?<"):
                node, flags = self._flagged(flags, depth)
                if node is not None:
                    items.append(self._repeated(node, flags))
            else:
                items += self._item(flags, depth)
        branches.append(Sequence(tuple(items)))
        return (branches[0] if len(branches) == 1 else Choice(tuple(branches))), flags

    def _item(self, flags: _Flags, depth: int) -> list[Node]:
        cursor = self.cursor
        if cursor.take("\\Q"):
            text = cursor.until("\\E")
            plain = [self._chars(single(letter), flags) for letter in text]
            return [*plain[:-1], self._repeated(plain[-1], flags)] if plain else []
        return [self._repeated(self._atom(flags, depth), flags)]

    def _atom(self, flags: _Flags, depth: int) -> Node:
        cursor = self.cursor
        if cursor.at("("):
            return self._group(flags, depth)
        if cursor.at("["):
            return Chars(bracketed(cursor, ignore_case=flags.i))
        if cursor.take("^"):
            return Edge("line-begin" if flags.m else "begin")
        if cursor.take("$"):
            return Edge("line-end" if flags.m else "end")
        if cursor.take("."):
            return Chars(ANY if flags.s else negated(NEWLINE))
        if cursor.at("\\"):
            kind = _EDGES.get(cursor.ahead(1))
            if kind is not None:
                cursor.skip(2)
                return Edge(kind)
            return self._chars(escaped(cursor), flags)
        if cursor.ahead() in ("*", "+", "?"):
            raise cursor.bad(f"`{cursor.ahead()}` with nothing before it to repeat")
        return self._chars(single(cursor.next()), flags)

    def _chars(self, ranges: "tuple[tuple[int, int], ...]", flags: _Flags) -> Chars:
        return Chars(folded(ranges) if flags.i else ranges)

    def _group(self, flags: _Flags, depth: int) -> Node:
        cursor = self.cursor
        opened = cursor.place
        if cursor.take("(?P<") or cursor.take("(?<"):
            if cursor.ahead() in ("=", "!"):
                raise cursor.bad("look-behind, which Go's regular expressions do not have", opened)
            name = cursor.until(">")
            if not name.replace("_", "a").isalnum() or not name.isascii() or name in self._names:
                raise cursor.bad("a group's name that is none, or is given twice", opened)
            self._names.add(name)
        else:
            cursor.skip(1)
        self.groups += 1
        number = self.groups
        node, _ = self.choice(flags, depth + 1)
        self._close(opened)
        return Group(node, number)

    def _flagged(self, flags: _Flags, depth: int) -> "tuple[Node | None, _Flags]":
        """`(?i)` and `(?i:...)`; the first has no node."""
        cursor = self.cursor
        opened = cursor.place
        cursor.skip(2)
        if cursor.ahead() in ("=", "!"):
            raise cursor.bad("look-ahead, which Go's regular expressions do not have", opened)
        value, seen = True, False
        changed = flags
        while cursor.more():
            letter = cursor.next()
            if letter in _Flags._fields:
                changed, seen = changed._replace(**{letter: value}), True
            elif letter == "-" and value:
                value, seen = False, False
            elif letter in ":)" and (seen or value):
                if letter == ")":
                    return None, changed
                node, _ = self.choice(changed, depth + 1)
                self._close(opened)
                return Sequence((node,)), flags
            else:
                break
        raise cursor.bad("`(?` with what is no flag of Go's regular expressions", opened)

    def _close(self, opened: int) -> None:
        if not self.cursor.take(")"):
            raise self.cursor.bad("a `(` that is not closed", opened)

    def _repeated(self, node: Node, flags: _Flags) -> Node:
        cursor = self.cursor
        begin = cursor.place
        bounds = _bounds(cursor)
        if bounds is None:
            return node
        greedy = not cursor.take("?")
        again = cursor.place
        if _bounds(cursor) is not None:
            raise cursor.bad("a repeat of a repeat: put the first into `(?:` `)`", again)
        least, most = bounds
        if least > _MOST_REPEATS or (most is not None and not least <= most <= _MOST_REPEATS):
            raise cursor.bad(f"a repeat that is over {_MOST_REPEATS} or upside down", begin)
        return Repeat(node, least, most, greedy is not flags.U)


def _bounds(cursor: Cursor) -> tuple[int, int | None] | None:
    """A `{` that begins no repeat is a plain character."""
    for sign, least, most in (("*", 0, None), ("+", 1, None), ("?", 0, 1)):
        if cursor.take(sign):
            return least, most
    if not cursor.at("{"):
        return None
    inside, closed, _ = cursor.rest()[1:].partition("}")
    low, comma, high = inside.partition(",")
    if not closed or not _is_count(low) or (high and not _is_count(high)):
        return None
    cursor.skip(len(inside) + 2)
    return int(low), (int(high) if high else None) if comma else int(low)


def _is_count(text: str) -> bool:
    plain = text.isascii() and text.isdecimal() and len(text) < 9
    return plain and (text == "0" or text[0] != "0")


__all__ = ["BadPattern", "Parsed", "Unsupported", "parse"]
