"""What may stand between two tokens of a script."""

import re

GAP = rb"(?:\s|/\*[^*]{0,400}\*/|//[^\n]{0,400}\n){0,256}"
BLANK = re.compile(GAP)
_BLANK = b" \t\r\n"
_COMMENTS = 8
_QUOTE = re.compile(rb"[\"'`]")  # the slashes are in a literal, rather


def before(data: bytes, place: int) -> int:
    """The end of what stands before `place`, blanks and a few comments left out."""
    for _ in range(_COMMENTS):
        last = data[place - 1 : place]
        if last not in _BLANK and last != b"/":
            break
        floor = max(0, place - 512)
        end = floor + len(data[floor:place].rstrip(_BLANK))
        if data[end - 2 : end] == b"*/" and (start := data.rfind(b"/*", floor, end)) >= 0:
            place = start
            continue
        line = data.rfind(b"\n", floor, end) + 1 or floor
        comment = data.find(b"//", line, end)
        if comment <= line or _QUOTE.search(data, comment, end):
            return end
        place = comment
    return place
