"""What was left in a build, as `check bundle` tells it."""

import sqlite3
from pathlib import Path

from tests.command import launchgate
from tests.e2e.conftest import Make
from tests.support import write

_PASSWORD = "hunter" + "2hunter2"
_DEV = 'console.info("%cDownload the React DevTools for a better development experience")'


def test_private_files_of_a_build_and_of_its_server(make: Make, tmp_path: Path) -> None:
    shop = make(
        {"package.json": '{"dependencies":{"next":"16.0.0"}}', ".gitignore": "dist\n.next\n"}
    )
    with sqlite3.connect(tmp_path / "x.db") as database:
        database.execute("create table customers (mail text)")
    database.close()
    write(
        shop.path,
        {
            "dist/index.html": "<!doctype html><script src=/a.js></script>",
            "dist/a.js": "f()",
            "dist/.git/HEAD": "ref: refs/heads/main\n",
            "dist/.env": f"DB_PASSWORD={_PASSWORD}\n",
            "dist/prod.db": (tmp_path / "x.db").read_bytes(),
            "dist/.DS_Store": b"\0\0\0\1Bud1",
            ".next/BUILD_ID": "x",
            ".next/static/chunks/a.js": "f()",
            ".next/server/a.js": "module.exports={}",
            ".next/standalone/server.js": "x",
            ".next/standalone/.env.production": f"DB_PASSWORD={_PASSWORD}\n",
        },
    )
    done = launchgate("check", "bundle", "-o", "json", cwd=shop.path)
    found = {
        (item["rule"].removeprefix("bundle/"), item["locations"][0]["path"], item["severity"])
        for item in done.report["findings"]
        if item["rule"].endswith("-file")
    }
    assert found == {
        ("private-file", "dist/.git/HEAD", "critical"),
        ("private-file", "dist/.env", "critical"),
        ("private-file", "dist/prod.db", "high"),
        ("private-file", "dist/.DS_Store", "low"),
        ("server-env-file", ".next/standalone/.env.production", "high"),
    }
    assert done.code == 1
    assert _PASSWORD not in done.out + done.err


def test_a_build_for_development_stops_production_and_not_staging(make: Make) -> None:
    shop = make({"a.txt": "x", ".gitignore": "dist\n"})
    write(shop.path, {"dist/index.html": "<script src=/a.js></script>", "dist/a.js": _DEV})
    config = 'version = 1\n[targets.staging]\nurl = "https://staging.acme.example"\n'
    write(shop.path, {"launchgate.toml": config})
    done = launchgate("run", "--gate", "bundle", cwd=shop.path)
    assert done.code == 1
    command = ("run", "--gate", "bundle", "--stage", "pre-deploy", "--target", "staging")
    done = launchgate(*command, "-o", "json", cwd=shop.path)
    [finding] = done.report["findings"]
    assert (done.code, finding["severity"]) == (0, "info")
