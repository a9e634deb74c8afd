"""Members of gzip and zip (jar, whl, docx, xlsx, ...), within bounds; a bomb is refused."""

import io
import zipfile
import zlib
from collections.abc import Iterator

from launchgate.credentials.decode.budget import Budget
from launchgate.credentials.decode.texty import GZIP, ZIP, texty
from launchgate.credentials.decode.view import Decoded, fixed

_RATIO = 200  # text packs 1 to 5 or 20; beyond this it is filler
_FREE = 1_000_000  # a small member may pack better
_MEMBERS = 10_000
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)


def members(data: bytes, path: str, budget: Budget) -> Iterator[Decoded]:
    if data.startswith(GZIP):
        yield from _gzip(data, path, budget)
    elif data.startswith(ZIP):
        yield from _zip(data, path, budget)


def _limit(packed: int, budget: Budget) -> int:
    return min(budget.all_bytes, max(_FREE, _RATIO * packed))


def _gzip(data: bytes, path: str, budget: Budget) -> Iterator[Decoded]:
    limit = _limit(len(data), budget)
    parts: list[bytes] = []
    size, rest = 0, data
    try:
        while rest.startswith(GZIP):  # several members may follow each other
            inflate = zlib.decompressobj(31)
            parts.append(inflate.decompress(rest, limit - size + 1))
            size += len(parts[-1])
            if size > limit:
                budget.refuse(path, f"more than {limit} bytes when unpacked, not looked into")
                return
            if not inflate.eof:
                budget.refuse(path, "the gzip data ends early, the rest was not looked into")
                break
            rest = inflate.unused_data
    except zlib.error:
        budget.refuse(path, "damaged gzip data, not looked into")
        return
    plain = b"".join(parts)
    budget.unpack(len(plain))
    yield Decoded("gzip", plain, fixed(0, len(data)))


def _zip(data: bytes, path: str, budget: Budget) -> Iterator[Decoded]:
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
        infos = archive.infolist()
    except (zipfile.BadZipFile, ValueError, RuntimeError, EOFError, OSError):
        budget.refuse(path, "damaged zip file, not looked into")
        return
    with archive:
        if len(infos) > _MEMBERS:
            budget.refuse(path, f"only {_MEMBERS} of {len(infos)} members were looked into")
        for info in infos[:_MEMBERS]:
            if info.is_dir():
                continue
            plain = _member(archive, info, f"{path}!{info.filename}", budget)
            if plain is not None and texty(plain):
                end = min(len(data), info.header_offset + 30 + info.compress_size)
                yield Decoded("zip", plain, fixed(info.header_offset, end), info.filename)


def _member(
    archive: zipfile.ZipFile, info: zipfile.ZipInfo, path: str, budget: Budget
) -> bytes | None:
    if info.flag_bits & 1:
        budget.refuse(path, "encrypted, not looked into")
        return None
    if info.compress_type not in _METHODS:
        budget.refuse(path, "packed in a way that is not known here, not looked into")
        return None
    limit = _limit(info.compress_size, budget)
    try:
        with archive.open(info) as opened:
            plain = opened.read(limit + 1)
    except (zipfile.BadZipFile, zlib.error, ValueError, RuntimeError, EOFError, OSError):
        budget.refuse(path, "damaged, not looked into")
        return None
    budget.unpack(min(len(plain), limit))
    if len(plain) > limit:
        budget.refuse(path, f"more than {limit} bytes when unpacked, not looked into")
        return None
    return plain
