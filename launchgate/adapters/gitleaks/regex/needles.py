"""What every match of a pattern contains, in lower case: texts without it need not be searched."""

from launchgate.adapters.gitleaks.regex.charset import Ranges
from launchgate.adapters.gitleaks.regex.nodes import Chars, Choice, Group, Node, Repeat, Sequence

_SHORTEST = 3
_MOST = 16
Needles = frozenset[bytes]


def needles(node: Node) -> Needles:
    """One of them is in each match; empty where none is known."""
    found = _alternatives(node)
    return found if found and _worth(found) >= _SHORTEST else frozenset()


def _alternatives(node: Node) -> Needles:
    if isinstance(node, Group):
        return _alternatives(node.item)
    if isinstance(node, Repeat):
        return _alternatives(node.item) if node.least else frozenset()
    if isinstance(node, Choice):
        branches = [_alternatives(item) for item in node.items]
        found = frozenset().union(*branches) if all(branches) else frozenset()
        return found if len(found) <= _MOST else frozenset()
    if isinstance(node, Sequence):
        return _best(node)
    return frozenset((_letter(node),)) if isinstance(node, Chars) and _letter(node) else frozenset()


def _best(node: Sequence) -> Needles:
    """The longest run of plain characters, or what is best of its items."""
    known: list[Needles] = []
    run = b""
    for item in _flat(node):
        letter = _letter(item) if isinstance(item, Chars) else b""
        if letter:
            run += letter
            continue
        if run:
            known.append(frozenset((run,)))
        run = b""
        known.append(_alternatives(item))
    known.append(frozenset((run,)) if run else frozenset())
    return max(known, key=_worth)


def _flat(node: Sequence) -> list[Node]:
    """Sequences and groups in it opened, exact repeats of a character written out."""
    found: list[Node] = []
    for item in node.items:
        inner = item.item if isinstance(item, Group) else item
        if isinstance(inner, Sequence):
            found += _flat(inner)
        elif isinstance(inner, Repeat) and inner.least == inner.most and inner.least <= _MOST:
            found += _flat(Sequence((inner.item,) * inner.least))
        else:
            found.append(inner)
    return found


def _worth(found: Needles) -> int:
    return min(map(len, found)) if found else 0


def _letter(node: Chars) -> bytes:
    """The one character of a set, or both cases of one; empty for other sets."""
    letters = {letter.lower() for letter in _few(node.ranges)}
    found = next(iter(letters)) if len(letters) == 1 else ""
    single = len(node.ranges) == 1 and node.ranges[0][0] == node.ranges[0][1]
    return found.encode("utf-8", "surrogatepass") if found and (found.isascii() or single) else b""


def _few(ranges: Ranges) -> list[str]:
    if len(ranges) > 2 or any(high != low for low, high in ranges):  # noqa: PLR2004
        return []
    return [chr(low) for low, _ in ranges]
