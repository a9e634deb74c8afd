"""What is no text costs nothing, bombs are refused, and work grows with the input, not faster."""

import base64
import gzip
import hashlib
import io
import random
import zipfile
import zlib
from collections.abc import Callable

import pytest

from launchgate.credentials.decode import views

_NOISE = random.Random(5)


def noise(count: int) -> bytes:
    return _NOISE.randbytes(count)


def zipped(*members: tuple[str, bytes]) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members:
            archive.writestr(name, content)
    return made.getvalue()


def work(data: bytes, path: str = "x") -> tuple[int, int]:
    """Views made, and bytes in them."""
    sizes = [len(view.data) for view in views(data, path)]
    return len(sizes), sum(sizes)


@pytest.mark.parametrize(
    "data",
    [
        b'"integrity": "sha512-' + base64.b64encode(hashlib.sha512(b"a").digest()) + b'"',
        b"img { background: url(data:image/png;base64," + base64.b64encode(noise(90_000)) + b") }",
        b"commit " + hashlib.sha1(b"b").hexdigest().encode(),
        b"def a_rather_long_function_name(with_some_argument, and_another_argument): pass",
        b"AbstractSingletonProxyFactoryBeanDefinitionReaderUtils.createInstance()",
        b"node_modules/caniuse-lite/data/features/registerprotocolhandler.js",
        b"4 % 2 == 0 and '%s %d %-20s' % (1, 2, 3) and a && b & c",
        b"printf(\"\\n\\t\\r\\0\"); /\\/\\*/; 'it\\'s'",
        b"123456789012345678901234567890",
        b"id: 01234567-89ab-cdef-0123-456789abcdef",
        noise(20_000),
        b"",
        b"short",
    ],
    ids=range(13),
)
def test_what_hides_no_text_gives_no_view(data: bytes) -> None:
    refused: list[str] = []
    assert list(views(data, "x", refused=refused)) == []
    assert refused == []


def test_views_that_could_hold_nothing_are_not_given() -> None:
    data = base64.b64encode(base64.b64encode(b"the word is credential, after all"))
    asked: list[bytes] = []

    def wanted(text: bytes) -> bool:
        asked.append(text)
        return b"credential" in text

    assert [view.layers for view in views(data, "x", wanted)] == [("base64", "base64")]
    assert len(asked) == 2


GROWING: dict[str, Callable[[int], bytes]] = {
    "base64 of text": lambda n: base64.b64encode(b"some text here. " * n),
    "base64 lines": lambda n: base64.encodebytes(b"some text here. " * n),
    "base64 of base64 of base64": lambda n: base64.b64encode(
        base64.b64encode(base64.b64encode(b"some text here. " * n))
    ),
    "hex": lambda n: (b"some text here. " * n).hex().encode(),
    "percent": lambda n: b"%41%3d" * n,
    "percent of percent": lambda n: b"%2541%253d" * n,
    "escaped quotes": lambda n: rb"{\"a\":\"b\"}" * n,
    "backslashes": lambda n: b"\\" * n + b'\\":',
    "unicode escapes": lambda n: rb"\u0041\x42" * n,
    "entities": lambda n: b"&quot;&#65;&amp;amp;" * n,
    "all at once": lambda n: rb"\u0041%41&#65;\":" * n,
    "utf-16": lambda n: b"\xff\xfe" + ("text " * n).encode("utf-16-le"),
    "wide runs": lambda n: b"\x01" + ("text " * n).encode("utf-16-le") + b"\x02",
    "letters": lambda n: b"a" * n,
    "dashes": lambda n: b"-/_+" * n,
    "words and dashes": lambda n: b"Abcdefghijklmnopq-" * n,
    "short lines": lambda n: b"QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVpBQkNERUZH\n" * n,
    "open strings": lambda n: b'"source": ["' * n,
    "quotes": lambda n: b'"source": ["' + rb"\"" * n,
    "many cells": lambda n: b'"source": ["a", "b"],\n' * n,
}


@pytest.mark.parametrize("name", GROWING)
def test_work_is_bounded_and_grows_no_faster_than_the_input(name: str) -> None:
    small, large = GROWING[name](1000), GROWING[name](4000)
    (few, few_bytes), (many, many_bytes) = work(small, "a.ipynb"), work(large, "a.ipynb")
    ratio = len(large) / len(small)
    assert many_bytes <= 4 * max(len(large), 65_536)
    assert many_bytes <= 1.3 * ratio * few_bytes + 10_000
    assert many <= 1.3 * ratio * few + 20


def test_a_wrapped_run_is_one_view() -> None:
    text = b"some text here, and a little more. " * 2000
    assert [view.data for view in views(base64.encodebytes(text), "x")] == [text]


def test_a_line_of_digits_ends_a_wrapped_run_when_it_is_longer() -> None:
    lines = base64.encodebytes(b"the first text of two. " * 6).rstrip(b"\n")
    longer = base64.b64encode(b"another text altogether. " * 6)
    seen = [view.data for view in views(lines + b"\n" + longer, "x")]
    assert [text[:7] for text in seen] == [b"the fir", b"another"]
    assert seen[1] == b"another text altogether. " * 6


def test_what_is_over_the_bound_is_named() -> None:
    data = b"".join(rb"\u0041%41&#65;\": " for _ in range(40_000))
    refused: list[str] = []
    total = sum(len(view.data) for view in views(data, "huge.js", refused=refused))
    assert total <= 4 * len(data)
    assert all(note.startswith("huge.js: ") for note in refused)


def bomb() -> bytes:
    return gzip.compress(bytes(80_000_000))


@pytest.mark.parametrize(
    ("data", "path"),
    [
        (bomb(), "a.gz: "),
        (zipped(("zeros.bin", bytes(80_000_000))), "a.gz!zeros.bin: "),
        (zipped(("again.gz", bomb())), "a.gz!again.gz: "),
        (base64.b64encode(bomb()), "a.gz: "),
        (gzip.compress(b"text " * 1000)[:-30], "a.gz: "),
        (gzip.compress(b"text")[:8] + noise(50), "a.gz: "),
        (b"PK\x03\x04" + noise(300), "a.gz: "),
        (gzip.compress(gzip.compress(gzip.compress(gzip.compress(b"deep")))), "a.gz: "),
    ],
    ids=["bomb", "zip bomb", "bomb in zip", "base64 bomb", "cut off", "noise", "no zip", "deep"],
)
def test_what_cannot_be_unpacked_is_named(data: bytes, path: str) -> None:
    refused: list[str] = []
    for view in views(data, "a.gz", refused=refused):
        assert len(view.data) < 1_000_000
    assert len(refused) == 1
    assert refused[0].startswith(path)


def test_an_encrypted_and_a_damaged_member_do_not_hide_the_others() -> None:
    data = bytearray(zipped(("a.txt", b"first"), ("b.txt", b"second"), ("c.txt", b"third")))
    central = data.index(b"PK\x01\x02")
    data[central + 8] |= 1
    second = data.index(b"b.txt") + 5
    data[second : second + 4] = b"\xff\xff\xff\xff"
    refused: list[str] = []
    texts = [view.data for view in views(bytes(data), "x.zip", refused=refused)]
    assert texts == [b"third"]
    assert [note.partition(":")[0] for note in refused] == ["x.zip!a.txt", "x.zip!b.txt"]


def test_gzip_members_follow_each_other_and_garbage_may_follow() -> None:
    data = gzip.compress(b"one ") + gzip.compress(b"two") + b"\0" * 20
    assert [view.data for view in views(data, "x.gz")] == [b"one two"]


def test_an_ordinary_log_packs_well_and_is_read() -> None:
    text = b"GET /index.html 200 OK\n" * 30_000
    refused: list[str] = []
    (view,) = views(gzip.compress(text), "log.gz", refused=refused)
    assert zlib.crc32(view.data) == zlib.crc32(text)
    assert refused == []
