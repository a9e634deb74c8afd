"""From all that is known of a project's variables to the markers of one run."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from launchgate.frontend.known import Known
from launchgate.frontend.markers.guess import guess
from launchgate.frontend.markers.ink import Ink
from launchgate.frontend.markers.machine import is_machines
from launchgate.frontend.markers.marked import Marked, unmarkable
from launchgate.frontend.markers.schema import NONE, Hint
from launchgate.frontend.markers.shape import marked
from launchgate.frontend.markers.steering import chooses, sends
from launchgate.frontend.values.naming import says_public, says_secret, says_version
from launchgate.frontend.values.public import declared
from launchgate.frontend.values.weight import is_public_kind, spots
from launchgate.model import Unseen

_LEAST_SECRET = 16
_NUMBER = "a number of few digits: no secret, and libraries are full of those"


class Variable(NamedTuple):
    """`value` is the one that a build here would see; `example`: it stands in an example file, so
    that it tells no more than what the variable may look like."""

    name: str
    value: str = ""
    example: bool = False
    hint: Hint = NONE

    def __repr__(self) -> str:
        return f"<{self.name}, {len(self.value)} characters>"


class Marker(NamedTuple):
    name: str
    drawn: Marked
    public: bool

    @property
    def known(self) -> tuple[Known, ...]:
        """What is looked for in the build."""
        return tuple(
            Known(self.name, needle.encode(), self.public, "canary")
            for needle in self.drawn.needles
        )


class Plan(NamedTuple):
    """`unmarked` are left as they are, each with why."""

    markers: Mapping[str, Marker]
    unmarked: Mapping[str, str]

    def unseen(self) -> tuple[Unseen, ...]:
        """One for each reason."""
        by_reason: dict[str, list[str]] = {}
        for name, why in sorted(self.unmarked.items()):
            by_reason.setdefault(why, []).append(name)
        weak = [name for name, marker in sorted(self.markers.items()) if marker.drawn.weak]
        if weak:
            by_reason["marked by a short number, which is weaker evidence"] = weak
        return tuple(Unseen(what=few(names), why=why) for why, names in by_reason.items())


def plan(
    variables: Iterable[Variable],
    seed: bytes,
    public: Sequence[str] = (),
    taken: frozenset[str] = frozenset(),
) -> Plan:
    """`public` are the patterns of `[bundle] public`, `taken` numbers in the project's files."""
    markers: dict[str, Marker] = {}
    unmarked: dict[str, str] = {}
    for variable in variables:
        name = variable.name
        if is_machines(name):
            continue
        why = _left(variable)
        drawn = None if why else _drawn(variable, Ink(seed, name, taken))
        if drawn is not None and drawn.weak and not says_secret(name):
            drawn, why = None, _NUMBER
        if drawn is None:
            unmarked[name] = why or unmarkable(variable.value.strip()) or "a switch or a number"
        else:
            markers[name] = Marker(name, drawn, _is_public(variable, public))
    return Plan(markers, unmarked)


def is_public(name: str, patterns: Sequence[str] = ()) -> bool:
    """By its prefix, by `patterns`, or because such a thing is made to stand in pages."""
    return declared(name, patterns) or says_public(name) or says_version(name)


def _is_public(variable: Variable, patterns: Sequence[str]) -> bool:
    """The shape of its value, where there is one, says more than its name."""
    public = is_public(variable.name, patterns)
    if variable.example or len(variable.value) < _LEAST_SECRET:
        return public
    known = Known(variable.name, variable.value.encode("utf-8", "surrogateescape"))
    if public:
        return not any(spot.kind.proven and spot.kind.role != "public" for spot in spots(known))
    return is_public_kind(known)


def _left(variable: Variable) -> str:
    if sends(variable.name):
        return "left unset: with it the build sends its source maps away"
    if variable.hint.kind == "choice" or (chooses(variable.name) and len(variable.value) < 24):
        return "it picks one of a few settings"
    return ""


def _drawn(variable: Variable, ink: Ink) -> Marked | None:
    if variable.value.strip() and not variable.example:
        return marked(variable.value, ink)
    by_value = marked(variable.value, ink)
    if by_value is None and variable.value.strip():
        return None
    structured = "://" in variable.value or variable.value[:1] in "{[-" or variable.value.isdigit()
    return by_value if by_value and structured else guess(variable.name, variable.hint, ink)


def few(names: Sequence[str]) -> str:
    """The first names, and how many more."""
    shown = ", ".join(names[:8])
    return shown if len(names) <= 8 else f"{shown} and {len(names) - 8} more"
