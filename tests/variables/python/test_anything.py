"""Whatever a file holds, it is read to the end: mutations of real-looking code, and bytes."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from launchgate.model import Location
from launchgate.variables.source import Reading, Source
from launchgate.variables.uses.read import read
from tests.variables.python.facts import FACTS
from tests.variables.python.form import marked
from tests.variables.python.more import MORE
from tests.variables.python.nothing import NOTHING
from tests.variables.python.still_more import STILL_MORE

CODES = (*(marked(form)[0] for form in (*FACTS, *MORE, *STILL_MORE)), *NOTHING)
_PIECES = st.sampled_from(
    [
        *("(", ")", "[", "]", "{", "}", ":", ",", "=", ".", "*", "**", "@", "'", '"', "\n", "    "),
        *("os", "environ", "env", "self", "None", "...", "lambda ", "if ", "for x in ", " or "),
        *("f'", "%", "|", ":=", "await ", "yield ", "class ", "def ", "é", "\0", "\r", "X", "1"),
        *("Field", "BaseSettings", "Annotated[", "dict(", "prefixed(", "partial(", "AliasChoices("),
    ]
)


def _read(code: str) -> Reading:
    source = Source("app/x.py", b"import os\n" + code.encode("utf-8", "surrogatepass"))
    found = read(source)
    assert not any("fault of launchgate" in text for text in found.unknown)
    lines = source.text.split("\n")
    for use in found.uses:
        _stands(use.location, lines)
    return found


def _stands(location: Location, lines: list[str]) -> None:
    assert location.line is not None
    assert location.column is not None
    assert 1 <= location.line <= len(lines)
    assert 1 <= location.column <= len(lines[location.line - 1]) + 1


@st.composite
def _mutated(draw: st.DrawFn) -> str:
    codes = draw(st.lists(st.sampled_from(CODES), min_size=1, max_size=4))
    text = "\n".join(codes)
    for _ in range(draw(st.integers(0, 4))):
        start = draw(st.integers(0, len(text)))
        end = min(len(text), start + draw(st.integers(0, 12)))
        text = text[:start] + draw(_PIECES) + text[end:]
    return text


@st.composite
def _shuffled(draw: st.DrawFn) -> str:
    """Expressions of one form in the place of those of another: it often parses."""
    lines = [line for code in CODES for line in code.split("\n")]
    return "\n".join(draw(st.lists(st.sampled_from(lines), min_size=1, max_size=12)))


@settings(max_examples=300, deadline=None)
@given(_mutated())
def test_mutated_code_is_read(code: str) -> None:
    _read(code)


@settings(max_examples=300, deadline=None)
@given(_shuffled())
def test_lines_in_any_order_are_read(code: str) -> None:
    _read(code)


@given(st.binary())
def test_no_bytes_raise(data: bytes) -> None:
    read(Source("app/x.py", b"import os\nos.environ\n" + data))


LARGE = [
    "import os\n" + "os.environ.get('X')\n" * 30_000,
    "import os\nx = " + "(" * 80 + "os.environ['X']" + ")" * 80,
    "import os\nx = " + " + ".join(["os.environ['X']"] * 800),
    "import os\nx = f(" + "[" * 90 + "]" * 90 + ", os.environ['X'])",
    "import os\n" + "a = a or os.environ.get('X')\n" * 2000,
    "import os\n" + "".join(f"a{n} = a{n - 1}\n" for n in range(1, 3000)) + "os.environ['X']\n",
    "import os\nx = [" + "'X', " * 100_000 + "]\nfor k in x: os.environ[k]\n",
    "import os\nx = '''" + "os.environ['Y']\n" * 100_000 + "'''\nos.environ['X']",
]


@pytest.mark.parametrize("code", LARGE, ids=range(len(LARGE)))
def test_large_and_deep_code_is_read_in_time(code: str) -> None:
    start = time.perf_counter()
    found = _read(code)
    assert {use.name for use in found.uses} == {"X"}
    assert time.perf_counter() - start < 10
