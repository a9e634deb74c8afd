"""Folders and files that were named by hand."""

import pytest

from tests.frontend.layouts import client, found, layouts, recorded, sides


@pytest.mark.parametrize("name", ["dist", "dist/", "./dist", "dist/../dist", "x", "x/y", "public"])
def test_what_is_not_told_apart_is_all_served(name: str) -> None:
    folder = {"./dist": "dist", "dist/": "dist", "dist/../dist": "dist"}.get(name, name)
    project = [f"{folder}/server.js", f"{folder}/.env", f"{folder}/api/x.js", "other/x.js"]
    assert client(project, name) == set(project[:3])
    assert "named by hand" in layouts(project, name)[folder].why


def test_part_of_an_output_has_its_sides() -> None:
    node = recorded("astro-node")
    assert client(node, "dist/client/about") == {"dist/client/about/index.html"}
    assert client(node, "dist/server") == set()
    assert set(sides(node, "dist/server").values()) == {"server"}
    assert client(recorded("nuxt"), ".output/server") == set()
    static = recorded("docusaurus")
    assert client(static, "build/assets/js") == {p for p in static if "build/assets/js/" in p}


def test_project_and_monorepo_are_searched() -> None:
    names = [f"apps/a/{path}" for path in recorded("astro-node")]
    names += [f"apps/b/{path}" for path in recorded("vite")]
    manifest = '{"scripts": {"build": "vite build"}}'
    project = dict.fromkeys(names, "") | {"apps/b/package.json": manifest}
    everything = client(project)
    assert client(project, ".") == client(project, "") == client(project, "apps") == everything
    assert client(project, "apps/a", "apps/b") == everything
    assert client(project, "apps/b") == {p for p in everything if p.startswith("apps/b/")}


def test_project_that_was_not_built_says_where_its_output_would_be() -> None:
    project = {"web/package.json": '{"scripts": {"build": "vite build"}}', "web/src/a.js": ""}
    answer = found(project, "web")
    assert answer.layouts == ()
    assert {"web", "web/dist", "web/.next"} <= set(answer.looked_at)


def test_one_file() -> None:
    project = ["dist/server/a.js", "dist/b.js", "app.js"]
    assert sides(project, "dist/b.js") == {"dist/b.js": "client"}
    assert sides(project, "app.js", "dist/server/a.js") == {
        "app.js": "client",
        "dist/server/a.js": "client",
    }


def test_file_and_its_folder_are_one_output() -> None:
    project = ["dist/a.js", "dist/b.js"]
    assert sides(project, "dist/a.js", "dist") == dict.fromkeys(project, "client")


def test_folders_in_one_another_are_judged_once() -> None:
    project = recorded("vite-ssr")
    assert sides(project, "dist", "dist/client", "dist/client/index.html") == sides(project)


def test_missing_folder_is_looked_at_and_nothing_else() -> None:
    assert found(["dist/index.html"], "build") == ((), ("build",))


@pytest.mark.parametrize("above", ["tests/fixtures/app", "vendor/app", "coverage", "examples/app"])
def test_folder_that_no_search_enters_can_be_named(above: str) -> None:
    project = [f"{above}/dist/index.html", f"{above}/package.json"]
    assert client(project, above) == client(project, f"{above}/dist") == {project[0]}


def test_output_in_an_output_has_its_own_sides() -> None:
    project = ["x/index.js", "x/app/.next/BUILD_ID", "x/app/.next/server/a.js"]
    told = sides(project, "x")
    assert told["x/index.js"] == "client"
    assert told["x/app/.next/server/a.js"] == "server"


def test_history_of_the_root_is_no_part_of_a_site() -> None:
    project = ["index.html", ".git/config", "js/app.js"]
    assert client(project, ".") == {"index.html", "js/app.js"}


def test_package_that_was_written_into_an_output_makes_no_project_of_it() -> None:
    project = {"dist/package.json": '{"dependencies": {"a": "1"}}', "dist/a.js": ""}
    assert client(project, "dist") == set(project)
