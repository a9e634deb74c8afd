"""What surrounds a reading: whether the code goes on without the variable."""

import re
from typing import NamedTuple

from launchgate.variables.uses.languages.scan import chain

_GIVES_UP = (
    r"(?:raise|throw|abort|die|croak|confess|fatalError|preconditionFailure|panic!?|sys\.exit"
    r"|os\.Exit|(?:log(?:ger)?\.)?Fatal\w*|error(?=\()|exit(?=[\s(;])|fail(?=[\s(])|bail!|\w+\.exit"
    r"|return\s+(?:nil,\s*|\w*,\s*)?(?:fmt\.Errorf|errors\.New|Err\())"
)
_FATAL = re.compile(rf"(?<![\w.]){_GIVES_UP}(?!\w)|\.(?:Fatal\w*|exit)\(")
_ASSIGNED = re.compile(r"\s*(\|\||//|\?\?|[-+*.<]|)=(?![=~>])")
_ELSE = re.compile(rf"\s*(?:\|\||\?\?|\?:|//|\bor\b|\bOrElse\b)\s*(?P<up>\(?\s*{_GIVES_UP}(?!\w))?")
_ASKED_AFTER = re.compile(
    r"\s*(?:===?|!==?|=~|<>|&&|\band\b|\?[ \t]+\S|-eq\b|-ne\b|is\s+(?:not\s+)?null\b|is\s+\{"
    r"|=\s*null\b)"
)
_ASKED_BEFORE = re.compile(
    r"(?:\b(?:if|unless|elsif|elif|elseif|while|when|not|assert|and|isset|empty|cond|if-let"
    r"|when-let|exists|defined|IsNullOrEmpty|IsNullOrWhiteSpace|isBlank|isEmpty|StringUtils\.\w+)"
    r"|!|&&|-not|\$null\s+-(?:eq|ne)|null\s*[!=]==?)\s*\(*\s*!?\s*$"
)
_BOUND = re.compile(
    r"(?:\b(?:if|while)\s+(?:let|var)\s+[^={};\n]{0,60}=|\bmatch|\bcase|\bswitch"
    r"|\bif\s*\(?\s*(?:val\s+|var\s+)?\$?\w+(?:\s*,\s*\w+)?\s*:?=)\s*\(?\s*$"
)
_WRAPPED = re.compile(r"\b(?:ofNullable|Option|requireNonNullElse(?:Get)?)\(\s*$")
_FALLS_BACK = re.compile(
    r"\b(?:COALESCE|coalesce|cmp\.Or|firstNonEmpty|firstNonNull|\(or)[(\s]\s*$"
)
_KEPT = re.compile(
    r"(?:^|[\s;({])(?:my\s+|val\s+|var\s+|let\s+(?:mut\s+)?)?(\$?[A-Za-z_]\w*)"
    r"(?:,\s*(?:\w+))?\s*(?:<-|:?=)\s*$"
)
_DEFAULT_LINKS = frozenset(
    (
        *("unwrap_or", "unwrap_or_else", "unwrap_or_default", "or", "or_else", "orElse", "map_or"),
        *("map_or_else", "orElseGet", "getOrElse", "getOrDefault", "ifBlank", "ifEmpty", "orEmpty"),
        *("default", "orNull", "fold", "takeUnless"),
    )
)
_ASKING_LINKS = frozenset(
    (
        *("ok", "is_ok", "is_err", "is_some", "is_none", "present?", "blank?", "nil?", "empty?"),
        *("presence", "isNullOrBlank", "isNullOrEmpty", "isNotBlank", "isBlank", "isEmpty"),
        *("isPresent", "isDefined", "ifPresent", "exists", "isNotEmpty", "foreach", "equals"),
        *("equalsIgnoreCase", "?.", "is_some_and", "is_ok_and", "try"),
    )
)
_GIVING_UP_LINKS = frozenset(("orElseThrow", "unwrap", "expect", "get"))
_BLOCK = re.compile(r"\.fetch[\s(]")
_BLOCK_AFTER = re.compile(rf"[ \t]*(?:\{{|do\b)(?!\s*{_GIVES_UP}(?!\w))")
_NEAR = 160


class Manner(NamedTuple):
    """`fatal`: where it is not there, the code gives up."""

    default: bool = False
    optional: bool = False
    fatal: bool = False


def manner(code: str, begin: int, close: int) -> Manner | None:
    """How `code[begin:close]`, which reads a variable, is taken. None: it is assigned."""
    before = code[max(0, begin - 120) : begin]
    line = before.rpartition("\n")[2]
    put = _ASSIGNED.match(code, close)
    if put:
        return Manner(default=True) if len(put[1]) == 2 else None
    if re.search(r"(?:\bdelete|\bunset|\blocal|[-+]{2})\s*\(?\s*$", line):
        return None
    if _BLOCK.search(code[begin:close]) and _BLOCK_AFTER.match(code, close):
        return Manner(default=True)
    links, end = chain(code, close)
    wrapped = _WRAPPED.search(before)
    if wrapped:
        inner = re.compile(r"\s*(,|\))").match(code, end)
        if inner and inner[1] == ",":
            return Manner(default=True)
        if inner:
            more, end = chain(code, inner.end())
            links = (*links, *more)
    fatal = _gives_up(code, line, end)
    if any(link in _DEFAULT_LINKS for link in links):
        return Manner(default=True, fatal=fatal)
    other = _ELSE.match(code, end)
    if other or _FALLS_BACK.search(before):
        return Manner(default=not (other and other["up"]))
    asks = any(link in _ASKING_LINKS for link in links) or _ASKED_AFTER.match(code, end)
    asks = asks or _ASKED_BEFORE.search(before) or _BOUND.search(before)
    if asks:
        return Manner(optional=not fatal, fatal=fatal)
    return _kept(code, line, end, fatal)


def _gives_up(code: str, line: str, end: int) -> bool:
    """In what comes right after, or before it in its line (`raise "x" unless ...`)."""
    ahead = code[end : end + _NEAR]
    ahead = ahead[: ahead.find("}")] if "}" in ahead else ahead
    ahead = ahead[: ahead.find("\n\n")] if "\n\n" in ahead else ahead
    return _FATAL.search(ahead) is not None or _FATAL.search(line) is not None


def _kept(code: str, line: str, end: int, fatal: bool) -> Manner:
    """`x := os.Getenv("X")`, and then what an `if` on the variable does."""
    kept = _KEPT.search(line)
    if kept is None:
        return Manner(fatal=fatal)
    ahead = code[end : end + 240]
    word = re.escape(kept[1])
    asked = re.match(rf"[\s;)]*(?:if|unless)\b([^{{\n]*(?<!\w){word}(?!\w)[^{{\n]*)[{{\n]?", ahead)
    if asked is None:
        return Manner(fatal=fatal)
    body = ahead[asked.end() :]
    body = body[: body.find("}")] if "}" in body else body
    if _FATAL.search(body):
        return Manner(fatal=True)
    return Manner(optional=True)
