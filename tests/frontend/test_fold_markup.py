"""Values that only markup names."""

import pytest

from launchgate.frontend.fold import folded
from tests.credentials.recipe import expand

VALUE = expand("{alnum:40}", 3)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ('<!doctype html><meta name="jwt-secret" content="%s">', "jwt-secret"),
        ("<!doctype html><META content='%s' name='jwt-secret'/>", "jwt-secret"),
        ('<html><meta charset="utf-8"><meta property="app:key" content="%s">', "app_key"),
        ('<html><input type="hidden" name="api_key" value="%s">', "api_key"),
        (
            '<?xml version="1.0"?><settings><add key="dbPassword" value="%s"/></settings>',
            "dbPassword",
        ),
        ("<?xml version='1.0'?><a><jwtSecret>%s</jwtSecret></a>", "jwtSecret"),
        ("\ufeff<config>\n <api.key>\n  %s\n </api.key></config>", "api.key"),
    ],
)
def test_the_name_comes_to_stand_before_the_value(text: str, name: str) -> None:
    data = (text % VALUE).encode()
    [view] = [item for item in folded(data) if item.layer == "named"]
    line = f'{name}="{VALUE}"'.encode()
    assert line in view.data
    at = view.data.index(VALUE.encode())
    start, end = view.place(at, at + len(VALUE))
    assert data[start:end] == VALUE.encode()


def test_entities_are_read() -> None:
    data = b'<html><meta name="db-password" content="a&amp;b&quot;c&#39;d">'
    [view] = [item for item in folded(data) if item.layer == "named"]
    assert b"a&b\"c'd" in view.data


@pytest.mark.parametrize(
    "text",
    [
        'f("<jwtSecret>%s</jwtSecret>")',  # a script is no document
        '<html><meta name="viewport">',
        "<html><b>two words</b><i>%s</b>",
    ],
)
def test_what_is_no_such_markup(text: str) -> None:
    data = text.replace("%s", VALUE).encode()
    assert not [item for item in folded(data) if item.layer == "named"]


def test_floods_end() -> None:
    for unit in (b"<meta ", b"<aaa>", b"<aaa>bbbbbbbbb", b"name='"):
        assert list(folded(b"<" + unit * 100_000)) is not None
