"""What the rest of the line says: how the value is written and what is done with it."""

import re

from launchgate.credentials.context.reading import Reading

_COMMENT = re.compile(rb"\s{0,40}(?://|#|\*|/\*|--|<!--|;)")
_CHECKED = re.compile(rb"(?i:assert|expect|should|\.equal|toBe|match|verify\()")
_TOLD = re.compile(
    rb"(?i:\blog|print|echo|puts|console|raise|throw|error|warn|message|describe|\bit\()"
)
_READS = re.compile(
    rb"(?i:env|get|read|load|fetch|find|input|param|config|prompt|lookup|require|query|gettext|\bt\b"
    rb"|option|flag|var|import|select|has|contains|key|index|field|column|attr|property|argument"
    rb"|\.encode\b|\.decode\b|strip|split|replace|join|format|md5|sha\d)"
)
_SIGNS = (
    (b"=>", "given by =>"),
    (b"==", "compared"),
    (b"!=", "compared"),
    (b":=", "given by :="),
    (b"value", "name and value as a pair"),
    (b"=", "given by ="),
    (b"->", "given by ->"),
    (b"(", "handed to a call"),
    (b">", "element"),
    (b",", "handed on behind a comma"),
    (b":", "given by :"),
)


def of_line(reading: Reading, language: str) -> list[str]:
    sign = next((name for mark, name in _SIGNS if mark in reading.sign), "without a sign")
    found = [sign, f"{reading.form} in {language}", f"{reading.form}, {sign}"]
    if b":" in reading.sign and b"=" in reading.sign and b":=" not in reading.sign:
        found.append("typed assignment")
    if reading.form == "called" and _READS.search(reading.callee):
        found.append("read from elsewhere by a call")
    after = reading.after
    if reading.form in ("bare", "open"):
        found.append(f"bare, then {_next(after)}")
    elif reading.form == "quoted" and after[1:2]:
        found.append(f"quoted, then {_next(after[1:].lstrip(b' '))}")
    before = reading.before
    if _COMMENT.match(before):
        found.append("in a comment")
    if _CHECKED.search(before):
        found.append("in an assertion")
    if _TOLD.search(before):
        found.append("in a message")
    if len(before) >= 150:
        found.append("in a long line")
    if before.count(b'"') % 2 and before.rstrip()[-1:] != b'"':
        found.append("within a text")
    if b"&" in before[-2:] or b"?" in before[-2:]:
        found.append("in a query string")
    if not before.strip(b" \t-"):
        found.append("first in its line")
    if reading.value.lower().strip(b"_-: ") in reading.name.lower().replace(b"-", b"_"):
        found.append("value is the name again")
    return found


def _next(after: bytes) -> str:
    first = after[:1]
    if not first:
        return "end of line"
    if first in b" \t\r":
        return "end of line" if not after.strip(b" \t\r\\") else "more words"
    if first in b"(":
        return "function call"
    if first in b"[":
        return "index"
    if first in b",;)}]":
        return "end of expression"
    if first in b"\"'`":
        return "quote"
    if first in b".+|&?<>=":
        return "an operator"
    return "other text"
