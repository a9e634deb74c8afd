"""Lua. https://www.lua.org/manual/5.4/manual.html#pdf-os.getenv"""

import re

from launchgate.variables.uses.languages.form import form

WORDS = (b"getenv",)
FORMS = (form(r"\bos\.getenv\s*\(?\s*<name>", "os.getenv", None),)
WIDE = re.compile(r"(?!)")
