"""Every check that needs one value only."""

from collections.abc import Collection, Iterator
from dataclasses import replace

from launchgate.ports.variables import Flaw
from launchgate.variables.checks.development import development
from launchgate.variables.checks.elsewhere import elsewhere
from launchgate.variables.checks.empty import empty
from launchgate.variables.checks.example import example
from launchgate.variables.checks.expired import expired
from launchgate.variables.checks.live import live
from launchgate.variables.checks.placeholder import placeholder
from launchgate.variables.checks.public import public, public_by_name
from launchgate.variables.checks.quoted import quoted, unquoted
from launchgate.variables.checks.reference import is_reference
from launchgate.variables.checks.sandboxed import sandboxed
from launchgate.variables.checks.signing import weak
from launchgate.variables.checks.typed import typed
from launchgate.variables.checks.unexpanded import unexpanded
from launchgate.variables.checks.valued import Valued
from launchgate.variables.checks.whitespace import whitespace
from launchgate.variables.value import Value

_NO_VALUE = (unexpanded, placeholder, example)
_OF_VALUES = (public, typed, sandboxed, live, weak, development)


def flaws_of(item: Valued, *, now_s: float, hosts: Collection[str] = ()) -> Iterator[Flaw]:
    """`now_s` is Unix time; `hosts` are production's own (`[targets.production] hosts`), which are
    right whatever they sound like.

    What is no value yet is said once: nothing is told of the type of a placeholder. Blanks and
    quotes around a value are taken off for all that follows.
    """
    nothing = list(empty(item))
    if nothing or is_reference(item.value.text):
        yield from nothing
        return
    for check in _NO_VALUE:
        found = list(check(item))
        if found:
            yield from found
            yield from public_by_name(item)
            return
    yield from whitespace(item)
    worn = list(quoted(item))
    yield from worn
    bare = item.value.text.strip()
    item = replace(item, value=Value(unquoted(bare) if worn else bare))
    for check in _OF_VALUES:
        yield from check(item)
    yield from expired(item, now_s)
    yield from elsewhere(item, hosts)
