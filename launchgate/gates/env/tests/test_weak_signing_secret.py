from collections.abc import Callable

from launchgate.model import Problem
from launchgate.ports import Flaw

Judged = Callable[..., list[Problem]]
Flawed = Callable[..., Flaw]
RULE = "weak-signing-secret"


def test_it_is_told_at_its_place(judged: Judged, flawed: Flawed) -> None:
    [problem] = judged(RULE, flawed(RULE, "JWT_SECRET", ".env.production", "production"))
    assert problem.subject == "JWT_SECRET at production"
    assert [place.label for place in problem.locations] == [".env.production:3:5"]


def test_what_is_like_it_is_another_rule_s(judged: Judged, flawed: Flawed) -> None:
    assert (
        judged(RULE, flawed("placeholder-value", "JWT_SECRET", ".env.production", "production"))
        == []
    )
