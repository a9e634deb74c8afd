from collections.abc import Callable

from launchgate.model import Problem
from launchgate.ports import Flaw

Judged = Callable[..., list[Problem]]
Flawed = Callable[..., Flaw]
RULE = "live-key-outside-production"


def test_it_is_told_at_its_place(judged: Judged, flawed: Flawed) -> None:
    [problem] = judged(RULE, flawed(RULE, "STRIPE_SECRET_KEY", ".env.staging", "staging"))
    assert problem.subject == "STRIPE_SECRET_KEY at staging"
    assert [place.label for place in problem.locations] == [".env.staging:3:5"]


def test_what_is_like_it_is_another_rule_s(judged: Judged, flawed: Flawed) -> None:
    assert (
        judged(RULE, flawed("test-mode-key", "STRIPE_SECRET_KEY", ".env.staging", "staging")) == []
    )
