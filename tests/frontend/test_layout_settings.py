"""Folders that settings name, whatever they are called."""

import pytest

from tests.frontend.layouts import client, found, layouts, sides

_PAGE = {"made/index.html": "<p>", "made/app.js": ""}
_MADE = set(_PAGE)


@pytest.mark.parametrize(
    ("file", "text"),
    [
        ("vite.config.ts", "export default { build: { outDir: 'made' } }"),
        ("vite.config.mjs", 'build: {outDir: path.resolve(import.meta.dirname, "made")}'),
        ("vite.config.js", "outDir: resolve(__dirname, `made`)"),
        ("vite.config.js", "outDir: process.env.OUT || 'made'"),
        ("vite.config.js", "outDir: fileURLToPath(new URL('./made', import.meta.url))"),
        ("webpack.config.js", "path: path.join(__dirname, 'x', '..', 'made')"),
        ("vue.config.js", "module.exports = { outputDir: './made/' }"),
        ("webpack.config.js", "output: { path: path.join(__dirname, 'made') }"),
        ("webpack.prod.js", "output: { path: path.resolve(__dirname, '/made') }"),
        ("rsbuild.config.ts", "output: { distPath: { root: 'made' } }"),
        ("svelte.config.js", "adapter({ pages: 'made', assets: 'made' })"),
        ("astro.config.mjs", "export default defineConfig({ outDir: './made' })"),
        ("angular.json", '{"options": {"outputPath": "made"}}'),
        ("angular.json", '{"options": {"outputPath": {"base": "made", "browser": ""}}}'),
        (".eleventy.js", "return { dir: { input: 'src', output: 'made' } }"),
        ("package.json", '{"scripts": {"build": "parcel build --dist-dir made index.html"}}'),
        ("package.json", '{"scripts": {"build": "BUILD_PATH=./made react-scripts build"}}'),
        ("package.json", '{"scripts": {"build": "esbuild a.js --bundle --outfile=made/app.js"}}'),
        ("package.json", '{"targets": {"default": {"distDir": "./made"}}}'),
        ("netlify.toml", '[build]\n  publish = "made/"\n'),
        ("vercel.json", '{"outputDirectory": "made"}'),
        ("firebase.json", '{"hosting": {"public": "made"}}'),
        ("wrangler.toml", 'pages_build_output_dir = "./made"\n'),
        ("wrangler.jsonc", '{"assets": {"directory": "./made/"}}'),
        ("amplify.yml", "artifacts:\n  baseDirectory: made\n"),
        ("capacitor.config.ts", "const config = { webDir: 'made' }"),
    ],
)
def test_folder_named_by_a_setting(file: str, text: str) -> None:
    assert client(_PAGE | {file: text}) == _MADE
    monorepo = {f"apps/web/{path}": text for path, text in (_PAGE | {file: text}).items()}
    assert client(monorepo) == {f"apps/web/{path}" for path in _MADE}


def test_folder_beside_the_package_that_builds_into_it() -> None:
    project = {
        "client/vite.config.ts": "build: { outDir: '../server/public' }",
        "server/public/index.html": "<p>",
        "server/index.js": "",
    }
    assert client(project) == {"server/public/index.html"}


def test_folder_relative_to_the_root_that_a_setting_gives() -> None:
    project = {
        "vite.config.ts": "root: 'web', build: { outDir: 'made' }",
        "web/made/index.html": "<p>",
        "web/index.html": "<p>",
    }
    assert client(project) == {"web/made/index.html"}


def test_host_publishes_what_nobody_built() -> None:
    project = {"firebase.json": '{"public": "public"}', "public/index.html": "<p>", "a.py": ""}
    assert client(project) == {"public/index.html"}
    whole = {"netlify.toml": 'publish = "."', "index.html": "<p>", "app.js": ""}
    assert client(whole) == set(whole)
    assert found({"netlify.toml": 'publish = "."', "app.py": ""}).layouts == ()


def test_build_for_the_server_is_told_from_one_for_browsers() -> None:
    project = {
        "package.json": '{"scripts": {"build": "esbuild s.js --platform=node --outdir=made"}}',
        "made/s.js": 'var a=require("http"),b=require("fs");',
    }
    assert sides(project) == {"made/s.js": "server"}
    assert client({"package.json": '{"scripts": {"b": "x --outdir=made"}}', "made/s.js": ""})


def test_setting_that_leads_nowhere_or_to_the_sources_is_not_followed() -> None:
    for value in ("../..", ".", "..", "/", "gone", "${dir}", "\udcff"):
        text = f"build: {{ outDir: '{value}' }}".encode("utf-8", "replace").decode()
        assert found({"app/vite.config.js": text, "app/src/a.js": "", "b.js": ""}).layouts == ()


def test_missing_folder_of_a_setting_is_not_among_the_outputs() -> None:
    project = {"vite.config.js": "outDir: 'made'", "dist/index.html": "<p>"}
    assert set(layouts(project)) == {"dist"}


def test_settings_that_cannot_be_read_are_no_reason_to_fail() -> None:
    for text in ("", "{", "[" * 100_000, '{"main": [[{"a": 1}], null, true]}', '"x"', "\x00"):
        project = {"package.json": text, "vite.config.js": text, "dist/index.html": "<p>"}
        assert client(project) == {"dist/index.html"}
