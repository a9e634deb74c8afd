"""Precompressed files of a build (`app.js.gz`, `app.js.br`): unpacked within bounds."""

import zlib
from importlib import import_module
from typing import NamedTuple

_SUFFIXES = {".gz": "gzip", ".br": "brotli", ".zst": "zstd"}
_RATIO = 400  # minified code packs 3 to 10, empty filler thousands of times
_FREE_BYTES = 4_000_000
_MOST_BYTES = 128_000_000
_CHUNK_BYTES = 1 << 20
_MOST_MEMBERS = 1_000
_LEAST_RATIO = 40
_ALL_BYTES = 1_000_000_000  # of all packed files of a build, beyond what code packs to


class Bounds(NamedTuple):
    """What each packed file of a build may become, so that many small bombs are none together."""

    free_bytes: int = _FREE_BYTES
    ratio: int = _RATIO


_USUAL = Bounds()


def bounds_for(count: int, total_bytes: int) -> Bounds:
    """Of a build with so many packed files: the same whatever their order."""
    return Bounds(
        min(_FREE_BYTES, _ALL_BYTES // 2 // max(count, 1)),
        min(_RATIO, max(_LEAST_RATIO, _ALL_BYTES // max(total_bytes, 1))),
    )


class Unpacked(NamedTuple):
    """`refused` says why there is no `data`."""

    data: bytes = b""
    refused: str = ""


def packing(path: str) -> str | None:
    """How a file is packed by its name, None for one that is not."""
    return next((how for suffix, how in _SUFFIXES.items() if path.endswith(suffix)), None)


def plain_name(path: str) -> str:
    """Of the file that was packed."""
    return path.rpartition(".")[0]


def unpacked(data: bytes, how: str, bounds: Bounds = _USUAL) -> Unpacked:
    """A bomb is refused before it takes the memory."""
    if not data:
        return Unpacked(refused="an empty file")
    limit = min(_MOST_BYTES, max(bounds.free_bytes, bounds.ratio * len(data)))
    try:
        if how == "gzip":
            return _gzip(data, limit)
        if how == "brotli":
            return _brotli(data, limit)
    except zlib.error:
        return Unpacked(refused="damaged gzip data")
    return Unpacked(refused=f"packed with {how}, which is not known here")


def _gzip(data: bytes, limit: int) -> Unpacked:
    parts: list[bytes] = []
    size, rest = 0, data
    for _ in range(_MOST_MEMBERS):  # several members may follow each other
        if not rest:
            return Unpacked(b"".join(parts))
        inflate = zlib.decompressobj(31)
        parts.append(inflate.decompress(rest, limit - size + 1))
        size += len(parts[-1])
        if size > limit:
            return Unpacked(refused=f"more than {limit} bytes when unpacked")
        if not inflate.eof:
            return Unpacked(refused="the gzip data ends early")
        rest = inflate.unused_data.lstrip(b"\0")
    return Unpacked(b"".join(parts)) if not rest else Unpacked(refused="too many gzip members")


def _brotli(data: bytes, limit: int) -> Unpacked:
    brotli = import_module("brotli")  # few builds have such files
    parts: list[bytes] = []
    size = 0
    decompressor = brotli.Decompressor()
    try:
        chunk = decompressor.process(data, output_buffer_limit=_CHUNK_BYTES)
        while True:
            parts.append(chunk)
            size += len(chunk)
            if size > limit:
                return Unpacked(refused=f"more than {limit} bytes when unpacked")
            if decompressor.is_finished():
                return Unpacked(b"".join(parts))
            if not chunk and decompressor.can_accept_more_data():
                return Unpacked(refused="the brotli data ends early")
            chunk = decompressor.process(b"", output_buffer_limit=_CHUNK_BYTES)
    except brotli.error:
        return Unpacked(refused="damaged brotli data")
