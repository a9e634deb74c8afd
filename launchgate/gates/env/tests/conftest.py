"""What the tests of this gate share: what a rule makes of flaws."""

from collections.abc import Callable

import pytest

from launchgate.gates.env import GATE
from launchgate.gates.env.config import EnvConfig
from launchgate.gates.env.facts import EnvFacts
from launchgate.model import Location, Problem
from launchgate.ports import Flaw

Judged = Callable[..., list[Problem]]
Flawed = Callable[..., Flaw]


@pytest.fixture
def judged() -> Judged:
    """The problems that one rule makes of what is wrong."""

    def judge(rule: str, *flaws: Flaw) -> list[Problem]:
        [chosen] = (item for item in GATE.rules if item.id == f"env/{rule}")
        return list(chosen.check(EnvFacts(flaws=flaws), EnvConfig()))

    return judge


@pytest.fixture
def flawed() -> Flawed:
    """Something that is wrong in line 3 of a file, from its column 5 on."""

    def make(rule: str, name: str, path: str, target: str | None = None) -> Flaw:
        place = Location(path=path, line=3, column=5, end_line=3, end_column=5 + len(name))
        told = f"{name} is not as it should be"
        return Flaw(rule=rule, name=name, target=target, message=told, locations=(place,))

    return make
