"""Elixir. https://hexdocs.pm/elixir/System.html#get_env/2"""

import re

from launchgate.variables.uses.languages.form import form

WORDS = (b"env", b":system")
FORMS = (
    form(r"\bSystem\.get_env[\s(]\s*<name>", "System.get_env"),
    form(r"\bSystem\.fetch_env![\s(]\s*<name>", "System.fetch_env!", None),
    form(r"\bSystem\.fetch_env[\s(]\s*<name>", "System.fetch_env", None, optional=True),
    form(r"\{\s*:system\s*,\s*<literal>", "{:system}"),
    form(r"(?<![\w.])env!\s*\(\s*<literal>", "env!", 2),
)
WIDE = re.compile(r"\bSystem\.get_env\s*\(\s*\)")
