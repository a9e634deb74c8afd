"""The names around a string literal in code: key, variable, argument, function, outer key."""

import bisect
import re
from collections.abc import Sequence
from dataclasses import dataclass

from launchgate.gates.callbacks.branches import dev_only, ternary
from launchgate.gates.callbacks.lexer import Around, Site, sites

_WINDOW = 400
_MAX_NAMES = 4
_WORD = r"[A-Za-z_$][\w$.-]*"
_KEY = re.compile(
    rf"(?:({_WORD})|\"([^\"\n]{{1,120}})\"|'([^'\n]{{1,120}})')\s*\]?\s*\)?\s*"
    r"(?::\s*[\w.]{1,40}(?:[\[<][^=\n]{0,60}[\]>])?(?:\s*\|\s*\w+)*\s*(?<![=!<>])=|(?<![=!<>])[+]?=|\??:)"
    r"\s*(?:[({\[]\s*)?[rRbBuUfF]{0,2}$"
)
_HEAD = re.compile(
    rf"\s*(?:(?:export|default|const|let|var|static|readonly|public|private|declare|final)\s+)*"
    rf"(?:({_WORD})|\"([^\"\n]{{1,120}})\"|'([^'\n]{{1,120}})')(?:\[[\"']([\w.-]{{1,120}})[\"']\])?"
    r"\s*(?::[^=\"'`\n?]{1,80})?(?:(?:\|\||\?\?|[+|])?=(?![=>])|:)"
)
_CALLEE = re.compile(r"((?:[\w$]{1,60}\.){0,3})([\w$]+)\s*(?:<[^<>\n]{0,60}>)?\s*$")
_FALLBACK = re.compile(r"(?:\?\?=?|\|\|=?|\bor)\s*[(\[]?\s*[rRbBuUfF]{0,2}$")
_LEFT = re.compile(r"([A-Za-z_$][\w$]*)(?:[\"']\]|\))?\s*(?:\?\?|\|\||\bor)[^|?]*$")
_ENV_NAME = re.compile(
    r"(?:\benv\??\.|environ\[[\"']|\benv\[[\"']|\b(?:get|getenv|env|getEnv|optional)\(\s*[\"'])"
    r"([A-Za-z_]\w*)"
)
_FIRST_ARGUMENT = re.compile(r"\s*[\"']([A-Za-z_][\w.-]{0,120})[\"']\s*,")
_ENV_TRUTH = re.compile(r"\benv\.([A-Z_][A-Z0-9_]*)\s*$")
_GETTERS = frozenset(
    (
        *("get", "getenv", "env", "getEnv", "get_env", "env_var", "config", "str", "url", "URL"),
        *("optional", "getOrDefault", "get_or_default", "getString", "Field", "Input", "lookup"),
    )
)
_DEFAULTS = frozenset(("default", "withDefault", "orElse", "catch", "unwrap_or"))
_NO_CALLEE = frozenset(("if", "while", "for", "switch", "return", "str", "String", "and", "or"))
_PAIRED = re.compile(
    r"[\"']?\b(?:name|key)[\"']?\s*[:=]\s*[\"']([\w.-]{1,120})[\"']", re.IGNORECASE
)
_TAG_BEFORE = re.compile(r"<(?:link|meta)\s[^<>]*?(?:rel|property|name)=[\"']([\w:-]+)[\"'][^<>]*$")
_TAG_AFTER = re.compile(r"[^<>]{0,200}?\b(?:rel|property)=[\"']([\w:-]+)[\"']")
_SECTION = re.compile(r"^[ \t]*\[{1,2}([\w.\-\"' ]{1,200})\]{1,2}[ \t]*(?:#.*)?$", re.MULTILINE)
_ASSIGNED = re.compile(r"(?:\s=|:\s*[^=\n]{1,60}=)\s*$")
_DEFINED = re.compile(r"\bdef\s+\w+\s*$")
_CLASS = re.compile(r"\bclass\b")
_BLOCK_END = re.compile(r"(?:\)|=>|\btry|\bdo|\belse|\bfinally)\s*$")


@dataclass(frozen=True, slots=True)
class Context:
    """What surrounds the value `text[start:end]`; `names` go from the nearest outwards."""

    start: int
    end: int
    names: tuple[str, ...] = ()
    in_default: bool = False
    dev_only: bool = False


@dataclass(slots=True)
class _Names:
    found: list[str]
    in_default: bool = False

    def add(self, name: str | None) -> None:
        if name and name not in self.found and len(self.found) < _MAX_NAMES:
            self.found.append(name)


def contexts(text: str, language: str, wanted: Sequence[int]) -> list[Context]:
    """The literals of a program that hold a wanted offset, with their names."""
    found = [site for site in sites(text, language, wanted) if not site.is_documentation]
    sections = list(_SECTION.finditer(text)) if language == "toml" and found else []
    starts = [section.start() for section in sections]
    headers = ["", *(re.sub(r"[\"' ]", "", section[1]) for section in sections)]
    return [
        _context(text, language, site, headers[bisect.bisect_left(starts, site.start)])
        for site in found
    ]


def _context(text: str, language: str, site: Site, header: str) -> Context:
    before = text[max(site.begin, site.quote_at - _WINDOW) : site.quote_at]
    names = _own_names(text, site, before)
    _enclosing_names(text, site, names)
    if language == "js":
        _add_tag(text, site, names)
    names.add(header)
    return Context(
        site.start,
        site.end,
        tuple(names.found),
        names.in_default,
        dev_only(text, language, before, site.end, site.around),
    )


def _own_names(text: str, site: Site, before: str) -> _Names:
    """Of the statement itself: a fallback's variable, a key, what is assigned."""
    names = _Names([])
    fallback, choice = _FALLBACK.search(before), ternary(before)
    if fallback is not None:
        if "location" in before or "typeof window" in before:
            return names  # a browser always has its own address; this is a constant
        names.in_default = True
        for name in reversed(_ENV_NAME.findall(before)):
            names.add(name)
        left = _LEFT.search(before)
        names.add(left[1] if left else None)
    elif choice is not None:
        truth = _ENV_TRUTH.search(choice[0])
        names.in_default = truth is not None and not choice[1]
        names.add(truth[1] if truth else None)
    else:
        key = _KEY.search(before)
        names.add(_last(key))
        names.in_default = _is_default_value(text, site, before)
        if key is not None and _last(key) in ("value", "Value") and site.around:
            paired = _PAIRED.findall(text[max(site.around[0].at, site.start - 300) : site.start])
            if paired:
                names.found[:] = paired[-1:]
            return names
    names.add(_last(_HEAD.match(before)))
    return names


def _is_default_value(text: str, site: Site, before: str) -> bool:
    """A parameter's default, a destructuring default, a field of pydantic's settings."""
    if _ASSIGNED.search(before) is None and not before.endswith("="):
        return False
    if not site.around:
        return "BaseSettings" in text and before[:1].isspace() and ":" in before
    nearest = site.around[0]
    outside = text[max(nearest.begin, nearest.at - 120) : nearest.at]
    if nearest.opener == "(" and _DEFINED.search(outside):
        return True
    is_block = _BLOCK_END.search(outside) or _CLASS.search(outside)
    return nearest.opener == "{" and _ASSIGNED.search(before) is not None and not is_block


def _enclosing_names(text: str, site: Site, names: _Names) -> None:
    for depth, bracket in enumerate(site.around):
        before = text[max(bracket.begin, bracket.at - _WINDOW) : bracket.at]
        if bracket.opener == "(":
            _add_call(text, site, bracket, before, names, nearest=depth == 0)
        elif bracket.opener == "{" and _BLOCK_END.search(before):
            return
        names.add(_last(_KEY.search(before)))
        names.add(_last(_HEAD.match(before)))


def _add_call(
    text: str, site: Site, bracket: Around, before: str, names: _Names, *, nearest: bool
) -> None:
    match = _CALLEE.search(before)
    if match is None or match[2] in _NO_CALLEE - _GETTERS:
        return
    callee = match[2]
    first = _FIRST_ARGUMENT.match(text, bracket.at + 1, min(bracket.at + 200, site.quote_at))
    if nearest and callee in _GETTERS and (first or names.found[:1] == ["default"]):
        names.in_default = True
        if names.found[:1] == ["default"]:
            del names.found[0]
        if first:
            names.found.insert(0, first[1])
    elif nearest and callee in _DEFAULTS:
        names.in_default = True
    elif callee not in _GETTERS or callee in ("url", "URL"):
        names.add(match[1] + callee)


def _add_tag(text: str, site: Site, names: _Names) -> None:
    """`<link rel="canonical" href=…>`, `<meta property="og:url" content=…>`."""
    if names.found[:1] not in (["href"], ["content"]):
        return
    before = _TAG_BEFORE.search(text[max(0, site.quote_at - 300) : site.quote_at])
    after = None if before else _TAG_AFTER.match(text, site.end + 1, site.end + 300)
    match = before or after
    if match is not None and len(names.found) < _MAX_NAMES:
        names.found.insert(1, match[1])


def _last(match: "re.Match[str] | None") -> str | None:
    """The name that a match holds, without what it is an attribute of."""
    if match is None:
        return None
    name = next((group for group in reversed(match.groups()) if group), "")
    return name.rpartition(".")[2].lstrip("$")
