"""Every form of a value is found, by both engines, with the exact span of its encoded form."""

import base64

import pytest

from launchgate.adapters.bundlescan.literals import best_literals
from launchgate.frontend.known import Known
from launchgate.frontend.values import Needles
from launchgate.frontend.values.literals import Literals, literals
from tests.credentials.recipe import expand
from tests.frontend.encodings import ENCODINGS

PEM = (
    "-----BEGIN PRIVATE"
    + " KEY-----\n{b64:64}\n{b64:64}\n{b64:32}\n-----END PRIVATE"
    + " KEY-----\n"
)
VALUES = {
    "JWT_SECRET": expand("{alnum:40}"),
    "STRIPE_SECRET_KEY": expand("sk_" + "live_{alnum:24}"),
    "ADMIN_PASSWORD": expand('{lower:1}@{lower:1}"{lower:1}<{lower:1}>{lower:2}&{digits:1}'),
    "DB_PASSWORD": expand("{upper:1}%{lower:2}$`{lower:1}\\{lower:2}/{lower:2}'{digits:2}!"),
    "SMTP_PASSWORD": expand("{lower:3}\u00e4{lower:3}\u00a7{digits:2}\u20ac{digits:1}"),
    "DATABASE_URL": expand("postgres:" + "//app:{alnum:14}@db.acme.internal:5432/main?a=1&b=2"),
    "APP_SECRET": expand("{b64:20}/{b64:20}+{b64:3}="),
    "SESSION_SECRET": expand("{lower:5} {lower:6} {digits:4} {upper:3}"),
    "SIGNING_KEY": expand("{hex:64}"),
    "PRIVATE_KEY": expand(PEM),
}
ENGINES = {"python": literals, "hyperscan": best_literals(10**9)}


@pytest.fixture(scope="module", params=list(ENGINES))
def needles(request: pytest.FixtureRequest) -> Needles:
    engine: Literals = ENGINES[request.param]
    return Needles([Known(name, value.encode()) for name, value in VALUES.items()], engine)


@pytest.mark.parametrize("encoding", ENCODINGS)
@pytest.mark.parametrize("name", VALUES)
def test_a_value_in_every_encoding(needles: Needles, name: str, encoding: str) -> None:
    written = ENCODINGS[encoding](VALUES[name]).strip("\n").encode()
    data = b'!function(){var a="x",b="' + written + b'";a.b("c")}()\n' * 2
    found = [hit for hit in needles.find(data) if hit.known.name == name]
    assert found, encoding
    start = data.index(written)
    assert found[0].start == start
    assert found[0].end - start == pytest.approx(len(written), abs=8)  # the last line's end
    assert (found[0].layers == ()) == (written == VALUES[name].strip("\n").encode())


@pytest.mark.parametrize("before", [b"", b"u", b"u:", b'{"a'])
@pytest.mark.parametrize("after", [b"", b":", b'"}', b"xyz"])
@pytest.mark.parametrize("name", ["JWT_SECRET", "ADMIN_PASSWORD", "APP_SECRET", "SMTP_PASSWORD"])
def test_inside_a_longer_base64_text(
    needles: Needles, name: str, before: bytes, after: bytes
) -> None:
    encoded = base64.b64encode(before + VALUES[name].encode() + after)
    data = b'headers:{authorization:"Basic ' + encoded + b'"}'
    [hit] = [hit for hit in needles.find(data) if hit.known.name == name]
    assert hit.layers == ("base64",)
    inner = data[hit.start : hit.end]
    at = encoded.index(inner)
    first, last = at * 6 // 8, (at + len(inner.rstrip(b"="))) * 6 // 8
    assert first <= len(before)
    assert last >= len(before) + len(VALUES[name].encode())
    assert len(inner) <= len(base64.b64encode(VALUES[name].encode())) + 3


def test_lines_may_be_joined(needles: Needles) -> None:
    for joint in ("", "\\n", "\\\\n", "\r\n", "\\r\\n", "%0A", "&#10;", "\\u000a", "\\\n"):
        data = f"const k=`{VALUES['PRIVATE_KEY'].strip().replace(chr(10), joint)}`".encode()
        [hit] = [hit for hit in needles.find(data) if hit.known.name == "PRIVATE_KEY"]
        assert hit.start == 9
        assert data[: hit.end].endswith(b"-----")


def test_a_key_whose_line_ends_are_written_out() -> None:
    written = Known("PRIVATE_KEY", VALUES["PRIVATE_KEY"].replace("\n", "\\n").encode())
    data = b"k = '''" + VALUES["PRIVATE_KEY"].encode() + b"'''"
    assert [hit.known for hit in Needles([written]).find(data)] == [written]


def test_decoded_views_hold_plain_values(needles: Needles) -> None:
    data = b'a="' + VALUES["JWT_SECRET"].encode() + b'"'
    [hit] = needles.find_plain(data)
    assert (hit.start, hit.end, hit.layers) == (3, len(data) - 1, ())
    assert not list(needles.find_plain(base64.b64encode(data)))


def test_nothing_in_other_texts(needles: Needles) -> None:
    almost = VALUES["JWT_SECRET"][:-1].encode() + b"~"
    assert not list(needles.find(almost + base64.b64encode(almost) + almost.hex().encode()))
    assert not list(needles.find(b""))
    assert not list(needles.find_plain(b""))
