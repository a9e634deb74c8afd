"""Any text, however hostile: no exception, linear time, places inside the text."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from launchgate.gates.callbacks.extract import uses
from launchgate.parse.doubtful import doubtful

LANGUAGES = ("js", "html", "python", "toml", "yaml", "ini", "env", "docker")
URL = "redirect_uri='http://localhost/cb'"
PIECES = (
    *("'", '"', "`", "${", "{", "}", "(", ")", "[", "]", ",", ";", ":", "=", "?", "||", "\n", "\\"),
    *("/", "//", "/*", "*/", "#", '"""', "'''", "<!--", "-->", " ", "if (isDev)", "else", "é", "a"),
    *("value", "name", "- ", "get(", "process.env.X", "http://localhost", URL, "http%3A%2F%2F10.1"),
)
FLOODS = (
    *("[", "{", "(", "`${", "'\\", '"\\\n', "=/[a", "/*", "\n", " ", '"""\\', "a: [ "),
    *("?", "? :", "if ("),
    *("x='http://localhost'\n", "redirect_uri='http://localhost'\n", "http%3A%2F%2Flocalhost%2F"),
    "<link ",
)


@given(st.lists(st.sampled_from(PIECES), max_size=60), st.sampled_from(LANGUAGES))
def test_never_raises_and_stays_inside(pieces: list[str], language: str) -> None:
    text = "".join(pieces)
    lines = text.split("\n")
    for use in uses("a", language, text, doubtful(text)):
        place = use.location
        assert place.line is not None
        assert place.column is not None
        assert place.end_column is not None
        assert 0 < place.column < place.end_column <= len(lines[place.line - 1]) + 1


@pytest.mark.parametrize("language", ["js", "python", "toml", "yaml", "env", "docker"])
@pytest.mark.parametrize("flood", FLOODS)
def test_time_grows_with_the_text_and_no_faster(flood: str, language: str) -> None:
    def seconds(size: int) -> float:
        text = flood * (size // len(flood)) + "\n" + URL
        begin = time.process_time()
        found = doubtful(text)
        assert found
        list(uses("a", language, text, found))
        return time.process_time() - begin

    small = seconds(50_000)
    assert seconds(200_000) < 0.5 + 12 * small
