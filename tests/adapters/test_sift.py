"""Sifting leaves nothing out that an examination of each piece would find."""

import base64
import gzip
import os
import random
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from launchgate.adapters.secretscan import vector
from launchgate.adapters.secretscan.piece import Piece
from launchgate.adapters.secretscan.sift import Sift
from launchgate.credentials.examine import examine
from launchgate.credentials.scan import Finder, every_kind, find
from tests.credentials.generated import example

_KINDS = every_kind()
_PLAIN = ("x = 1\n", "\n", "", "def total(a, b):\n    return a + b\n", "import os\n" * 30)
_FORMS: tuple[Callable[[bytes], bytes], ...] = (
    lambda text: text,
    lambda text: b"see " + base64.b64encode(b"note: " + text),
    lambda text: b"\n".join(base64.encodebytes(text * 3).split()) + b"\n",
    lambda text: text.hex().encode(),
    lambda text: b"".join(b"%%%02x" % byte for byte in text),
    lambda text: b"\xff\xfe" + text.decode("latin-1").encode("utf-16-le"),
    gzip.compress,
    lambda text: b"a: \\u0022" + text.replace(b":", b"\\u003a"),
)


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Finder:
    os.environ["LAUNCHGATE_CACHE_DIR"] = str(tmp_path_factory.mktemp("cache") / "own")
    made = vector.finder()
    assert made is not None
    return made


def _credential(kind: int, seed: int, form: int) -> bytes:
    return _FORMS[form](example(_KINDS[kind], random.Random(seed)).encode("latin-1"))


_TEXTS = st.one_of(
    st.sampled_from(_PLAIN).map(str.encode),
    st.builds(
        _credential,
        st.integers(0, len(_KINDS) - 1),
        st.integers(0, 9),
        st.integers(0, len(_FORMS) - 1),
    ),
    st.binary(max_size=80),
)


@settings(max_examples=150, deadline=None)
@given(st.lists(_TEXTS, min_size=1, max_size=12))
def test_what_is_left_out_holds_nothing(engine: Finder, texts: list[bytes]) -> None:
    sift = Sift(engine)
    pieces = [Piece(f"{number}.txt", text) for number, text in enumerate(texts)]
    kept = list(sift.kept(pieces))
    assert [piece for piece in pieces if piece in kept] == kept
    for piece in pieces:
        found = examine(piece.data, piece.path, engine)
        assert piece in kept or not any(found)
        assert sift.holds([piece]) or not any(found)


def test_most_of_a_program_is_left_out(engine: Finder) -> None:
    pieces = [Piece(f"{number}.py", text.encode()) for number, text in enumerate(_PLAIN)]
    assert list(Sift(engine).kept(pieces)) == []
    assert list(Sift(engine).kept([])) == []


def test_an_engine_that_looks_at_one_piece_at_a_time_leaves_nothing_out() -> None:
    pieces = [Piece("a.py", b"x = 1\n"), Piece("b.py", b"y = 2\n")]
    assert Sift(find).kept(pieces) == pieces
    assert not Sift(find).holds(pieces)


def test_a_notebook_is_kept_whatever_is_in_it(engine: Finder) -> None:
    pieces = [Piece("a.py", b"x = 1\n"), Piece("b.ipynb", b"x = 1\n")]
    assert list(Sift(engine).kept(pieces)) == pieces[1:]
