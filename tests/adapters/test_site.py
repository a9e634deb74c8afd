"""A deployed site on real loopback servers: what is got of it, and what is left alone."""

import json
from collections.abc import Iterator

import pytest

from launchgate import __version__
from launchgate.adapters.http import HttpxClient
from launchgate.adapters.site import Limits, Site, fetch
from tests.servers.http import Answer, Server
from tests.servers.site import Files, file, moved, paths, site

PAGE = (
    '<!doctype html><link rel="modulepreload" href="/assets/vendor.js">'
    '<link rel="stylesheet" href="/assets/app.css"><link rel="manifest" href="/site.webmanifest">'
    '<script type="module" src="/assets/app.js"></script><a href="/about">About</a>'
)
APP = 'const f=()=>import("./lazy.js");fetch("/config.json");new Worker("/worker.js")'
MAP = json.dumps({"version": 3, "sources": ["a.ts"], "mappings": "AAAA"})
FILES: Files = {
    "/": PAGE,
    "/about": file("<!doctype html><script src=/about.js></script>", "text/html"),
    "/about.js": "about()",
    "/assets/app.js": f"{APP}\n//# sourceMappingURL=app.js.map",
    "/assets/app.js.map": MAP,
    "/assets/lazy.js": "lazy()",
    "/assets/vendor.js": "vendor()",
    "/assets/vendor.js.map": MAP,
    "/assets/app.css": "a{}",
    "/site.webmanifest": '{"name":"x"}',
    "/config.json": '{"a":1}',
    "/worker.js": "worker()",
}


@pytest.fixture
def http() -> Iterator[HttpxClient]:
    made = HttpxClient()
    yield made
    made.close()


def got(found: Site, server: Server) -> dict[str, str]:
    return {asset.url.removeprefix(server.url): asset.kind for asset in found.assets}


def test_all_that_a_browser_loads(http: HttpxClient) -> None:
    with site(FILES) as server:
        found = fetch(server.url, http)
    assert got(found, server) == {
        "": "page",
        "/about": "page",
        "/about.js": "script",
        "/assets/app.js": "script",
        "/assets/app.js.map": "map",
        "/assets/lazy.js": "script",
        "/assets/vendor.js": "script",
        "/assets/vendor.js.map": "map",  # nothing names it, and it lies there
        "/assets/app.css": "style",
        "/site.webmanifest": "data",
        "/config.json": "data",
        "/worker.js": "script",
    }
    assert (found.unseen, found.unknown, found.said) == ((), (), ())
    agents = {item.asked.headers["user-agent"] for item in server.log}
    assert agents == {f"launchgate/{__version__}"}
    assert {item.asked.method for item in server.log} == {"GET"}


@pytest.mark.parametrize("encoding", ["gzip", "br"])
def test_encodings_are_taken_off(http: HttpxClient, encoding: str) -> None:
    with site({"/": PAGE, "/assets/app.js": APP}, encoding=encoding) as server:
        found = fetch(server.url + "/", http)
    assert [a.data.decode() for a in found.assets] == [PAGE, APP]


def test_each_address_is_asked_for_once(http: HttpxClient) -> None:
    with site(FILES) as server:
        fetch(server.url + "/", http)
    asked = paths(server)
    assert len(asked) == len(set(asked))


def test_a_header_names_the_map(http: HttpxClient) -> None:
    files: Files = {
        "/": "<script src=/a.js></script>",
        "/a.js": file("a()", "text/javascript", ("SourceMap", "/maps/a.map")),
        "/maps/a.map": MAP,
    }
    with site(files) as server:
        found = fetch(server.url + "/", http)
    assert got(found, server)["/maps/a.map"] == "map"
    assert "/a.js.map" not in paths(server)


def test_what_is_left_for_everyone(http: HttpxClient) -> None:
    files = {
        "/": "<script src=/a.js></script>",
        "/a.js": "a()",
        "/.env": "NODE_ENV=production\nAPI_URL=https://api.acme.example\n",
        "/.git/HEAD": "ref: refs/heads/main\n",
        "/backup.sql": "-- PostgreSQL database dump\nCREATE TABLE a ();",
    }
    with site(files) as server:
        found = fetch(server.url + "/", http)
    left = {path for path, kind in got(found, server).items() if kind == "file"}
    assert left == {"/.env", "/.git/HEAD", "/backup.sql"}


def test_a_page_for_every_address_is_no_leak(http: HttpxClient) -> None:
    files = {"/": "<!doctype html><script src=/a.js></script>", "/a.js": "import('./gone.js')"}
    with site(files, fallback=True) as server:
        found = fetch(server.url + "/", http)
    assert got(found, server) == {"/": "page", "/a.js": "script"}
    [gone] = found.unseen
    assert gone.what.endswith("/gone.js")
    assert found.unknown == ()


def test_a_text_for_every_address_is_no_leak(http: HttpxClient) -> None:
    always = file("STATUS=ok\n", "text/plain")
    with site(
        {"/": "<script>a()</script>", "/.env": always, "/.launchgate/.env": always}
    ) as server:
        found = fetch(server.url + "/", http)
    assert got(found, server) == {"/": "page"}


def test_other_hosts_are_named_and_not_asked(http: HttpxClient) -> None:
    with site({"/x.js": "x()"}) as other, site({"/": ""}) as server:
        page = f"<script src=/a.js></script><script src='{other.url}/x.js'></script>"
        server.routes = dict(site({"/": page, "/a.js": "a()"}).routes)
        found = fetch(server.url + "/", http)
        assert paths(other) == []
        [unseen] = found.unseen
        assert "1 file of 127.0.0.1" in unseen.what
        assert "[bundle] hosts" in unseen.why
        listed = fetch(server.url + "/", http, hosts=(f"127.0.0.1:{other.port}",))
    assert f"{other.url}/x.js" in [asset.url for asset in listed.assets]
    assert listed.unseen == ()


def test_scripts_that_all_come_from_elsewhere_are_not_a_pass(http: HttpxClient) -> None:
    page = "<script src=https://cdn.acme.example/a.js></script>"
    with site({"/": page}) as server:
        found = fetch(server.url + "/", http)
    [unknown] = found.unknown
    assert "cdn.acme.example" in unknown
    assert "[bundle] hosts" in unknown


def test_a_page_without_scripts_is_said(http: HttpxClient) -> None:
    with site({"/": "<!doctype html><p>Soon</p>"}) as server:
        found = fetch(server.url + "/", http)
    assert [item.why for item in found.unseen] == [
        "the page loads none: is it the product, or a parking page?"
    ]


def test_pages_and_files_are_bounded(http: HttpxClient) -> None:
    links = "".join(f"<a href=/p{n}>p</a>" for n in range(50))
    files: dict[str, bytes | str | Answer] = {"/": f"<script src=/a.js></script>{links}"}
    files["/a.js"] = "".join(f'import("./c{n}.js");' for n in range(50))
    files |= {f"/c{n}.js": f"c({n})" for n in range(50)}
    files |= {f"/p{n}": file(f"<html>{n}</html>", "text/html") for n in range(50)}
    with site(files) as server:
        found = fetch(server.url + "/", http, limits=Limits(pages=3))
        assert list(got(found, server).values()).count("page") == 4
        assert found.unknown == ()
        few = fetch(server.url + "/", http, limits=Limits(files=10))
    assert len(few.assets) < 20
    [unknown] = few.unknown
    assert "launchgate check bundle FOLDER" in unknown


def test_requests_are_spaced_on_other_hosts(http: HttpxClient) -> None:
    """Only a loopback host is served as fast as it answers."""
    from launchgate.adapters.site.sender import Sender

    class Slow:
        def __init__(self) -> None:
            self.slept: list[float] = []

        def now_s(self) -> float:
            return 0.0

        def sleep(self, seconds_s: float) -> None:
            self.slept.append(seconds_s)

    clock = Slow()
    sender = Sender(http, clock, Limits(requests_per_s=10, timeout_s=0.2), None)
    for _ in range(3):
        sender.get("http://nothing.invalid/", max_bytes=10)
    assert clock.slept == pytest.approx([0.0, 0.1, 0.2])


def test_a_redirect_within_the_site_is_followed(http: HttpxClient) -> None:
    files: Files = {"/": moved("/app/"), "/app/": "<script src=a.js></script>", "/app/a.js": "a()"}
    with site(files) as server:
        found = fetch(server.url + "/", http)
    assert got(found, server) == {"/app/": "page", "/app/a.js": "script"}


def test_a_script_that_moved_to_another_host_is_not_followed(http: HttpxClient) -> None:
    with site({"/a.js": "a()"}) as other:
        files: Files = {"/": "<script src=/a.js></script>", "/a.js": moved(f"{other.url}/a.js")}
        with site(files) as server:
            found = fetch(server.url + "/", http)
        assert paths(other) == []
    assert len(found.unknown) == 1
    assert "come from other hosts" in found.unknown[0]


def test_a_script_s_own_address_can_be_given(http: HttpxClient) -> None:
    with site({"/a.js": "a()"}) as server:
        found = fetch(f"{server.url}/a.js", http)
    assert got(found, server) == {"/a.js": "script"}


def test_content_is_not_in_a_trace(http: HttpxClient) -> None:
    with site({"/a.js": "secret()"}) as server:
        found = fetch(f"{server.url}/a.js?token=hidden", http)
    assert "secret" not in repr(found)
    assert "hidden" not in repr(found)


def test_maps_that_no_file_names_are_not_asked_for_without_end(http: HttpxClient) -> None:
    files: Files = {f"/{n}.js": f"f({n})" for n in range(100)}
    page: Files = {"/": "".join(f"<script src={path}></script>" for path in files)}
    with site({**files, **page}) as server:
        found = fetch(server.url + "/", http)
        asked = [path for path in paths(server) if path.endswith(".map")]
    assert 20 <= len(asked) < 30
    [unseen] = found.unseen
    assert unseen.why == "no source map lies beside the first 20"
    some: Files = {"/9.js.map": MAP, "/90.js.map": MAP}
    with site({**files, **page, **some}) as server:
        found = fetch(server.url + "/", http)
    assert list(got(found, server).values()).count("map") == 2


def test_names_that_are_likely_and_named_by_no_one(http: HttpxClient) -> None:
    manifest = json.dumps({"files": {"main.js": "/static/js/main.1.js"}})
    files: Files = {
        "/shop/": "<!doctype html><script src=a.js></script>",
        "/shop/a.js": "a()",
        "/shop/config.json": '{"a":1}',
        "/config.json": "not found",
        "/env.js": "window.env={}",
        "/asset-manifest.json": manifest,
        "/static/js/main.1.js": "main()",
    }
    with site(files) as server:
        found = fetch(server.url + "/shop/", http)
    wanted = set(files) - {"/config.json"}
    assert set(got(found, server)) == wanted
