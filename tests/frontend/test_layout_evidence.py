"""Folders with a build's name whose files no browser gets, and such as look like it."""

import json

import pytest

from tests.frontend.layouts import client, found, layouts, sides

_COMMONJS = '"use strict";\nObject.defineProperty(exports, "__esModule", { value: true });\n'
_SERVERS = {
    "tsc to CommonJS": _COMMONJS + 'const node_http_1 = require("node:http");',
    "esbuild for Node": 'var f=require("fs"),h=require("http");window.x=1;document.y=2;h.listen(1)',
    "function in a cloud": 'var s=require("@aws-sdk/client-s3");exports.handler=d=>document.x',
    "classic Remix": 'var n=require("@remix-run/node");var s=require("react-dom/server.browser");'
    'function f(){window.addEventListener("load",f)}',
    "packages by bare names": 'import a from"express";var r=a();r.listen(1);',
    "modules of Node": '#!/usr/bin/env node\nimport { readFile } from "node:fs/promises";',
    "re-export of a package": 'export * from "@acme/core";',
}
_BROWSERS = {
    "minified": '(()=>{document.body.append("x")})();',
    "chunk of webpack": "(self.webpackChunkacme=self.webpackChunkacme||[]).push([[179],{}]);",
    "with a guard for Node": 'var E=typeof process;E&&require("fs");document.createElement("p");',
    "relative modules": 'import{a}from"./chunk.js";document.title=a;',
    "unknown": "var a=1;",
    "empty": "",
}


@pytest.mark.parametrize("script", _SERVERS.values(), ids=_SERVERS)
def test_back_end_is_said_and_not_taken_as_served(script: str) -> None:
    project = {"package.json": "{}", "dist/index.js": script}
    [layout] = found(project).layouts
    assert layout.side("dist/index.js") == "server"
    assert layout.framework == "Node"
    assert "modules" in layout.why


@pytest.mark.parametrize("script", _SERVERS.values(), ids=_SERVERS)
def test_it_is_served_when_it_was_named_by_hand(script: str) -> None:
    project = {"package.json": "{}", "dist/index.js": script}
    assert client(project, "dist") == client(project, "dist/index.js") == {"dist/index.js"}


@pytest.mark.parametrize("script", _BROWSERS.values(), ids=_BROWSERS)
def test_scripts_for_browsers_need_no_page(script: str) -> None:
    assert client({"package.json": "{}", "dist/main.js": script}) == {"dist/main.js"}


@pytest.mark.parametrize(
    "field",
    [
        {"main": "./dist/index.js"},
        {"main": "dist"},
        {"bin": {"acme": "dist/cli.js"}},
        {"exports": {".": {"import": ["./dist/index.mjs"], "types": "./dist/index.d.ts"}}},
        {"unpkg": "dist/acme.min.js"},
    ],
)
def test_library_is_told_by_its_package(field: dict[str, object]) -> None:
    project = {
        "packages/ui/package.json": json.dumps(field),
        "packages/ui/dist/index.js": "document.body;",
        "packages/ui/dist/deep/x.js": "document.body;",
    }
    assert set(sides(project).values()) == {"server"}
    assert "package.json" in layouts(project)["packages/ui/dist"].why


def test_type_declarations_tell_a_library() -> None:
    assert sides(["dist/index.js", "dist/index.d.ts"]) == {
        "dist/index.js": "server",
        "dist/index.d.ts": "server",
    }


def test_page_makes_all_of_it_served_even_what_looks_like_a_server() -> None:
    project = {
        "package.json": '{"main": "dist/server.js"}',
        "dist/index.html": "<p>",
        "dist/server.js": _SERVERS["esbuild for Node"],
        "dist/api.js": _SERVERS["modules of Node"],
        "dist/server/x.js": "",
        "dist/client/y.js": "",
    }
    assert client(project) == {path for path in project if path.startswith("dist/")}


def test_server_beside_what_it_serves() -> None:
    project = {
        "package.json": '{"dependencies": {"express": "4", "vite": "7"}}',
        "dist/index.js": _SERVERS["esbuild for Node"],
        "dist/public/index.html": "<p>",
        "dist/public/assets/index-BZjRZ1M5.js": "",
    }
    served = {path for path in project if path.startswith("dist/public/")}
    assert client(project) == client(project, "dist") == client(project, ".") == served
    assert sides(project)["dist/index.js"] == "server"


def test_pages_that_a_server_keeps_are_served() -> None:
    told = sides(["dist/client/_expo/a.js", "dist/server/about.html", "dist/server/_expo/f.js"])
    assert told["dist/server/about.html"] == "client"
    assert told["dist/server/_expo/f.js"] == "server"


def test_outputs_of_several_apps_in_one_folder() -> None:
    project = {
        "dist/apps/web/index.html": "<p>",
        "dist/apps/web/main.js": "",
        "dist/apps/api/main.js": _SERVERS["esbuild for Node"],
    }
    assert client(project) == {"dist/apps/web/index.html", "dist/apps/web/main.js"}


@pytest.mark.parametrize(
    "project",
    [
        ["dist/acme-1.0-py3-none-any.whl", "pyproject.toml"],
        ["build/CMakeCache.txt", "build/acme.o"],
        ["build/lib/acme/__init__.py", "setup.py"],
        ["src/index.ts", "package.json"],
        ["public/index.html", "public/config.json", "package.json"],
        ["static/app.js", "app.py"],
        ["node_modules/a/dist/index.html"],
        ["vendor/a/dist/index.html"],
        ["tests/fixtures/app/dist/index.html"],
        ["coverage/index.html", "coverage/report-AbCdEf12.js"],
        ["index.html", "main.js"],
    ],
)
def test_no_output(project: list[str]) -> None:
    assert found(project).layouts == ()
    assert {"dist", ".next", "build/client"} <= set(found(project).looked_at)


def test_what_was_rejected_is_among_the_places_that_were_looked_at() -> None:
    assert "py/dist" in found(["py/dist/acme.whl"]).looked_at
    assert "tests/fixtures/app/dist" in found(["tests/fixtures/app/dist/index.html"]).looked_at


def test_build_is_known_by_hashed_scripts_whatever_its_folder_is_called() -> None:
    project = ["acme/ui/index.html", "acme/ui/assets/index-DsQE32xy.js", "acme/main.py"]
    assert client(project) == {"acme/ui/index.html", "acme/ui/assets/index-DsQE32xy.js"}
    assert client([p.removeprefix("acme/ui/") for p in project[:2]]) == {
        "index.html",
        "assets/index-DsQE32xy.js",
    }


def test_page_that_a_bundler_starts_from_is_no_output() -> None:
    for page in ('<link href="%PUBLIC_URL%/a.css">', '<script src="/src/main.tsx">', "<%= x %>"):
        assert client({"web/index.html": page, "web/js/vendor.1a2b3c4d.js": ""}) == set()


def test_sources_of_an_app_that_is_called_like_a_build() -> None:
    project = {"www/package.json": '{"scripts": {"build": "vite build"}}', "www/src/a.css": ""}
    assert found(project).layouts == ()
    assert found(project, "www").layouts == ()
    assert "www/dist" in found(project, "www").looked_at
    assert client(project | {"www/dist/index.html": "<p>"}) == {"www/dist/index.html"}


def test_example_is_judged_and_said_to_be_one() -> None:
    assert layouts(["examples/a/dist/index.html"])["examples/a/dist"].why.startswith("an example's")


def test_packages_in_an_output_say_nothing_of_it() -> None:
    project = ["dist/a.js", "dist/node_modules/b/index.d.ts", "dist/node_modules/b/index.js"]
    assert client(project) == set(project)


def test_names_with_a_hash_do_not_make_a_back_end_served() -> None:
    project = {
        "dist/server.js": _SERVERS["packages by bare names"],
        "dist/chunk-RMQVFLZZ.js": 'import{x}from"./chunk-AAAA1111.js";',
    }
    assert set(sides(project).values()) == {"server"}


def test_pages_that_a_back_end_fills_in_do_not_make_it_served() -> None:
    project = {
        "dist/main.js": _SERVERS["tsc to CommonJS"],
        "dist/emails/welcome.html": "<p>",
        "dist/views/index.html": "<p>",
        "dist/views/style.css": "",
    }
    assert set(sides(project).values()) == {"server"}


def test_output_of_a_template_is_one() -> None:
    project = ["templates/node/build/client/a.js", "templates/node/build/server/b.js"]
    assert client(project) == {"templates/node/build/client/a.js"}


def test_long_names_are_no_hashes() -> None:
    project = ["app/static/index.html", "app/static/js/bootstrap-datepicker3.js"]
    assert found(project).layouts == ()


def test_root_of_a_project_is_no_output_for_its_names() -> None:
    project = ["package.json", "index.html", "assets/index-DsQE32xy.js", "server.js"]
    assert found(project).layouts == ()


def test_extension_is_known_by_its_manifest_whatever_its_folder_is_called() -> None:
    manifest = '{"manifest_version": 3, "background": {"service_worker": "bg.js"}}'
    built = {"package.json": "{}", "chrome/manifest.json": manifest, "chrome/bg.js": "x()"}
    sources = {"package.json": "{}", "public/manifest.json": manifest, "src/bg.ts": "x()"}
    web = {"package.json": "{}", "web/manifest.json": '{"start_url": "/"}', "web/a.js": "x()"}
    assert client(built) == {"chrome/manifest.json", "chrome/bg.js"}
    assert client(sources) == client(web) == set()
