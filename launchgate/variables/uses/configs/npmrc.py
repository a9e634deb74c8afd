"""`.npmrc`: `${NPM_TOKEN}` in values.

https://docs.npmjs.com/cli/v11/configuring-npm/npmrc
"""

from launchgate.variables.source import Reading, Source
from launchgate.variables.uses.configs.found import Found
from launchgate.variables.uses.configs.references import references


def read(source: Source) -> Reading:
    found = Found(source, ".npmrc")
    start = 0
    for line in source.text.splitlines(keepends=True):
        if not line.lstrip().startswith(("#", ";")):
            for reference in references(source.text, start, start + len(line)):
                braced = source.text[reference.start - 1] == "{"
                if braced:
                    found.use(reference, "build")
        start += len(line)
    return found.reading()
