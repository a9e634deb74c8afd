"""What may stand between two tokens of a script."""

import re

GAP = rb"(?:\s|/\*[^*]{0,400}\*/|//[^\n]{0,400}\n){0,256}"
BLANK = re.compile(GAP)
_BLANK = b" \t\r\n"
_QUOTE = re.compile(rb"[\"'`]")  # the slashes are in a literal, rather


def before(data: bytes, place: int) -> int:
    """The end of what stands before `place`, blanks and comments left out."""
    last = data[place - 1 : place]
    if last not in _BLANK and last != b"/":
        return place
    floor = max(0, place - 512)
    end = floor + len(data[floor:place].rstrip(_BLANK))
    if data[end - 2 : end] == b"*/" and (start := data.rfind(b"/*", floor, end)) >= 0:
        return floor + len(data[floor:start].rstrip(_BLANK))
    line = data.rfind(b"\n", floor, end) + 1 or floor
    comment = data.find(b"//", line, end)
    if comment <= line or _QUOTE.search(data, comment, end):
        return end
    return before(data, comment)
