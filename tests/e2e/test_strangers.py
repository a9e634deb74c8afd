"""Secrets never leave, and a stranger's text breaks no format."""

import json
import re
from xml.etree import ElementTree

import pytest

from tests.command import LOOPBACK, Repo
from tests.e2e.conftest import Make
from tests.e2e.gates import plug_in
from tests.e2e.test_outputs import FORMATS
from tests.servers.http import Answer, Asked, Server

SECRET = "hunter2" + "-very-" + "secret-0123456789"
USER = "admin" + "-of-shop"


def all_text(repo: Repo, *arguments: str, env: dict[str, str] | None = None) -> str:
    """Everything that a run says anywhere, in every format, the terminal's long form too."""
    folder = repo.path.parent / "out"
    outputs = [part for kind in FORMATS for part in ("-o", f"{kind}={folder / kind}")]
    done = repo.run(*arguments, "-v", *outputs, env={"TMPDIR": str(folder), **(env or {})})
    texts = [path.read_text("utf-8") for path in sorted(folder.iterdir())]
    assert len(texts) >= len(FORMATS)
    return "\n".join([done.out, done.err, *texts])


def config(url: str) -> str:
    return (
        f'[targets.production]\nurl = "{url}"\n'
        "[smoke]\nmax_requests = 2\nrequests_per_s = 100\ntimeout_s = 5\n"
        '[[smoke.endpoint]]\nname = "me"\npath = "/me"\nbody_contains = "Welcome"\n'
        'headers = { Authorization = "Bearer ${SHOP_TOKEN}" }\n'
    )


def echo(asked: Asked) -> Answer:
    """A careless product: it says the caller's own token."""
    return Answer(status=500, body=f"denied for {asked.headers.get('authorization')}".encode())


def test_a_token_from_the_environment_is_sent_and_never_shown(make: Make) -> None:
    repo = make({"a.py": "A = 1\n"})
    (repo.path.parent / "out").mkdir()
    with Server({"/me": echo}) as server:
        repo.write({"launchgate.toml": config(server.url)})
        text = all_text(repo, "--stage", "post-deploy", env={"SHOP_TOKEN": SECRET})
        assert server.served("/me")[0].asked.headers["authorization"] == f"Bearer {SECRET}"
    assert "smoke/wrong-status" in text
    assert SECRET not in text


@pytest.mark.parametrize("way", ["config", "--url", "check"])
def test_a_login_in_a_url_is_never_shown(make: Make, way: str) -> None:
    repo = make({"a.py": "A = 1\n"})
    (repo.path.parent / "out").mkdir()
    with Server({"/me": echo, "/": echo}) as server:
        url = server.url.replace("://", f"://{USER}:{SECRET}@") + f"?key={SECRET}"
        repo.write({"launchgate.toml": config(url if way == "config" else server.url)})
        asked = {
            "config": ("--stage", "post-deploy"), "--url": ("--url", url),
            "check": ("check", "smoke", url),
        }[way]  # fmt: skip
        text = all_text(repo, *asked, env={"SHOP_TOKEN": "x" * 9})
        assert server.log
    assert "smoke/wrong-status" in text
    for value in (SECRET, USER):
        assert value not in text


def test_a_variable_that_is_not_set_is_named_and_is_3(make: Make) -> None:
    repo = make({"launchgate.toml": config("http://127.0.0.1:9")})
    done = repo.run("--stage", "post-deploy")
    assert (done.code, "SHOP_TOKEN" in done.out) == (3, True)


def test_a_value_with_user_data_in_a_url_of_the_code_is_masked(make: Make) -> None:
    url = LOOPBACK.replace("://", f"://{USER}:{SECRET}@") + f"?token={SECRET}"
    repo = make({".env": f"AUTH_CALLBACK_URL={url}\n"})
    (repo.path.parent / "out").mkdir()
    text = all_text(repo)
    assert "callbacks/loopback" in text
    assert SECRET not in text
    assert USER not in text


def test_a_value_that_a_gate_read_is_masked_even_when_it_says_it(make: Make) -> None:
    repo = make({"a.py": "A = 1\n"})
    (repo.path.parent / "out").mkdir()
    said = "f'it is {value}'"
    parts = ", ".join(f"{key}={said}" for key in ("subject", "message", "excerpt", "anchor", "fix"))
    env = plug_in(
        repo,
        collect="value = ports.env.get('SHOP_TOKEN')\nreturn Facts(unknown=(f'x {value}',))",
        check=f"value = os.environ['SHOP_TOKEN']\nyield Problem({parts})\nraise ValueError(value)",
    )
    text = all_text(repo, env={**env, "SHOP_TOKEN": SECRET})
    assert "it is ${SHOP_TOKEN}" in text
    assert "ValueError" in text
    assert SECRET not in text


NASTY = (
    "a::error file=x::b",
    "red\x1b[31mtext",
    "end]]>of",
    "<script>alert(1)</script>",
    "100%25%0A",
    "bell\x07and\x9bcsi",
    "\u202ertl",
    "`code` | *b* [l](javascript:x)",
    "line\nbreak\r::warning::x",
    "&amp;\"quote'",
)


@pytest.fixture(scope="module")
def nasty(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """Each format's text of a run over such names and such findings."""
    base = tmp_path_factory.mktemp("nasty")
    repo = Repo.make(base / "shop")
    for i, text in enumerate(NASTY):
        name = text.replace("/", "_").replace("\0", "")
        repo.write({f"{name}{i}/.env": f"AUTH{i}_CALLBACK_URL={LOOPBACK}/{text}\n"})
    problems = "".join(
        f"yield Problem(subject={text!r}, message={text!r}, excerpt={text!r}, anchor='{i}',"
        f" fix={text!r}, locations=(Location(path='a.py', line=1, column=1),))\n"
        for i, text in enumerate(NASTY)
    )
    env = plug_in(repo, check=problems)
    outputs = [part for kind in FORMATS for part in ("-o", f"{kind}={base / 'out' / kind}")]
    assert repo.run(*outputs, env=env).code == 1
    return {kind: (base / "out" / kind).read_bytes() for kind in FORMATS}


@pytest.mark.parametrize("kind", ["json", "sarif", "gitlab-codequality", "gitlab-secrets"])
def test_json_formats_hold_the_strangers_text_as_data(nasty: dict[str, bytes], kind: str) -> None:
    found = json.loads(nasty[kind].decode("utf-8"))
    if kind == "json":
        subjects = {item["subject"] for item in found["findings"]}
        assert subjects >= set(NASTY)


def test_junit_is_xml(nasty: dict[str, bytes]) -> None:
    root = ElementTree.fromstring(nasty["junit"])
    assert len(list(root.iter("failure"))) >= len(NASTY)


def test_github_has_no_command_but_our_own(nasty: dict[str, bytes]) -> None:
    lines = re.split(r"\r\n|\r|\n", nasty["github"].decode("utf-8"))
    ours = re.compile(r"::(error|warning|notice) (title|file)=[^:]*::|::(error|warning|notice)::")
    commands = [line for line in lines if line.lstrip().startswith("::")]
    assert commands
    assert [line for line in commands if not ours.match(line)] == []
    assert "::warning::x" not in lines


@pytest.mark.parametrize("kind", ["terminal", "markdown", "html", "github", "junit"])
def test_no_control_character_reaches_a_reader(nasty: dict[str, bytes], kind: str) -> None:
    text = nasty[kind].decode("utf-8")
    assert not re.search("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]", text)


def test_no_script_of_a_stranger_is_markup(nasty: dict[str, bytes]) -> None:
    assert b"<script>alert" not in nasty["html"]
    assert "\u202e".encode() not in nasty["terminal"]


def test_a_file_may_be_named_like_an_option_or_a_format(make: Make) -> None:
    repo = make({"-o": "x\n", "json=x": "x\n", ".env": "A=1\n"})
    assert repo.run("run", "--", "-o", "json=x", ".env").code == 0
    assert {path.name for path in repo.path.iterdir()} == {".env", ".git", "-o", "json=x"}
