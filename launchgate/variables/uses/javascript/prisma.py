"""`url = env("X")` of a Prisma schema .

https://www.prisma.io/docs/orm/reference/prisma-schema-reference
"""

import re

from launchgate.ports.variables import Use
from launchgate.variables.paths import is_test
from launchgate.variables.source import Reading, Source

_CALL = re.compile(
    r'//[^\n]*|"(?:[^"\\\n]|\\.)*"'
    r'|(?<![\w.])env\(\s{0,9}"(?P<name>[A-Za-z_]\w{0,127})"\s{0,9}\)'
)


def read(source: Source) -> Reading:
    """Comments and other strings are left out. A shadow database is for development only."""
    text = source.text
    uses = []
    for found in _CALL.finditer(text):
        if found["name"]:
            line = text[text.rfind("\n", 0, found.start()) + 1 : found.start()]
            uses.append(
                Use(
                    name=found["name"],
                    location=source.place(*found.span("name")),
                    optional=line.split("=")[0].strip() == "shadowDatabaseUrl",
                    test=is_test(source.path),
                    form="prisma",
                )
            )
    return Reading(uses=tuple(uses))
