"""Tokens of a script, and runs of the simplest ones, read in one go."""

import re

from launchgate.frontend.fold.blank import GAP
from launchgate.frontend.fold.value import Value

PLUS = re.compile(GAP + rb"\+(?![+=])" + GAP)
RUN = re.compile(
    rb"(?:\s{0,16}\+\s{0,16}(?:\"[^\"\\\r\n]{0,256}\"|'[^'\\\r\n]{0,256}')(?=\s{0,16}\+)){1,4096}"
)
PIECES = re.compile(rb"\+\s{0,16}(?:\"([^\"]*)\"|'([^']*)')")
ON = re.compile(GAP + rb"(?:\?\.|[.\[(`])")
INTEGER = re.compile(
    rb"-?(?:0[xX][0-9A-Fa-f]{1,8}|0[oO][0-7]{1,10}|0[bB][01]{1,32}|\d{1,10})(?![\w.$])"
)
INTEGERS = re.compile(rb"[\s0-9a-fA-FxX,]{2,65536}(?=[\])])")
NAME = re.compile(rb"[A-Za-z_$][\w$]{0,63}(?:\.[A-Za-z_$][\w$]{0,63}){0,4}")
FUNCTION = re.compile(
    rb"\(\s{0,16}(?:(?:\(([\w$,\s]{0,200})\)|([A-Za-z_$][\w$]{0,32}))\s{0,8}=>\s{0,64}(?:\{\s{0,64}return\b)?"
    rb"|function\s{0,8}[\w$]{0,32}\s{0,8}\(([\w$,\s]{0,200})\)\s{0,8}\{\s{0,64}return\b)"
)
CALLED = re.compile(rb"\s{0,16}\(")
SPREAD = re.compile(rb"\.\.\." + GAP)
HOLE = re.compile(rb"[`\\]|\$\{")


def texts_of(run: bytes) -> list[str]:
    return [(double or single).decode("utf-8", "replace") for double, single in PIECES.findall(run)]


def numbers_of(text: bytes) -> list[Value]:
    """Whole numbers with commas between them; none where there is anything else."""
    try:
        return [int(item, 0) for item in text.rstrip().removesuffix(b",").split(b",")]
    except ValueError:
        return []
