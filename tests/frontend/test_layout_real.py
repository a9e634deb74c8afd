"""Projects as they lay there after real builds: every file's side is known by pattern."""

import re

import pytest

from tests.frontend.layouts import client, layouts, recorded, sides

_NEXT = r"static/.*|server/app/.*\.(html|rsc|body|meta)|server/pages/(404|500|old)\.(html|meta)"
_NEXT_CLIENT = rf"\.next/({_NEXT}|server/pages/old\.json)|public/.*"

_CLIENT = {
    "angular": r"dist/acme/browser/.*",
    "astro": r"dist/.*",
    "astro-node": r"dist/client/.*",
    "create-react-app": r"build/.*",
    "docusaurus": r"build/.*",
    "eleventy": r"_site/.*",
    "expo": r"dist/.*",
    "next": _NEXT_CLIENT,
    "next-export": r"out/.*",
    "next-standalone": rf"{_NEXT_CLIENT}|\.next/standalone/\.next/({_NEXT}|server/pages/old\.json)",
    "nuxt": r"\.output/public/.*",
    "parcel": r"dist/.*",
    "react-router": r"build/client/.*",
    "rsbuild": r"dist/.*",
    "sveltekit-netlify": r"build/(?!_headers|_redirects).*",
    "sveltekit-node": r"build/(client|prerendered)/.*",
    "sveltekit-static": r"build/.*",
    "sveltekit-vercel": r"\.vercel/output/static/.*",
    "tanstack-start": r"dist/client/.*",
    "vite": r"dist/.*",
    "vite-ssr": r"dist/client/.*",
    "vitepress": r"docs/\.vitepress/dist/.*",
    "vue-cli": r"dist/.*",
}
_SERVER = {
    "astro-node": r"dist/server/.*",
    "next": r"\.next/server/.*",
    "next-standalone": r"\.next/(server|standalone)/.*",
    "nuxt": r"\.output/(server/.*|nitro\.json)",
    "react-router": r"build/server/.*",
    "sveltekit-netlify": r"\.netlify/.*|build/_(headers|redirects)",
    "sveltekit-node": r"build/(server/.*|[\w.]+)",
    "sveltekit-vercel": r"\.vercel/output/(functions/.*|config\.json)",
    "tanstack-start": r"dist/server/.*",
    "vite-ssr": r"dist/server/.*",
}


@pytest.mark.parametrize("name", sorted(_CLIENT))
def test_all_that_is_served_and_nothing_else_is_client(name: str) -> None:
    project = recorded(name)
    expected = {path for path in project if re.fullmatch(_CLIENT[name], path)}
    assert expected
    assert client(project) == expected


@pytest.mark.parametrize("name", sorted(_SERVER))
def test_all_that_is_deployed_and_not_served_is_server(name: str) -> None:
    project = recorded(name)
    told = {path for path, side in sides(project).items() if side == "server"}
    wanted = {path for path in project if re.fullmatch(_SERVER[name], path)} - client(project)
    assert wanted <= told
    assert not {path for path in told - wanted if not path.startswith(".next/")}


@pytest.mark.parametrize("name", sorted(_CLIENT))
def test_naming_the_project_by_hand_is_the_same(name: str) -> None:
    project = [f"apps/web/{path}" for path in recorded(name)]
    assert {path.removeprefix("apps/web/") for path in client(project, "apps/web")} == client(
        recorded(name)
    )


def test_no_output_of_a_build_step_is_judged_that_is_deployed_from_elsewhere() -> None:
    assert ".svelte-kit" not in layouts(recorded("sveltekit-static"))
    assert ".nuxt" not in layouts(recorded("nuxt"))
    assert ".next" not in layouts(recorded("next-export"))
    assert ".parcel-cache" not in layouts(recorded("parcel"))


def test_without_an_adapter_the_kits_own_output_is_judged() -> None:
    project = [path for path in recorded("sveltekit-node") if not path.startswith("build/")]
    wanted = {p for p in project if re.match(r"\.svelte-kit/output/(client|prerendered)/", p)}
    assert client(project) == wanted


def test_script_alone_is_told_by_what_it_does() -> None:
    project = dict.fromkeys(recorded("webpack"), "") | {
        "dist/main.js": 'document.body.append("x");',
        "package.json": '{"devDependencies": {"webpack": "5"}}',
    }
    layout = layouts(project)["dist"]
    assert (layout.framework, layout.side("dist/main.js")) == ("webpack", "client")
    assert "main.js" in layout.why


def test_remix_before_vite_publishes_its_public_folder() -> None:
    server = 'var x=require("http"),y=require("fs");'
    project = dict.fromkeys(recorded("remix"), "") | {
        "package.json": '{"dependencies": {"@remix-run/react": "2"}}',
        "build/index.js": server,
    }
    assert client(project) == {path for path in project if path.startswith("public/")}
    assert sides(project)["build/index.js"] == "server"
