"""Sites that cannot be looked at: each says why, and what to do next. Never a pass."""

import os
import ssl
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
import trustme

from launchgate.adapters.http import HttpxClient
from launchgate.adapters.site import Limits, fetch
from launchgate.adapters.site.places import Places, is_same_site, origin
from launchgate.ports import PortError
from tests.servers.http import Answer, Asked, Server
from tests.servers.site import HTML, Files, file, moved, paths, site


@pytest.fixture
def http() -> Iterator[HttpxClient]:
    made = HttpxClient()
    yield made
    made.close()


def refused(http: HttpxClient, url: str, **limits: float) -> PortError:
    with pytest.raises(PortError) as caught:
        fetch(url, http, limits=Limits(**limits))  # type: ignore[arg-type]
    return caught.value


@pytest.mark.parametrize(
    ("answer", "kind", "words"),
    [
        (Answer(status=401), "denied", "401: it needs a login"),
        (Answer(status=403), "denied", "launchgate check bundle FOLDER"),
        (Answer(status=403, headers=(("cf-mitigated", "challenge"),)), "denied", "challenge"),
        (Answer(status=404), "missing", "no such page"),
        (Answer(status=429), "denied", "try again in a minute"),
        (Answer(status=500), "protocol", "the server fails"),
        (Answer(status=503), "protocol", "the server fails"),
        (Answer(status=304), "protocol", "answers 304"),
        (Answer(body=b"", headers=(HTML,)), "protocol", "is no page"),
        (file(b"%PDF-1.7", "application/pdf"), "protocol", "is no page (application/pdf)"),
        (file(b"\x89PNG", "image/png"), "protocol", "is no page (image/png)"),
        (moved("https://login.acme.example/?next=x&token=hidden"), "denied", "asks for a login"),
        (moved("https://acme.okta.com/oauth2/v1/authorize"), "denied", "asks for a login"),
        (
            moved("https://www.other.example/a"),
            "denied",
            "check bundle https://www.other.example/a",
        ),
        (moved("http://169.254.169.254/latest/meta-data"), "denied", "not followed"),
        (moved("http://127.0.0.1:1/"), "denied", "not followed"),
        (moved("file:///etc/passwd"), "protocol", "no address of the web"),
        (moved("/"), "protocol", "more than 5 redirects"),
    ],
)
def test_what_is_in_the_way(http: HttpxClient, answer: Answer, kind: str, words: str) -> None:
    with site({"/": answer}) as server:
        error = refused(http, server.url + "/")
    assert error.kind == kind
    assert words in error.message
    assert "hidden" not in error.message


def test_an_encoding_that_is_not_what_it_says(http: HttpxClient) -> None:
    for encoding in ("br", "zstd"):
        answer = file(b"<html>", "text/html", ("Content-Encoding", encoding))
        with site({"/": answer}) as server:
            assert "Content-Encoding" in refused(http, server.url + "/").message


def test_nothing_listens(http: HttpxClient) -> None:
    with Server({}) as server:
        url = server.url
    error = refused(http, url)
    assert error.kind == "refused"
    assert "Is the site up" in error.message


def test_a_name_that_does_not_resolve(http: HttpxClient) -> None:
    assert refused(http, "http://nothing.invalid/").kind == "dns"


def test_a_server_that_never_answers(http: HttpxClient) -> None:
    with site({"/": Answer(delay_s=30)}) as server:
        assert refused(http, server.url + "/", timeout_s=0.3).kind == "timeout"


@pytest.mark.parametrize(
    "url", ["ftp://acme.example/", "acme.example", "http://", "http://[::1", "http://a:99999/", ""]
)
def test_no_address_of_a_site(http: HttpxClient, url: str) -> None:
    assert "is no address of a site" in refused(http, url).message


def test_a_password_in_the_address_is_refused_and_not_repeated(http: HttpxClient) -> None:
    error = refused(http, "https://ann:" + "hunter2x@acme.example/")
    assert "password" in error.message
    assert "hunter2x" not in error.message


def test_tls(http: HttpxClient, tmp_path: Path) -> None:
    authority = trustme.CA()
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("127.0.0.1").configure_cert(context)
    routes = site({"/": "<script src=/a.js></script>", "/a.js": "a()"}).routes
    authority.cert_pem.write_to_path(str(tmp_path / "ca.pem"))
    with Server(routes, tls=context) as server:
        error = refused(http, server.url + "/")
        found = fetch(server.url + "/", http, ca_file=os.fspath(tmp_path / "ca.pem"))
    assert error.kind == "tls"
    assert "unknown issuer" in error.message
    assert len(found.assets) == 2


PAGE = "<script src=/a.js></script><script src=/b.js></script>"


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        (Answer(status=500), "the server answers 500"),
        (Answer(delay_s=30), "no end after"),
        (file(b"x" * 5000, "text/javascript"), "too large"),
        (file(b"junk", "text/javascript", ("Content-Encoding", "br")), "Content-Encoding"),
        (moved("/b.js"), "redirects without end"),
    ],
)
def test_a_script_that_could_not_be_got_is_not_a_pass(
    http: HttpxClient, answer: Answer, words: str
) -> None:
    with site({"/": PAGE, "/a.js": "a()", "/b.js": answer}) as server:
        found = fetch(server.url + "/", http, limits=Limits(timeout_s=0.5, file_bytes=4000))
    [unknown] = found.unknown
    assert "/b.js" in unknown
    assert words in unknown
    assert len(found.assets) == 2


@pytest.mark.parametrize(
    ("answer", "why"),
    [(Answer(status=404), "not there"), (Answer(status=403), "needs a login")],
)
def test_a_script_that_strangers_do_not_get(http: HttpxClient, answer: Answer, why: str) -> None:
    with site({"/": PAGE, "/a.js": "a()", "/b.js": answer}) as server:
        found = fetch(server.url + "/", http)
    assert found.unknown == ()
    [unseen] = found.unseen
    assert why in unseen.why


def test_a_bomb_costs_no_memory_and_is_not_a_pass(http: HttpxClient) -> None:
    import gzip

    bomb = gzip.compress(b" " * 60_000_000)
    answer = file(bomb, "text/javascript", ("Content-Encoding", "gzip"))
    with site({"/": PAGE, "/a.js": "a()", "/b.js": answer}) as server:
        found = fetch(server.url + "/", http, limits=Limits(file_bytes=1_000_000))
    assert "too large" in found.unknown[0]


def test_a_busy_server_is_given_the_time_it_asks_for(http: HttpxClient) -> None:
    def busy(asked: Asked) -> Answer:
        if asked.nth == 1:
            return Answer(status=503, headers=(("Retry-After", "0"),))
        return file("b()", "text/javascript")

    with site({"/": PAGE, "/a.js": "a()", "/b.js": busy}) as server:
        found = fetch(server.url + "/", http)
    assert found.unknown == ()
    assert len(found.assets) == 3


def test_the_time_for_one_site_is_bounded(http: HttpxClient) -> None:
    page = "".join(f"<script src=/{n}.js></script>" for n in range(60))
    files: Files = {"/": page, **{f"/{n}.js": Answer(delay_s=0.3) for n in range(60)}}
    with site(files) as server:
        found = fetch(server.url + "/", http, limits=Limits(total_s=1.0))
    assert any("bounds for one site were reached" in text for text in found.unknown)
    assert threading.active_count() < 20


class TestRobots:
    FILES = {"/": "<script src=/a.js></script><a href=/in>in</a>", "/a.js": "import('./c/b.js')"}
    FILES |= {"/c/b.js": "b()", "/in": "<html>in</html>", "/.env": "A_KEY=1"}

    def test_what_they_close_is_not_a_pass(self, http: HttpxClient) -> None:
        with site(self.FILES, robots="User-agent: *\nDisallow: /c/\nDisallow: /in") as server:
            found = fetch(server.url + "/", http)
            assert {"/c/b.js", "/in"}.isdisjoint(paths(server))
        [unknown] = found.unknown
        assert "`User-agent: launchgate` and `Allow: /`" in unknown
        assert [item.why for item in found.unseen] == ["closed to robots by robots.txt"]

    def test_a_group_for_launchgate_opens_it(self, http: HttpxClient) -> None:
        robots = "User-agent: *\nDisallow: /\n\nUser-agent: launchgate\nAllow: /"
        with site(self.FILES, robots=robots) as server:
            found = fetch(server.url + "/", http)
        assert len(found.assets) == 5
        assert found.unknown == ()

    def test_the_page_that_was_given_is_always_got(self, http: HttpxClient) -> None:
        with site(self.FILES, robots="User-agent: *\nDisallow: /") as server:
            found = fetch(server.url + "/", http)
            assert set(paths(server)) == {"/", "/robots.txt"}
        assert len(found.assets) == 1
        assert len(found.unknown) == 1

    def test_a_robots_txt_that_cannot_be_read_closes_all(self, http: HttpxClient) -> None:
        files: Files = {**self.FILES, "/robots.txt": Answer(status=500)}
        with site(files) as server:
            found = fetch(server.url + "/", http)
        assert any("robots.txt: it cannot be read" in text for text in found.unknown)
        assert len(found.assets) == 1


def test_which_redirects_stay_within_a_site() -> None:
    def same(before: str, after: str) -> bool:
        first, second = origin(before), origin(after)
        assert first is not None
        assert second is not None
        return is_same_site(first, second)

    assert same("http://acme.example/", "https://acme.example/x")
    assert same("https://acme.example/", "https://www.acme.example/")
    assert same("http://www.acme.example/", "https://acme.example/")
    assert same("https://b\u00fccher.example/", "https://xn--bcher-kva.example/")
    assert not same("https://acme.example/", "http://acme.example/")
    assert not same("https://acme.example/", "https://acme.example:8443/")
    assert not same("https://acme.example/", "https://app.acme.example/")
    assert not same("https://acme.example/", "https://www.acme.example.evil.test/")


@pytest.mark.parametrize(
    ("url", "held"),
    [
        ("https://app.acme.example/x.js", True),
        ("https://APP.acme.example:443/x.js", True),
        ("https://eu.cdn.acme.example/x.js", True),
        ("https://cdn.acme.example/x.js", False),
        ("http://app.acme.example/x.js", False),
        ("http://eu.cdn.acme.example/x.js", False),
        ("https://app.acme.example:8443/x.js", False),
        ("https://u:p@app.acme.example/x.js", False),
        ("https://acme.example/x.js", False),
        ("file:///etc/passwd", False),
        ("javascript:1", False),
    ],
)
def test_what_belongs_to_a_site(url: str, held: bool) -> None:
    home = origin("https://app.acme.example/")
    assert home is not None
    assert Places(home, ("*.cdn.acme.example",)).hold(url) is held
