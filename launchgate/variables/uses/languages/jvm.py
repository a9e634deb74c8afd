"""Java, Kotlin, Scala and Groovy, Spring's and MicroProfile's references, `.properties`.

https://docs.oracle.com/javase/8/docs/api/java/lang/System.html#getenv--
"""

import re
from collections.abc import Iterator

from launchgate.variables.uses.languages.context import Manner, manner
from launchgate.variables.uses.languages.form import SCREAMING, Form, Read, form
from launchgate.variables.uses.languages.lexer import LITERAL, Lexed
from launchgate.variables.uses.languages.scan import closing

WORDS = (b"env", b"Env", b"${", b"ConfigProperty")
FORMS = (
    form(r"\bgetenv\s*\(\s*\)\s*(?:\.get\s*\(|\[)\s*<name>", "System.getenv"),
    form(r"\bgetenv\s*\(\s*\)\s*\.getOrDefault\s*\(\s*<name>", "System.getenv", given=True),
    form(r"\bgetenv\s*\(\s*\)\s*\.containsKey\s*\(\s*<name>", "System.getenv", optional=True),
    form(r"\bSystem\.getenv\s*\(\s*<name>", "System.getenv"),
    form(r"(?<![\w.])getenv\s*\(\s*<literal>", "System.getenv"),
    form(r"\bSystem\.env\.(?P<word>[A-Z][A-Z0-9_]*)\b", "System.env", None),
    form(r"\bSystem\.env\s*\[\s*<literal>", "System.env", None),
    form(r"\bsys\.env\s*\(\s*<name>", "sys.env"),
    form(r"\bsys\.env\.(?:get|contains)\s*\(\s*<name>", "sys.env", optional=True),
    form(r"\bsys\.env\.(?:getOrElse|withDefaultValue)\s*\(\s*<name>", "sys.env"),
    form(r"\bProperties\.env(?:OrElse|OrSome)\s*\(\s*<name>", "envOrElse", given=True),
    form(r"\bProperties\.envOr(?:None|Null)\s*\(\s*<name>", "envOrElse", optional=True),
    form(r"\bdotenv(?:\(\))?\s*(?:\.get\s*\(|\[)\s*<literal>", "dotenv"),
    form(
        r"\b(?:providers|project\.providers)\.environmentVariable\s*\(\s*<literal>",
        "Gradle",
        None,
        phase="build",
    ),
)
WIDE = re.compile(r"\bSystem\.getenv\s*\(\s*\)(?!\s*(?:\.(?:get|getOrDefault|containsKey)\b|\[))")
_ALIAS = re.compile(r"(?<![\w.])(\w+)\s*(?::\s*[\w<>, ]+)?=\s*System\.getenv\s*\(\s*\)\s*[;\n]")
_SPRING = re.compile(rf"\.get(?:Required)?Property\s*\(\s*({LITERAL})(\s*,)?")
_VALUE = re.compile(
    rf"@(?:field:|param:|get:)?(?:Value|Property)\s*\(\s*(?:value\s*=\s*)?({LITERAL})"
)
_REFERENCE = re.compile(r"\$\{([A-Z][A-Z0-9_]*)(:[^}\n]*)?\}")
_PROPERTY = re.compile(r"@ConfigProperty\s*\(([^()]{0,400})\)")
_NAME = re.compile(rf"\bname\s*=\s*({LITERAL})")


def aliases(lexed: Lexed) -> tuple[str, ...]:
    return tuple(match[1] for match in _ALIAS.finditer(lexed.code))


def further(lexed: Lexed) -> Iterator[Read]:
    yield from _aliased(lexed)
    if "springframework" in lexed.code:
        for match in _SPRING.finditer(lexed.code):
            given = match[2] is not None
            yield from _screaming(lexed, match.start(1), "getProperty", Manner(default=given))
    for match in _VALUE.finditer(lexed.code):
        span = lexed.literals.get(match.start(1))
        if span:
            yield from references(lexed.text, span[0], span[1], "@Value")
    for match in _PROPERTY.finditer(lexed.code):
        name = _NAME.search(match[1])
        if name:
            how = Manner(default="defaultValue" in match[1])
            yield from _screaming(lexed, match.start(1) + name.start(1), "@ConfigProperty", how)


def references(text: str, start: int, end: int, label: str) -> Iterator[Read]:
    for match in _REFERENCE.finditer(text, start, end):
        how = Manner(default=match[2] is not None)
        yield Read(match[1], *match.span(1), Form(_REFERENCE, label), how)


def _screaming(lexed: Lexed, at: int, label: str, how: Manner) -> Iterator[Read]:
    span = lexed.literals.get(at)
    if span and SCREAMING.fullmatch(lexed.text, *span):
        yield Read(lexed.text[span[0] : span[1]], *span, Form(_SPRING, label), how)


def _aliased(lexed: Lexed) -> Iterator[Read]:
    for alias in set(aliases(lexed)):
        get = re.compile(
            rf"(?<![\w.]){alias}\s*(?:\.(get|getOrDefault|containsKey)\s*\(|\[)\s*({LITERAL})"
        )
        for match in get.finditer(lexed.code):
            span = lexed.literals.get(match.start(2))
            how = manner(lexed.code, match.start(), closing(lexed.code, match.start(), match.end()))
            if span is None or how is None:
                continue
            if match[1] == "getOrDefault":
                how = Manner(default=True)
            elif match[1] == "containsKey":
                how = Manner(optional=True)
            yield Read(lexed.text[span[0] : span[1]], *span, Form(get, "System.getenv"), how)


def properties(text: str) -> Iterator[Read]:
    """Values of a `.properties` file; lines that begin with `#` or `!` are comments."""
    at = 0
    for line in text.splitlines(keepends=True):
        if not line.lstrip().startswith(("#", "!")) and "${" in line:
            yield from references(text, at, at + len(line), "properties")
        at += len(line)
