"""`--deep` from the command line: what it opens, where it is refused, that nothing stays behind."""

import io
import os
import signal
import subprocess
import tarfile
import tempfile
from pathlib import Path

import pytest

from launchgate.cli.options import FORMATS
from tests.adapters.test_deep import database, tarred
from tests.command import COMMAND, Repo, environment
from tests.credentials.recipe import expand
from tests.e2e.conftest import Make
from tests.servers.provider import provider

GITHUB = expand("{github:gh" + "p_}")
SAMSARA = expand("samsara" + "_api_{alnum:28}")
SENTINELS = (GITHUB[8:30], SAMSARA[14:30])
MEMORY = Path("/dev/shm")


@pytest.fixture
def repo(make: Make) -> Repo:
    made = make({"README.md": "# Shop\n"})
    (made.path / "backup.tar.xz").write_bytes(tarred("conf/.env", f"T={GITHUB}\n".encode()))
    made.git("add", "-A")
    made.git("commit", "-qm", "backup")
    return made


def test_an_archive_is_opened_and_the_member_is_named(repo: Repo) -> None:
    assert repo.run("check", "secrets").code == 0
    for words in (["check", "secrets"], ["run", "--gate", "secrets"]):
        done = repo.run(*words, "--deep", "-o", "json")
        [finding] = done.report["findings"]
        assert (done.code, finding["severity"]) == (1, "critical")
        assert "archive member conf/.env" in finding["message"]
        assert [place["path"] for place in finding["locations"]] == ["backup.tar.xz"]


def test_commits_are_looked_into_too(repo: Repo) -> None:
    repo.git("rm", "-q", "backup.tar.xz")
    repo.git("commit", "-qm", "gone")
    for words in (["--range", "HEAD~2..HEAD~1"], ["--history"]):
        done = repo.run("check", "secrets", "--deep", *words, "-o", "json")
        [finding] = done.report["findings"]
        assert (done.code, "HEAD" in finding["message"]) == (1, False)


def test_a_database_and_kinds_that_only_the_extra_knows(make: Make, tmp_path: Path) -> None:
    made = make({"app/fleet.py": f'KEY = "{SAMSARA}"\n', "tests/test_fleet.py": f'"{SAMSARA}"\n'})
    (made.path / "shop.db").write_bytes(database(tmp_path, SAMSARA.encode()))
    assert made.run("check", "secrets").code == 0
    done = made.run("check", "secrets", "--deep", "-o", "json")
    [finding] = done.report["findings"]
    assert (done.code, finding["severity"], finding["subject"]) == (1, "high", "Samsara api token")
    assert [place["path"] for place in finding["locations"]] == ["app/fleet.py", "shop.db"]
    assert "ingfisher's rule" in finding["message"]


def test_what_is_inside_is_verified_too(repo: Repo) -> None:
    with provider({GITHUB: "active"}) as server:
        url = f"--verify-url=github={server.url}"
        done = repo.run("check", "secrets", "--deep", "--verify", url, "-o", "json")
        assert len(server.log) == 1
    assert done.report["findings"][0]["state"] == "active"


def test_what_cannot_be_opened_is_3_and_says_how_to_leave_it_out(repo: Repo) -> None:
    whole = tarred("a", os.urandom(9_000))
    (repo.path / "backup.tar.xz").write_bytes(whole[:-500])
    done = repo.run("check", "secrets", "--deep", "-o", "json")
    assert done.code == 3
    assert '[secrets] ignore = ["backup.tar.xz"]' in done.report["gates"][0]["reason"]


def test_the_configuration_may_say_it_and_hooks_do_not_obey(repo: Repo) -> None:
    repo.write({"launchgate.toml": "version = 1\n[secrets]\ndeep = true\n"})
    assert repo.run("check", "secrets").code == 1
    assert repo.run("baseline", "update", "--gate", "secrets").code == 0
    assert repo.run("check", "secrets").code == 0
    repo.git("add", "launchgate.toml")
    done = repo.run("hook", "secrets", "-o", "json")
    assert done.code == 0
    gate = next(item for item in done.report["gates"] if item["name"] == "secrets")
    assert {"what": "archives and databases", "why": "[secrets] deep is for CI, not for hooks"} in (
        gate["unseen"]
    )


@pytest.mark.parametrize("words", [["hook", "--deep"], ["run", "--stage", "commit", "--deep"]])
def test_in_a_hook_it_is_2_with_the_reason(repo: Repo, words: list[str]) -> None:
    done = repo.run(*words)
    assert (done.code, "hook" in done.err, done.out) == (2, True, "")


def test_without_the_extra_it_is_3_with_the_command(repo: Repo, tmp_path: Path) -> None:
    package = tmp_path / "missing" / "kingfisher_sdk"
    package.mkdir(parents=True)
    (package / "__init__.py").write_text('raise ImportError("not here")\n', encoding="utf-8")
    env = {"PYTHONPATH": str(package.parent)}
    done = repo.run("check", "secrets", "--deep", env=env)
    assert (done.code, "pip install launchgate[deep]" in " ".join(done.out.split())) == (3, True)
    assert repo.run("check", "secrets", env=env).code == 0


def test_no_format_holds_a_value(repo: Repo) -> None:
    repo.write({"app/fleet.py": f'KEY = "{SAMSARA}"\n'})
    (repo.path / "out").mkdir()
    outputs = [f"--output={name}=out/{name}" for name in FORMATS]
    done = repo.run("check", "secrets", "--deep", "-v", *outputs)
    assert done.code == 1
    texts = [path.read_text(encoding="utf-8") for path in (repo.path / "out").iterdir()]
    for text in (done.out, done.err, *texts):
        for sentinel in SENTINELS:
            assert sentinel not in text


def test_ctrl_c_leaves_nothing_unpacked_behind(repo: Repo) -> None:
    with tarfile.open(repo.path / "0.tar", "w") as archive:
        for number in range(3_000):
            info = tarfile.TarInfo(f"part/{number}.txt")
            info.size = 2_000
            archive.addfile(info, io.BytesIO(f"K={GITHUB}\n".encode().ljust(2_000)))
    for number in range(1, 30):
        os.link(repo.path / "0.tar", repo.path / f"{number}.tar")
    words = [*COMMAND, "check", "secrets", "--deep"]
    parent = MEMORY if MEMORY.is_dir() else Path(tempfile.gettempdir())
    with subprocess.Popen(
        words, cwd=repo.path, env=environment(), stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        try:
            name = f"launchgate-deep-{process.pid}-*"
            while not any(parent.glob(f"{name}/*/*")):
                assert process.poll() is None, "it was done before Ctrl-C"
            process.send_signal(signal.SIGINT)
            out, err = process.communicate(timeout=30)
        finally:
            process.kill()
    assert process.returncode == 130, err
    assert b"Traceback" not in out + err
    assert list(parent.glob(name)) == []
