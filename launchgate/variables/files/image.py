"""Which env files of a build's context a Dockerfile takes into an image.

https://docs.docker.com/build/concepts/context/#dockerignore-files
https://docs.docker.com/reference/dockerfile/#copy
"""

import json
import posixpath
import re
from collections.abc import Iterator, Mapping, Sequence

from launchgate.variables.uses.configs.dockerfile import instructions

_FLAG = re.compile(r"\s*--([a-z-]+)(?:=(\S*))?(?=\s|$)")
_GLOB = re.compile(r"\*\*/?|\*|\?|\[\^?(?:\\.|[^\]\\])+\]|\\.|.", re.DOTALL)
_REMOTE = re.compile(r"[a-z+]+://|git@|<<")


def copied(
    dockerfile: str, dockerignore: str | None, candidates: Sequence[str]
) -> Mapping[str, int]:
    """By path, the 1-based line of the first COPY or ADD that takes it, whatever the stage: one
    that only builds may still build it in. `candidates` are paths relative to the context."""
    rules = list(_rules(dockerignore or ""))
    there = [path for path in candidates if not _ignored(path, rules)]
    found: dict[str, int] = {}
    for word, text, _, line in instructions(dockerfile):
        if word not in ("COPY", "ADD"):
            continue
        flags, sources = _arguments(text)
        if any(name == "from" for name, _ in flags):
            continue
        without = [_pattern(_clean(value)) for name, value in flags if name == "exclude"]
        wanted = [_clean(one) for one in sources if not _REMOTE.match(one) and "$" not in one]
        for path in there:
            takes = any(one == "." or _reaches(_pattern(one), path) for one in wanted)
            if takes and not any(_reaches(one, path) for one in without):
                found.setdefault(path, line)
    return found


def _arguments(text: str) -> tuple[list[tuple[str, str]], list[str]]:
    """Flags, and sources without the destination."""
    flags, at = [], 0
    while match := _FLAG.match(text, at):
        flags.append((match[1], match[2] or ""))
        at = match.end()
    rest = text[at:].strip()
    if rest.startswith("["):
        try:
            told = json.loads(rest)
        except (ValueError, RecursionError):
            told = None
        if isinstance(told, list):
            return flags, [str(one) for one in told[:-1]]
    return flags, rest.split()[:-1]


def _rules(text: str) -> Iterator[tuple["re.Pattern[str]", bool]]:
    """With whether it takes back (`!`). `#` is a comment in the first column only."""
    for row in text.removeprefix("\ufeff").splitlines():
        line = row.strip()
        if row.startswith("#") or not line:
            continue
        back = line.startswith("!")
        pattern = _clean(line.removeprefix("!").strip())
        if pattern != ".":
            yield _pattern(pattern), back


def _ignored(path: str, rules: Sequence[tuple["re.Pattern[str]", bool]]) -> bool:
    """The last rule that fits decides."""
    out = False
    for pattern, back in rules:
        if out == back and _reaches(pattern, path):
            out = not back
    return out


def _reaches(pattern: "re.Pattern[str]", path: str) -> bool:
    """Whether it fits the path or a folder above."""
    parts = _clean(path).split("/")
    return any(pattern.fullmatch("/".join(parts[: count + 1])) for count in range(len(parts)))


def _clean(path: str) -> str:
    return posixpath.normpath("/" + path.replace("\\\\", "\\")).lstrip("/") or "."


def _pattern(text: str) -> "re.Pattern[str]":
    """As Go's `filepath.Match`, with `**` for any number of folders."""
    made = ""
    for match in _GLOB.finditer(text):
        part = match[0]
        if part == "**/":
            made += "(?:.*/)?"
        elif part == "**":
            made += ".*"
        elif part in "*?":
            made += "[^/]*" if part == "*" else "[^/]"
        elif part.startswith("[") and len(part) > 2:
            made += part.replace("[", "\\[").replace("\\[", "[", 1)
        else:
            made += re.escape(part[1:] if len(part) == 2 else part)
    try:
        return re.compile(made, re.DOTALL)
    except re.error:
        return re.compile(re.escape(text))
