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

from launchgate.frontend.sourcemap import parse

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
    contents = [content for content in contents_of(json.loads(raw)) if content]
    for content in contents:
        for word in [word for word in content.split() if len(word) > 6][:40]:
            told = read.source_of(word.encode())
            assert told is not None
            assert told.line is not None
            assert told.column is not None
            lines = [one.split("\n")[told.line - 1 :][:1] for one in contents]
            assert any(line and line[0][told.column - 1 :].startswith(word) for line in lines)


def test_the_code_of_a_place_is_what_the_source_has_there() -> None:
    read = parse(GOLDEN["minified.js"]["map"].encode(), "out")
    codes = {
        read.code(line + 1, column + 1) for line, column, *_ in GOLDEN["minified.js"]["places"]
    }
    assert b'name: "Start", cents: 900 }, {' in b" ".join(codes)
    text = r""""naïve \\ \"quoted\"" ? "😀😀" + text + "日本" : text;"""
    assert text.encode() in codes


def test_sources_of_each_bundler_are_paths_in_the_project() -> None:
    told = {
        name: sorted({path for path, own, _, _ in parse(g["map"].encode(), "out").texts() if own})
        for name, g in GOLDEN.items()
    }
    assert told["plain.js"] == told["chain.js"] == ["src/main.ts", "src/price.ts"]
    assert told["page.css"] == ["src/page.css"]
    assert told["webpack.js"] == told["rollup.js"] == ["src/m2.js", "src/m3.js"]
    assert told["index.js"] == ["src/m2.js", "src/m3.js", "src/main.ts", "src/price.ts"]
