"""Brackets and arguments in code whose strings and comments are taken out. Bounded look-ahead."""

import re
from collections.abc import Iterator

_FAR = 2000
_MARK = re.compile(r"[()\[\]{},]")
_LINK = re.compile(r"\s*(?:!!|\?|!|&)?(?:\.|->|::)(?:<[^<>\n]*>)?\s*([A-Za-z_]\w*[?!]?)")


def opened(code: str, begin: int, at: int) -> bool:
    """Whether a bracket that opens in `code[begin:at]` is still open at its end."""
    depth = 0
    for match in _MARK.finditer(code, begin, at):
        depth += 1 if match[0] in "([{" else -1 if match[0] in ")]}" else 0
    return depth > 0


def closing(code: str, begin: int, at: int) -> int:
    """Where the call ends whose head is `code[begin:at]`, its bracket included."""
    if not opened(code, begin, at):
        return at
    return _end(code, at)


def _end(code: str, at: int) -> int:
    depth = 1
    for match in _MARK.finditer(code, at, at + _FAR):
        depth += 1 if match[0] in "([{" else -1 if match[0] in ")]}" else 0
        if depth == 0:
            return match.end()
    return min(len(code), at + _FAR)


def arguments(code: str, at: int, close: int) -> int:
    """How many there are, the one that ends at `at` included; one that is empty is none."""
    parts = [code[start:end].strip() for start, end in split(code, at, close)]
    return 1 + sum(1 for part in parts[1:] if part)


def split(code: str, at: int, close: int) -> Iterator[tuple[int, int]]:
    """The parts between commas; `close` is after the closing bracket."""
    depth, start, end = 0, at, close
    for match in _MARK.finditer(code, at, close):
        if match[0] == "," and depth == 0:
            yield start, match.start()
            start = match.end()
        elif match[0] in "([{":
            depth += 1
        elif match[0] in ")]}":
            depth -= 1
            if depth < 0:
                end = match.start()
                break
    yield start, end


def chain(code: str, at: int) -> tuple[tuple[str, ...], int]:
    """The names of what is called on a value, one after the other, and where that ends."""
    names: list[str] = []
    while len(names) < 12:
        match = _LINK.match(code, at)
        if match is None:
            break
        if "?" in code[at : match.start(1)] or "&" in code[at : match.start(1)]:
            names.append("?.")
        names.append(match[1])
        at = match.end()
        if code.startswith("(", at):
            at = _end(code, at + 1)
    return tuple(names), at
