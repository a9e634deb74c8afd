"""What servers, hosts and installed programs hand out."""

import pytest

from tests.frontend.layouts import client, found, layouts, sides


@pytest.mark.parametrize(
    ("project", "served"),
    [
        (["config.ru", "public/assets/app-1a2b3c4d.js", "public/404.html"], "public/"),
        (["artisan", "public/build/assets/app-BZjRZ1M5.js", "public/robots.txt"], "public/"),
        (["mix.exs", "priv/static/assets/app.js"], "priv/static/"),
        (["manage.py", "staticfiles/admin/js/core.js", "static/src.js"], "staticfiles/"),
        (["hugo.toml", "public/index.html", "static/app.js"], "public/"),
        (["config.toml", "archetypes/a.md", "content/a.md", "public/index.html"], "public/"),
        (["config.toml", "templates/a.html", "content/a.md", "public/index.html"], "public/"),
        (["gatsby-config.ts", "public/page-data/index.json", "static/a.js"], "public/"),
        (["mkdocs.yml", "docs/index.md", "site/index.html"], "site/"),
        (["docs/book.toml", "docs/book/index.html"], "docs/book/"),
        (["docs/conf.py", "docs/_build/html/index.html"], "docs/_build/html/"),
        (["pubspec.yaml", "build/web/main.dart.js", "build/app/x.js"], "build/web/"),
        (["_config.yml", "_site/index.html"], "_site/"),
        (["web-build/index.html"], "web-build/"),
        (["storybook-static/iframe.html", "storybook-static/sb-manager/a.js"], "storybook-static/"),
    ],
)
def test_folder_that_is_served_as_it_lies(project: list[str], served: str) -> None:
    wanted = {path for path in project if path.startswith(served)}
    assert client(project) - {"build/app/x.js"} == wanted
    monorepo = [f"apps/site/{path}" for path in project]
    assert {f"apps/site/{path}" for path in wanted} <= client(monorepo)


def test_gatsby_has_no_output_before_it_is_built() -> None:
    assert found(["gatsby-config.js", "public/favicon.ico", "static/a.js"]).layouts == ()


def test_php_in_a_document_root_runs_on_the_server() -> None:
    told = sides(["artisan", "public/index.php", "public/build/app.js"])
    assert told == {"public/index.php": "server", "public/build/app.js": "client"}


def test_public_of_a_server_without_a_bundler() -> None:
    project = {
        "package.json": '{"dependencies": {"express": "5"}}',
        "public/app.js": "",
        "a.js": "",
    }
    assert client(project) == {"public/app.js"}
    project["package.json"] = '{"dependencies": {"express": "5", "vite": "7"}}'
    assert found(project).layouts == ()


def test_angular_with_a_server() -> None:
    told = sides(
        [
            "dist/shop/prerendered-routes.json",
            "dist/shop/browser/index.csr.html",
            "dist/shop/browser/main-RMQVFLZZ.js",
            "dist/shop/server/index.server.html",
            "dist/shop/server/server.mjs",
        ]
    )
    assert [path.removeprefix("dist/shop/") for path in told if told[path] == "server"] == [
        "prerendered-routes.json",
        "server/server.mjs",
    ]


def test_nitro_under_any_name() -> None:
    told = sides([".output/public/a.js", ".output/server/index.mjs", ".output/nitro.json"])
    assert told[".output/public/a.js"] == "client"
    assert told[".output/server/index.mjs"] == "server"
    told = sides(["made/public/a.js", "made/server/index.mjs", "made/nitro.json"])
    assert [told[f"made/{p}"] for p in ("public/a.js", "server/index.mjs")] == ["client", "server"]


def test_nuxt_2_deploys_its_own_folder() -> None:
    told = sides([".nuxt/dist/client/a.js", ".nuxt/dist/server/b.js", ".nuxt/router.js"])
    assert told == {".nuxt/dist/client/a.js": "client", ".nuxt/dist/server/b.js": "server"}


def test_vercel_serves_what_was_rendered_ahead_beside_the_functions() -> None:
    told = sides(
        [
            ".vercel/output/config.json",
            ".vercel/output/static/a.js",
            ".vercel/output/functions/index.func/.next/static/chunks/b.js",
            ".vercel/output/functions/index.func/dist/index.html",
            ".vercel/output/functions/index.prerender-config.json",
            ".vercel/output/functions/index.prerender-fallback.html",
            ".vercel/output/functions/index.rsc.prerender-fallback.rsc",
        ]
    )
    assert {path.rpartition("/")[2] for path, side in told.items() if side == "client"} == {
        "a.js",
        "index.prerender-fallback.html",
        "index.rsc.prerender-fallback.rsc",
    }


@pytest.mark.parametrize("mark", ["_routes.json", ".assetsignore"])
def test_worker_of_cloudflare_pages_is_not_served(mark: str) -> None:
    project = ["dist/index.html", "dist/_worker.js", f"dist/{mark}", "dist/a.js", "dist/_headers"]
    assert client(project) == client(project, "dist") == {"dist/index.html", "dist/a.js"}


def test_folder_of_a_worker_is_not_served() -> None:
    project = ["dist/_worker.js/index.js", "dist/_worker.js/chunks/a.js", "dist/_astro/b.js"]
    assert client(project) == {"dist/_astro/b.js"}


@pytest.mark.parametrize(
    ("served", "server"),
    [
        (".open-next/assets/_next/a.js", ".open-next/server-functions/default/index.mjs"),
        (".amplify-hosting/static/a.js", ".amplify-hosting/compute/default/server.js"),
        ("_fresh/client/assets/a.js", "_fresh/server/b.js"),
        ("bundle/programs/web.browser/a.js", "bundle/programs/server/app.js"),
        (".netlify/static/a.js", ".netlify/functions/b.mjs"),
        ("dist/analog/public/a.js", "dist/ssr/main.server.js"),
    ],
)
def test_folder_of_a_host(served: str, server: str) -> None:
    project = [served, server, "dist/client/index.html"]
    told = sides(project)
    assert (told[served], told[server]) == ("client", "server")


def test_build_that_writes_into_public_does_not_copy_it() -> None:
    project = ["public/build/bundle.js", "public/index.html", "public/index.php", "src/a.js"]
    assert client(project) == {"public/build/bundle.js", "public/index.html"}


def test_name_of_a_worker_alone_is_not_enough() -> None:
    assert "dist/_worker.js" in client(["dist/index.html", "dist/_worker.js"])


def test_settings_of_a_host_are_served_elsewhere() -> None:
    project = ["build/index.html", "build/_headers"]
    assert client(project) == set(project)
    assert client([*project, "netlify.toml"]) == {"build/index.html"}


def test_extension_is_in_the_hands_of_whoever_installs_it() -> None:
    project = {
        "dist/manifest.json": '{"manifest_version": 3}',
        "dist/background.js": 'import a from "x";',
        ".output/chrome-mv3/manifest.json": '{"manifest_version": 3}',
        ".output/chrome-mv3/background.js": "",
    }
    assert client(project) == set(project)
    assert layouts(project)["dist"].framework == "browser extension"


def test_desktop_program_is_too() -> None:
    project = ["out/main/index.js", "out/preload/index.js", "out/renderer/index.html"]
    assert client(project) == set(project)
    assert found([path.replace("out/", "src/") for path in project]).layouts == ()
    electron = {"package.json": '{"main": "dist/m.js", "devDependencies": {"electron": "1"}}'}
    assert client(electron | {"dist/m.js": 'require("fs")'}) == {"dist/m.js"}
