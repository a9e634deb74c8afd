"""robots.txt as RFC 9309 has it."""

import time

import pytest

from launchgate.adapters.site.robots import parse

HOST = "https://acme.example"


@pytest.mark.parametrize(
    ("text", "path", "allowed"),
    [
        ("", "/a", True),
        ("User-agent: *\nDisallow:", "/a", True),
        ("User-agent: *\nDisallow: /", "/", False),
        ("user-AGENT:*\ndisALLOW:/a", "/ab", False),
        ("User-agent: *\nDisallow: /a", "/A", True),
        ("User-agent: *\nDisallow: /\nAllow: /p", "/p/x", True),
        ("User-agent: *\nAllow: /p\nDisallow: /p", "/p", True),
        ("User-agent: *\nDisallow: /*.js$", "/x/a.js", False),
        ("User-agent: *\nDisallow: /*.js$", "/x/a.js?v=1", True),
        ("User-agent: *\nDisallow: /*?", "/x?y", False),
        ("User-agent: *\nDisallow: /a*b*c", "/axxbyyc", False),
        ("User-agent: *\nDisallow: /a*b*c", "/acb", True),
        ("User-agent: *\nDisallow: /exact$", "/exact", False),
        ("User-agent: *\nDisallow: /exact$", "/exactly", True),
        ("User-agent: *\nDisallow: /%61b", "/ab", False),
        ("User-agent: other\nDisallow: /", "/a", True),
        ("User-agent: a\nUser-agent: launchgate\nDisallow: /", "/a", False),
        ("User-agent: Launchgate\nAllow: /\nUser-agent: *\nDisallow: /", "/a", True),
        ("User-agent: *\nDisallow: /a # why\nSitemap: /s.xml\nDisallow: /b", "/b", False),
        ("Disallow: /", "/a", True),
        ("<!doctype html><html>Disallow: /</html>", "/a", True),
        ("\ufeffUser-agent: *\r\nDisallow: /a\r\n", "/a", False),
    ],
)
def test_rules(text: str, path: str, allowed: bool) -> None:
    assert parse(text).allow(HOST + path) is allowed


def test_a_hostile_file_costs_no_time() -> None:
    text = "User-agent: *\n" + "Disallow: /" + "*a" * 20 + "$\n"
    robots = parse(text + "Disallow: /x\n" * 30_000)
    begin_s = time.perf_counter()
    robots.allow(f"{HOST}/{'a' * 4000}b")
    assert time.perf_counter() - begin_s < 1
