"""Precompressed files of a build, whole, damaged and dangerous."""

import gzip

import brotli
import pytest
from hypothesis import given
from hypothesis import strategies as st

from launchgate.adapters.bundlescan.unpack import bounds_for, packing, plain_name, unpacked

PACKERS = {"gzip": gzip.compress, "brotli": brotli.compress}
CODE = b"export const greet=(n)=>`Hello ${n}`;" * 3000


@pytest.mark.parametrize("how", PACKERS)
@given(st.binary(max_size=5000))
def test_what_was_packed_comes_back(how: str, data: bytes) -> None:
    assert unpacked(PACKERS[how](data), how) == (data, "")


def test_several_gzip_members_follow_each_other() -> None:
    packed = gzip.compress(b"one ") + gzip.compress(b"two") + b"\0\0"
    assert unpacked(packed, "gzip").data == b"one two"


@pytest.mark.parametrize("how", PACKERS)
def test_a_bomb_is_refused(how: str) -> None:
    result = unpacked(PACKERS[how](bytes(200_000_000)), how)
    assert not result.data
    assert "when unpacked" in result.refused


@pytest.mark.parametrize("how", PACKERS)
@pytest.mark.parametrize("cut", [0, 1, 20, 60])
def test_what_ends_early_is_refused(how: str, cut: int) -> None:
    packed = PACKERS[how](CODE)
    result = unpacked(packed[:cut], how)
    assert result.refused
    assert not result.data


@pytest.mark.parametrize("how", PACKERS)
@given(st.binary(min_size=1, max_size=300))
def test_any_bytes_give_an_answer(how: str, data: bytes) -> None:
    result = unpacked(data, how)
    assert result.refused or isinstance(result.data, bytes)


def test_an_unknown_way_is_refused() -> None:
    assert "zstd" in unpacked(b"\x28\xb5\x2f\xfd", "zstd").refused


def test_the_name_tells_how() -> None:
    assert [packing(name) for name in ("a.js.gz", "a.js.br", "a.js.zst", "a.js", "br")] == [
        *("gzip", "brotli", "zstd"),
        *(None, None),
    ]
    assert plain_name("x/a.js.gz") == "x/a.js"


def test_many_members_are_refused() -> None:
    assert "members" in unpacked(gzip.compress(b"") * 5_000, "gzip").refused


def test_many_small_bombs_are_bounded_together() -> None:
    """Code that packs as code does passes, whatever the number of files."""
    bomb, code = gzip.compress(bytes(3_900_000)), gzip.compress(bytes(range(256)) * 4)
    for count in (1, 1_000, 100_000):
        bounds = bounds_for(count, count * len(bomb))
        given = len(unpacked(bomb, "gzip", bounds).data)
        assert count * given <= 2_000_000_000
        assert unpacked(code, "gzip", bounds).data
