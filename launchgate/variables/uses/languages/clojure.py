"""Clojure, through Java's System. https://clojure.org/reference/java_interop"""

import re

from launchgate.variables.uses.languages.form import form

WORDS = (b"getenv",)
FORMS = (form(r"\(\s*System/getenv\s+<literal>", "System/getenv", None),)
WIDE = re.compile(r"\(\s*System/getenv\s*\)")
