"""Bytes to text, and offsets to lines and columns (1-based, Unicode code points)."""

import bisect
import codecs

_UTF16_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def decode(content: bytes) -> str | None:
    """The text, None for a binary file (a NUL byte in the first 8,000, as git judges it)."""
    if content.startswith(_UTF16_MARKS):
        return content.decode("utf-16", "replace")
    if b"\0" in content[:8000]:
        return None
    if content.startswith(codecs.BOM_UTF8):
        content = content[len(codecs.BOM_UTF8) :]
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        return content.decode("latin-1")


class Lines:
    """Finds line and column of many offsets in one text."""

    def __init__(self, text: str) -> None:
        self._starts = [0]
        position = text.find("\n")
        while position >= 0:
            self._starts.append(position + 1)
            position = text.find("\n", position + 1)

    def place(self, offset: int) -> tuple[int, int]:
        """Line and column of the code point at `offset`."""
        line = bisect.bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1
