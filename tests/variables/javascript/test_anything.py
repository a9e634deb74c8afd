"""Whatever a file holds, the reader ends, and what it gives is where it says."""

import time

import pytest
from hypothesis import given as for_all
from hypothesis import strategies as st

from launchgate.variables.source import Reading, Source, Surroundings
from launchgate.variables.uses.first import reader_of
from launchgate.variables.uses.read import read, read_with
from tests.variables.javascript.forms import ALIASES, FACTS, MANNERS, PLACES
from tests.variables.javascript.marks import plain
from tests.variables.javascript.negatives import NEGATIVES
from tests.variables.javascript.wrapped import HELPERS, PAGES, PRISMA

_TEXTS = [
    plain(form.text)
    for form in (*FACTS, *ALIASES, *PLACES, *MANNERS, *HELPERS, *PAGES, *PRISMA, *NEGATIVES)
]
_ENDINGS = st.sampled_from(("js", "ts", "tsx", "vue", "svelte", "astro", "html", "prisma"))
_CUTS = st.tuples(
    st.integers(0, 400), st.integers(0, 400), st.sampled_from(("", "(", "}", "é", "`"))
)


def checked(path: str, data: bytes) -> Reading:
    source = Source(path, data)
    found = read_with(reader_of(path), source, Surroundings())
    lines = source.text.split("\n")
    for use in found.uses:
        at = use.location
        assert at.line is not None
        assert at.column is not None
        assert at.end_column is not None
        if at.line == at.end_line:
            written = lines[at.line - 1][at.column - 1 : at.end_column - 1]
            assert use.name in written or "${" in written
    return found


@for_all(st.binary(max_size=300), _ENDINGS)
def test_any_bytes(data: bytes, ending: str) -> None:
    checked(f"src/a.{ending}", data)


@for_all(st.sampled_from(_TEXTS), st.sampled_from(_TEXTS), _CUTS, _ENDINGS)
def test_forms_that_are_cut_and_joined(
    one: str, other: str, cut: tuple[int, int, str], ending: str
) -> None:
    start, end, between = cut
    text = one[: start % (len(one) + 1)] + between + other[end % (len(other) + 1) :]
    checked(f"src/a.{ending}", text.encode())


@for_all(st.sampled_from(_TEXTS), st.sampled_from(_TEXTS))
def test_forms_in_one_file(one: str, other: str) -> None:
    checked("src/a.tsx", f"é😀 {{ {one} }}\n{{ {other} }}".encode())


_MANY = 20_000
WORST = {
    "an alias that is used often": ("const env = process.env;\n" + "f(env.A);\n" * _MANY, _MANY),
    "an access often": ("f(process.env.A);\n" * _MANY, _MANY),
    "on one line": ("function g(){" + "f(process.env.A);" * _MANY + "}", _MANY),
    "on one line that is not ASCII": ("'é';" + "f(process.env.A);" * _MANY, _MANY),
    "a reader that is called often": (
        "const need=n=>process.env[n];" + "need('A');\n" * _MANY, _MANY),
    "a reader with a shadow": (
        "function need(n){return process.env[n]}" + "need('A');{let need=1}\n" * 5000, 5000),
    "brackets": ("f(process.env.A);" + "(" * 100_000 + ")" * 100_000, 1),
    "lists": ("[" * 20_000 + "process.env.A" + "]" * 20_000, 1),
    "functions": ("()=>" * 10_000 + "process.env.A", 1),
    "calls": ("f(" * 20_000 + "process.env.A" + ")" * 20_000, 1),
    "a chain": ("process.env.A" + ".f()" * 20_000, 1),
    "a sum": ("process.env.A" + "+1" * 50_000, 1),
    "defaults": ("process.env.A" + "||process.env.A" * 3000, 3001),
    "readers of readers": (
        "".join(f"const f{at + 1}=n=>f{at}(n);" for at in range(100))
        + "const f0=n=>process.env[n];f100('A')", 1),
}  # fmt: skip


@pytest.mark.parametrize("name", WORST)
def test_the_worst_ends_soon(name: str) -> None:
    text, count = WORST[name]
    before = time.process_time()
    found = checked("src/a.js", text.encode())
    assert time.process_time() - before < 12
    assert len(found.uses) == count


def test_aliases_of_aliases() -> None:
    chain = "".join(f"const e{at + 1} = e{at};\n" for at in range(50))
    found = read(Source("a.js", f"const e0 = process.env;\n{chain}f(e20.A, e50.B)".encode()))
    assert sorted(use.name for use in found.uses) == ["A", "B"]


def test_five_megabytes_on_one_line() -> None:
    part = "!function(e,t){var n=t(1);process.env.A&&n(e.x,t['y'],function(){return e})}(1,2);"
    before = time.process_time()
    found = checked("src/a.js", (part * 62_000)[:5_000_000].encode())
    assert time.process_time() - before < 30
    assert len(found.uses) == 25_000
    assert [text for text in found.unknown if "src/a.js" in text and "ignore" in text]
