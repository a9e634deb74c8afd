"""A script, or the scripts of a Vue, Svelte or Astro file, to what they say of variables."""

import time
from dataclasses import replace

from launchgate.ports.variables import Use
from launchgate.variables.source import Export, Reading, Source, Surroundings, joined
from launchgate.variables.uses.javascript import frameworks, schemas
from launchgate.variables.uses.javascript.found import Found
from launchgate.variables.uses.javascript.frameworks import html as pages
from launchgate.variables.uses.javascript.frameworks import prefixes
from launchgate.variables.uses.javascript.members import Members, nested
from launchgate.variables.uses.javascript.modules import exported, handed_on, imports_of
from launchgate.variables.uses.javascript.objects import direct, imported
from launchgate.variables.uses.javascript.packages import env_var, parsed
from launchgate.variables.uses.javascript.readers import Readers
from launchgate.variables.uses.javascript.script import Script
from launchgate.variables.uses.javascript.sfc import scripts
from launchgate.variables.uses.javascript.typings import typings

_PATIENCE_S = 20.0  # of a core, for one file
_PAGES = ("html", "htm", "ejs")


def read(source: Source, around: Surroundings) -> Reading:
    ending = source.path.rpartition(".")[2].lower()
    if ending in _PAGES:
        return pages.read(source, around)
    around = replace(around, prefixes=prefixes.known(around))
    return _once(joined(_read(script, around) for script in scripts(source, ending)))


def _read(script: Script, around: Surroundings) -> Reading:
    core = _core(script, around)
    return joined((core, schemas.read(script, around), frameworks.read(script, around)))


def _core(script: Script, around: Surroundings) -> Reading:
    found = Found(script, around.prefixes)
    readers = Readers(script, found)
    members = Members(script, found, readers.dynamic)
    imports = imports_of(script)
    exports = dict(around.exports)
    end_s = time.process_time() + _PATIENCE_S
    for environment in direct(script):
        members.read(environment)
        if time.process_time() > end_s:  # nesting that only a generator writes
            script.capped = True
            return found.reading()
    for environment in imported(script, imports, exports):
        members.read(environment)
    for environment in parsed(script):
        members.read(environment)
    env_var(script, imports, found)
    nested(script, members)
    readers.resolve()
    readers.imported(imports, exports)
    readers.resolve()
    typings(script, found)
    for alias, _ in members.aliases:
        for name in exported(script, alias):
            found.export(Export(name, script.path, "object"))
    for name in members.exports:
        found.export(Export(name, script.path, "object"))
    if prefixes.speaks(script.path, script.data):
        for export in prefixes.exported(script.index):
            found.export(export)
    for export in handed_on(script, exports):
        found.export(export)
    return found.reading()


def _once(reading: Reading) -> Reading:
    """A use that two readers have found counts once; a default that either knows of is one."""
    uses: dict[tuple[str, int | None, int | None], Use] = {}
    for use in reading.uses:
        key = use.name, use.location.line, use.location.column
        before = uses.get(key)
        if before is None or (use.default and not before.default):
            uses[key] = use
        elif use.side == "client" and before.side == "server":
            uses[key] = replace(before, side="client", phase=use.phase)
    return Reading(
        uses=tuple(uses.values()),
        declarations=tuple(dict.fromkeys(reading.declarations)),
        given=reading.given,
        wide=tuple(dict.fromkeys(reading.wide)),
        exports=tuple(dict.fromkeys(reading.exports)),
        unknown=reading.unknown,
    )
