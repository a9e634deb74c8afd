"""Every encoding, and every mix of two, is taken off, and the place is that of the encoded form."""

import base64
import gzip
import html
import io
import json
import random
import re
import string
import zipfile
from collections.abc import Callable
from urllib.parse import unquote_to_bytes

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from launchgate.credentials.decode import scan_decoded, scan_views, views
from launchgate.credentials.kind import Kind
from launchgate.credentials.spot import Spot

KIND = Kind(
    id="test-token",
    title="Test token",
    anchors=("lgt_",),
    pattern=r"lgt_[A-Za-z0-9]{24}",
    source="https://example.com",
    opens="nothing",
    revoke="https://example.com",
)
TOKEN = re.compile(rb"(?<![A-Za-z0-9_])lgt_[A-Za-z0-9]{24}(?![A-Za-z0-9_])")


def scan(data: bytes, path: str) -> list[Spot]:
    return [
        Spot(KIND, found.start(), found.start(), found.end(), found[0], KIND.level)
        for found in TOKEN.finditer(data)
    ]


def token(seed: int) -> bytes:
    letters = string.ascii_letters + string.digits
    return ("lgt_" + "".join(random.Random(seed).choices(letters, k=24))).encode()


def as_zip(data: bytes, name: str = "settings.py") -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, data)
    return made.getvalue()


def wrapped(data: bytes) -> bytes:
    line = base64.b64encode(data)
    return b"\n".join(b"    " + line[at : at + 64] for at in range(0, len(line), 64)).lstrip()


def escaped(data: bytes) -> bytes:
    units = data.decode("utf-8").encode("utf-16-be")
    return b"".join(rb"\u%02x%02x" % (units[at], units[at + 1]) for at in range(0, len(units), 2))


def entities(data: bytes) -> bytes:
    return "".join(f"&#{ord(char)};" for char in data.decode()).encode()


def percent(data: bytes) -> bytes:
    return b"".join(b"%%%02X" % byte for byte in data)


ENCODERS: dict[str, tuple[str, Callable[[bytes], bytes]]] = {
    "base64": ("base64", base64.b64encode),
    "base64url": ("base64", lambda data: base64.urlsafe_b64encode(data).rstrip(b"=")),
    "wrapped base64": ("base64", wrapped),
    "hex": ("hex", lambda data: data.hex().encode()),
    "HEX": ("hex", lambda data: data.hex().upper().encode()),
    "percent": ("percent", percent),
    "json": ("backslash", escaped),
    "c": ("backslash", lambda data: b"".join(rb"\x%02x" % byte for byte in data)),
    "html": ("html", entities),
}
WHOLE: dict[str, tuple[str, Callable[[bytes], bytes]]] = {
    "utf-16-le": ("utf-16", lambda data: b"\xff\xfe" + data.decode().encode("utf-16-le")),
    "utf-16-be": ("utf-16", lambda data: b"\xfe\xff" + data.decode().encode("utf-16-be")),
    "gzip": ("gzip", gzip.compress),
    "zip": ("zip", as_zip),
}
URL = bytes.maketrans(b"-_", b"+/")
BACK: dict[str, Callable[[bytes], bytes]] = {
    "base64": lambda run: base64.b64decode(re.sub(rb"\s", b"", run).translate(URL) + b"=="),
    "hex": lambda run: bytes.fromhex(run.decode()),
    "percent": unquote_to_bytes,
    "backslash": lambda run: re.sub(
        rb"\\(?:u00|x)(..)", lambda found: bytes.fromhex(found[1].decode()), run
    ),
    "html": lambda run: html.unescape(run.decode()).encode(),
}
plain_text = st.text(
    st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Cn", "Co")), max_size=60
).map(lambda text: text if len(text.encode()) < 30 else "".join(filter(str.isascii, text)))
seeds = st.integers(0, 10_000)


@pytest.mark.parametrize("name", ENCODERS)
@settings(max_examples=60, deadline=None)
@given(before=plain_text, after=plain_text, seed=seeds)
def test_one_encoding_is_taken_off_and_the_span_is_exact(
    name: str, before: str, after: str, seed: int
) -> None:
    layer, encode = ENCODERS[name]
    secret = token(seed)
    run = encode(f"{before} ".encode() + secret + f" {after}".encode())
    data = b'value: "' + run + b'"\nnext: 1\n'
    found = [spot for spot in scan_decoded(data, "a.yml", scan) if spot.layers == (layer,)]
    assert [spot.secret for spot in found] == [secret]
    start, end = found[0].start, found[0].end
    back = BACK[layer](data[start:end])
    assert secret in back
    assert len(back) <= len(secret) + (4 if layer == "base64" else 0)
    assert found[0].match_start == start


@pytest.mark.parametrize("name", WHOLE)
@settings(max_examples=40, deadline=None)
@given(before=plain_text, after=plain_text, seed=seeds)
def test_a_whole_file_is_taken_off(name: str, before: str, after: str, seed: int) -> None:
    layer, encode = WHOLE[name]
    secret = token(seed)
    data = encode(f"{before} ".encode() + secret + f" {after}".encode())
    found = scan_decoded(data, "a.bin", scan)
    assert [(spot.secret, spot.layers) for spot in found] == [(secret, (layer,))]
    if layer == "utf-16":
        assert data[found[0].start : found[0].end].replace(b"\0", b"") == secret
    else:
        assert 0 <= found[0].start < found[0].end <= len(data)


@settings(max_examples=400, deadline=None)
@given(
    outer=st.sampled_from([*ENCODERS, *WHOLE]),
    inner=st.sampled_from(list(ENCODERS)),
    before=plain_text,
    after=plain_text,
    seed=seeds,
)
def test_two_encodings_are_taken_off(
    outer: str, inner: str, before: str, after: str, seed: int
) -> None:
    secret = token(seed)
    layers = ((ENCODERS | WHOLE)[outer][0], ENCODERS[inner][0])
    run = ENCODERS[inner][1](f"{before} ".encode() + secret + f" {after}".encode())
    encoded = (ENCODERS | WHOLE)[outer][1](b"key: " + run + b"\n")
    data = encoded if outer in WHOLE else b"x: '" + encoded + b"'\n"
    found = [spot for spot in scan_decoded(data, "a.txt", scan) if spot.layers == layers]
    assert [spot.secret for spot in found] == [secret]
    spot = found[0]
    assert 0 <= spot.start < spot.end <= len(data)
    if outer in ENCODERS:
        assert spot.start >= 4
        assert spot.end <= 4 + len(encoded)


@settings(max_examples=300, deadline=None)
@given(st.binary(max_size=400), st.booleans())
def test_any_bytes_decode_without_an_error(data: bytes, more: bool) -> None:
    start = random.Random(len(data)).choice((b"", b"PK\x03\x04", b"\x1f\x8b\x08", b"\xff\xfe"))
    for view in views(start + data + (b'\\u0041 "source": [ "a' if more else b""), "n.ipynb"):
        for at in range(len(view.data)):
            begin, end = view.place(at, at + 1)
            assert 0 <= begin <= end <= len(start) + len(data) + 24


def test_utf_16_without_a_mark_in_a_binary_file() -> None:
    secret = token(1)
    for order in ("utf-16-le", "utf-16-be"):
        data = b"\x01\x02\x90" + f"key={secret.decode()}".encode(order) + b"\x00\x00\xff\x07"
        (found,) = scan_decoded(data, "app.exe", scan)
        assert found.secret == secret
        assert found.layers == ("utf-16",)
        assert secret in data[found.start - 1 : found.end].replace(b"\0", b"")


def test_a_kubernetes_secret_names_the_line_of_the_value() -> None:
    secret = token(2)
    value = b"# settings of the shop, first part\n" * 4 + b"API_KEY=" + secret + b"\n"
    data = b"kind: Secret\ndata:\n  .env: |\n    " + wrapped(value) + b"\n  other: eHg=\n"
    (found,) = scan_decoded(data, "secret.yaml", scan)
    assert found.secret == secret
    assert data[: found.start].count(b"\n") > 4
    assert b":" not in data[found.start : found.end]


def test_an_escaped_json_text_in_json() -> None:
    secret = token(3)
    inner = json.dumps({"password": secret.decode(), "u": "a/b"})
    data = json.dumps({"body": inner}).encode()
    assert any(secret in view.data and b'"password": "' in view.data for view in views(data, "x"))
    (found,) = scan_decoded(data, "x", scan)
    assert data[found.start : found.end] == secret
    known = scan(data, "x")
    assert scan_decoded(data, "x", scan, known=known) == []


def test_a_slash_that_php_escapes() -> None:
    run = base64.b64encode(b"k=" + token(4) + b" ???>>>???").replace(b"/", rb"\/")
    (found,) = scan_decoded(b'{"a":"' + run + b'"}', "x.json", scan)
    assert found.secret == token(4)


def test_digits_behind_a_word_or_a_path() -> None:
    run = base64.urlsafe_b64encode(b"key is " + token(5)).rstrip(b"=")
    for before in (b"https://example.com/callback/", b"--data-", b"SECRET_"):
        (found,) = scan_decoded(before + run, "x", scan)
        assert found.secret == token(5)


def test_a_notebook_is_read_cell_by_cell() -> None:
    secret = token(6).decode()
    book = {
        "cells": [
            {"cell_type": "markdown", "source": "# Title"},
            {
                "cell_type": "code",
                "source": ["import os\n", "os.environ['KEY'] = \\\n", f'    "{secret}"\n'],
                "outputs": [{"text": [f"key {secret}\n", "done"]}, {"data": {"image/png": "iVBO"}}],
            },
        ],
        "nbformat": 4,
    }
    data = json.dumps(book, indent=1).encode()
    texts = [view.data for view in views(data, "a.ipynb") if view.layers == ("notebook",)]
    assert texts[1] == f"import os\nos.environ['KEY'] = \\\n    \"{secret}\"\n".encode()
    found = [spot for spot in scan_decoded(data, "a.ipynb", scan) if spot.layers == ("notebook",)]
    assert [data[spot.start : spot.end] for spot in found] == [secret.encode()] * 2
    assert not [view for view in views(data, "a.json") if "notebook" in view.layers]


def test_a_member_of_an_archive_in_an_archive_has_its_path() -> None:
    inner = as_zip(b"key = " + token(7), "conf/app.env")
    data = as_zip(gzip.compress(inner), "backup.gz")
    assert [path for path, _ in scan_views(data, "dist/app.jar", scan)] == [
        "dist/app.jar!backup.gz!conf/app.env"
    ]


def test_no_trace_shows_what_was_decoded() -> None:
    data = base64.b64encode(b"key = " + token(8))
    for view in views(data, "x"):
        assert token(8).decode() not in repr(view)
