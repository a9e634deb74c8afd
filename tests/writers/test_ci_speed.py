"""Twenty thousand findings in every CI format: in little memory, the same every time."""

import tracemalloc
from collections.abc import Callable

import pytest

from launchgate.model import Report
from launchgate.writers import github, gitlab_codequality, gitlab_secrets, junit, sarif
from tests.writers.nasty import many_findings, nasty_report

WRITERS: dict[str, Callable[[Report], str]] = {
    "sarif": sarif.render,
    "junit": junit.render,
    "github": github.render,
    "gitlab-codequality": gitlab_codequality.render,
    "gitlab-secrets": gitlab_secrets.render,
}


@pytest.mark.parametrize("name", WRITERS)
def test_twenty_thousand_findings_take_little_memory(name: str) -> None:
    report = many_findings(20_000)
    tracemalloc.start()
    try:
        text = WRITERS[name](report)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert peak < 60_000_000 + len(text)


@pytest.mark.parametrize("name", WRITERS)
def test_the_same_report_makes_the_same_text(name: str) -> None:
    first, second = WRITERS[name](nasty_report()), WRITERS[name](nasty_report())
    assert first == second
    assert first.encode("utf-8")
