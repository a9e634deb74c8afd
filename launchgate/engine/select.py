"""Gate folders to a plan. Only what is selected is imported."""

import importlib
import os
from collections.abc import Iterable, Sequence
from typing import Any

from launchgate import gates as _folder
from launchgate.model import Stage
from launchgate.plugin import AnyGate, Gate

# The order in which people read them: what breaks first comes first.
ORDER = (
    *("env", "secrets", "bundle", "callbacks", "smoke", "domain", "edge", "mail"),
    *("uptime", "logs", "prompts", "migrations", "handover"),
)

# Known without importing the others: a hook pays for each import.
COMMIT_GATES = ("env", "secrets", "callbacks")
PUSH_GATES = ("secrets", "callbacks")  # those that can judge commits that are not checked out


class UnknownGate(Exception):
    """A gate was asked for by a name that does not exist, or a plugin that is none."""


def shipped() -> tuple[str, ...]:
    """Names of the gates in this version, in reading order."""
    found = {
        item.name
        for place in _folder.__path__
        for item in os.scandir(place)
        if item.is_dir() and os.path.exists(os.path.join(item.path, "__init__.py"))
    }
    return tuple(sorted(found, key=lambda name: (_position(name), name)))


def load(name: str) -> AnyGate:
    """The gate of a folder. UnknownGate names the nearest."""
    if name not in shipped():
        raise UnknownGate(_unknown(name))
    gate: AnyGate = importlib.import_module(f"launchgate.gates.{name}").GATE
    return gate


def plugin(module: str) -> AnyGate:
    """The gate that a third party's module exports as GATE."""
    try:
        gate = importlib.import_module(module).GATE
    except Exception as error:  # whatever a stranger's module raises while it is imported
        raise UnknownGate(
            f"plugins: cannot load {module!r} ({error}): install the package that has it; "
            "it must export GATE"
        ) from None
    if not isinstance(gate, Gate) or gate.name in shipped():
        raise UnknownGate(
            f"plugins: {module!r} must export GATE, a launchgate.plugin.Gate with a name of its own"
        )
    return gate


def select(
    stage: Stage, names: Sequence[str] = (), plugins: Sequence[str] = ()
) -> tuple[AnyGate, ...]:
    """Those asked for by name, else all that belong to the stage."""
    others = tuple(plugin(module) for module in plugins)
    if names:
        own = {gate.name: gate for gate in others}
        return tuple(own[name] if name in own else load(name) for name in dict.fromkeys(names))
    hooks = {Stage.COMMIT: COMMIT_GATES, Stage.PUSH: PUSH_GATES}
    candidates = hooks.get(stage) or shipped()
    gates: Iterable[AnyGate] = (*(load(name) for name in candidates), *others)
    return tuple(gate for gate in gates if stage in gate.stages)


def config_type(name: str) -> type[Any] | None:
    """The type of a gate's own section, None for a gate that this version does not have."""
    return load(name).config if name in shipped() else None


def _position(name: str) -> int:
    return ORDER.index(name) if name in ORDER else len(ORDER)


def _unknown(name: str) -> str:
    here = ", ".join(shipped())
    if name in ORDER:
        return f"the gate {name!r} is not in this version of launchgate; it has: {here}"
    import difflib  # noqa: PLC0415

    near = difflib.get_close_matches(name, ORDER, 1)
    hint = f"; did you mean {near[0]!r}?" if near else "."
    return f"there is no gate {name!r}{hint} Gates here: {here}"
