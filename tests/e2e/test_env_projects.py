"""Realistic products: no alarm where all is well, and one where one thing is wrong."""

import json
from typing import Any

import pytest

from tests.command import Repo
from tests.e2e.conftest import Make
from tests.e2e.env_projects import PROJECTS, Project

every = pytest.mark.parametrize("project", PROJECTS, ids=[project.name for project in PROJECTS])
MILD = ("low", "info")


def loud(report: dict[str, Any]) -> list[str]:
    return [
        f"{item['rule']} {item['subject']}"
        for item in report["findings"]
        if item["severity"] not in MILD
    ]


def judged(repo: Repo, values: dict[str, str]) -> dict[str, Any]:
    """With what production has, in a file outside the project."""
    path = repo.path.parent / "values.json"
    path.write_text(json.dumps(values), encoding="utf-8")
    done = repo.run("check", "env", "--values-from", str(path), "-o", "json")
    assert done.code in (0, 1), done.err
    for value in values.values():
        assert len(value) < 20 or "://" in value or value not in done.out
    return {**done.report, "code": done.code}


@every
def test_a_ready_project_is_go(make: Make, project: Project) -> None:
    report = judged(make(project.files), dict(project.values))
    assert loud(report) == []
    assert report["code"] == 0


@every
def test_without_any_values_it_is_go_too(make: Make, project: Project) -> None:
    """A file that lies there has not all that production has: worth a look, and no more."""
    done = make(project.files).run("check", "env", "-o", "json")
    more = [item for item in loud(done.report) if not item.startswith("env/missing-variable")]
    assert more == []
    assert not any(item["blocking"] for item in done.report["findings"])
    assert done.code == 0


@every
def test_one_fault_is_no_go_for_just_that(make: Make, project: Project) -> None:
    values: dict[str, str | None] = {**project.values, **project.fault}
    report = judged(make(project.files), {n: v for n, v in values.items() if v is not None})
    assert loud(report) == [f"env/{project.rule} {project.subject}"]
    assert report["code"] == 1
