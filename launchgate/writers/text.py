"""Strangers' text made safe to show: nothing hidden, nothing that drives a terminal, bounded.

A fixed list, not `unicodedata`: the same report must read the same under every Python.
"""

import re

_BREAK = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")

# Controls, marks that turn the reading direction, characters of no width, Hangul fillers,
# tags and selectors that can carry hidden text, half surrogates and non-characters.
_UNSEEN = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x9f\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f"
    "\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ud800-\udfff\ufdd0-\ufdef\ufe00-\ufe0d\ufeff"
    "\uffa0\ufff0-\ufffb\ufffe\uffff\U0001bca0-\U0001bca3\U0001d173-\U0001d17a"
    "\U000e0000-\U000e0fff]"
)
_FOLD = re.compile("[\n\t]+")
_COMMAND = re.compile(r"^([ \t]*):(?=:)|##(?=\[)", re.MULTILINE)


def visible(text: str, *, newlines: bool = False) -> str:
    """`text` with what cannot be seen spelled out (`\\u202e`, `\\x1b`).

    Line breaks of every kind become `\\n` with `newlines`, else they and tabs fold to a space.
    """
    if text.isascii() and text.isprintable():
        return text
    text = _BREAK.sub("\n", text)
    if not newlines:
        text = _FOLD.sub(" ", text)
    return _UNSEEN.sub(_spelled, text)


def cut(text: str, limit: int) -> str:
    """`text` itself, or its beginning and how much is missing: never more than `limit` long."""
    if len(text) <= limit:
        return text
    # The note counts what it pushes out itself, so it is measured with the largest number.
    room = limit - len(_note(len(text)))
    if room <= 0:
        return text[: max(limit - 1, 0)] + "…"[:limit]
    return text[:room] + _note(len(text) - room)


def shown(text: str, limit: int, *, newlines: bool = False) -> str:
    """`visible` and `cut`: what a writer puts where a person reads."""
    return cut(visible(text, newlines=newlines), limit)


def inert(text: str) -> str:
    """`text` in which a CI runner that reads our output finds no command (`::x::`, `##[x]`)."""
    return _COMMAND.sub(lambda match: "## " if match[1] is None else f"{match[1]}: ", text)


def _note(missing: int) -> str:
    return f"… ({missing:,} more characters)"


def _spelled(match: re.Match[str]) -> str:
    code = ord(match.group())
    if code <= 0xFF:
        return f"\\x{code:02x}"
    return f"\\u{code:04x}" if code <= 0xFFFF else f"\\U{code:08x}"
