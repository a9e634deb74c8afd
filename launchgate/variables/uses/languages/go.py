"""Go: os, viper, urfave/cli, and the struct tags of caarlos0/env, cleanenv, kelseyhightower and
sethvargo's envconfig. https://pkg.go.dev/os#Getenv, https://pkg.go.dev/github.com/caarlos0/env
"""

import re
from collections.abc import Iterator

from launchgate.variables.uses.languages.context import Manner
from launchgate.variables.uses.languages.form import NAME, Form, Read, form
from launchgate.variables.uses.languages.lexer import LITERAL, Lexed

WORDS = (b"env", b"Env")
FORMS = (
    form(r"\b(?:os|syscall)\.Getenv\s*\(\s*<name>", "os.Getenv"),
    form(r"\b(?:os|syscall)\.LookupEnv\s*\(\s*<name>", "os.LookupEnv", optional=True),
    form(r"\bviper\.MustBindEnv\s*\(\s*[^,()\n]+,\s*<literal>", "viper", None, several=True),
    form(r"\b(?:viper|v)\.BindEnv\s*\(\s*[^,()\n]+,\s*<literal>", "viper", None, several=True),
    form(
        r"\bEnvVars?\s*:\s*(?:\[\]string\s*\{\s*)?<literal>",
        "cli flag",
        None,
        given=True,
        several=True,
    ),
    form(r"\bcli\.EnvVars?\s*\(\s*<literal>", "cli flag", None, given=True, several=True),
)
WIDE = re.compile(r"\bos\.Environ\s*\(\s*\)|\bviper\.AutomaticEnv\s*\(|\benv\.Provider\s*\(")
_TAG = re.compile(r'(?:^|\s)(env|envconfig):"([^"\n]*)"')
_SAID = re.compile(r'(?:^|\s)(?:envDefault|env-default|default):"')
_REQUIRED = re.compile(r'(?:^|\s)(?:env-)?required:"true"')
_STRUCT = re.compile(r"\btype\s+(\w+)\s+struct\s*\{")
_FIELD = re.compile(r"^[ \t]*(\w+)[ \t]+\*?(?:\w+\.)?(\w+)[^\n]*$", re.MULTILINE)
_PREFIX = re.compile(r'(?:^|\s)(?:envPrefix|env-prefix):"([^"]*)"')
_PROCESS = re.compile(rf"\benvconfig\.(?:Must)?Process\s*\(\s*(?:ctx\s*,\s*)?({LITERAL})")
_BIND = re.compile(rf"\b(?:viper|v)\.BindEnv\s*\(\s*({LITERAL})\s*\)")
_SET_PREFIX = re.compile(rf"\.SetEnvPrefix\s*\(\s*({LITERAL})\s*\)")


def further(lexed: Lexed) -> Iterator[Read]:
    yield from _viper(lexed)
    if "struct" not in lexed.code:
        return
    tags = [
        (span, lexed.text[span[0] : span[1]])
        for at, span in lexed.literals.items()
        if lexed.text[at] == "`"
    ]
    strict = any(_REQUIRED.search(tag) or ",required" in tag for _, tag in tags)
    prefixes = _prefixes(lexed)
    process = _PROCESS.search(lexed.code)
    start = _content(lexed, process).upper() if process else ""
    for span, tag in tags:
        match = _TAG.search(tag)
        if match is None or _PREFIX.search(tag):
            continue
        name, *options = [part.strip() for part in match[2].split(",")]
        if not NAME.fullmatch(name):
            continue
        own = prefixes.get(_struct_at(lexed.code, span[0]), ("",))
        if match[1] == "envconfig" and start:
            own = (f"{start}_",)
            name = name.upper()
        given = _SAID.search(tag) is not None or any(o.startswith("default=") for o in options)
        needed = _REQUIRED.search(tag) or "required" in options or "notEmpty" in options
        how = Manner(default=given, optional=strict and not given and not needed)
        at = span[0] + match.start(2)
        for prefix in own:
            yield Read(prefix + name, at, at + len(name), Form(_TAG, f"{match[1]} tag"), how)
    if process is not None:
        yield from _fields(lexed, start)


def _content(lexed: Lexed, match: "re.Match[str]") -> str:
    span = lexed.literals.get(match.start(1))
    return lexed.text[span[0] : span[1]] if span else ""


def _viper(lexed: Lexed) -> Iterator[Read]:
    """`BindEnv("db.url")` alone means PREFIX_DB.URL in capitals; a key with a dot is read through
    a replacer that is not told, so it is left out."""
    prefix = _SET_PREFIX.search(lexed.code)
    start = f"{_content(lexed, prefix).upper()}_" if prefix else ""
    for match in _BIND.finditer(lexed.code):
        key = _content(lexed, match)
        if re.fullmatch(r"[A-Za-z_]\w*", key):
            span = lexed.literals[match.start(1)]
            yield Read(start + key.upper(), *span, Form(_BIND, "viper"), Manner())


def _struct_at(code: str, at: int) -> str:
    found = code.rfind("\ntype ", 0, at)
    match = _STRUCT.match(code, found + 1) if found >= 0 else None
    return match[1] if match else ""


def _prefixes(lexed: Lexed) -> dict[str, tuple[str, ...]]:
    """Types of this file that a field takes in with a prefix."""
    found: dict[str, tuple[str, ...]] = {}
    for field in _FIELD.finditer(lexed.text):
        prefix = _PREFIX.search(field[0].replace("`", " "))
        if prefix:
            found[field[2]] = (*found.get(field[2], ()), prefix[1])
    return found


def _fields(lexed: Lexed, start: str) -> Iterator[Read]:
    """kelseyhightower: a field without a name of its own is PREFIX_FIELD, words split on demand."""
    for field in _FIELD.finditer(lexed.text):
        tag = field[0].partition("`")[2]
        if "envconfig:" in tag or not re.search(r'\b(?:split_words|default|required):"', tag):
            continue
        name = field[1]
        if 'split_words:"true"' in tag:
            name = re.sub(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", "_", name)
        how = Manner(
            default=_SAID.search(f" {tag}") is not None,
            optional=_REQUIRED.search(f" {tag}") is None,
        )
        whole = f"{start}_{name}".upper().lstrip("_")
        yield Read(whole, *field.span(1), Form(_FIELD, "envconfig"), how)
