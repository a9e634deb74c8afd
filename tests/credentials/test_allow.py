"""Other scanners' markers accept the value on their own line, and nothing further away."""

import time

import pytest
from detect_secrets.filters.allowlist import is_line_allowlisted
from detect_secrets.util.code_snippet import get_code_snippet
from hypothesis import example, given, settings
from hypothesis import strategies as st

from launchgate.credentials.allow import Markers
from launchgate.credentials.kind import Kind
from launchgate.credentials.spot import Spot

VALUE = b"k" * 24
KIND = Kind("some-key", "Some key", ("kkk",), "k{24}", "", "", "")
HERE = "pragma: allowlist" + " secret"
OLD = "pragma: whitelist" + " secret"
ABOVE = "pragma: allowlist" + " nextline secret"
WORDS = ["gitleaks" + ":allow", "betterleaks" + ":allow", "kingfisher" + ":ignore"]


def told(data: bytes, path: str = "a.py") -> str | None:
    start = data.index(VALUE)
    spot = Spot(KIND, start, start, start + len(VALUE), VALUE, "high")
    return Markers(data, path).of(spot)


@pytest.mark.parametrize("marker", [HERE, OLD, *WORDS])
def test_a_marker_accepts_its_line(marker: str) -> None:
    mark = marker.encode()
    assert told(b"a = 1\nkey = " + VALUE + b"  # " + mark) == marker
    assert told(b"key = " + VALUE + b"\n# " + mark + b"\n") is None
    assert told(b"# " + mark + b"\nkey = " + VALUE + b"\n") is None


def test_the_line_above_accepts_only_with_its_own_marker() -> None:
    mark = b"# " + ABOVE.encode() + b"\n"
    assert told(mark + b"key = " + VALUE) == ABOVE
    assert told(mark + b"\nkey = " + VALUE) is None
    assert told(b"key = " + VALUE + b"\n" + mark) is None
    assert told(b"x = 1 " + mark + b"key = " + VALUE) is None


def test_a_pragma_outside_a_comment_is_text() -> None:
    assert told(b"key = " + VALUE + b" " + HERE.encode()) is None
    assert told(b"key: " + VALUE + b" // " + HERE.encode(), "a.yaml") is None
    assert told(b"key: " + VALUE + b" // " + HERE.encode(), "a.yml") == HERE


def test_a_key_in_a_block_is_accepted_where_it_begins() -> None:
    data = b"# " + ABOVE.encode() + b"\n--- begin\n" + VALUE + b"\n"
    start = data.index(VALUE)
    spot = Spot(KIND, data.index(b"---"), start, start + len(VALUE), VALUE, "high")
    assert Markers(data, "a.pem").of(spot) == ABOVE


def test_on_a_long_line_a_word_far_away_means_something_else() -> None:
    line = b"x" * 3_000_000 + VALUE
    word = WORDS[0].encode()
    assert told(line + b" " * 900 + word + b"x" * 3_000_000) == WORDS[0]
    assert told(line + b" " * 1_100 + word) is None


@pytest.mark.parametrize(
    "flood",
    [
        b"/* " + HERE.encode() + b" ",
        b"# " + HERE.encode() + b"\n",
        b"<!--" + b"# " * 9,
        b"pragma:",
        b"# " + ABOVE.encode() + b"\n",
        b"# " + HERE.encode() + b" " * 300,
    ],
)
def test_a_flood_takes_linear_time(flood: bytes) -> None:
    data = flood * (4_000_000 // len(flood)) + b"\n" + VALUE
    begun = time.process_time()
    told(data)
    assert time.process_time() - begun < 5


_PARTS = st.sampled_from(
    [
        *("#", "//", "/*", "*/", "'", "--", "<!--", "-->", ";", "%", "x", "é", "\x0b", "\xa0"),
        *(
            " ",
            "  ",
            "\t",
            "pragma:",
            "pragma: ",
            "pragma:  ",
            "Pragma: ",
            "allowlist",
            "whitelist",
        ),
        *("-", " secret", "-secret", "secrets", " nextline", "-nextline", "\r", "\n", "\r\n"),
        *(HERE, OLD, ABOVE, "# " + HERE, "/* " + HERE, "<!-- " + OLD, "// " + ABOVE, "V"),
    ]
)
_TEXTS = st.lists(_PARTS, max_size=12).map("".join)


@settings(max_examples=600, deadline=None)
@given(before=_TEXTS, after=_TEXTS, name=st.sampled_from(["a.py", "b.yaml", "c.yml", ".yaml"]))
@example(before="/* " + ABOVE + " */ \n", after="", name="a.c")
@example(before="<!--# " + ABOVE + " why -->\n", after="", name="a.html")
@example(before="", after=" /* " + HERE + " */ x", name="a.c")
@example(before="", after=" <!-- " + HERE + " -->\t", name="a.html")
def test_pragmas_mean_what_they_mean_to_detect_secrets(before: str, after: str, name: str) -> None:
    text = f"{before}{VALUE.decode()}{after}"
    place = text.index(VALUE.decode())
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    number = text[:place].replace("\r\n", "\n").replace("\r", "\n").count("\n")
    snippet = get_code_snippet([f"{line}\n" for line in lines], number + 1)
    theirs = is_line_allowlisted(name, lines[number].rstrip(), snippet)
    assert (told(text.encode(), name) is not None) == theirs
