"""Files that should not lie among what browsers can get."""

import base64
import json
import sqlite3
from pathlib import Path

import pytest

from launchgate.frontend.leftovers import in_file
from tests.leftover_facts import traces

_KEY = "-----BEGIN {}PRIVATE" + " KEY-----\nMIIE\n"
_DUMP = "CREATE TABLE users (id int);\nINSERT INTO users VALUES (1, 'ann@acme.example');\n"


def levels(path: str, data: bytes | str) -> list[str | None]:
    found = traces(path, data)
    assert {item.rule for item in found} <= {"private-file"}
    return [item.level for item in found]


@pytest.mark.parametrize(
    ("path", "data", "level"),
    [
        (".env.local", "API_TOKEN=abcd", "critical"),
        ("app/.env", "SOME_SETTING=1", None),
        ("prod.env", "VITE_API=https://x.example", "medium"),
        (".git/HEAD", "9fceb02d0ae598e95dc970b74767f19372d61af8", "critical"),
        ("blog/.git/HEAD", "ref: refs/heads/main", "critical"),
        (".npmrc", "//registry.npmjs.org/:_auth" + "Token=abcdefghij", "critical"),
        (".npmrc", "legacy-peer-deps=true", "low"),
        (".htpasswd", "admin:$apr1$x$y", None),
        (".aws/credentials", "[default]\naws_secret_" + "access_key = x", "critical"),
        ("id_rsa", _KEY.format("RSA "), "critical"),
        ("certs/server.pem", _KEY.format(""), "critical"),
        ("tls.key", _KEY.format("EC "), "critical"),
        ("cert.p12", b"\x30\x82\x0a\x10\x02\x01\x03\x30", None),
        ("release.jks", b"\xfe\xed\xfe\xed\0\0\0\2", None),
        ("backup.sql", _DUMP, None),
        ("schema.sql", "CREATE TABLE users (id int);", "medium"),
        ("dump.rdb", b"REDIS0011\xfa", None),
        ("site.dump", b"PGDMP\x01\x0e", None),
        ("src/app.ts.bak", "x", "medium"),
        ("index.php~", "x", "medium"),
        (".app.js.swp", "b0VIM", "medium"),
        ("site-backup.tar.gz", b"\x1f\x8b", "medium"),
        ("docker-compose.prod.yml", "services:", "medium"),
        ("Dockerfile", "FROM node", "medium"),
        ("infra/terraform.tfstate", "{}", None),
        ("firebase-adminsdk.json", '{"type": "service' + '_account"}', "critical"),
        (".vscode/sftp.json", '{"host":"h","password":"x"}', "critical"),
        ("wp-config.php", "<?php define('DB_PASSWORD', 'x');", "critical"),
        (".netrc", "machine h login u", "critical"),
        ("node_modules/.package-lock.json", "{}", "medium"),
        ("package.json", "{}", "low"),
        (".DS_Store", b"\0\0\0\1Bud1", "low"),
        (".svn/entries", "12", None),
    ],
)
def test_a_private_file(path: str, data: bytes | str, level: str | None) -> None:
    assert levels(path, data) == [level]


@pytest.mark.parametrize(("name", "level"), [("prod.db", None), ("docs/words.bin", "medium")])
def test_a_real_database(tmp_path: Path, name: str, level: str | None) -> None:
    path = tmp_path / "x"
    with sqlite3.connect(path) as connection:
        connection.execute("create table t (a)")
    connection.close()
    assert levels(name, path.read_bytes()) == [level]


@pytest.mark.parametrize(
    ("path", "data"),
    [
        (".env.example", "API_TOKEN=abcd"),
        (".env", "# nothing\n\nAPI_TOKEN=\nOTHER=<your-token>\n"),
        ("env.js", "window.env={API_URL:'/'}"),
        ("ca.pem", "-----BEGIN CERTIFICATE-----\nMIIB"),
        ("slides.key", b"PK\x03\x04"),
        ("en.key", "greeting = Hello"),
        ("data.db", "not a database"),
        ("query.sql", "select 1"),
        ("docs/dump.js", "export default 1"),
        ("assets/backup-CX1.js", "export default 1"),
        ("backup.svg", "<svg/>"),
        ("docs/package.json", '{"a": 1}'),
        ("locales/en/secrets.json", '{"title": "Keep your secrets safe"}'),
        ("manifest.json", '{"type": "image/png"}'),
        (".well-known/assetlinks.json", '{"type": "service' + '_account"}'),
        (".nojekyll", ""),
        ("_headers", "/*\n  X-Frame-Options: DENY"),
        ("git/HEAD", "ref: refs/heads/main"),
        ("favicon.ico", b"\0\0\1\0"),
    ],
)
def test_a_file_that_is_fine(path: str, data: bytes | str) -> None:
    assert traces(path, data) == []


def source_map(*sources: str, contents: list[str | None] | None = None, indent: int = 0) -> bytes:
    given = ["let a"] * len(sources) if contents is None else contents
    made = {"version": 3, "sourcesContent": given, "sources": sources, "mappings": "AAAA"}
    return json.dumps(made, indent=indent or None).encode()


@pytest.mark.parametrize(
    "data",
    [
        source_map("src/a.ts"),
        source_map("src/a.ts", indent=2),
        source_map("../node_modules/x/i.js", "app/[id]/page.tsx", contents=[None, '\\"x"']),
        source_map("webpack://shop/./src/a.ts?1b2c"),
        b'{"version":3,"sections":[{"offset":{"line":0,"column":0},"map":'
        + source_map("node_modules/a/b.js")
        + b'},{"offset":{"line":9,"column":0},"map":'
        + source_map("turbopack:///[project]/app/page.tsx")
        + b"}]}",
        b")]}'\n" + source_map("src/a.ts"),
    ],
)
def test_a_map_with_the_project_s_own_code(data: bytes) -> None:
    [found] = traces("a.js.map", data)
    assert (found.rule, found.level) == ("published-source-map", None)
    assert found.shown
    assert "let a" not in found.message + found.shown


@pytest.mark.parametrize(
    "data",
    [
        source_map("src/a.ts", contents=[None]),
        source_map("src/a.ts", contents=[""]),
        source_map("node_modules/react/index.js", "webpack/bootstrap", "\0rolldown/runtime.js"),
        source_map("../../node_modules/.pnpm/vue@3/node_modules/vue/x.js"),
        source_map("turbopack:///[turbopack]/browser/runtime.ts"),
        b"<!doctype html>",
        b"",
    ],
)
def test_a_map_that_gives_nothing_away(data: bytes) -> None:
    assert traces("a.js.map", data) == []


def test_vendored_maps_and_styles_are_low() -> None:
    assert [t.level for t in traces("js/bootstrap.min.js.map", source_map("js/src/a.js"))] == [
        "low"
    ]
    assert [t.level for t in traces("a.css.map", source_map("a.scss", "b.css?x"))] == ["low"]


def test_a_map_inside_the_script() -> None:
    inline = base64.b64encode(source_map("src/a.ts"))
    head = b"let a=1;\n//# "
    mark = b"sourceMappingURL=data:"
    data = head + mark + b"application/json;base64," + inline + b"\n"
    [found] = traces("a.js", data)
    assert found.rule == "published-source-map"
    assert data[found.start : found.end] == mark


@pytest.mark.parametrize(
    ("url", "data", "subject"),
    [
        ("https://acme.example/.env?x=1", "API_TOKEN=abcd", ".env"),
        ("https://acme.example/app/.git/HEAD", "ref: refs/heads/main", "app/.git/HEAD"),
        ("https://acme.example/docker-compose.yml", "services:", "docker-compose.yml"),
        ("https://acme.example/.DS_Store", b"\0\0\0\1Bud1", ".DS_Store"),
    ],
)
def test_a_file_of_a_deployed_site(url: str, data: bytes | str, subject: str) -> None:
    content = data if isinstance(data, bytes) else data.encode()
    assert [item.subject for item in in_file(url, content, "client")] == [subject]


def test_a_page_of_a_deployed_site() -> None:
    page = b"<html><script type=module src=/@vite/client></script></html>"
    [found] = in_file("https://acme.example", page, "client")
    assert found.rule == "dev-server-client"
