import json

import pytest

from launchgate.frontend.sourcemap import Original, parse
from tests.credentials.recipe import expand
from tests.frontend.sourcemaps import a_map

KEY = expand("sk_" + "live_{alnum:32}", 4)
CODE = f'// 😀\nimport x from "x";\nconst é = "😀" + pay("{KEY}", 1);\n'


def own_texts(data: bytes) -> list[str]:
    return [path for path, own, _, _ in parse(data).texts() if own]


def span(data: bytes, text: str) -> tuple[int, int]:
    start = data.index(text.encode())
    return start, start + len(text.encode())


@pytest.mark.parametrize("ascii", [True, False])
def test_a_span_of_the_map_is_a_place_in_the_source(ascii: bool) -> None:
    told = json.loads(a_map(sources=["b.js", "src/pay.ts"], contents=["x\n", CODE]))
    data = json.dumps(told, ensure_ascii=ascii).encode()
    read = parse(data)
    assert read.within(*span(data, KEY)) == Original("src/pay.ts", 3, 22)
    assert CODE.split("\n")[2][21:].startswith(KEY)
    assert read.within(*span(data, "import x")) == Original("src/pay.ts", 2, 1)


def test_what_is_not_in_a_content_has_no_place() -> None:
    data = a_map([[(0, 0, 0, 0)]], contents=[CODE], more={"file": "out.js"})
    read = parse(data)
    for text in ("out.js", "AAAA", "src/a.ts", "version"):
        assert read.within(*span(data, text)) is None
    start = data.index(KEY.encode())
    for begin, end in ((0, len(data)), (start, len(data)), (-5, -1), (10**12, 10**12 + 1)):
        assert read.within(begin, end) is None


def test_a_text_is_found_in_the_projects_own_files_first() -> None:
    sources = ["../node_modules/x/a.js", "webpack://app/webpack/bootstrap", "../src/a.ts"]
    read = parse(a_map(sources=sources, contents=[CODE, CODE, CODE]), "dist")
    assert read.source_of(KEY.encode()) == Original("src/a.ts", 3, 22)


def test_a_file_on_the_ignore_list_is_not_the_projects() -> None:
    for key in ("ignoreList", "x_google_ignoreList"):
        data = a_map(sources=["a.ts", "b.ts"], contents=[CODE, CODE], more={key: [0, 7, -1, "1"]})
        assert parse(data).source_of(KEY.encode()) == Original("b.ts", 3, 22)
        assert own_texts(data) == ["b.ts"]


def test_a_text_that_only_a_package_holds_is_found_there() -> None:
    read = parse(a_map(sources=["node_modules/x/a.js", "a.ts"], contents=[CODE, "x"]))
    assert read.source_of(KEY.encode()) == Original("node_modules/x/a.js", 3, 22)


def test_a_text_that_no_content_holds_is_not_found() -> None:
    read = parse(a_map(sources=[KEY + ".ts", None], contents=["x", CODE], more={"file": KEY}))
    assert read.source_of(KEY.encode()) is None
    assert read.source_of(b"") is None
    assert read.source_of(b"\xff\xfe") is None


@pytest.mark.parametrize(
    "text",
    ['a"b\\c/d', "é€😀", "<b>&'x'", "two\nlines\tand\r\n", "\u2028 line", "\x01\x7f", "x\\u00e9"],
)
def test_a_text_is_found_however_its_encoder_escapes(text: str) -> None:
    told = json.loads(a_map(contents=["1\n  " + text + " end"]))
    lower = json.dumps(told)
    written = [
        lower,
        json.dumps(told, ensure_ascii=False),
        lower.replace("/", "\\/"),
        lower.replace("<", "\\u003c").replace(">", "\\u003E").replace("&", "\\u0026"),
    ]
    for one in written[:3]:
        assert parse(one.encode()).source_of(text.encode()) == Original("src/a.ts", 2, 3)


@pytest.mark.parametrize("text", ['pass"word', "it's", "back\\slash", "line\nbreak"])
def test_a_text_is_found_as_a_literal_of_the_source_writes_it(text: str) -> None:
    read = parse(a_map(contents=["k = " + json.dumps(text)]))
    assert read.source_of(text.encode()) == Original("src/a.ts", 1, 6)


def test_an_escape_is_not_taken_apart() -> None:
    content = "\nonce \u0001e9 x\\nonce"
    read = parse(a_map(contents=[content]))
    assert read.source_of(b"nonce") == Original("src/a.ts", 2, content.index("\\nonce") + 1)
    assert read.source_of(b"1e9 ") is None
    assert parse(a_map(contents=["\n" * 500 + "n"])).source_of(b"n") == Original("src/a.ts", 501, 1)


def test_sources_that_are_written_to_ascii_in_capitals() -> None:
    data = a_map(contents=['pay("Größe-é")']).replace(b"\\u00f6", b"\\u00F6")
    data = data.replace(b"\\u00df", b"\\u00DF").replace(b"\\u00e9", b"\\u00E9")
    assert parse(data).source_of("Größe-é".encode()) == Original("src/a.ts", 1, 6)


def test_the_code_at_a_place_is_the_rest_of_its_line() -> None:
    content = 'const é = "😀";\n  key: process.env.STRIPE_KEY, // "x" \\n\nlast\n'
    lines = [[(0, 0, 1, 7), (9, 0, 2, 0), (20, 0, 0, 10), (30,), (40, 0, 9, 0), (50, 1, 0, 0)]]
    read = parse(a_map(lines, ["a.ts", "b.ts"], [content]))
    assert read.code(1, 1) == b'process.env.STRIPE_KEY, // "x" \\n'
    assert read.code(1, 10) == b"last"
    assert read.code(1, 21) == '"😀";'.encode()
    assert [read.code(1, column) for column in (31, 41, 51)] == [b"", b"", b""]
    assert read.code(7, 1) == b""


def test_a_line_of_a_minified_source_is_told_in_part() -> None:
    content = "é" * 40_000 + "\\" * 40_000
    read = parse(a_map([[(0, 0, 0, 39_990)]], contents=[content]))
    assert read.original(1, 1) == Original("src/a.ts", 1, 39_991)
    assert read.code(1, 1) == ("é" * 10 + "\\" * 170).encode()


def test_texts_are_all_contents_with_their_places() -> None:
    sources = ["a.ts", "../node_modules/b.js", None, "c.ts"]
    data = a_map(sources=sources, contents=["one", "two", "three", None, "four"])
    told = [(path, own, data[start:end]) for path, own, start, end in parse(data).texts()]
    assert told == [
        ("a.ts", True, b"one"),
        ("node_modules/b.js", False, b"two"),
        ("", False, b"three"),
        ("", False, b"four"),
    ]
    assert parse(data).mappings() is not None


def test_nothing_shows_the_content_of_a_map() -> None:
    read = parse(a_map(contents=[CODE]))
    assert KEY not in repr(read)
