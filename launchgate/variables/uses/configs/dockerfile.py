"""Dockerfiles: arguments of the build, what the image sets, what its command reads.

https://docs.docker.com/reference/dockerfile/
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from launchgate.variables.source import Reading, Source
from launchgate.variables.uses.configs.found import Found
from launchgate.variables.uses.configs.references import Reference, references

_ESCAPE = re.compile(r"\s*#\s*escape\s*=\s*`", re.IGNORECASE)
_WORD = re.compile(r"[ \t]*([A-Za-z]+)[ \t]+")
_HERE = re.compile(r"<<-?[\"']?([A-Za-z_]\w*)[\"']?")
_ARGUMENT = re.compile(r"(?<!\S)([A-Za-z_]\w*)(=(?:\"(?:\\.|[^\"\\])*\"|'[^']*'|\\.|[^\s\"'\\])*)?")
_OLD_ENV = re.compile(r"([A-Za-z_]\w*)[ \t]+(\S.*)", re.DOTALL)
_SECRET = re.compile(r"--mount=(\S{0,200}\btype=secret\b\S{0,200})")
_SECRET_NAME = re.compile(r"(?:^|,)env=([A-Za-z_]\w*)")
_SHELL = re.compile(r"\[\s*\"(?:/\S*/)?(?:ba|a|da|z)?sh\"\s*,")
# What docker build gives itself.
_SYSTEM = re.compile(
    r"(?:TARGET|BUILD)(?:PLATFORM|OS|ARCH|VARIANT)|(?i:(?:https?|ftp|no|all)_proxy)"
)


class Instruction(NamedTuple):
    """`text` has blanks for what is no part of it (comments, continuations), so that offsets are
    those of the file; it begins at `start`. `line` is 1-based."""

    word: str
    text: str
    start: int
    line: int


def instructions(text: str) -> Iterator[Instruction]:
    escape = "`" if _ESCAPE.match(text) else "\\"
    rows = text.splitlines(keepends=True)
    at = index = 0
    while index < len(rows):
        start, first = at, index
        parts: list[str] = []
        while index < len(rows):
            row = rows[index]
            at += len(row)
            index += 1
            if row.lstrip().startswith("#") or (parts and not row.strip()):
                parts.append(" " * len(row))
                if len(parts) == 1:
                    break
                continue
            goes_on = row.rstrip().endswith(escape)
            bare = row.rstrip()[:-1] if goes_on else row.rstrip("\r\n")
            parts.append(bare.ljust(len(row)))
            if not goes_on:
                break
        here = "".join(parts)
        match = _WORD.match(here)
        if match is None:
            continue
        word = match[1].upper()
        if word in ("RUN", "COPY", "ADD"):
            for name in _HERE.findall(here):
                while index < len(rows):
                    row = rows[index]
                    at += len(row)
                    index += 1
                    if row.strip() == name:
                        break
        yield Instruction(word, here[match.end() :], start + match.end(), first + 1)


def read(source: Source) -> Reading:
    found = Found(source, "Dockerfile")
    have: set[str] = set()
    fallen_back = {one.name for one in references(source.text) if one.default}
    for word, text, start, _ in instructions(source.text):
        if word == "ARG":
            for match in _ARGUMENT.finditer(text):
                if match[2]:
                    have.add(match[1])
                if not _SYSTEM.fullmatch(match[1]):
                    default = match[1] in have or match[1] in fallen_back
                    at = (start + match.start(1), start + match.end(1))
                    found.use(Reference(match[1], *at, default=default), "build", "ARG")
        elif word == "ENV":
            have.update(_env(found, text, start))
        elif word == "RUN":
            for mount in _SECRET.finditer(text):
                for match in _SECRET_NAME.finditer(mount[1]):
                    begin = start + mount.start(1)
                    at = (begin + match.start(1), begin + match.end(1))
                    found.use(Reference(match[1], *at), "build", "RUN --mount=type=secret")
        elif word in ("CMD", "ENTRYPOINT") and (
            not text.lstrip().startswith("[") or _SHELL.match(text.lstrip())
        ):
            for one in references(text):
                if one.name not in have:
                    at = (start + one.start, start + one.end)
                    found.use(Reference(one.name, *at, one.default, one.optional), "run", word)
    return found.reading()


def _env(found: Found, text: str, start: int) -> Iterator[str]:
    old = _OLD_ENV.match(text)
    if old and "=" not in old[0].partition(" ")[0].partition("\t")[0]:
        yield old[1]
        found.give(old[1], _value(old[2].strip()), (start, start + len(old[1])), "ENV")
        return
    for match in _ARGUMENT.finditer(text):
        if match[2]:
            yield match[1]
            at = (start + match.start(1), start + match.end(1))
            found.give(match[1], _value(match[2][1:]), at, "ENV")


def _value(text: str) -> str | None:
    if any(True for _ in references(text)):
        return None
    if len(text) > 1 and text[0] == text[-1] and text[0] in "\"'":
        return text[1:-1]
    return re.sub(r"\\(.)", r"\1", text)
