"""Ruby, ERB and Crystal. `ENV`: https://docs.ruby-lang.org/en/master/ENV.html"""

import re
from collections.abc import Iterator

from launchgate.variables.uses.languages.context import Manner
from launchgate.variables.uses.languages.form import Form, Read, form
from launchgate.variables.uses.languages.lexer import Lexed

WORDS = (b"ENV", b"Figaro", b"Dotenv", b"env")
FORMS = (
    form(r"\bENV\s*\[\s*<name>\s*\]\?(?=[\s)\]},;]|$)", "ENV[]", optional=True),
    form(r"\bENV\s*\[\s*<name>(?=\s*\])", "ENV[]"),
    form(r"\bENV\.fetch[\s(]\s*<name>", "ENV.fetch"),
    form(r"\bENV\.(?:key|has_key|include|member)\?[\s(]\s*<name>", "ENV.key?", optional=True),
    form(
        r"\bENV\.(?:values_at|fetch_values)\s*\(\s*<literal>", "ENV.values_at", None, several=True
    ),
    form(r"\bENV\.slice\s*\(\s*<literal>", "ENV.slice", None, optional=True, several=True),
    form(r"\bENV\.(?:dig|assoc)\s*\(\s*<literal>", "ENV.dig"),
    form(r"\bFigaro\.require_keys\s*\(\s*<literal>", "Figaro", None, several=True),
    form(r"\bDotenv\.require_keys\s*\(\s*<literal>", "Dotenv", None, several=True),
)
WIDE = re.compile(
    r"\bENV\.(?:to_h|to_hash|each|each_pair|map|select|filter|filter_map|to_a|find_all)\b"
)
_FIGARO = re.compile(r"\bFigaro\.env\.(?P<word>[a-z]\w*|[A-Z]\w*)([!?]?)")


def further(lexed: Lexed) -> Iterator[Read]:
    for match in _FIGARO.finditer(lexed.code):
        optional = match[2] != "!"
        name = match["word"].upper()
        how = Manner(optional=optional)
        yield Read(name, *match.span("word"), Form(_FIGARO, "Figaro.env"), how)
