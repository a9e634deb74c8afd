"""`$X`, `${X}`, `${X:-d}`, `${X:?err}`, `${X:+alt}`, with `$$` for a dollar sign.

https://docs.docker.com/reference/compose-file/interpolation/
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

_TOKEN = re.compile(
    r"\$(?:\$|\{(?P<braced>[A-Za-z_]\w*)(?P<how>:?[-?+])?|(?P<bare>[A-Za-z_]\w*))|\\\$|[{}]"
)


class Reference(NamedTuple):
    """Offsets of the name."""

    name: str
    start: int
    end: int
    default: bool = False
    optional: bool = False


def references(text: str, begin: int = 0, end: int | None = None) -> Iterator[Reference]:
    """Of a part of a text. What stands within another's default is not needed either."""
    open_marks: list[bool] = []
    for match in _TOKEN.finditer(text, begin, len(text) if end is None else end):
        group = "braced" if match["braced"] else "bare"
        if match[0] == "}":
            if open_marks:
                open_marks.pop()
        elif match[0] == "{":
            open_marks.append(False)
        elif match[group]:
            how = match["how"] or ""
            default, optional = how.endswith("-") or any(open_marks), how.endswith("+")
            yield Reference(match[group], match.start(group), match.end(group), default, optional)
            if match["braced"]:
                open_marks.append(bool(how) and not how.endswith("?"))
