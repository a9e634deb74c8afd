"""Every expression of constants in a script, folded."""

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from launchgate.credentials.decode.escapes import unescaped
from launchgate.credentials.decode.view import Decoded
from launchgate.frontend.fold.arguments import arguments
from launchgate.frontend.fold.backwards import BACKWARDS, backwards
from launchgate.frontend.fold.backwards import rare as reversed_signs
from launchgate.frontend.fold.called import GIVEN, PLACED, called
from launchgate.frontend.fold.called import RARE as CALLED
from launchgate.frontend.fold.constants import constants
from launchgate.frontend.fold.escapes import SCRIPT
from launchgate.frontend.fold.flat import flat
from launchgate.frontend.fold.flight import flight
from launchgate.frontend.fold.joined import joined
from launchgate.frontend.fold.markup import markup
from launchgate.frontend.fold.pairs import written
from launchgate.frontend.fold.rewrite import rewritten
from launchgate.frontend.fold.signs import placed as signs
from launchgate.frontend.fold.sources import RARE as ESCAPED
from launchgate.frontend.fold.sources import sources
from launchgate.frontend.fold.steps import Steps
from launchgate.frontend.fold.streamed import streamed
from launchgate.frontend.glance import Glance, Seen, unaided

_T = TypeVar("_T")
_PAGE = b"</script"
_PAYLOAD = b"__NUXT_JSONP__"  # a script with nothing else


def rare() -> dict[bytes, bytes]:
    """Patterns of what must be there for something to be folded, by name, for a glance."""
    return {**CALLED, **ESCAPED, **reversed_signs()}


def placed() -> dict[bytes, bytes]:
    """As `rare`, but all places of these are wanted."""
    return {**PLACED, **signs()}


def folded(
    data: bytes, spent: list[str] | None = None, glance: Glance = unaided
) -> Iterator[Decoded]:
    """What constants give when they are joined, decoded or turned round, each with its place.

    A text has what is around the expressions, too, with a literal where each of them stood: names
    stand before their values as they do in the script. Where they do not (arguments, flat arrays)
    it has lines of `name="value";`. The place of a value is that of its whole expression.

    Work in vain is bounded. `spent` takes a sentence where the bound was met: of the rest nothing
    is known. `glance` tells of many rare signs at once which are there.
    """
    work = _Work(data, [] if spent is None else spent, glance)
    yield from _script(data, work)
    yield from sources(data, lambda text: _script(text, work.of(text)), work.seen)
    if _PAGE in data or _PAYLOAD in data[:256]:
        yield from flight(data)
        yield from streamed(data)
        yield from written(work.watched(arguments, data))
    yield from written(work.watched(flat, data))
    yield from written(markup(data))


def _script(data: bytes, work: "_Work") -> Iterator[Decoded]:
    yield from rewritten(data, work.watched(work.placed(constants), data))
    yield from rewritten(data, work.watched(work.placed(joined), data))
    if BACKWARDS in work.seen:
        yield from rewritten(data, backwards(data), "reversed")
    yield from written(called(data, work.seen), GIVEN)
    yield from unescaped(data, escapes=(SCRIPT,))


class _Work:
    """Bounds each look by the size of what it is at."""

    def __init__(self, data: bytes, spent: list[str], glance: Glance) -> None:
        self._size = len(data)
        self._spent = spent
        self._glance = glance
        self.seen = glance(data)

    def of(self, text: bytes) -> "_Work":
        return _Work(text, self._spent, self._glance)

    def placed(
        self, look: "Callable[[bytes, Steps, Seen], Iterable[_T]]"
    ) -> "Callable[[bytes, Steps], Iterable[_T]]":
        return lambda data, steps: look(data, steps, self.seen)

    def watched(self, look: "Callable[[bytes, Steps], Iterable[_T]]", data: bytes) -> Iterator[_T]:
        steps = Steps(self._size)
        yield from look(data, steps)
        if steps.left < 0 and _SPENT not in self._spent:
            self._spent.append(_SPENT)


_SPENT = "too much in it only looks like constants that are put together: not all was folded"
