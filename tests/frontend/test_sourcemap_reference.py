import base64
from urllib.parse import quote

import pytest

from launchgate.frontend.sourcemap import Reference, reference

CODE = b"console.log(1);\n"
MAP = b'{"version":3,"sources":["\xc3\xa9.ts"],"mappings":""}'


@pytest.mark.parametrize(
    "comment",
    [
        "//# sourceMappingURL=a.js.map",
        "//@ sourceMappingURL=a.js.map\n",
        "//#sourceMappingURL=a.js.map   \r\n\r\n",
        "/*# sourceMappingURL=a.js.map */",
        "/*@ sourceMappingURL=a.js.map*/\n",
        "//# sourceMappingURL=old.map\n//# sourceMappingURL=a.js.map",
        "//# sourceMappingURL=a.js.map\n//# debugId=1b2c\n/* built by it's tool */\n",
        "//# sourceMappingURL=a.js.map\n!function(){track()}();\n",
    ],
)
def test_the_last_comment_near_the_end(comment: str) -> None:
    for before in (CODE, b"", b"var b=2;", b".a{color:red}"):
        assert reference(before + comment.encode()) == Reference("a.js.map")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "sourceMappingURL=a.js.map",
        '"//# sourceMappingURL="+x+".map"',
        "'//# sourceMappingURL=a.js.map'",
        "s=`\n//# sourceMappingURL=a.js.map\n`;",
        "/^\\/\\/# sourceMappingURL=(.*)$/.exec(s)",
        "//# sourceMappingURL=a.js.map'",
        "//# sourceMappingURL=a b",
        "//# sourceMappingURL=",
        "/*# sourceMappingURL=a.js.map",
        "//# sourceMappingURL=a.js.map\n" + "more();\n" * 1_000,
    ],
)
def test_words_that_are_no_reference(text: str) -> None:
    assert reference(CODE + text.encode()) is None


def test_the_words_in_a_literal_after_the_comment_hide_nothing() -> None:
    tail = b'\nlog("//# sourceMappingURL="+u);\n'
    assert reference(CODE + b"//# sourceMappingURL=a.js.map" + tail) == Reference("a.js.map")


@pytest.mark.parametrize(
    "url",
    [
        "data:application/json;charset=utf-8;base64," + base64.b64encode(MAP).decode(),
        "data:application/json;base64," + base64.b64encode(MAP).decode().replace("=", "%3D"),
        "data:application/json," + quote(MAP),
        "DATA:application/json;charset=utf-8," + quote(MAP, safe='{}:,[]"').replace('"', "%22"),
    ],
)
def test_an_inline_map_is_decoded(url: str) -> None:
    assert reference(CODE + b"//# sourceMappingURL=" + url.encode()) == Reference(inline=MAP)
    assert reference(CODE + f"/*# sourceMappingURL={url} */".encode()) == Reference(inline=MAP)


def test_an_inline_map_of_30_mb_is_found_and_not_shown() -> None:
    plain = b"abcdefghi" * 3_000_000
    data = CODE + b"//# sourceMappingURL=data:application/json;base64," + base64.b64encode(plain)
    found = reference(data + b"\n")
    assert found is not None
    assert found.inline == plain
    assert repr(found) == "<reference to 27000000 inline bytes>"


def test_percent_escapes_are_decoded_in_pieces() -> None:
    plain = bytes(range(256)) * 2_000
    url = b"data:application/json," + quote(plain, safe="").encode()
    assert reference(b"//# sourceMappingURL=" + url) == Reference(inline=plain)


def test_an_inline_map_that_is_broken_off_is_empty_and_no_url() -> None:
    assert reference(b"//# sourceMappingURL=data:application/json;base64,A") == Reference(
        inline=b""
    )


def test_a_url_holds_no_control_characters() -> None:
    assert reference(b"//# sourceMappingURL=a\x1b\x00.map") == Reference("a.map")
