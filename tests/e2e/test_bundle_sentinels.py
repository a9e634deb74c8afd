"""Secrets planted in a build by every way: none is in anything that a run writes."""

import base64
import gzip
import json
import os
import sys
import urllib.parse
from pathlib import Path

import pytest

from launchgate.adapters.bundlescan.asset import Asset
from launchgate.adapters.bundlescan.roots import roots
from launchgate.frontend.known import Known
from launchgate.frontend.values import Needles
from tests.adapters.builds import PAGE, map_text
from tests.command import Repo, finished, launchgate
from tests.e2e.test_outputs import FORMATS
from tests.e2e.test_secret_sentinels import PEM, VALUES, hold_none
from tests.support import write

NAMES = {name: f"{name.upper()}_SECRET" for name in VALUES}


def build() -> dict[str, str | bytes]:
    plain = ";".join(f"{name}={json.dumps(value)}" for name, value in VALUES.items())
    code = f"{plain};pem={json.dumps(PEM)}"
    stripe = VALUES["stripe"]
    props = json.dumps(json.dumps(VALUES))
    return {
        "dist/index.html": f'{PAGE}<script id="__NEXT_DATA__">{props}</script>'
        f'<a href="/?token={stripe}" data-x="&quot;{stripe}&quot;">{urllib.parse.quote(stripe)}',
        "dist/app.js": f"{code}\n//# sourceMappingURL=app.js.map\n",
        "dist/app.js.map": map_text({"../src/a.ts": plain, f"../src/{stripe}.ts": code}),
        "dist/packed.js.gz": gzip.compress(code.encode()),
        "dist/split.js": f'k="{stripe[:12]}"+"{stripe[12:]}";b=atob("'
        f'{base64.b64encode(stripe.encode()).decode()}");h="{stripe.encode().hex()}";'
        f'r="{stripe[::-1]}".split("").reverse().join("")',
        f"dist/chunk-{stripe}.js": f'k="{stripe}"',
        f"dist/{VALUES['github']}/.env": plain,
        f"dist/{VALUES['anthropic']}.js.gz": b"no gzip",
        "dist/server.pem": PEM,
    }


@pytest.fixture
def repo(tmp_path: Path) -> Repo:
    (tmp_path / "out").mkdir()
    repo = Repo.make(tmp_path / "shop", {"README.md": "# Shop\n"})
    write(repo.path, build())
    lines = "".join(f"{NAMES[name]}='{value}'\n" for name, value in VALUES.items())
    write(repo.path, {".env.production": lines, "values.env": lines})
    return repo


def clean(repo: Repo, *words: str, codes: tuple[int, ...] = (1,), more: str = "") -> str:
    """Every format, long texts, folders of its own: each byte is looked at."""
    out = repo.path.parent / "out"
    outputs = [f"--output={name}={out / name}" for name in FORMATS]
    folders = {name: str(out) for name in ("TMPDIR", "LAUNCHGATE_CACHE_DIR", "HOME")}
    values = {NAMES[name]: value for name, value in VALUES.items()}
    env = {**folders, **values} if more == "env" else folders
    done = repo.run(*words, *outputs, env=env)
    assert done.code in codes, done.out + done.err
    hold_none("the terminal", (done.out + done.err).encode())
    for path in out.rglob("*"):
        hold_none("a name", os.fsencode(path))
        if path.is_file():
            hold_none(path.name, path.read_bytes())
    return done.out + done.err


@pytest.mark.parametrize("source", ["", "env", "dotenv", "values.env"])
def test_no_format_holds_a_value(repo: Repo, source: str) -> None:
    words = ["--values-from", source] if source else []
    told = clean(repo, "check", "bundle", "-v", *words, more=source)
    assert "provider-credential" in told
    if source:
        assert NAMES["db_password"] in told


def test_baselines_hold_no_value(repo: Repo) -> None:
    assert repo.run("baseline", "update", "--gate", "bundle").code in (0, 3)
    path = repo.path / "launchgate.baseline"
    if path.exists():
        hold_none("the baseline", path.read_bytes())


def test_joined_shards_hold_no_value(repo: Repo) -> None:
    shards = repo.path.parent / "shards"
    shards.mkdir()
    for part in ("1/2", "2/2"):
        name = f"json={shards / part.replace('/', '-')}.json"
        done = repo.run("check", "bundle", "--exit-zero", "--shard", part, "-o", name)
        hold_none("a shard's run", (done.out + done.err).encode())
    for path in shards.iterdir():
        hold_none(path.name, path.read_bytes())
    done = launchgate("merge", str(shards), "-v", cwd=repo.path)
    hold_none("the joined report", (done.out + done.err).encode())


@pytest.mark.parametrize(
    "place",
    [
        "adapters.bundlescan.inspect:look",
        "adapters.bundlescan.inspect:sightings",
        "adapters.bundlescan.look:judge",
        "adapters.bundlescan.look:scan",
        "adapters.bundlescan.look:as_spot",
        "adapters.bundlescan.roots:parse",
        "adapters.bundlescan.inspect:_located",
        "frontend.values.needles:overlapping",
    ],
)
def test_a_crash_holds_no_value(repo: Repo, place: str) -> None:
    """A bug of ours whose exception holds all that it was given."""
    module, name = place.split(":")
    program = (
        f"import runpy, sys\nimport launchgate.{module} as module\n"
        "def broken(*given, **named):\n    local = repr(given)\n"
        f"    raise ValueError(local)\nmodule.{name} = broken\n"
        "sys.argv[0] = 'launchgate'\nrunpy.run_module('launchgate', run_name='__main__')\n"
    )
    out = repo.path.parent / "out"
    words = ["check", "bundle", "-v", "--values-from", "values.env", "-o", f"json={out / 'json'}"]
    env = {"TMPDIR": str(out), "LAUNCHGATE_CACHE_DIR": str(out)}
    done = finished([sys.executable, "-c", program, *words], repo.path, env)
    hold_none("the terminal", (done.out + done.err).encode())
    for path in out.iterdir():
        hold_none(path.name, path.read_bytes())


def test_what_is_named_in_a_trace_has_no_value() -> None:
    value = VALUES["stripe"].encode()
    known = Known("A", value)
    asset = Asset("a.js", value)
    found = [*roots(asset), known, asset, Needles([known]), *Needles([known]).find(value)]
    hold_none("a trace", repr(found).encode())
