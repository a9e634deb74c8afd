"""String literals of JavaScript: where they end, where they begin, what they mean."""

import re

from launchgate.frontend.fold.blank import before

LONGEST = 16_384  # bytes of a literal that is looked at
QUOTES = b"\"'`"
_ESCAPE = re.compile(
    r"\\(?:u\{([0-9A-Fa-f]{1,6})\}|u([0-9A-Fa-f]{4})|x([0-9A-Fa-f]{2})"
    r"|([0-3][0-7]{0,2}|[4-7][0-7]?)|(\r\n|[\s\S]))"
)
_LETTERS = {"b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t", "v": "\v"}
_LETTERS |= dict.fromkeys(("\n", "\r", "\r\n", "\u2028", "\u2029"), "")
_OPENING = frozenset(b"=([,:?+&|{};!<>\n")
_KEYWORD = re.compile(
    rb"(?<![\w$.])(?:return|case|typeof|default|in|of|yield|await|throw|void|new|else|do|delete"
    rb"|instanceof|extends)\Z"
)

_BEHIND = frozenset(b",);&|]}:?=.+<>!*")
_AHEAD = frozenset(b"=(,[{:?&|+!;<>")


def closed(data: bytes, start: int, most: int = LONGEST) -> int:
    """The offset behind the quote that closes the literal opened at `start`, or -1."""
    quote = data[start : start + 1]
    stop = min(len(data), start + most)
    end = data.find(quote, start + 1, stop)
    while end >= 0 and _escaped(data, start, end):
        end = data.find(quote, end + 1, stop)
    if end < 0 or (quote != b"`" and _broken(data, start, end)):
        return -1
    return end + 1


def opened(data: bytes, end: int, floor: int = 0, most: int = 4096, tries: int = 3) -> int:
    """Where the literal opens whose closing quote is right before `end`, or -1.

    A guess: the nearest quote of that kind at which a literal can begin, unless that quote rather
    closes another literal, and what is between them is code.
    """
    quote = data[end - 1 : end]
    floor = max(floor, end - most)
    start = data.rfind(quote, floor, end - 1)
    while start >= 0 and _escaped(data, floor, start):
        start = data.rfind(quote, floor, start)
    if start < 0 or not opens(data, start) or closed(data, start) != end:
        return -1
    if tries and _between(data[start + 1 : end - 1]):
        return -1 if opened(data, start + 1, floor, 512, tries - 1) >= 0 else start
    return start


def opens(data: bytes, start: int) -> bool:
    """Whether an operand can begin here, as what stands before it tells."""
    end = before(data, start)
    if end == 0 or data[end - 1] in _OPENING:
        return True
    return _KEYWORD.search(data[max(0, end - 16) : end]) is not None


def _between(content: bytes) -> bool:
    """Whether this rather stands between two literals: the quote that was found closes the first,
    the other one opens the second."""
    if not content or content[0] not in _BEHIND:
        return False
    return content[-1] in _AHEAD or _KEYWORD.search(content[-16:]) is not None


def meaning(literal: bytes) -> str:
    """What stands between the quotes, its escapes resolved; octal ones as in sloppy scripts."""
    text = literal.decode("utf-8", "replace")
    return _ESCAPE.sub(_plain, text) if "\\" in text else text


def _plain(found: "re.Match[str]") -> str:
    code = found[1] or found[2] or found[3]
    if code:
        number = int(code, 16)
        return chr(number) if number < 0x110000 else "\ufffd"
    if found[4]:
        return chr(int(found[4], 8))
    return _LETTERS.get(found[5], found[5])


def _escaped(data: bytes, floor: int, place: int) -> bool:
    slashes = place
    while slashes > floor and data[slashes - 1] == 0x5C:
        slashes -= 1
    return (place - slashes) % 2 == 1


def _broken(data: bytes, start: int, end: int) -> bool:
    """Whether a line ends inside that is not continued."""
    line = data.find(b"\n", start, end)
    while line >= 0:
        end_of_line = line - 1 if data[line - 1] == 0x0D else line
        if not _escaped(data, start, end_of_line):
            return True
        line = data.find(b"\n", line + 1, end)
    return False
