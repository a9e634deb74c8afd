import json

import pytest

from launchgate.frontend.sourcemap import MapError, Original, parse
from tests.frontend.sourcemaps import a_map, mappings

TWO = [(0, 0, 0, 0), (10, 0, 4, 2)]


def test_the_last_segment_at_or_before_a_column_tells() -> None:
    read = parse(a_map([[(2, 0, 0, 0), (10, 0, 4, 2)]]))
    assert [read.original(1, column) for column in (1, 2)] == [None, None]
    assert read.original(1, 3) == read.original(1, 10) == Original("src/a.ts", 1, 1)
    assert read.original(1, 11) == read.original(1, 99_999) == Original("src/a.ts", 5, 3)


def test_a_line_without_segments_and_one_past_the_end_tell_nothing() -> None:
    read = parse(a_map([TWO, [], TWO]))
    assert read.original(2, 5) is None
    assert read.original(4, 1) is None
    assert read.original(3, 12) == Original("src/a.ts", 5, 3)


def test_a_segment_without_source_tells_nothing() -> None:
    read = parse(a_map([[(0, 0, 3, 3), (5,), (8, 0, 4, 4)]]))
    assert read.original(1, 5) == Original("src/a.ts", 4, 4)
    assert read.original(1, 7) is None
    assert read.original(1, 9) == Original("src/a.ts", 5, 5)


def test_the_nearest_place_is_the_last_one_before_that_has_a_source() -> None:
    many = [(n,) for n in range(9, 2_500)]
    read = parse(a_map([[(1, 0, 3, 3), (5,), (6,)], [(0,)], [(4, 0, 1, 1), *many]]))
    assert read.nearest(1, 8) == read.original(1, 3) == Original("src/a.ts", 4, 4)
    assert read.nearest(1, 1) is None
    assert read.nearest(2, 3) is None
    assert read.nearest(3, 2_400) == Original("src/a.ts", 2, 2)


def test_names_change_nothing() -> None:
    read = parse(
        a_map([[(0, 0, 1, 1, 70), (4, 0, 2, 2, 0), (9, 0, 3, 3)]], more={"names": ["x"] * 71})
    )
    assert read.original(1, 6) == Original("src/a.ts", 3, 3)
    assert read.original(1, 10) == Original("src/a.ts", 4, 4)


@pytest.mark.parametrize("count", [1, 2_000])
def test_of_segments_at_one_column_the_last_with_a_source_is_meant(count: int) -> None:
    read = parse(a_map([[(0, 0, 9, 9), (4,), *([(4, 0, 1, 1)] * count), (4, 0, 2, 2), (4,)]]))
    assert read.original(1, 5) == read.original(1, 9) == Original("src/a.ts", 3, 3)
    assert read.original(1, 4) == Original("src/a.ts", 10, 10)


def test_segments_may_stand_out_of_order() -> None:
    read = parse(a_map([[(20, 0, 2, 0), (4, 0, 1, 0), (30, 0, 3, 0)]]))
    found = [read.original(1, column) for column in (4, 5, 21, 31)]
    assert [place and place.line for place in found] == [None, 2, 3, 4]


def test_a_map_of_many_pieces_is_read_as_one() -> None:
    line = [(7 * n, n % 3, n // 5, n % 11) for n in range(30_000)]
    lines = [line, *([[]] * 5_000), [(0, 1, 8, 8)], *([line[:40]] * 800)]
    read = parse(a_map(lines, ["a.ts", "b.ts", "c.ts"]))
    for n in (0, 1, 29_999, 15_000, 4_444, 25_001, 7):
        expected = Original("abc"[n % 3] + ".ts", n // 5 + 1, n % 11 + 1)
        assert read.original(1, 7 * n + 1) == read.original(1, 7 * n + 7) == expected
    assert read.original(5_002, 1) == Original("b.ts", 9, 9)
    assert read.original(5_500, 7 * 39 + 1) == Original("a.ts", 8, 7)
    assert read.original(5_803, 1) is None


def test_columns_are_utf16_units_there_and_code_points_here() -> None:
    content = 'const é = "😀😀", after = 1;\r\nnext = "日本";'
    read = parse(a_map([[(0, 0, 0, 10), (5, 0, 0, 17), (9, 0, 1, 9)]], contents=[content]))
    assert read.original(1, 1) == Original("src/a.ts", 1, 11)
    assert read.original(1, 6) == Original("src/a.ts", 1, 16)
    assert content[15:].startswith(" after")
    assert read.original(1, 10) == Original("src/a.ts", 2, 10)


def test_content_that_is_escaped_to_ascii_or_not_gives_the_same() -> None:
    told = json.loads(a_map([[(0, 0, 1, 6)]], contents=['é\n😀 = "x\\\\"; // 😀\u2028']))
    read = [parse(json.dumps(told, ensure_ascii=ascii).encode()) for ascii in (True, False)]
    assert read[0].original(1, 1) == read[1].original(1, 1) == Original("src/a.ts", 2, 6)


def test_a_line_that_the_content_does_not_have_leaves_the_file() -> None:
    read = parse(a_map([[(0, 0, 7, 1)]], contents=["one\ntwo"]))
    assert read.original(1, 1) == Original("src/a.ts")


@pytest.mark.parametrize("source", [1, -1, 2**31 - 1, -(2**31)])
def test_a_source_that_is_not_listed_tells_nothing(source: int) -> None:
    assert parse(a_map([[(0, source, 0, 0)]])).original(1, 1) is None


@pytest.mark.parametrize("segment", [(0, 0, -1, 0), (0, 0, 0, -1), (-5, 0, 0, 0)])
def test_negative_places_tell_nothing_and_never_raise(segment: tuple[int, ...]) -> None:
    read = parse(a_map([[segment, (9, 0, 3, 3)]]))
    assert read.original(1, 12) == Original("src/a.ts", 4, 4)
    told = read.original(1, 2)
    assert told is None or (told.line or 0) > 0


@pytest.mark.parametrize("text", ["!", "A,AAAA,AA", "AAAA,AAA", "AAAAAA", "ggggggggggB", "g", "é"])
def test_mappings_that_are_none_tell_nothing(text: str) -> None:
    told = json.dumps({"version": 3, "sources": ["a"], "mappings": text}).encode()
    read = parse(told)
    assert read.original(1, 1) is None
    assert read.original(1, 1) is None


def test_an_encoder_may_escape_what_it_likes() -> None:
    text = mappings([[(0, 0, 0, 0), (31, 0, 31, 31)]])
    plain = json.dumps({"version": 3, "sources": ["src/a.ts"], "mappings": text})
    escaped = plain.replace("/", "\\/").replace('"mappings"', '"m\\u0061ppings"')
    read = parse(escaped.replace(text[:2], f"\\u{ord(text[0]):04x}{text[1]}").encode())
    assert read.original(1, 40) == Original("src/a.ts", 32, 32)


@pytest.mark.parametrize("before", [b"\xef\xbb\xbf", b")]}'\n", b")]}'while(1)\r\n", b"\n  "])
def test_what_stands_before_a_map_is_passed_over(before: bytes) -> None:
    data = before + a_map([TWO], contents=["key"])
    assert parse(data).original(1, 1) == Original("src/a.ts", 1, 1)
    start = data.index(b'"key"') + 1
    assert parse(data).within(start, start + 3) == Original("src/a.ts", 1, 1)


def index_map(*parts: tuple[int, int, bytes]) -> bytes:
    told = [
        {"offset": {"line": line, "column": column}, "map": json.loads(one)}
        for line, column, one in parts
    ]
    return json.dumps({"version": 3, "sections": told}).encode()


def test_an_index_map_tells_by_section() -> None:
    first = a_map([TWO], ["a.ts"], ["first"])
    second = a_map([[(0, 0, 7, 7)], [(0, 0, 8, 8)]], ["b.ts"], ["second"])
    data = index_map((0, 0, first), (2, 100, second))
    read = parse(data)
    assert read.original(1, 1) == Original("a.ts", 1, 1)
    assert read.original(3, 100) is None
    assert read.original(3, 101) == Original("b.ts")
    assert read.original(4, 1) == Original("b.ts")
    assert read.source_of(b"second") == Original("b.ts", 1, 1)


def test_an_index_map_in_an_index_map_begins_where_its_section_does() -> None:
    inner = index_map((0, 5, a_map([TWO], ["a.ts"])), (1, 2, a_map([TWO], ["b.ts"])))
    read = parse(index_map((3, 10, inner)))
    assert read.original(4, 15) is None
    assert read.original(4, 16) == Original("a.ts", 1, 1)
    assert read.original(5, 3) == Original("b.ts", 1, 1)


def test_the_content_of_a_sections_url_is_not_asked_for() -> None:
    told = b'{"version":3,"sections":[{"offset":{"line":0,"column":0},"url":"b.map"}]}'
    assert parse(told).original(1, 1) is None


def test_index_maps_do_not_nest_without_end() -> None:
    data = a_map([TWO])
    for _ in range(9):
        data = index_map((0, 0, data))
    with pytest.raises(MapError):
        parse(data)


def test_the_last_of_equal_keys_counts() -> None:
    data = a_map([TWO], ["b.ts"])
    assert parse(b'{"sources":["a.ts"],' + data[1:]).original(1, 1) == Original("b.ts", 1, 1)


def test_names_that_are_none_do_not_shift_the_others() -> None:
    told = json.loads(a_map([[(0, 2, 0, 0), (5, 1, 0, 0), (9, 0, 0, 0)]]))
    told["sources"] = [None, {"a": [1, "]"]}, "c.ts"]
    read = parse(json.dumps(told).encode())
    assert read.original(1, 1) == Original("c.ts", 1, 1)
    assert read.original(1, 7) is None
    assert read.original(1, 10) is None
