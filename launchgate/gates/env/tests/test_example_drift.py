from collections.abc import Callable

from launchgate.model import Problem
from launchgate.ports import Flaw

Judged = Callable[..., list[Problem]]
Flawed = Callable[..., Flaw]
RULE = "example-drift"


def test_it_is_told_at_its_place(judged: Judged, flawed: Flawed) -> None:
    [problem] = judged(RULE, flawed(RULE, "RESEND_API_KEY", "src/mail.ts"))
    assert problem.subject == "RESEND_API_KEY"
    assert [place.label for place in problem.locations] == ["src/mail.ts:3:5"]


def test_what_is_like_it_is_another_rule_s(judged: Judged, flawed: Flawed) -> None:
    assert judged(RULE, flawed("unused-variable", "RESEND_API_KEY", "src/mail.ts")) == []
