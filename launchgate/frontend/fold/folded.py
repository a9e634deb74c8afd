"""Every expression of constants in a script, folded."""

from collections.abc import Iterator

from launchgate.credentials.decode.escapes import unescaped
from launchgate.credentials.decode.view import Decoded
from launchgate.frontend.fold.arguments import arguments
from launchgate.frontend.fold.backwards import backwards
from launchgate.frontend.fold.constants import constants
from launchgate.frontend.fold.escapes import SCRIPT
from launchgate.frontend.fold.flat import flat
from launchgate.frontend.fold.flight import flight
from launchgate.frontend.fold.joined import joined
from launchgate.frontend.fold.pairs import written
from launchgate.frontend.fold.rewrite import rewritten
from launchgate.frontend.fold.sources import sources
from launchgate.frontend.fold.steps import Steps
from launchgate.frontend.fold.streamed import streamed

_PAGE = b"</script"
_PAYLOAD = b"__NUXT_JSONP__"  # a script with nothing else


def folded(data: bytes) -> Iterator[Decoded]:
    """What constants give when they are joined, decoded or turned round, each with its place.

    A text has what is around the expressions, too, with a literal where each of them stood: names
    stand before their values as they do in the script. Where they do not (arguments, flat arrays)
    it has lines of `name="value";`. The place of a value is that of its whole expression.
    """
    yield from _script(data)
    yield from sources(data, _script)
    if _PAGE in data or _PAYLOAD in data[:256]:
        yield from flight(data)
        yield from streamed(data)
        yield from written(arguments(data, Steps(len(data))))
    yield from written(flat(data, Steps(len(data))))


def _script(data: bytes) -> Iterator[Decoded]:
    yield from rewritten(data, constants(data, Steps(len(data))))
    yield from rewritten(data, joined(data, Steps(len(data))))
    yield from rewritten(data, backwards(data), "reversed")
    yield from unescaped(data, escapes=(SCRIPT,))
