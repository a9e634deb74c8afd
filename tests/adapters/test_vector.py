"""Both engines find the same; the compiled database is the user's own or none."""

import base64
import gzip
import html
import json
import os
import random
import re
import stat
import string
import sys
import urllib.parse
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from launchgate.adapters.secretscan import store, vector
from launchgate.credentials.decode import views
from launchgate.credentials.decode.hints import Look
from launchgate.credentials.kind import Kind
from launchgate.credentials.scan import Finder, every_kind, find, hints_of
from launchgate.credentials.spot import Spot
from tests.credentials.generated import example

_ANCHORS = sorted({anchor for kind in every_kind() for anchor in kind.anchors})
_BETWEEN = (
    " ",
    "\n",
    "=",
    ":",
    '"',
    "'",
    "\\n",
    "_",
    "a",
    "Z9",
    "//",
    "@",
    "\0",
    "é",
    "x" * 600,
    "",
)


def _kind(name: str, pattern: str, *anchors: str, ignore_case: bool = False) -> Kind:
    return Kind(
        id=name,
        title=name,
        anchors=anchors,
        pattern=pattern,
        source="",
        opens="",
        revoke="",
        ignore_case=ignore_case,
        inside=True,
    )


@pytest.fixture(scope="module", autouse=True)
def _cache(tmp_path_factory: pytest.TempPathFactory) -> None:
    os.environ["LAUNCHGATE_CACHE_DIR"] = str(tmp_path_factory.mktemp("cache") / "own")


@pytest.fixture(scope="module")
def engine(_cache: None) -> Finder:
    made = vector.finder()
    assert made is not None
    return made


def told(spots: Sequence[Spot]) -> list[tuple[str, int, int, int, bytes]]:
    return sorted((s.kind.id, s.match_start, s.start, s.end, s.secret) for s in spots)


def same(engine: Finder, data: bytes) -> int:
    fast, slow = told(list(engine(data))), told(list(find(data)))
    assert fast == slow
    assert len(set(fast)) == len(fast)
    return len(fast)


@st.composite
def texts(draw: st.DrawFn) -> bytes:
    source = random.Random(draw(st.integers(0, 2**32)))
    parts: list[str] = []
    for _ in range(draw(st.integers(0, 12))):
        what = draw(st.integers(0, 4))
        if what == 0:
            parts.append(draw(st.sampled_from(_ANCHORS)))
        elif what == 1:
            parts.append(example(draw(st.sampled_from(every_kind())), source))
        elif what == 2:
            whole = example(draw(st.sampled_from(every_kind())), source)
            parts.append(whole[: source.randrange(len(whole) + 1)].swapcase())
        elif what == 3:
            parts.append("".join(source.choices(string.printable, k=source.randrange(80))))
        parts.append(draw(st.sampled_from(_BETWEEN)))
    return "".join(parts).encode()


@settings(deadline=None, max_examples=400)
@given(texts())
def test_both_engines_find_the_same(engine: Finder, data: bytes) -> None:
    same(engine, data)


def test_both_find_each_kind_in_a_file_of_all(engine: Finder) -> None:
    source = random.Random(3)
    lines = [example(kind, source) for kind in every_kind() for _ in range(3)]
    assert same(engine, "\n".join(lines).encode()) > len(every_kind())


@settings(deadline=None, max_examples=50)
@given(st.binary(max_size=400))
def test_both_take_any_bytes(engine: Finder, data: bytes) -> None:
    same(engine, data)


_HIDE = (
    lambda text: base64.b64encode(text),
    lambda text: base64.urlsafe_b64encode(text).rstrip(b"="),
    lambda text: base64.encodebytes(text),
    lambda text: base64.b64encode(text.decode("utf-8", "replace").encode("utf-16-le")),
    lambda text: base64.b64encode(gzip.compress(text, mtime=0)),
    lambda text: text.hex().encode(),
    lambda text: b"0x" + text.hex().upper().encode(),
    lambda text: urllib.parse.quote_from_bytes(text).encode(),
    lambda text: json.dumps(text.decode("utf-8", "replace")).replace("/", "\\/").encode(),
    lambda text: json.dumps(json.dumps({"a": text.decode("utf-8", "replace")})).encode(),
    lambda text: html.escape(text.decode("utf-8", "replace")).encode(),
    lambda text: text,
)


@st.composite
def hidden(draw: st.DrawFn) -> bytes:
    parts = draw(st.lists(texts(), max_size=3))
    for _ in range(draw(st.integers(1, 2))):
        parts = [draw(st.sampled_from(_HIDE))(part) for part in parts]
    return draw(st.sampled_from((b" ", b"/", b"'\n'", b"--", b"a:", b"%41"))).join(parts)


def unfolded(
    data: bytes, look: Look | None
) -> list[tuple[tuple[str, ...], bytes, tuple[int, int]]]:
    return [(view.layers, view.data, view.place(0, 1)) for view in views(data, "a.txt", look=look)]


@settings(deadline=None, max_examples=300)
@given(st.one_of(hidden(), texts(), st.binary(max_size=300)))
def test_hints_of_the_engine_lead_to_the_same_views(engine: Finder, data: bytes) -> None:
    look = hints_of(engine)
    assert look is not None
    assert unfolded(data, look) == unfolded(data, None)


def test_a_big_text_is_looked_through_by_halves(
    engine: Finder, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(vector, "_WORTH_HALVING_BYTES", 1000)
    look = hints_of(engine)
    assert look is not None
    source = random.Random(11)
    parts = [example(kind, source).encode() for kind in every_kind()]
    parts += [base64.b64encode(b"a text of its own"), b"%41", b"&quot;", b"41" * 12]
    for place in range(0, 600, 40):  # the middle falls into other parts each time
        filler = [b"," * source.randrange(300) for _ in parts]
        data = b"".join(b" ".join(pair) + b"\n" for pair in zip(filler, parts, strict=True))
        half = len(data) // 2
        data = data[:half] + parts[place % len(parts)] + data[half:]
        same(engine, data)
        assert unfolded(data, look) == unfolded(data, None)


def test_a_long_encoded_text_gives_few_hints(engine: Finder) -> None:
    look = hints_of(engine)
    assert look is not None
    assert hints_of(find) is None
    assert len(look(base64.b64encode(b"all of it is text. " * 10_000)).runs) < 10


def test_an_anchor_longer_than_the_loosened_match_is_found() -> None:
    kinds = (_kind("a-b", r"pass(?:word)?x?", "password", "passx"),)
    made = vector.finder(kinds)
    assert made is not None
    data = b"password passx pass"
    assert told(list(made(data))) == told(list(find(data, kinds)))
    assert len(list(made(data))) == 2


def test_a_pattern_too_large_to_compile_is_found_by_its_anchors() -> None:
    large = _kind("a-large", r"abca{40000}z", "abc")._replace(max_length=50_000)
    kinds = (large, _kind("a-small", r"DEF\d{2}", "def", ignore_case=True))
    made = vector.finder(kinds)
    assert made is not None
    data = b"dEf12 abc" + b"a" * 40_000 + b"z"
    assert told(list(made(data))) == told(list(find(data, kinds)))
    assert len(list(made(data))) == 2


def test_threads_share_an_engine(engine: Finder) -> None:
    source = random.Random(5)
    data = [
        "\n".join(example(kind, source) for kind in source.sample(every_kind(), 40)).encode()
        for _ in range(16)
    ]
    with ThreadPoolExecutor(4) as pool:
        found = list(pool.map(lambda text: told(list(engine(text))), data))
    assert found == [told(list(find(text))) for text in data]


def test_small_inputs_and_medium_ones_without_a_database_need_no_hyperscan(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LAUNCHGATE_CACHE_DIR", str(tmp_path / "new"))
    assert vector.best_finder(0) is find
    assert vector.best_finder(2_000_000) is find
    assert not (tmp_path / "new").exists()
    assert vector.best_finder(200_000_000) is not find
    assert vector.best_finder(2_000_000) is not find
    assert vector.best_finder(2_000) is find


def test_without_hyperscan_the_other_engine_is_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "hyperscan", None)
    assert vector.finder() is None
    assert vector.best_finder(200_000_000) is find


def test_a_database_that_hyperscan_refuses_is_made_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LAUNCHGATE_CACHE_DIR", str(tmp_path / "own"))
    kinds = (_kind("a-b", r"abc\d{3}", "abc"),)
    assert vector.finder(kinds) is not None
    (kept,) = (tmp_path / "own").iterdir()
    good = kept.read_bytes()
    store.save(kept, b"of another processor")
    made = vector.finder(kinds)
    assert made is not None
    assert len(list(made(b"abc123"))) == 1
    assert kept.read_bytes() == good


def test_an_unwritable_cache_costs_only_time(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("in the way")
    monkeypatch.setenv("LAUNCHGATE_CACHE_DIR", str(tmp_path / "file" / "own"))
    made = vector.finder((_kind("a-b", r"abc\d{3}", "abc"),))
    assert made is not None
    assert len(list(made(b"abc123"))) == 1


def test_what_is_kept_comes_back_and_is_private(tmp_path: Path) -> None:
    path = tmp_path / "own" / "kept"
    assert store.load(path) is None
    assert store.save(path, b"content")
    assert store.load(path) == b"content"
    assert [entry.name for entry in path.parent.iterdir()] == ["kept"]
    if sys.platform != "win32":
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
        assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700


@pytest.mark.parametrize("at", [0, 20, -1])
def test_a_damaged_file_is_not_read(tmp_path: Path, at: int) -> None:
    path = tmp_path / "own" / "kept"
    store.save(path, b"content")
    damaged = bytearray(path.read_bytes())
    damaged[at] ^= 1
    path.write_bytes(damaged)
    assert store.load(path) is None
    path.write_bytes(b"")
    assert store.load(path) is None


if sys.platform != "win32":

    @pytest.mark.parametrize("mode", [0o770, 0o702, 0o777])
    def test_a_folder_that_others_write_to_is_refused(tmp_path: Path, mode: int) -> None:
        path = tmp_path / "own" / "kept"
        store.save(path, b"content")
        path.parent.chmod(mode)
        assert store.load(path) is None
        assert not store.save(path, b"other")

    def test_a_file_that_others_write_to_and_a_link_are_refused(tmp_path: Path) -> None:
        path = tmp_path / "own" / "kept"
        store.save(path, b"content")
        path.chmod(0o620)
        assert store.load(path) is None
        path.chmod(0o600)
        link = path.with_name("link")
        link.symlink_to(path)
        assert store.load(link) is None
        fifo = path.with_name("fifo")
        os.mkfifo(fifo, 0o600)
        assert store.load(fifo) is None

    def test_a_linked_folder_is_refused(tmp_path: Path) -> None:
        store.save(tmp_path / "own" / "kept", b"content")
        (tmp_path / "link").symlink_to(tmp_path / "own")
        assert store.load(tmp_path / "link" / "kept") is None
        assert not store.save(tmp_path / "link" / "kept", b"other")

    def test_what_another_user_owns_is_refused(tmp_path: Path) -> None:
        path = tmp_path / "own" / "kept"
        store.save(path, b"content")
        if os.geteuid() == 0:  # only root can give a file away
            os.chown(path, 12345, -1)
            assert store.load(path) is None


def test_writers_at_the_same_time_leave_one_whole_file(tmp_path: Path) -> None:
    path = tmp_path / "own" / "kept"
    contents = [bytes([number]) * 200_000 for number in range(8)]
    with ThreadPoolExecutor(8) as pool:
        assert all(pool.map(lambda content: store.save(path, content), contents))
    assert store.load(path) in contents
    assert len(list(path.parent.iterdir())) == 1


def test_where_the_cache_is() -> None:
    home = Path.home()
    assert store.folder({"LAUNCHGATE_CACHE_DIR": "/c"}, "linux") == Path("/c")
    assert store.folder({"XDG_CACHE_HOME": "relative"}, "linux") == home / ".cache" / "launchgate"
    assert store.folder({}, "darwin") == home / "Library" / "Caches" / "launchgate"
    local = store.folder({"LOCALAPPDATA": "L"}, "win32")
    assert re.split(r"[\\/]", str(local)) == ["L", "launchgate", "Cache"]
