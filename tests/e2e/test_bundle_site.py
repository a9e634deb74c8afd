"""`check bundle URL` as people call it, against a site on loopback."""

import json
from pathlib import Path

import pytest

from tests.command import launchgate
from tests.credentials.recipe import expand
from tests.servers.http import Answer
from tests.servers.site import Files, file, moved, site

SECRET = expand("sk_" + "live_{alnum:32}", 7)
HIDDEN = expand("rk_" + "live_{alnum:32}", 8)
PAGE = '<!doctype html><script type="module" src="/assets/app.js"></script>'
MAP = json.dumps(
    {
        "version": 3,
        "sources": ["../../src/pay.ts"],
        "sourcesContent": [f'// the live key\nexport const key = "{HIDDEN}"\n'],
        "names": [],
        "mappings": "AACA,MAAM",
    }
)
LEAKS: Files = {
    "/": PAGE,
    "/assets/app.js": f'const k="{SECRET}";import("./lazy.js")\n//# sourceMappingURL=app.js.map',
    "/assets/app.js.map": MAP,
    "/assets/lazy.js": 'console.info("%cDownload the React DevTools for a better")',
    "/.git/HEAD": "ref: refs/heads/main\n",
}


@pytest.mark.parametrize("encoding", ["", "gzip", "br"])
def test_what_a_deployed_site_gives_away(tmp_path: Path, encoding: str) -> None:
    with site(LEAKS, encoding=encoding) as server:
        done = launchgate("check", "bundle", server.url, "-o", "json", cwd=tmp_path)
    assert done.code == 1
    found = {(item["rule"], item["severity"]): item for item in done.report["findings"]}
    assert set(found) == {
        ("bundle/provider-credential", "critical"),
        ("bundle/private-file", "critical"),
        ("bundle/development-build", "high"),
        ("bundle/published-source-map", "medium"),
    }
    keys = [i for i in done.report["findings"] if i["rule"] == "bundle/provider-credential"]
    places = {place["url"] for item in keys for place in item["locations"]}
    assert places == {f"{server.url}/assets/app.js", f"{server.url}/assets/app.js.map"}
    assert all(place["path"] is None for item in keys for place in item["locations"])
    assert SECRET not in done.out + done.err
    assert HIDDEN not in done.out + done.err


def test_a_clean_site_is_go(tmp_path: Path) -> None:
    with site({"/": PAGE, "/assets/app.js": "f()"}, fallback=True) as server:
        done = launchgate("check", "bundle", server.url, "-o", "json", cwd=tmp_path)
    assert (done.code, done.report["findings"]) == (0, [])
    [gate] = done.report["gates"]
    assert gate["scanned"]["files"] == 2


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        (Answer(status=404), "no such page"),
        (Answer(status=401), "needs a login"),
        (Answer(status=502), "the server fails"),
        (moved("https://login.acme.example/"), "asks for a login"),
        (file(b"%PDF-1.7", "application/pdf"), "is no page"),
    ],
)
def test_a_site_that_cannot_be_looked_at_is_never_a_pass(
    tmp_path: Path, answer: Answer, words: str
) -> None:
    with site({"/": answer}) as server:
        done = launchgate("check", "bundle", server.url, cwd=tmp_path)
    assert done.code == 3
    assert words in " ".join((done.out + done.err).split())


def test_a_script_that_cannot_be_read_is_never_a_pass(tmp_path: Path) -> None:
    with site({"/": PAGE, "/assets/app.js": Answer(status=503)}) as server:
        done = launchgate("check", "bundle", server.url, cwd=tmp_path)
    assert done.code == 3
    assert "the server answers 503" in " ".join(done.out.split())


def test_hosts_of_the_configuration(tmp_path: Path) -> None:
    page = "<script src={}/a.js></script>"
    leak: Files = {"/a.js": f'k="{SECRET}"'}
    with site(leak) as cdn, site({"/": page.format(cdn.url)}) as server:
        done = launchgate("check", "bundle", server.url, cwd=tmp_path)
        assert done.code == 3
        assert "[bundle] hosts" in " ".join(done.out.split())
        config = f'version = 1\n[bundle]\nhosts = ["127.0.0.1:{cdn.port}"]\n'
        (tmp_path / "launchgate.toml").write_text(config)
        done = launchgate("check", "bundle", server.url, cwd=tmp_path)
    assert done.code == 1
