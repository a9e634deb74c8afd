"""What Docker Compose's reader and godotenv, which it comes from, have in common."""

import re
from typing import NamedTuple

INLINE = "\t\v\f\r \x85\xa0"
_EXPORT = re.compile(r"export[\t\v\f\r \x85\xa0]+")
_BLANK = re.compile(r"\s+|#[^\n]*")


class Key(NamedTuple):
    """`stop` is the character that ended the name, empty at the end of the file."""

    name: str
    place: tuple[int, int]
    stop: str
    after: int
    bad: bool = False


def statement_start(text: str, at: int) -> int:
    """Behind white space and comments."""
    while True:
        found = _BLANK.match(text, at)
        if found is None:
            return at
        at = found.end()


def key(text: str, at: int, stops: str, others: str) -> Key:
    export = _EXPORT.match(text, at)
    start = export.end() if export else at
    position = start
    while position < len(text):
        char = text[position]
        if char in INLINE:
            pass
        elif char in stops:
            name = text[start:position].rstrip()
            after = position + 1
            while after < len(text) and text[after] in INLINE:
                after += 1
            return Key(name, (start, start + len(name)), char, after)
        elif not (char in others or char.isalpha() or char.isnumeric()):
            return Key("", (start, position), char, position, bad=True)
        position += 1
    return Key("", (start, position), "", start)


def line_end(text: str, at: int) -> int:
    found = text.find("\n", at)
    return found if found >= 0 else len(text)
