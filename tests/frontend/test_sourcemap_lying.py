"""Whatever a map says: a MapError, or answers; in time that grows with its size."""

import json
import resource
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from launchgate.frontend.sourcemap import MapError, Original, parse, reference
from tests.frontend.sourcemaps import a_map

GOLDEN = json.loads(Path(__file__).with_name("sourcemap_golden.json").read_text("utf-8"))
REAL = [golden["map"].encode() for golden in GOLDEN.values()]


def ask(data: bytes) -> None:
    """Every question; only MapError may be raised, and only by the reading."""
    try:
        read = parse(data, "dist", frozenset(["src/main.ts"]))
    except MapError:
        return
    places = [(1, 1), (1, 700), (2, 3), (0, 0), (-1, -1), (2**70, 1), (1, 2**70), (40, 9)]
    for line, column in places:
        told = read.original(line, column)
        assert len(read.code(line, column)) <= 400
        if told is not None:
            assert told.path
            assert "\x1b" not in told.path
            assert told.line is None or told.line > 0
    for start in range(0, len(data), max(1, len(data) // 25)):
        read.within(start, start + 5)
    for secret in (b"n", b"plan", "😀".encode(), b"\\", b'"', data[:40]):
        read.source_of(secret)
    for _, _, start, end in read.texts():
        assert 0 < start <= end < len(data)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"[]",
        b"null",
        b"{",
        b"{}",
        b'{"version":3}',
        b'{"version":3,"sources":[],"names":[]}',
        b'{"version":3,"mappings":""}',
        b'{"version":3,"mappings":"","sources":"a"}',
        b'{"version":3,"mappings":5,"sources":[]}',
        b'{"version":2,"mappings":"","sources":[]}',
        b'{"version":3,"sections":{}}',
        b'{"version":3,"sections":[1]}',
        b'{"version":3,"sections":[{"map":{}}]}',
        b'{"version":3,"sections":[{"offset":[],"map":{}}]}',
        b'{"version":3,"sources":[,],"mappings":""}',
        b"//# sourceMappingURL=x",
        b"<!doctype html>",
        b"\xff\xfe{\0}\0",
    ],
)
def test_what_is_no_source_map(data: bytes) -> None:
    with pytest.raises(MapError):
        parse(data)


@pytest.mark.parametrize("data", REAL, ids=GOLDEN)
def test_a_map_that_is_broken_off_anywhere_is_refused(data: bytes) -> None:
    whole = data.rstrip()
    for end in range(0, len(whole), 7):
        with pytest.raises(MapError):
            parse(whole[:end])


@settings(max_examples=400, deadline=None)
@given(data=st.data())
def test_changed_maps_of_real_builds_are_answered_or_refused(data: st.DataObject) -> None:
    raw = bytearray(data.draw(st.sampled_from(REAL)))
    for _ in range(data.draw(st.integers(1, 6))):
        at = data.draw(st.integers(0, len(raw) - 1))
        piece = data.draw(
            st.sampled_from([b"", b'"', b"\\", b",", b";", b"[", b"}", b"null", b"\\u", b"-", b"9"])
            | st.binary(max_size=6)
        )
        raw[at : at + data.draw(st.integers(0, 40))] = piece
        raw = raw or bytearray(b"{")
    ask(bytes(raw))


_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner),
    max_leaves=8,
)
_FIELDS = st.fixed_dictionaries(
    {
        "mappings": st.text("ACDEgh+/9,;", max_size=60) | _JSON,
        "sources": st.lists(st.text() | _JSON),
    },
    optional={
        "version": st.just(3) | _JSON,
        "sourceRoot": st.text() | _JSON,
        "sourcesContent": st.lists(st.text() | _JSON) | _JSON,
        "ignoreList": st.lists(st.integers()) | _JSON,
        "names": _JSON,
        "x_extra": _JSON,
    },
)
_INDEX = st.fixed_dictionaries(
    {
        "sections": st.lists(
            st.fixed_dictionaries(
                {"map": _FIELDS},
                optional={"offset": st.dictionaries(st.sampled_from(["line", "column"]), _JSON)},
            )
            | _JSON,
            max_size=4,
        )
    }
)


@settings(max_examples=400, deadline=None)
@given(told=_FIELDS | _INDEX | _JSON, ascii=st.booleans())
def test_any_json_is_answered_or_refused(told: object, ascii: bool) -> None:
    ask(json.dumps(told, ensure_ascii=ascii).encode("utf-8", "replace"))


@settings(max_examples=300, deadline=None)
@given(text=st.text(), secret=st.text(min_size=1), ascii=st.booleans())
def test_a_text_is_found_where_python_finds_it(text: str, secret: str, ascii: bool) -> None:
    with suppress(UnicodeEncodeError):
        secret.encode()
        text.encode()
        content = text.replace("\r", "") + secret + "\n" + text
        told = json.loads(a_map(contents=[content]))
        found = parse(json.dumps(told, ensure_ascii=ascii).encode()).source_of(secret.encode())
        before = content[: content.index(secret)].split("\n")
        assert found == Original("src/a.ts", len(before), len(before[-1]) + 1)


@settings(max_examples=300, deadline=None)
@given(st.binary(max_size=60), st.sampled_from([b"//# ", b"/*@ ", b"", b"//"]))
def test_any_end_of_a_file_has_a_reference_or_none(tail: bytes, before: bytes) -> None:
    reference(before + b"sourceMappingURL=" + tail)


MB = 1_000_000
WORST: dict[str, Callable[[int], bytes]] = {
    "brackets": lambda n: b'{"x":' + b"[" * n,
    "objects": lambda n: b'{"x":[' + b"{}," * (n // 3),
    "one letter": lambda n: a_map(contents=["a" * n]),
    "backslashes": lambda n: a_map(contents=["\\" * (n // 2)]),
    "escaped quotes": lambda n: a_map(contents=['\\"' * (n // 4)]),
    "line ends": lambda n: a_map([[(0, 0, n, 0)]], contents=["\n" * (n // 2)]),
    "surrogates": lambda n: a_map([[(0, 0, 0, 9**5)]], contents=["😀" * (n // 12)]),
    "no segment": lambda n: a_map().replace(b'"mappings": "', b'"mappings": "' + b"g" * n),
    "empty lines": lambda n: a_map().replace(b'"mappings": "', b'"mappings": "' + b";" * n),
    "one column": lambda n: a_map().replace(
        b'"mappings": "', b'"mappings": "' + b"AAAA," * (n // 5)
    ),
    "back and forth": lambda n: a_map().replace(
        b'"mappings": "', b'"mappings": "' + b"EAAA,DAAA," * (n // 10)
    ),
    "tiny strings": lambda n: a_map(sources=["a"] * (n // 5), more={"names": ["b"] * (n // 5)}),
    "tiny contents": lambda n: a_map(sources=["a"], contents=["n"] * (n // 5)),
    "sections": lambda n: (
        b'{"version":3,"sections":['
        + b",".join([b'{"offset":{"line":1},"map":' + a_map() + b"}"] * (n // 120))
        + b"]}"
    ),
    "long name": lambda n: a_map([[(0, 0, 0, 0)]], sources=["../" * (n // 3)]),
}


@pytest.mark.parametrize("name", WORST)
def test_time_grows_with_size(name: str) -> None:
    def seconds(size: int) -> float:
        data = WORST[name](size)
        start = time.process_time()
        ask(data)
        return time.process_time() - start

    seconds(MB // 16)
    small = min(seconds(MB // 8) for _ in range(2))
    assert seconds(MB) < max(0.4, 20 * small)


@pytest.mark.parametrize(
    "data",
    [b"//# sourceMappingURL=" * 200_000 + b"'", b"sourceMappingURL=" * 200_000, b"/" * 4 * MB],
)
def test_a_reference_takes_no_time(data: bytes) -> None:
    start = time.process_time()
    assert reference(data) is None
    assert time.process_time() - start < 1


def test_a_large_map_takes_little_memory_and_time() -> None:
    """A line of a million segments, and 20 MB of sources."""
    content = 'const value = call(1, "é");\n' * 20_000
    line = b"AAAA" + b",EAEC,GAAE,ECFA,CACE,KDAA" * 200_000
    data = a_map(sources=["a.ts", "b.ts"], contents=[content] * 35)
    data = data.replace(b'"mappings": "', b'"mappings": "' + line)
    assert len(data) > 20 * MB
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    start = time.process_time()
    read = parse(data)
    assert read.original(1, 11 * 200_000) is not None
    for column in range(1, 11 * 200_000, 44_000):
        assert read.original(1, column) is not None
    assert read.source_of(b"no such text") is None
    assert time.process_time() - start < 5
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 30 * 1024
