"""Whether code runs in development only, told from the condition around it. Best effort by text:
what cannot be told counts as production code."""

import re
from collections.abc import Sequence
from typing import Literal

from launchgate.gates.callbacks.lexer import Around

Branch = Literal["dev", "prod"] | None

_QUOTED = re.compile(r"\"[^\"\n]*\"|'[^'\n]*'|`[^`\n]*`")
_MARK = re.compile(r"(?<!\?)\?(?![?.:=])")
_COMPARED = re.compile(
    r"(?:env|mode|stage|environment)[\w\"'\])\s.,]{0,40}?"
    r"(===?|!==?|\bis not\b|\bis\b|\bnot in\b|\bin\b)\s*[\[({]?\s*[\"'](\w+)",
    re.IGNORECASE,
)
_YODA = re.compile(
    r"[\"'](\w+)[\"']\s*(===?|!==?)\s*[\w.\[\"']{0,60}(?:env|mode|stage)", re.IGNORECASE
)
_FLAG = re.compile(
    r"(!|\bnot\s+)?\s*(?:[\w$]+\.){0,4}"
    r"(?:(?P<dev>__DEV__|DEV|DEBUG|debug|is_?dev\w*|is_?debug\w*|is_?local\w*|is_?test\w*)"
    r"|(?P<prod>is_?prod\w*|PROD|PRODUCTION))\b(?!\s*\()",
    re.IGNORECASE,
)
_DEV_VALUE = re.compile(r"dev|local|test|debug", re.IGNORECASE)
_PROD_VALUE = re.compile(r"prod|live", re.IGNORECASE)
_IF_ELSE = re.compile(r"\s*if\s+([^\n]{1,200}?)\s+else\b")
_ELSE = re.compile(r"\bif\s+([^\n]{1,200}?)\s+else\s*$")
_GUARD = re.compile(
    r"\bif\s*(\(.{1,200}\))\s*(?:return\b|[\w.$]+\s*=|\w+\()?[^{}]{0,80}$", re.DOTALL
)
_HEAD = re.compile(r"([ \t]*)(?:(if|elif|else|case)\b([^\n]*))?")
_LOOK_BACK_LINES = 300


def condition(text: str) -> Branch:
    """Which environment a condition asks for."""
    for pattern, value_at, operator_at in ((_COMPARED, 2, 1), (_YODA, 1, 2)):
        match = pattern.search(text)
        if match is not None:
            value = match[value_at]
            found = _named(value)
            return (
                _opposite(found)
                if match[operator_at][:1] in "!" or "not" in match[operator_at]
                else found
            )
    flag = _FLAG.search(text)
    if flag is None:
        return None
    found = "dev" if flag["dev"] else "prod"
    return _opposite(found) if flag[1] else found


def ternary(before: str) -> tuple[str, bool] | None:
    """Condition of the `a ? b : c` that a literal ends, and whether it stands in the first arm."""
    plain = _QUOTED.sub(lambda quoted: quoted[0].replace("?", "_").replace(":", "_"), before)
    marks = [match.start() for match in _MARK.finditer(plain)]
    if not marks:
        return None
    return before[max(0, marks[-1] - 200) : marks[-1]], ":" not in plain[marks[-1] :]


def dev_only(text: str, language: str, before: str, end: int, around: Sequence[Around]) -> bool:
    """Whether a literal whose statement began with `before` serves development only."""
    if language == "python":
        return _python_dev_only(text, before, end)
    choice = ternary(before)
    if choice is not None:
        found = condition(choice[0])
        if found is not None:
            return found == ("dev" if choice[1] else "prod")
    guard = _GUARD.search(before)
    if guard is not None and condition(guard[1]) == "dev":
        return True
    if before.rstrip().endswith("&&") and condition(before) == "dev":
        return True
    return any(_block(text, bracket) == "dev" for bracket in around if bracket.opener == "{")


def _block(text: str, bracket: Around) -> Branch:
    head = text[max(bracket.begin, bracket.at - 300) : bracket.at].strip()
    if head.startswith(("if", "} else if", "else if")):
        return condition(head)
    if head == "else" and bracket.earlier is not None:
        begin, at = bracket.earlier
        return _opposite(condition(text[max(begin, at - 300) : at]))
    return None


def _python_dev_only(text: str, before: str, end: int) -> bool:
    after = _IF_ELSE.match(text, end + 1, end + 260)
    if after is not None:
        return condition(after[1]) == "dev"
    in_else = _ELSE.search(before)
    if in_else is not None:
        return condition(in_else[1]) == "prod"
    return _python_block_dev_only(text, end)


def _python_block_dev_only(text: str, offset: int) -> bool:
    """Walks up the lines to each `if`, `elif` and `else` that encloses the offset."""
    lines = text[max(0, offset - 20_000) : offset].split("\n")[-_LOOK_BACK_LINES:]
    depth, wants_if = _indent(lines[-1]), False
    for line in reversed(lines[:-1]):
        head = _HEAD.match(line)
        if head is None or not line.strip() or line.lstrip().startswith("#"):
            continue
        indent = _indent(line)
        if indent > depth or (indent == depth and not (wants_if and head[2] in ("if", "elif"))):
            continue
        said = condition(head[3]) if head[2] in ("if", "elif") else None
        if wants_if and indent == depth and _opposite(said) == "dev":
            return True
        if not wants_if or indent < depth:
            if said == "dev" or "__name__" in (head[3] or ""):
                return True
            wants_if = head[2] == "else"
            depth = indent
    return False


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" \t"))


def _named(value: str) -> Branch:
    if _DEV_VALUE.match(value):
        return "dev"
    return "prod" if _PROD_VALUE.match(value) else None


def _opposite(branch: Branch) -> Branch:
    return None if branch is None else "prod" if branch == "dev" else "dev"
