from collections.abc import Callable

from launchgate.model import Problem
from launchgate.ports import Flaw

Judged = Callable[..., list[Problem]]
Flawed = Callable[..., Flaw]
RULE = "production-value-in-development"


def test_it_is_told_at_its_place(judged: Judged, flawed: Flawed) -> None:
    [problem] = judged(RULE, flawed(RULE, "DATABASE_URL", ".env.development", "development"))
    assert problem.subject == "DATABASE_URL at development"
    assert [place.label for place in problem.locations] == [".env.development:3:5"]


def test_what_is_like_it_is_another_rule_s(judged: Judged, flawed: Flawed) -> None:
    assert (
        judged(
            RULE,
            flawed(
                "live-key-outside-production", "DATABASE_URL", ".env.development", "development"
            ),
        )
        == []
    )
