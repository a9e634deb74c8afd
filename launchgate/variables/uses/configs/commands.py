"""Procfiles, and what a Makefile stops without.

https://devcenter.heroku.com/articles/procfile
https://www.gnu.org/software/make/manual/html_node/Conditional-Syntax.html
"""

import re

from launchgate.variables.source import Reading, Source
from launchgate.variables.uses.configs.found import Found
from launchgate.variables.uses.configs.references import Reference
from launchgate.variables.uses.configs.shell_lines import names_set, read_in

_PROCESS = re.compile(r"^[A-Za-z][\w-]*:[ \t]*(\S.*)$", re.MULTILINE)
# A name of make may be set anywhere, by files that it includes too; one without which it stops is
# meant to come from outside.
_STOPS = re.compile(r"^ifndef[ \t]+([A-Z][A-Z0-9_]+)[ \t]*\n[ \t]*\$[({]error\b", re.MULTILINE)


def read(source: Source) -> Reading:
    if source.path.rpartition("/")[2].startswith("Makefile"):
        found = Found(source, "make")
        for match in _STOPS.finditer(source.text):
            found.use(Reference(match[1], *match.span(1)), "build")
        return found.reading()
    found = Found(source, "Procfile")
    for match in _PROCESS.finditer(source.text):
        for one in read_in(source.text, *match.span(1), names_set(match[1])):
            found.use(one)
    return found.reading()
