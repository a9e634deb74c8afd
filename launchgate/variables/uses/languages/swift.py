"""Swift. https://developer.apple.com/documentation/foundation/processinfo/environment"""

import re

from launchgate.variables.uses.languages.form import form

WORDS = (b"env", b"Env")
FORMS = (
    form(r"\.environment\s*\[\s*<literal>", "ProcessInfo"),
    form(r"(?<![\w.])getenv\s*\(\s*<literal>", "getenv", None),
    form(r"\bEnvironment\.get\s*\(\s*<literal>", "Environment.get", None),
)
WIDE = re.compile(r"(?!)")
