"""Text in columns: how wide it stands on a terminal, wrapped and fitted to a width.

Fixed ranges, not `unicodedata`: the same report wraps alike under every Python.
"""

import re
from collections.abc import Iterator

_WIDE = re.compile(
    "[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f"
    "\uff01-\uff60\uffe0-\uffe6\U0001f300-\U0001faff\U00020000-\U0003fffd]"
)
_PAINT = re.compile("\x1b\\[[0-9;]*m")
_NO_WIDTH = re.compile("[\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u064b-\u065f\u20d0-\u20f0\ufe0f]")


def cells(text: str) -> int:
    """Columns that `text` takes; our own colours take none."""
    text = _PAINT.sub("", text)
    if text.isascii():
        return len(text)
    return len(text) + len(_WIDE.findall(text)) - len(_NO_WIDTH.findall(text))


def fit(text: str, width: int) -> str:
    """`text` in at most `width` columns; what is cut off leaves a mark."""
    if cells(text) <= width:
        return text
    kept = text[: max(width - 1, 0)]
    while kept and cells(kept) > width - 1:
        kept = kept[:-1]
    return kept.rstrip() + "…"


def wrap(text: str, width: int, *, first: str = "", rest: str = "") -> Iterator[str]:
    """Lines of whole words. A word wider than a line stands alone: a path must stay one piece."""
    line, used = first, False
    for word in text.split():
        if used and cells(line) + 1 + cells(word) > width:
            yield line
            line, used = rest, False
        line += f" {word}" if used else word
        used = True
    if used:
        yield line


def pad(text: str, width: int) -> str:
    return text + " " * (width - cells(text))
