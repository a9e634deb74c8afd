from collections.abc import Callable

from launchgate.model import Problem
from launchgate.ports import Flaw

Judged = Callable[..., list[Problem]]
Flawed = Callable[..., Flaw]
RULE = "quoted-value"


def test_it_is_told_at_its_place(judged: Judged, flawed: Flawed) -> None:
    [problem] = judged(RULE, flawed(RULE, "SITE_NAME", "prod.env", "production"))
    assert problem.subject == "SITE_NAME at production"
    assert [place.label for place in problem.locations] == ["prod.env:3:5"]


def test_what_is_like_it_is_another_rule_s(judged: Judged, flawed: Flawed) -> None:
    assert judged(RULE, flawed("whitespace-value", "SITE_NAME", "prod.env", "production")) == []
