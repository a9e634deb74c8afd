"""The names around a value in line-wise settings: env files, INI, YAML, Dockerfiles."""

import bisect
import re
from collections.abc import Iterator, Sequence

from launchgate.gates.callbacks.naming import Context

_LINE_WINDOW = 2000
_LOOK_BACK_LINES = 300
_MAX_NAMES = 4
_ENV = re.compile(r"\s*(?:export\s+|set\s+)?([A-Za-z_][\w.-]*)\s*[=:]\s*[\"']?")
_INI = re.compile(r"\s*([A-Za-z_][\w.\-/]*)\s*[=:]\s*[\"']?")
_YAML = re.compile(r"(\s*(?:-\s+)*)(?:[\"']?([\w./$-]+)[\"']?\s*:(?:\s+|$))?[\"'\[|>]?\s*[\"']?")
_YAML_PAIR = re.compile(r"\s*-?\s*[\"']?([A-Za-z_]\w*)=[\"']?")
_DOCKER = re.compile(r"([A-Za-z_]\w*)=[\"']?[^\s\"']*$|^\s*(?:ENV|ARG)\s+([A-Za-z_]\w*)\s+\S*$")
_SECTION = re.compile(r"^[ \t]*\[([^\]\n]{1,200})\]", re.MULTILINE)
_COMMENT = re.compile(r"\s(?:#|//)")
_VARIABLE = re.compile(r"[\"']?(?:name|key|Name|Key)[\"']?\s*:\s*[\"']?([\w.-]+)")


def contexts(text: str, language: str, wanted: Sequence[int]) -> Iterator[Context]:
    """For each wanted offset that stands in a value (and in no comment) its names."""
    sections = [(match.start(), match[1]) for match in _SECTION.finditer(text)]
    starts = [start for start, _ in sections]
    for offset in wanted:
        begin = text.rfind("\n", 0, offset) + 1
        before = text[max(begin, offset - _LINE_WINDOW) : offset]
        lead = before if len(before) == offset - begin else text[begin : begin + 300]
        if lead.lstrip().startswith(("#", ";", "//", "!")) or _comment_before(before):
            continue
        found = _names(text, language, begin, lead, offset, before)
        if found is None:
            continue
        names, start, in_default = found
        section = bisect.bisect_right(starts, offset) if language == "ini" else 0
        if section:
            names = (*names, sections[section - 1][1])
        end = text.find("\n", offset, offset + _LINE_WINDOW)
        yield Context(start, end if end >= 0 else offset + _LINE_WINDOW, names, in_default)


def _names(
    text: str, language: str, begin: int, lead: str, offset: int, before: str
) -> tuple[tuple[str, ...], int, bool] | None:
    if language == "docker":
        match = _DOCKER.search(before)
        if match is None:
            return None
        value = before.find("=", match.start()) + 1 or len(before)
        is_default = lead.lstrip().startswith("ARG")
        return (match[1] or match[2],), offset - len(before) + value, is_default
    if language == "yaml":
        return _yaml_names(text, begin, lead)
    match = (_ENV if language == "env" else _INI).match(lead)
    return None if match is None else ((match[1],), begin + match.end(), False)


def _yaml_names(text: str, begin: int, lead: str) -> tuple[tuple[str, ...], int, bool]:
    pair = _YAML_PAIR.match(lead)
    if pair is not None:
        return (pair[1],), begin + pair.end(), False
    match = _YAML.match(lead)
    if match is None:
        return (), begin, False
    names = [match[2]] if match[2] else []
    above = text[max(0, begin - 20_000) : begin].split("\n")[:-1][-_LOOK_BACK_LINES:]
    if match[2] in ("value", "Value"):
        below = text[begin : begin + 400].split("\n")[1:3]
        paired = next(filter(None, map(_VARIABLE.match, _siblings(above, below, match[1]))), None)
        if paired is not None:
            return (paired[1],), begin + match.end(), False
    names += _parents(above, match[1], is_item=match[2] is None)
    return tuple(names[:_MAX_NAMES]), begin + match.end(), False


def _siblings(above: Sequence[str], below: Sequence[str], indent: str) -> Iterator[str]:
    """The lines of the same small mapping, without their dash."""
    if "-" not in indent:
        for line in reversed(above[-4:]):
            yield line.strip().removeprefix("- ").strip()
            if line.lstrip().startswith("- "):
                break
    for line in below:
        if line.lstrip().startswith("- "):
            break
        yield line.strip()


def _parents(above: Sequence[str], indent: str, *, is_item: bool) -> Iterator[str]:
    """Keys of the enclosing mappings; a list may stand at its key's own indentation."""
    limit = len(indent.rstrip("- ") if is_item and "-" in indent else indent)
    if is_item and "-" in indent:
        limit = indent.index("-") + 1
    elif "-" in indent:
        limit = len(indent)
    for line in reversed(above):
        match = _YAML.match(line)
        if match is None or not match[2] or line.lstrip().startswith("#"):
            continue
        depth = len(match[1])
        if depth < limit:
            yield match[2]
            limit = match[1].index("-") + 1 if "-" in match[1] else depth


def _comment_before(before: str) -> bool:
    """Whether a `#` outside quotes opened a comment on this line already."""
    if not _COMMENT.search(before):
        return False
    unquoted = re.sub(r"\"[^\"]*\"|'[^']*'", "", before)
    return re.search(r"\s#", unquoted) is not None
