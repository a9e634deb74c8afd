import codecs

from hypothesis import given
from hypothesis import strategies as st

from launchgate.parse.text import Lines, decode


@given(st.text(max_size=100).filter(lambda text: "\0" not in text and text[:1] != "\ufeff"))
def test_utf8_with_and_without_a_mark(text: str) -> None:
    content = text.encode()
    if not content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        assert decode(content) == text
    assert decode(codecs.BOM_UTF8 + content) == text


@given(st.text(max_size=100))
def test_utf16_by_its_mark(text: str) -> None:
    assert decode(codecs.BOM_UTF16_LE + text.encode("utf-16-le")) == text
    assert decode(codecs.BOM_UTF16_BE + text.encode("utf-16-be")) == text


def test_binary_is_no_text() -> None:
    assert decode(b"\x7fELF\0\0") is None
    assert decode(b"a" * 7_999 + b"\0") is None
    assert decode(b"a" * 8_000 + b"\0") == "a" * 8_000 + "\0"


def test_other_bytes_are_latin_1() -> None:
    assert decode(b"caf\xe9") == "café"


@given(st.binary(max_size=100))
def test_any_bytes(content: bytes) -> None:
    text = decode(content)
    assert text is not None or b"\0" in content


@given(st.text(alphabet="a\n\r\u2028\U0001f600", max_size=60), st.data())
def test_a_place_points_back_at_its_offset(text: str, data: st.DataObject) -> None:
    offset = data.draw(st.integers(0, len(text)))
    line, column = Lines(text).place(offset)
    rows = text.split("\n")
    assert sum(len(row) + 1 for row in rows[: line - 1]) + column - 1 == offset
    assert 1 <= column <= len(rows[line - 1]) + 1


def test_columns_count_code_points() -> None:
    assert Lines("x\n\U0001f600\U0001f600ab").place(4) == (2, 3)


def test_a_megabyte_of_lines() -> None:
    lines = Lines("\n" * 1_000_000)
    assert [lines.place(offset) for offset in range(0, 1_000_000, 1000)][-1] == (999_001, 1)
