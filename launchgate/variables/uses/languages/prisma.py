"""Schemas of Prisma. https://www.prisma.io/docs/orm/reference/prisma-schema-reference#env"""

import re

from launchgate.variables.uses.languages.form import form

WORDS = (b"env(",)
FORMS = (form(r"=\s*env\s*\(\s*<literal>", "prisma env()", None),)
WIDE = re.compile(r"(?!)")
