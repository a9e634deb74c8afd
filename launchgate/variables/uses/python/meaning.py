"""What an expression is, as far as reading variables goes."""

from dataclasses import dataclass, replace
from typing import NamedTuple

from launchgate.variables.source import Export
from launchgate.variables.uses.python.scopes import Scope


@dataclass(frozen=True, slots=True)
class Dotted:
    """A module, or what is in one: `os.path`."""

    path: str


@dataclass(frozen=True, slots=True)
class Environment:
    """A mapping that holds the environment. `defaulted`: it holds defaults too."""

    form: str = "os.environ"
    defaulted: bool = False


@dataclass(frozen=True, slots=True)
class Reader:
    """A function that reads a variable. The name is argument number `at` or one of `words`; what
    stands in is number `default` or one of `fallbacks`. `strict`: it raises where there is none.
    `always`: it never matters whether there is one. `name`: which it reads when none is given.
    `known` are names that have a default of their own."""

    form: str
    at: int = 0
    words: tuple[str, ...] = ("key",)
    default: int | None = None
    fallbacks: tuple[str, ...] = ("default",)
    strict: bool = False
    always: bool = False
    optional: bool = False
    prefix: str = ""
    name: str | None = None
    known: tuple[str, ...] = ()

    def under(self, prefix: str) -> "Reader":
        return replace(self, prefix=prefix + self.prefix) if prefix else self


@dataclass(frozen=True, slots=True)
class Library:
    """An object of a library that reads variables: `environ.Env()`."""

    kind: str
    prefix: str = ""
    known: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Instance:
    """An object of a class of this file."""

    scope: Scope


@dataclass(frozen=True, slots=True)
class Class:
    scope: Scope


@dataclass(frozen=True, slots=True)
class Function:
    """A function of this file. `bound`: called through its object, which takes its first place."""

    scope: Scope
    bound: bool = False


@dataclass(frozen=True, slots=True)
class Exported:
    export: Export


class Naming(NamedTuple):
    """How a class of settings calls the variables of its fields, and those of its subclasses."""

    library: str
    prefix: str = ""
    delimiter: str = ""
    exact: bool = False


@dataclass(frozen=True, slots=True)
class Base:
    """A class of settings of another module."""

    naming: Naming


Meaning = Dotted | Environment | Reader | Library | Instance | Class | Function | Exported | Base
