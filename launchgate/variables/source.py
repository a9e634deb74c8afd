"""A file as the readers of variables get it, and what they give back."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal, NamedTuple

from launchgate.model import Location
from launchgate.parse.text import Lines, decode
from launchgate.ports.variables import Declaration, Use, Wide
from launchgate.variables.value import Value


class Source:
    """One file. `path` is relative to the root, with `/`."""

    def __init__(self, path: str, data: bytes) -> None:
        self.path = path
        self.data = data

    @cached_property
    def text(self) -> str:
        """Empty for a binary file."""
        return decode(self.data) or ""

    @cached_property
    def _lines(self) -> Lines:
        return Lines(self.text)

    def place(self, start: int, end: int) -> Location:
        """Of a part of `text`, as offsets of code points."""
        line, column = self._lines.place(start)
        end_line, end_column = self._lines.place(end)
        return Location(
            path=self.path, line=line, column=column, end_line=end_line, end_column=end_column
        )


class Export(NamedTuple):
    """What a module gives others to read variables with.

    `object`: it holds variables as members (`export const env = process.env`, what `createEnv`
    returns). `reader`: a function whose argument number `argument` is the name, and whose argument
    number `default`, where there is one, is what stands in. `path` is the file that has it.
    `naming`: it is a class of settings, and nothing else: its library, the prefix, the delimiter
    of nested ones, whether case counts. `prefix`: names that begin so are handed to browsers
    (`envPrefix` of Vite); its path is `import.meta.env`. `member`: not the export itself reads,
    but this member of it (`Env.get`). Plain values only: it goes between processes.
    """

    name: str
    path: str
    kind: Literal["object", "reader", "prefix"]
    argument: int = 0
    default: int | None = None
    optional: bool = False
    naming: tuple[str, str, str, bool] | None = None
    member: str = ""


class Given(NamedTuple):
    """A variable that a file of configuration sets. `value` None: it says where it comes from
    (a secret's reference), and so that it is set, but not what it is. `target` None: it does not
    say for which. `label` names the setter (`fly.toml [env]`)."""

    name: str
    value: Value | None
    location: Location
    target: str | None = None
    label: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What one file says of variables. `unknown`: what could not be told of it, each with what to
    do (a file that does not parse where it reads variables)."""

    uses: tuple[Use, ...] = ()
    declarations: tuple[Declaration, ...] = ()
    given: tuple[Given, ...] = ()
    wide: tuple[Wide, ...] = ()
    exports: tuple[Export, ...] = ()
    unknown: tuple[str, ...] = ()


def joined(readings: Iterable[Reading]) -> Reading:
    """Several readings of one file as one."""
    many = list(readings)
    return Reading(
        uses=tuple(use for one in many for use in one.uses),
        declarations=tuple(item for one in many for item in one.declarations),
        given=tuple(item for one in many for item in one.given),
        wide=tuple(item for one in many for item in one.wide),
        exports=tuple(item for one in many for item in one.exports),
        unknown=tuple(item for one in many for item in one.unknown),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """What a reader may know of the rest of the project: `exports` of other files by name,
    `prefixes` that the project's bundler hands to browsers (`VITE_`), custom ones too."""

    exports: Mapping[str, tuple[Export, ...]] = field(default_factory=dict)
    prefixes: tuple[str, ...] = ()
