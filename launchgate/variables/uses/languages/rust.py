"""Rust: std::env, the compiler's env!, dotenvy, clap and figment.

https://doc.rust-lang.org/std/env/, https://docs.rs/clap/latest/clap/_derive/
"""

import re
from collections.abc import Iterator

from launchgate.variables.uses.languages.context import Manner
from launchgate.variables.uses.languages.form import Form, Read, form
from launchgate.variables.uses.languages.lexer import LITERAL, Lexed

WORDS = (b"env", b"Env")
FORMS = (
    form(r"\benv::var(?:_os)?\s*\(\s*<name>", "env::var"),
    form(r"(?<![\w:.])var(?:_os)?\s*\(\s*<literal>", "env::var"),
    form(r"\bdotenvy?::var\s*\(\s*<name>", "dotenvy::var"),
    form(r"(?<!\w)(?:std::)?env!\s*\(\s*<literal>", "env!", None, phase="build"),
    form(r"\boption_env!\s*\(\s*<literal>", "option_env!", None, optional=True, phase="build"),
)
WIDE = re.compile(
    r"\benv::vars(?:_os)?\s*\(\s*\)|\bEnv::(?:prefixed|raw)\s*\(|\benvy::(?:from_env|prefixed)\b"
)
_IMPORTED = re.compile(r"\buse\s+std::env::(?:var\b|\{[^}]*\bvar\b|var_os\b)")
_ATTRIBUTE = re.compile(r"#\[(?:arg|clap|structopt)\s*\(([^\]]{0,600}?)\)\s*\]")
_ENV = re.compile(rf"(?<![\w.])env\b(?:\s*=\s*({LITERAL}))?")
_FIELD = re.compile(r"\s*(?:#\[[^\]\n]*\]\s*)*(?:pub(?:\([^)]*\))?\s+)?([a-z_]\w*)\s*:\s*([\w:]+)")
_BUILDER = re.compile(rf"\.env\s*\(\s*({LITERAL})\s*\)")


def wanted_in(lexed: Lexed, read: Read) -> bool:
    """A bare `var("X")` only where it is imported."""
    bare = "(?<![\\w:.])var" in read.form.pattern.pattern
    return not bare or _IMPORTED.search(lexed.code) is not None


def further(lexed: Lexed) -> Iterator[Read]:
    for match in _ATTRIBUTE.finditer(lexed.code):
        env = _ENV.search(match[1])
        field = _FIELD.match(lexed.code, match.end())
        if env is None:
            continue
        given = "default_value" in match[1]
        optional = field is not None and field[2] in ("Option", "bool", "Vec")
        how = Manner(default=given, optional=optional and not given)
        form_ = Form(_ATTRIBUTE, "clap")
        if env[1] is not None:
            span = lexed.literals.get(match.start(1) + env.start(1))
            if span is not None:
                yield Read(lexed.text[span[0] : span[1]], *span, form_, how)
        elif field is not None:
            yield Read(field[1].upper(), *field.span(1), form_, how)
    if "clap" in lexed.code:
        for match in _BUILDER.finditer(lexed.code):
            span = lexed.literals.get(match.start(1))
            if span is not None:
                yield Read(
                    lexed.text[span[0] : span[1]], *span, Form(_BUILDER, "clap"), Manner(True)
                )
