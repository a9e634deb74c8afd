"""`check bundle` says what it took for served, and never passes where nothing is."""

from pathlib import Path

from tests.adapters.builds import PAGE
from tests.command import launchgate
from tests.e2e.conftest import Make
from tests.support import write


def test_back_end_alone_is_inconclusive_with_the_reason(make: Make) -> None:
    repo = make({"package.json": '{"main": "dist/index.js"}', "dist/index.js": "document.body;"})
    done = launchgate("check", "bundle", "-o", "json", cwd=repo.path)
    assert done.code == 3
    [gate] = done.report["gates"]
    assert "dist is not served (package.json names files in it" in gate["reason"]


def test_it_is_looked_at_when_it_is_named(make: Make) -> None:
    repo = make({"package.json": '{"main": "dist/index.js"}', "dist/index.js": "document.body;"})
    assert launchgate("check", "bundle", "dist", cwd=repo.path).code == 0


def test_project_that_was_not_built_is_inconclusive_with_where_it_looked(make: Make) -> None:
    repo = make({"web/package.json": '{"scripts": {"build": "vite build"}}', "web/src/a.js": ""})
    done = launchgate("check", "bundle", "web", "-o", "json", cwd=repo.path)
    assert done.code == 3
    assert "web/dist" in done.report["gates"][0]["reason"]


def test_server_and_client_of_one_build_are_counted_apart(make: Make) -> None:
    repo = make(
        {
            "package.json": "{}",
            "build/client/assets/a.js": "document.body;",
            "build/client/index.html": "<p>",
            "build/server/index.js": 'import "node:http";',
        }
    )
    done = launchgate("check", "bundle", "-o", "json", cwd=repo.path)
    assert done.code == 0
    assert done.report["gates"][0]["scanned"]["files"] == 2


def test_a_folder_of_builds_is_not_a_build_itself(tmp_path: Path) -> None:
    write(tmp_path, {"dist/index.html": PAGE, "dist/app.js": "f()", ".env": "A_TOKEN=1\n"})
    done = launchgate("check", "bundle", "-o", "json", ".", cwd=tmp_path)
    assert done.code == 0, done.out
    assert done.report["gates"][0]["scanned"]["files"] == 2


def test_a_folder_with_a_page_is_a_build_with_all_that_is_in_it(tmp_path: Path) -> None:
    write(tmp_path, {"index.html": PAGE, "dist/index.html": PAGE, ".env": "A_TOKEN=abcdef12\n"})
    done = launchgate("check", "bundle", "-o", "json", ".", cwd=tmp_path)
    assert done.code == 1
    assert done.rules == ["bundle/private-file"]
