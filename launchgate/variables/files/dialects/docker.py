"""`docker run --env-file`: a line is NAME=VALUE as it stands, quotes and comments too.

A name alone is taken from the environment. White space in a name, or no name, makes Docker refuse
the whole file. From reading the source, not measured.
https://github.com/docker/cli/blob/master/pkg/kvfile/kvfile.go
"""

from collections.abc import Mapping

from launchgate.variables.files.dialects.entry import Parsed, Slip, Statement


def parse(text: str, environ: Mapping[str, str]) -> Parsed:
    lines = text.removeprefix("\ufeff").replace("\r\n", "\n")
    statements: list[Statement] = []
    slips: list[Slip] = []
    end = -1
    for line in lines.split("\n"):
        start, end = end + 1, end + 1 + len(line)
        start += len(line) - len(line.lstrip())
        if start >= end or lines[start] == "#":
            continue
        name, equals, value = lines[start:end].partition("=")
        place = (start, start + len(name))
        if not name or " " in name or "\t" in name:
            spaced = bool(name.strip() and equals)
            slips.append(Slip("spaced" if spaced else "unreadable", start, end, True, name.strip()))
        elif equals:
            statements.append(Statement(name, value, "", place, (place[1] + 1, end), True))
        else:
            own = environ.get(name)
            statements.append(Statement(name, own, "", place, (end, end), True))
    return Parsed(lines, statements, slips)
