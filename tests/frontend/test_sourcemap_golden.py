"""Places that two other readers of source maps found in maps of real builds.

`sourcemap_golden.json` holds the maps of a small app made by esbuild 0.28, webpack 5.112, Rollup
4.68, Vite 8.3 and Terser 5.51 (a chain), and an index map of two of them; with each, places of the
built file (line and column from 0, UTF-16) and what npm's `source-map` 0.8.0 and
`@jridgewell/trace-mapping` 0.3.31 both say of them: source, line, column, or nothing.
"""

import json
from pathlib import Path
from typing import Any

import pytest

from launchgate.frontend.sourcemap import Original, parse

GOLDEN = json.loads(Path(__file__).with_name("sourcemap_golden.json").read_text("utf-8"))


def contents_of(told: dict[str, Any]) -> list[str | None]:
    maps = [part["map"] for part in told["sections"]] if "sections" in told else [told]
    return [content for one in maps for content in one["sourcesContent"]]


def expected(content: str | None, line: int, column: int) -> tuple[int, int]:
    if content is None:
        return line + 1, column + 1
    units = content.split("\n")[line].encode("utf-16-le")[: 2 * column]
    return line + 1, len(units.decode("utf-16-le")) + 1


@pytest.mark.parametrize("name", GOLDEN)
def test_a_place_is_found_where_others_find_it(name: str) -> None:
    golden = GOLDEN[name]
    read = parse(golden["map"].encode(), "out")
    contents = contents_of(json.loads(golden["map"]))
    for line, column, *found in golden["places"]:
        told = read.original(line + 1, column + 1)
        if not found:
            assert told is None
            continue
        assert told is not None
        assert (told.line, told.column) == expected(contents[found[0]], *found[1:])


@pytest.mark.parametrize("name", GOLDEN)
def test_a_text_is_found_where_it_stands_in_the_content(name: str) -> None:
    raw = GOLDEN[name]["map"].encode()
    read = parse(raw, "out")
    for source, content in enumerate(contents_of(json.loads(raw))):
        words = [word for word in (content or "").split() if len(word) > 6]
        for word in words[:40]:
            told = read.source_of(word.encode())
            assert told is not None
            assert read.text(told) is not None
            assert (read.text(told) or "").startswith(word), (source, word, told)


def test_sources_of_each_bundler_are_paths_in_the_project() -> None:
    told = {
        name: sorted(set(parse(GOLDEN[name]["map"].encode(), "out").embedded())) for name in GOLDEN
    }
    assert told["plain.js"] == told["chain.js"] == ["src/main.ts", "src/price.ts"]
    assert told["page.css"] == ["src/page.css"]
    assert told["webpack.js"] == told["rollup.js"] == ["src/m2.js", "src/m3.js"]
    assert told["index.js"] == ["src/m2.js", "src/m3.js", "src/main.ts", "src/price.ts"]


def test_a_place_that_was_told_shows_its_text() -> None:
    read = parse(GOLDEN["minified.js"]["map"].encode(), "out")
    assert read.text(Original("src/price.ts", 6, 30)) is None
    place = read.source_of('naïve \\ "quoted"'.encode())
    assert place == Original("src/price.ts", 6, 25)
    assert read.text(place) == 'naïve \\\\ \\"quoted\\"" ? "😀😀" + text + "日本" : text;'
