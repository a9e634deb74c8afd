from collections.abc import Callable

from launchgate.model import Problem
from launchgate.ports import Flaw

Judged = Callable[..., list[Problem]]
Flawed = Callable[..., Flaw]
RULE = "production-only-variable"


def test_it_is_told_at_its_place(judged: Judged, flawed: Flawed) -> None:
    [problem] = judged(RULE, flawed(RULE, "ADMIN_TOKEN", ".env.preview", "preview"))
    assert problem.subject == "ADMIN_TOKEN at preview"
    assert [place.label for place in problem.locations] == [".env.preview:3:5"]


def test_what_is_like_it_is_another_rule_s(judged: Judged, flawed: Flawed) -> None:
    assert judged(RULE, flawed("shared-secret", "ADMIN_TOKEN", ".env.preview", "preview")) == []
