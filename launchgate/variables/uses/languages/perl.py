"""Perl. https://perldoc.perl.org/variables/%25ENV"""

import re

from launchgate.variables.uses.languages.form import form

WORDS = (b"ENV",)
FORMS = (
    form(r"\bexists\s*\(?\s*\$ENV\s*\{\s*(?P<word>[A-Za-z_]\w*)\s*\}", "%ENV", None, optional=True),
    form(r"\$ENV\s*\{\s*(?P<word>[A-Za-z_]\w*)(?=\s*\})", "%ENV", None),
    form(r"\$ENV\s*\{\s*<literal>(?=\s*\})", "%ENV", None),
)
WIDE = re.compile(r"\b(?:keys|each)\s+%ENV\b")
