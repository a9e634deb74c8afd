import pytest

from launchgate.frontend.sourcemap import Original, own, parse
from tests.frontend.sourcemaps import a_map


def shown(source: str, folder: str = "dist/assets", **more: object) -> str:
    place = parse(a_map([[(0, 0, 0, 0)]], [source], more=more), folder).original(1, 1)
    assert place is not None
    return place.path


@pytest.mark.parametrize(
    ("source", "path"),
    [
        ("webpack://name/./src/a.ts?1f2e", "src/a.ts"),
        ("webpack:///./src/a.ts", "src/a.ts"),
        ("webpack:///src/a.ts", "src/a.ts"),
        ("webpack://@scope/name/./src/a.ts", "src/a.ts"),
        ("webpack://@scope/name/src/a.ts", "src/a.ts"),
        ("webpack://_N_E/../core/src/a.ts", "core/src/a.ts"),
        ("webpack://_N_E/./src/app/(shared)/[id]/page.tsx", "src/app/(shared)/[id]/page.tsx"),
        ("webpack-internal:///(rsc)/./app/page.tsx", "app/page.tsx"),
        ("webpack-internal:///(app-pages-browser)/./app/page.tsx", "app/page.tsx"),
        (
            "webpack:///./node_modules/x/loader.js??ref--1!./src/App.vue?vue&type=script",
            "src/App.vue",
        ),
        ("webpack://x/./src/App.vue?vue&type=style&index=0", "src/App.vue"),
        ("webpack:////home/runner/work/shop/shop/src/a.ts", "src/a.ts"),
        ("rspack://name/./src/a.ts", "src/a.ts"),
        ("turbopack:///[project]/src/a.ts", "src/a.ts"),
        ("turbopack://[project]/src/a.ts", "src/a.ts"),
        ("turbopack:///[project]/src/a.ts [app-client] (ecmascript)", "src/a.ts"),
        ("[project]/src/a.ts", "src/a.ts"),
        ("../../src/a.ts", "src/a.ts"),
        ("../../src/%C3%BCber.ts", "src/über.ts"),
        ("../../src/100%.ts", "src/100%.ts"),
        ("../../src/pages/index.astro?astro&type=script&index=0&lang.ts", "src/pages/index.astro"),
        ("./chunk.ts", "dist/assets/chunk.ts"),
        ("/src/a.ts", "src/a.ts"),
        ("/@fs/home/runner/work/shop/shop/src/a.ts", "src/a.ts"),
        ("file:///home/runner/work/shop/shop/src/a%20b.ts", "src/a b.ts"),
        ("file:///C:/Users/ann/shop/src/a.ts", "src/a.ts"),
        ("C:\\Users\\ann\\shop\\src\\a.ts", "src/a.ts"),
        ("..\\..\\src\\a.ts", "src/a.ts"),
        ("/vercel/path0/app/page.tsx", "app/page.tsx"),
        ("/opt/build/repo/src/a.ts", "src/a.ts"),
        ("/builds/group/sub/shop/src/a.ts", "src/a.ts"),
        ("/home/ann/code/shop/apps/web/src/a.ts", "apps/web/src/a.ts"),
        ("/home/ann/code/shop/node_modules/x/a.js", "node_modules/x/a.js"),
        ("/home/ann/code/shop/pages/a.js", "shop/pages/a.js"),
        ("/__parcel_source_root/src/a.ts", "src/a.ts"),
        ("meteor://💻app/client/a.ts", "client/a.ts"),
        ("app:///src/a.ts", "src/a.ts"),
        ("https://cdn.example/static/a.ts?v=1", "static/a.ts"),
        ("ng:///src/a.ts", "src/a.ts"),
        ("ng://@angular/core/src/a.ts", "@angular/core/src/a.ts"),
        ("vue:src/App.vue", "dist/assets/src/App.vue"),
        ("\0commonjsHelpers.js", "virtual:commonjsHelpers.js"),
        ("../../\0/home/a/src/b.js?commonjs-module", "virtual:/home/a/src/b.js"),
        ("virtual:routes", "virtual:routes"),
        ("vite/preload-helper", "dist/assets/vite/preload-helper"),
        ("<define:process.env>", "<define:process.env>"),
    ],
)
def test_a_source_is_shown_as_a_path_in_the_project(source: str, path: str) -> None:
    assert shown(source) == path


@pytest.mark.parametrize(
    "source",
    [
        "../../../../../../etc/passwd",
        "webpack://x/../../../../etc/passwd",
        "/@fs/../../../etc/passwd",
        "file:///../../etc/passwd",
        "https://h/../../etc/passwd",
        "turbopack:///[project]/../../etc/passwd",
        "..\\..\\..\\..\\etc\\passwd",
        "../../..%2F..%2Fetc/passwd",
        "C:\\..\\..\\etc\\passwd",
    ],
)
def test_no_path_leads_out_of_the_project(source: str) -> None:
    path = shown(source)
    assert path.endswith("etc/passwd") or path == "passwd"
    assert ".." not in path
    assert not path.startswith("/")


@pytest.mark.parametrize(
    "source", ["", "..", "/", "?", "webpack://", "file://", "\0", "//", "data:x"]
)
def test_a_name_that_says_nothing_is_shown_as_something(source: str) -> None:
    assert shown(source, "")


def test_signs_that_play_with_a_terminal_are_left_out() -> None:
    assert shown("src/\x1b[31ma\u202eb\ud800.ts\n", "") == "src/[31mab.ts"


def test_a_long_name_is_shown_in_part() -> None:
    assert shown("a/" * 1_000 + "b.ts", "").endswith("a/a/b.ts")
    assert len(shown("a/" * 1_000 + "b.ts", "")) == 400


def test_source_root() -> None:
    assert shown("a.ts", "dist/js", sourceRoot="../../src") == "src/a.ts"
    assert shown("a.ts", "dist/js", sourceRoot="../../src/") == "src/a.ts"
    assert shown("a.ts", sourceRoot="webpack://x/./lib") == "lib/a.ts"
    assert shown("a.ts", sourceRoot="/home/runner/work/shop/shop/src") == "src/a.ts"
    assert shown("/src/a.ts", sourceRoot="https://x.example/") == "src/a.ts"
    assert shown("a.ts", "", sourceRoot=7) == "a.ts"


def test_the_folder_of_packages_tells_the_root() -> None:
    sources = ["/srv/me/shop/pages/a.js", "file:///srv/me/shop/node_modules/x/a.js"]
    read = parse(a_map([[(0, 0, 0, 0), (1, 1, 0, 0)]], sources))
    assert read.original(1, 1) == Original("pages/a.js", 1, 1)
    assert read.original(1, 2) == Original("node_modules/x/a.js", 1, 1)


@pytest.mark.parametrize(
    ("source", "path"),
    [
        ("webpack://web/./src/a.ts", "apps/web/src/a.ts"),
        ("../../../../other-name/apps/web/src/a.ts", "apps/web/src/a.ts"),
        ("src/a.ts", "apps/web/src/a.ts"),
        ("file:///somewhere/else/apps/web/src/a.ts", "apps/web/src/a.ts"),
        ("/tmp/x/y/z/lib/deep/b.ts", "lib/deep/b.ts"),
        ("../../../.svelte-kit/output/lib/deep/b.ts", "lib/deep/b.ts"),
        ("../../../a/b/top.ts", "a/b/top.ts"),
        ("../../../node_modules/x/lib/deep/b.ts", "node_modules/x/lib/deep/b.ts"),
    ],
)
def test_the_names_of_the_projects_files_settle_what_is_meant(source: str, path: str) -> None:
    files = frozenset(["apps/web/src/a.ts", "lib/deep/b.ts", "top.ts"])
    read = parse(a_map([[(0, 0, 0, 0)]], [source], ["key"]), "apps/web/dist", files)
    assert read.original(1, 1) == Original(path, 1, 1)
    assert [(told, own) for told, own, _, _ in read.texts()] == [(path, "node_modules" not in path)]


@pytest.mark.parametrize(
    "source",
    [
        "src/a.ts",
        "webpack://x/./src/a.ts",
        "webpack://_N_E/../core/src/a.ts",
        "webpack://x/./src/webpack/a.ts",
        "turbopack:///[project]/app/[id]/page.tsx",
        "apps/web/src/runtime/a.ts",
        "src/external/a.ts",
        "file:///home/ann/shop/src/a.ts",
        "src/async/sync.ts",
    ],
)
def test_files_of_the_project(source: str) -> None:
    assert own(source)


@pytest.mark.parametrize(
    "source",
    [
        "",
        "node_modules/react/index.js",
        "../../node_modules/.pnpm/x@1/node_modules/x/a.js",
        "webpack://x/./node_modules/x/a.js",
        "webpack://x/webpack/bootstrap",
        "webpack:///webpack/runtime/jsonp chunk loading",
        "webpack:///(webpack)/buildin/global.js",
        'webpack://x/external "react"',
        "webpack/runtime/global",
        "webpack://x/./src sync ^\\.\\/.*$",
        "webpack://_N_E/../../../src/client/index.tsx",
        "webpack:///./~/react/react.js",
        "turbopack:///[turbopack]/browser/runtime.ts",
        "turbopack:///[next]/internal/font.js",
        "[externals]/fs",
        "\0commonjsHelpers.js",
        "virtual:routes",
        "vite/preload-helper.js",
        "vite/modulepreload-polyfill",
        "astro:scripts/page.js",
        "node:fs",
        ".svelte-kit/generated/client/app.js",
        "../generated/build/client-optimized/app.js",
        ".nuxt/routes.mjs",
        "<anon>",
        "<define:process.env>",
        "(disabled):fs",
        "__prelude__",
        "src/_commonjsHelpers.js",
    ],
)
def test_what_a_bundler_or_a_package_brought(source: str) -> None:
    assert not own(source)
