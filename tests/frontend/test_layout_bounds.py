"""Contents and trees that were made to be slow: what is quadratic does not end in a test's time."""

import pytest

from launchgate.frontend.layout import discover
from tests.frontend.layouts import found

_COUNT = 100_000
_TEXTS = {
    "spaces": "outDir:" + " " * _COUNT,
    "calls": "outDir: " + "a(" * _COUNT,
    "arguments": "outDir: " + "a," * _COUNT,
    "defaults": "outDir: " + "a||" * _COUNT,
    "open quotes": "outDir:'" * _COUNT,
    "many settings": "outDir:'a'," * _COUNT,
    "many roots": "root:'a' " * _COUNT + "outDir:'b' " * 1_000,
    "imports": "\n import a," * _COUNT,
    "lines": "\n" * _COUNT,
    "tags": "<script src=" * _COUNT,
    "loads": "require(" * _COUNT,
    "options": '{"scripts": {"b": "' + "--outfile=a/" * _COUNT + '"}}',
    "entries": '{"exports": [' + '"a/b/c",' * _COUNT + '""]}',
}
_FILES = ("vite.config.js", "webpack.config.js", "package.json", "angular.json", "netlify.toml")


@pytest.mark.parametrize("text", _TEXTS.values(), ids=_TEXTS)
def test_content_of_settings_pages_and_scripts(text: str) -> None:
    project = dict.fromkeys((*_FILES, "dist/index.html", "x/dist/a.js", "b/a.js"), text)
    assert found(project).layouts


@pytest.mark.parametrize(
    "paths",
    [
        [f"dist/{number}.js" for number in range(_COUNT)],
        [f"{number}/a.js" for number in range(_COUNT)],
        [f"{number}/dist/a.js" for number in range(_COUNT // 20)],
        [f"dist/{number % 300}/{number}/a.js" for number in range(_COUNT)],
        [f".next/server/app/{number}/page.js" for number in range(_COUNT)],
        ["dist/" * depth + "a.txt" for depth in range(400)],
        ["a/" * depth + "a.js" for depth in range(400)],
    ],
    ids=["flat", "wide", "many outputs", "two deep", "one framework", "nested", "deep"],
)
def test_many_paths(paths: list[str]) -> None:
    answer = discover(sorted(paths), lambda path: None)
    assert answer == discover(sorted(paths), lambda path: None) or answer.layouts
