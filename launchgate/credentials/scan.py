"""One text in, its credentials out: match, weigh, one spot a place."""

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from launchgate.credentials.kind import Kind
from launchgate.credentials.kinds import all_kinds
from launchgate.credentials.overlap import distinct, resolve
from launchgate.credentials.sieve import Sieve
from launchgate.credentials.spot import Spot

if TYPE_CHECKING:
    from launchgate.credentials.decode.hints import Hints, Look

Finder = Callable[[bytes], Iterable[Spot]]
"""An engine: every match of every kind in the bytes, once, in any order."""


class Engine(ABC):
    """One whose `find` is a finder, and which sees hints of encodings on the way."""

    @abstractmethod
    def find(self, data: bytes) -> Iterable[Spot]: ...

    @abstractmethod
    def hints(self, data: bytes) -> "Hints":
        """Of any bytes; at no cost of those that were given last in this thread."""


def hints_of(finder: Finder) -> "Look | None":
    """For `decode.views`."""
    engine = getattr(finder, "__self__", None)
    return engine.hints if isinstance(engine, Engine) else None


@lru_cache(maxsize=1)
def every_kind() -> tuple[Kind, ...]:
    """Providers' kinds, then the generic ones."""
    from launchgate.credentials.generic import KINDS  # noqa: PLC0415 - this module is cheap to load

    return (*all_kinds(), *KINDS)


def find(data: bytes, kinds: Sequence[Kind] | None = None) -> Iterable[Spot]:
    """The engine without hyperscan, for small inputs and for platforms that have none."""
    return (_sieve() if kinds is None else Sieve(kinds)).find(data)


def scan(data: bytes, path: str, finder: Finder = find) -> list[Spot]:
    """The credentials of one file (or of the lines that a change adds to it), by offset.

    `data` is UTF-8 or unknown 8-bit text. `path` is relative to the root: it tells language and
    context. Of matches that overlap the most telling one is kept.
    """
    found = distinct(finder(data), _order())
    if not found:
        return []
    from launchgate.credentials.context import weigh  # noqa: PLC0415 - most files have no match

    return resolve(weigh(data, path, found), _order())


@lru_cache(maxsize=1)
def _sieve() -> Sieve:
    return Sieve(every_kind())


@lru_cache(maxsize=1)
def _order() -> dict[str, int]:
    return {kind.id: number for number, kind in enumerate(every_kind())}
