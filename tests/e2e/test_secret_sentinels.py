"""Twenty kinds of secrets, planted by every way: none is in anything that a run writes."""

import base64
import re
import sys
import urllib.parse
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.command import Repo, finished, launchgate
from tests.credentials.recipe import expand
from tests.e2e.test_outputs import FORMATS

# Name in the file, a recipe; the secret is what the parts in braces make, or the whole value.
KINDS = {
    "stripe": "sk_" + "live_{alnum:32}",
    "github": "{github:ghp_}",
    "npm": "{npm}",
    "aws_secret_access_key": "{b64:40}",
    "slack": "xox" + "b-{digits:12}-{digits:12}-{alnum:24}",
    "sendgrid": "SG" + ".{b64url:22}.{b64url:43}",
    "openai": "sk-" + "proj-{alnum:48}",
    "anthropic": "sk-" + "ant-api03-{b64url:93}AA",
    "google": "AI" + "za{b64url:35}",
    "gitlab": "glp" + "at-{alnum:20}",
    "twilio": "SK" + "{hex:32}",
    "digitalocean": "dop" + "_v1_{hex:64}",
    "shopify": "shp" + "at_{hex:32}",
    "huggingface": "hf" + "_{alnum:34}",
    "pypi": "pypi-" + "AgEIcHlwaS5vcmc{b64url:90}",
    "supabase": "{jwt:role=service_role,iss=supabase}",
    "db_password": "{alnum:10}#9x{alnum:8}",
    "auth_token": "{hex:40}",
    "database_url": "postgres://" + "shop:{alnum:20}@db.acme.com/shop",
    "mailgun": "key-" + "{hex:32}",
}
PEM = "".join(
    ("-----BEGIN " + "RSA PRIVATE KEY-----\n",
     *(expand("{b64:64}\n", seed) for seed in range(1, 13)), "-----END " + "RSA PRIVATE KEY-----\n")
)  # fmt: skip
VALUES = {name: expand(recipe) for name, recipe in KINDS.items()}
# A long run of each that no public part has.
CORES = {
    name: max(re.split(r"[^A-Za-z0-9+/_-]+", value.partition("@")[0]), key=len)[-16:]
    for name, value in VALUES.items()
} | {"pem": PEM.splitlines()[3][:24]}


def files() -> dict[str, str]:
    """As they are, and hidden."""
    plain = "".join(f'{name} = "{value}"\n' for name, value in VALUES.items())
    stripe = VALUES["stripe"].encode()
    return {
        "app/settings.py": plain,
        "deploy/server.pem": PEM,
        "config.yaml": "".join(f"{name}: {value}\n" for name, value in VALUES.items()),
        "hidden.yaml": f"data: {base64.b64encode(stripe).decode()}\nhex: {stripe.hex()}\n"
        f"url: {urllib.parse.quote(VALUES['db_password'])}\n",
        "tests/test_it.py": plain,
    }


def forms(core: str) -> Iterator[str]:
    """What a careless writer could make of it."""
    raw = core.encode()
    yield core
    yield core[::-1]
    yield raw.hex()
    yield raw.hex().upper()
    yield urllib.parse.quote(core, safe="")
    for skipped in range(3):  # wherever it begins in what is encoded
        whole = raw[skipped : skipped + (len(raw) - skipped) // 3 * 3]
        yield base64.b64encode(whole).decode()
        yield base64.urlsafe_b64encode(whole).decode()


def hold_none(where: str, content: bytes) -> None:
    for name, core in CORES.items():
        for form in forms(core):
            assert form.encode() not in content, f"{name} is in {where}"


@pytest.fixture
def repo(tmp_path: Path) -> Repo:
    (tmp_path / "out").mkdir()
    repo = Repo.make(tmp_path / "shop", {"README.md": "# Shop\n"})
    repo.write(files())
    repo.git("add", "-A")
    return repo


def everything_written(
    repo: Repo, *words: str, code: int = 1, env: dict[str, str] | None = None
) -> str:
    """Runs with every format, long texts and folders of its own, and looks at each byte."""
    out = repo.path.parent / "out"
    outputs = [f"--output={name}={out / name}" for name in FORMATS]
    folders = {name: str(out) for name in ("TMPDIR", "LAUNCHGATE_CACHE_DIR", "HOME")}
    done = repo.run(*words, *outputs, env={**folders, **(env or {})})
    assert done.code == code, done.out + done.err
    hold_none("the terminal", (done.out + done.err).encode())
    written = [path for path in out.rglob("*") if path.is_file()]
    assert len(written) >= len(FORMATS)
    for path in written:
        hold_none(path.name, path.read_bytes())
    return done.out + done.err


def test_the_values_are_found_and_would_be_noticed(repo: Repo) -> None:
    report = repo.run("check", "secrets", "-o", "json").report
    lines = {row["line"] for f in report["findings"] for row in f["locations"]
             if row["path"] == "app/settings.py"}  # fmt: skip
    assert len(lines) >= len(VALUES) - 2
    with pytest.raises(AssertionError):
        hold_none("itself", base64.b64encode(b"x" + VALUES["stripe"].encode()))


@pytest.mark.parametrize(
    "words",
    [["check", "secrets", "-v"], ["check", "secrets", "-v", "--staged"], ["hook", "-v"],
     ["run", "-v"], ["check", "secrets", "-v", "--shard", "1/1"]],
    ids=" ".join,
)  # fmt: skip
def test_no_format_holds_a_value(repo: Repo, words: list[str]) -> None:
    everything_written(repo, *words)


@pytest.mark.parametrize("scope", [["--range", "HEAD~1..HEAD"], ["--history"]], ids=" ".join)
def test_no_format_of_commits_holds_a_value(repo: Repo, scope: list[str]) -> None:
    repo.git("commit", "-q", "-m", f"settings\n\n{VALUES['stripe']} {VALUES['github']}")
    repo.git("tag", "-a", "-m", VALUES["slack"], "v1")
    everything_written(repo, "check", "secrets", "-v", *scope)


def test_baselines_hold_no_value(repo: Repo) -> None:
    assert repo.run("baseline", "update", "--gate", "secrets").code == 0
    hold_none("the baseline", (repo.path / "launchgate.baseline").read_bytes())
    everything_written(repo, "check", "secrets", "-v", code=0)


def test_joined_shards_hold_no_value(repo: Repo) -> None:
    shards = repo.path.parent / "shards"
    shards.mkdir()
    for part in ("1/2", "2/2"):
        name = f"json={shards / part.replace('/', '-')}.json"
        done = repo.run("check", "secrets", "--exit-zero", "--shard", part, "-o", name)
        hold_none("a shard's run", (done.out + done.err).encode())
    for path in shards.iterdir():
        hold_none(path.name, path.read_bytes())
    done = launchgate("merge", str(shards), "-v", cwd=repo.path)
    assert done.code == 1
    hold_none("the joined report", (done.out + done.err).encode())


@pytest.mark.parametrize(
    "place",
    [
        "credentials.examine:examine",
        "adapters.secretscan.mask:excerpt",
        "adapters.secretscan.salt:anchor_of",
    ],
)
@pytest.mark.parametrize("scope", ["", "--staged"])
def test_a_crash_holds_no_value(repo: Repo, place: str, scope: str) -> None:
    """A bug of ours whose exception holds all that it was given."""
    module, name = place.split(":")
    program = (
        f"import runpy, sys\nimport launchgate.{module} as module\n"
        "def broken(*given, **named):\n    local = repr(given)\n    raise ValueError(local)\n"
        f"module.{name} = broken\n"
        "sys.argv[0] = 'launchgate'\nrunpy.run_module('launchgate', run_name='__main__')\n"
    )
    out = repo.path.parent / "out"
    words = ["check", "secrets", "-v", "-o", f"json={out / 'json'}", *filter(None, [scope])]
    env = {"TMPDIR": str(out), "LAUNCHGATE_CACHE_DIR": str(out)}
    done = finished([sys.executable, "-c", program, *words], repo.path, env)
    assert (done.code, "a bug" in done.out + done.err) == (3, True), done.out
    hold_none("the terminal", (done.out + done.err).encode())
    for path in out.iterdir():
        hold_none(path.name, path.read_bytes())
