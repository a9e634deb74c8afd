"""What is wrong goes to the rule that it names, and to no other."""

import re
from collections.abc import Callable

import pytest

from launchgate.gates.env import GATE
from launchgate.gates.env.matrix import _WORDS
from launchgate.model import Impact, Location, Problem, Severity
from launchgate.ports import Flaw

Judged = Callable[..., list[Problem]]
NAMES = [rule.id.partition("/")[2] for rule in GATE.rules]


@pytest.mark.parametrize("name", NAMES)
def test_each_goes_to_its_own_rule(judged: Judged, name: str) -> None:
    flaws = [Flaw(rule=other, name="A", message=f"of {other}") for other in NAMES]
    assert [item.message for item in judged(name, *flaws)] == [f"of {name}"]


def test_what_a_flaw_says_itself_goes_before_what_the_rule_says(judged: Judged) -> None:
    places = (Location(path="src/a.ts", line=1, column=2, end_line=1, end_column=9),)
    flaw = Flaw(
        rule="missing-variable",
        name="MAIL_FROM",
        message="told",
        target="staging",
        locations=places,
        excerpt="MAIL_FROM",
        anchor="staging",
        severity=Severity.MEDIUM,
        impact=Impact.EMAIL,
        fix="Set it.",
    )
    [problem] = judged("missing-variable", flaw)
    assert problem == Problem(
        subject="MAIL_FROM at staging",
        message="told",
        locations=places,
        excerpt="MAIL_FROM",
        anchor="staging",
        severity=Severity.MEDIUM,
        impact=Impact.EMAIL,
        fix="Set it.",
    )


def test_the_matrix_has_words_for_rules_only() -> None:
    assert set(_WORDS) <= set(NAMES)


@pytest.mark.parametrize(
    "path",
    [
        *(".env", "apps/web/.env.local", "prod.env", ".dev.vars", "Dockerfile", "web.dockerfile"),
        *("src/a.tsx", "a.py", "a.rb", "main.go", "a.properties", ".github/workflows/a.yml"),
        *(".gitignore", ".dockerignore", "docker-entrypoint", "bin/release", "infra/main.tf"),
    ],
)
def test_a_hook_runs_for_what_reads_or_sets_variables(path: str) -> None:
    assert re.search(GATE.files, path)


@pytest.mark.parametrize("path", ["README.md", "logo.png", "a.css", "LICENSE", "uv.lock"])
def test_a_hook_does_not_run_for_others(path: str) -> None:
    assert not re.search(GATE.files, path)
