"""The frontends that are built, and what is known of each build."""

from typing import NamedTuple

_COMMON = ("constant", "template", "member", "argument", "url", "comment", "server-import")
_PAGE = ("public-json", "service-worker", "attribute", "text")
_FILES = ("style", "picture", "feed", "manifest", "text-file", "yaml", "runtime-config",
          "lone-map", "well-known")  # fmt: skip
_HTML = ("html-comment", "meta", "json-script", "json-attribute", "noscript")
_STATIC = (("config.json", "public/config.json"), ("sw.js", "public/sw.js"))
_PLANTS = (("plants.js", "src/plants.js"), ("keys.js", "src/admin/keys.js"))
_WORKER = (("worker.js", "src/worker.js"),)


class App(NamedTuple):
    """`build` are arguments of node, the first a script below `node_modules`, or below the project
    (`./`). `client` are patterns of what browsers can get, `server` of what they cannot, both
    relative to the project. `prefix` is that of variables that are public, `public` how a script
    reads one, `dump` the expression of the whole environment. `shared` are templates that several
    apps have, with where they go. `maps`: the build publishes source maps."""

    name: str
    build: tuple[str, ...]
    client: tuple[str, ...]
    positions: tuple[str, ...]
    server: tuple[str, ...] = ()
    shared: tuple[tuple[str, str], ...] = (*_PLANTS, *_STATIC, *_WORKER)
    prefix: str = ""
    public: str = ""
    dump: str = "__ENV__"
    maps: bool = False
    quick: bool = False


_VITE = ("VITE_", "import.meta.env.VITE_{}")
_FULL = (*_COMMON, *_PAGE, "inline-script", "worker", "define", "dump")
_WIDE = (*_FULL, *_FILES, *_HTML)

APPS = (
    App(
        "vite-react",
        ("vite/bin/vite.js", "build"),
        ("dist/**/*",),
        (*_FULL, *_FILES, "public"),
        prefix=_VITE[0],
        public=_VITE[1],
        maps=True,
        quick=True,
    ),
    App(
        "next",
        ("next/dist/bin/next", "build"),
        (
            ".next/static/**/*",
            ".next/server/app/**/*.html",
            ".next/server/app/**/*.rsc",
            ".next/server/app/**/*.body",
            ".next/server/pages/**/*.html",
            ".next/server/pages/**/*.json",
            "public/**/*",
        ),
        (*_FULL, *_FILES, "public", "page-data", "server-only"),
        server=(".next/server/**/*.js", ".next/server/**/*.map"),
        prefix="NEXT_PUBLIC_",
        public="process.env.NEXT_PUBLIC_{}",
        dump="process.env.ACME_ALL",
        quick=True,
    ),
    App(
        "astro",
        ("astro/bin/astro.mjs", "build"),
        ("dist/**/*",),
        (*_FULL, "public", "page-data"),
        prefix="PUBLIC_",
        public="import.meta.env.PUBLIC_{}",
        quick=True,
    ),
    App(
        "sveltekit",
        ("vite/bin/vite.js", "build"),
        ("build/**/*",),
        (*_FULL, "public", "page-data"),
        shared=(
            *_PLANTS,
            ("config.json", "static/config.json"),
            ("sw.js", "static/sw.js"),
            *_WORKER,
        ),
        prefix=_VITE[0],
        public=_VITE[1],
        maps=True,
    ),
    App("webpack", ("webpack-cli/bin/cli.js",), ("dist/**/*",), _WIDE, maps=True),
    App("rspack", ("@rspack/cli/bin/rspack.js", "build"), ("dist/**/*",), _FULL),
    App("esbuild", ("./build.mjs",), ("dist/**/*",), _WIDE, maps=True),
    App(
        "parcel",
        ("parcel/lib/bin.js", "build", "src/index.html", "--no-cache", "--log-level=error"),
        ("dist/**/*",),
        (*_COMMON, "service-worker", "attribute", "text", "inline-script", "worker", "define"),
        shared=(*_PLANTS, ("sw.js", "src/sw.js"), *_WORKER),
        maps=True,
    ),
    App(
        "vue",
        ("vite/bin/vite.js", "build"),
        ("dist/**/*",),
        (*_FULL, "public"),
        prefix=_VITE[0],
        public=_VITE[1],
    ),
    App(
        "react-router",
        ("@react-router/dev/bin.cjs", "build"),
        ("build/client/**/*",),
        (*_FULL, "public", "page-data", "server-only"),
        server=("build/server/**/*",),
        prefix=_VITE[0],
        public=_VITE[1],
    ),
    App(
        "nuxt",
        ("nuxt/bin/nuxt.mjs", "generate"),
        (".output/public/**/*",),
        (*_FULL, "page-data"),
    ),
    App(
        "eleventy",
        ("@11ty/eleventy/cmd.cjs", "--quiet"),
        ("_site/**/*",),
        (*_COMMON, *_PAGE, *_FILES, *_HTML, "inline-script", "worker", "page-data"),
    ),
    App(
        "docusaurus",
        ("@docusaurus/core/bin/docusaurus.mjs", "build"),
        ("build/**/*",),
        (*_COMMON, *_PAGE, "inline-script", "worker", "page-data"),
        shared=(
            *_PLANTS,
            ("config.json", "static/config.json"),
            ("sw.js", "static/sw.js"),
            *_WORKER,
        ),
    ),
    App(
        "angular",
        ("@angular/cli/bin/ng.js", "build"),
        ("dist/acme/**/*",),
        (*_COMMON, *_PAGE, "inline-script", "worker"),
    ),
)
BY_NAME = {app.name: app for app in APPS}
