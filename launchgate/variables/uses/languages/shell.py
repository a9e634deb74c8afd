"""Shells: what a script takes from its environment and does not set itself.

https://pubs.opengroup.org/onlinepubs/9799919799/utilities/V3_chap02.html#tag_19_06_02
"""

import re
from collections.abc import Iterator

from launchgate.variables.uses.languages.context import Manner
from launchgate.variables.uses.languages.form import Form, Read
from launchgate.variables.uses.languages.lexer import OPEN, lex
from launchgate.variables.uses.languages.syntax import SHELL, SHELL_WITHOUT_STRINGS

WORDS = (b"$",)
_NAME = r"[A-Z_][A-Z0-9_]+"
_USE = re.compile(rf"\$(?:\{{({_NAME})(?![A-Za-z0-9_\[])(:?[-=?+])?|({_NAME})(?![A-Za-z0-9_]))")
_SET = re.compile(rf"(?<![\w$./{{:{OPEN}=-])({_NAME})(?:\[[^\]\n]{{0,80}}\])?\+?=(?![=~])")
_TAKEN = re.compile(
    rf"(?:\b(?:for|select|getopts\s+\S+|printf\s+-v)\s+({_NAME})\b"
    r"|\b(?:read|local|declare|typeset|readonly|mapfile|readarray|unset)"
    r"((?:[ \t]+[-\w=\"$\ue000-\ue002]+)+))"
)
_ASKED = re.compile(r"(?:\[\[?|\btest)\s+(?:!\s+)?(?:-[nzv]\s+)?[\"\ue000]*$")
_GIVES_UP = re.compile(r"\b(?:exit\s+[1-9]|die|fail|return\s+1|usage)\b")
_OWN = re.compile(
    r"(?:BASH|COMP|ZSH|EPOCH)_?\w*|FUNCNAME|LINENO|RANDOM|SECONDS|OPTARG|OPTIND|REPLY|PIPESTATUS"
    r"|IFS|PWD|OLDPWD|UID|EUID|PPID|HOSTNAME|SHLVL|DIRSTACK|GROUPS|MAPFILE|COLUMNS|LINES|PS[0-4]"
)


def shell(text: str) -> Iterator[Read]:
    code = lex(text, SHELL).code
    own = _own(lex(text, SHELL_WITHOUT_STRINGS).code)
    asked: set[str] = set()
    for match in _USE.finditer(code):
        name, mark = match[1] or match[3], match[2] or ""
        if _OWN.fullmatch(name) or (name in own and mark[-1:] not in ("-", "=", "?")):
            continue
        if name in own and match.start() > own[name] and mark[-1:] == "-":
            line = code[code.rfind("\n", 0, match.start()) + 1 : match.start()]
            if not re.search(rf"(?<!\w){name}=", line):
                continue
        before = code[max(0, match.start() - 40) : match.start()]
        default = mark[-1:] in ("-", "=") or (name in asked and mark[-1:] != "?")
        optional = mark.endswith("+")
        if not default and not optional and _ASKED.search(before):
            optional = _GIVES_UP.search(code[match.end() : match.end() + 150]) is None
        if optional or default:
            asked.add(name)
        span = match.span(1) if match[1] else match.span(3)
        how = Manner(default=default, optional=optional)
        yield Read(name, *span, Form(_USE, "shell"), how)


def _own(code: str) -> dict[str, int]:
    """What the script sets, each with where it first does."""
    found: dict[str, int] = {}
    for match in _SET.finditer(code):
        found.setdefault(match[1], match.start())
    for match in _TAKEN.finditer(code):
        for name in re.findall(rf"\b{_NAME}\b", match[1] or match[2]):
            found.setdefault(name, match.start())
    return found
