"""Inline suppressions. The marker is put together here: this file is no place for a real one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from launchgate.parse.inline import MARKER, Mark, marks


def only(text: str) -> Mark:
    (mark,) = marks("a.py", text)
    return mark


def test_rules_reason_and_line() -> None:
    mark = only(f"a\nb = 1  # {MARKER}callbacks/loopback, smoke/*] the proxy is local\nc\n")
    assert mark == Mark(
        path="a.py",
        line=2,
        rules=("callbacks/loopback", "smoke/*"),
        reason="the proxy is local",
        alone=False,
    )


@pytest.mark.parametrize(
    ("comment", "reason"),
    [
        (f"/* {MARKER}a/b] why */", "why"),
        (f"<!-- {MARKER}a/b] why -->", "why"),
        (f"<%-- {MARKER}a/b] why --%>", "why"),
        (f"{{# {MARKER}a/b] why #}}", "why"),
        (f"(* {MARKER}a/b] why *)", "why"),
        (f"# {MARKER}a/b] why\r", "why"),
        (f"# {MARKER}a/b]", ""),
        (f"/* {MARKER}a/b] */", ""),
        (f"<!-- {MARKER}a/b]-->", ""),
    ],
)
def test_the_end_of_a_comment_is_no_reason(comment: str, reason: str) -> None:
    assert only(comment + "\n").reason == reason


@pytest.mark.parametrize(
    ("before", "alone"),
    [
        ("# ", True),
        ("", True),
        ("    // ", True),
        ("x\n  <!-- ", True),
        ("x = 1  # ", False),
        ("x" * 40 + " # ", False),
        ("url: ", False),
    ],
)
def test_alone_is_a_line_with_nothing_but_the_comment(before: str, alone: bool) -> None:
    assert only(f"{before}{MARKER}a/b] why\n").alone is alone


@pytest.mark.parametrize("text", ["launchgate: ignore", f"{MARKER}a\nb] x", "launchgate:ignore[a]"])
def test_what_is_no_marker(text: str) -> None:
    assert list(marks("a.py", text)) == []


def test_an_empty_list_of_rules_stands_for_none() -> None:
    assert only(f"# {MARKER} , ] why").rules == ()


reasons = st.text(alphabet="abc ", max_size=10).map(str.strip)


@given(st.lists(st.tuples(st.integers(0, 3), reasons), max_size=6))
def test_every_marker_is_found_on_its_line(rows: list[tuple[int, str]]) -> None:
    text, expected, line = "", [], 1
    for blank, reason in rows:
        text += "\n" * blank + f"x  # {MARKER}a/b] {reason}\n"
        expected.append((line + blank, reason))
        line += blank + 1
    assert [(mark.line, mark.reason) for mark in marks("a", text)] == expected


@given(st.text(max_size=200))
def test_any_text_is_read(text: str) -> None:
    assert all(mark.path == "a" for mark in marks("a", text))


def test_a_megabyte_of_half_markers_is_read() -> None:
    assert list(marks("a", MARKER * (1_000_000 // len(MARKER)))) == []
    assert len(list(marks("a", (MARKER + "a]") * 50_000))) >= 1


def test_in_a_code_span_of_markdown_it_is_a_quotation() -> None:
    marker = MARKER + "callbacks/loopback] why"
    for text in (f"Write `# {marker}` there.", f"| this | `{marker}` |"):
        assert list(marks("docs/a.md", text)) == []
        assert len(list(marks("docs/a.py", text))) == 1
    for text in (f"`a` and `b` <!-- {marker} -->", f"```sh\n# {marker}\n```\n"):
        assert [mark.reason for mark in marks("docs/A.MD", text)] == ["why"]
