"""A file to its reader. A reader is imported only for a file that may read variables."""

from importlib import import_module

from launchgate.variables.source import Reading, Source, Surroundings
from launchgate.variables.uses.first import reader_of, speaks

NOTHING = Reading()


def may_read(reader: str, source: Source, around: Surroundings) -> bool:
    """The first look: whether the file may read a variable, by literals only."""
    if not reader:
        return False
    if speaks(reader, source.data):
        return True
    names = (name for name in around.exports if name != "default")
    return any(name.encode() in source.data for name in names)


def read(source: Source, around: Surroundings | None = None) -> Reading:
    """What the file says of variables; nothing where no reader knows it. Never raises."""
    reader, known = reader_of(source.path), around or Surroundings()
    if not may_read(reader, source, known):
        return NOTHING
    if not source.text:
        why = "reads variables and is no text that can be read (NUL bytes): save it as UTF-8, or "
        return Reading(unknown=(f'{source.path} {why}[env] ignore = ["{source.path}"]',))
    return read_with(reader, source, known)


def read_with(reader: str, source: Source, known: Surroundings) -> Reading:
    """Without a first look: for who has looked."""
    found: Reading = import_module(f"launchgate.variables.uses.{reader}.read").read(source, known)
    return found
