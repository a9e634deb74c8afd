"""Repositories in odd states: the right result, or 3 with the reason and what to do."""

import os
import subprocess
from pathlib import Path

import pytest

from tests.command import Repo, environment, launchgate
from tests.credentials.recipe import expand
from tests.e2e.conftest import Make
from tests.e2e.strangers import (
    ZERO,
    damage,
    everywhere,
    history,
    names,
    push,
    range_of,
    staged,
    told,
)
from tests.e2e.test_secret_scopes import LEAK


@pytest.fixture
def repo(make: Make) -> Repo:
    return make({"README.md": "# Shop\n", "old.py": "a = 1\nb = 2\nc = 3\nd = 4\n"})


# What changes without adding


def test_a_renamed_leak_is_old_and_its_new_lines_are_new(repo: Repo) -> None:
    long = "".join(f"line = {number}\n" for number in range(40))
    repo.commit({"old.py": f"{long}{LEAK}"})
    repo.git("mv", "old.py", "new.py")
    for files in ([], ["new.py"]):
        assert repo.run("hook", "secrets", *files).code == 0
    told(repo.run("check", "secrets", "--staged"), "the index adds no line")
    repo.git("commit", "-q", "-m", "renamed")
    assert push(repo, known=repo.git("rev-parse", "HEAD~1")).code == 0
    repo.git("mv", "new.py", "newer.py")
    repo.write({"newer.py": f"{long}{LEAK}{LEAK.replace('stripe', 'other')}"})
    repo.git("add", "-A")
    [place] = everywhere(repo)
    assert (place["path"], place["line"]) == ("newer.py", 42)


def test_a_merge_that_brings_a_leak_of_its_own(repo: Repo) -> None:
    repo.git("checkout", "-q", "-b", "side")
    repo.commit({"old.py": "a = 9\nb = 2\nc = 3\nd = 4\n"})
    repo.git("checkout", "-q", "main")
    base = repo.commit({"old.py": "a = 1\nb = 2\nc = 3\nd = 9\n"})
    repo.git("merge", "-q", "--no-commit", "--no-ff", "side")
    (repo.path / "wide.ini").write_bytes(LEAK.encode("utf-16"))
    repo.write({"old.py": f"a = 9\nb = 2\n{LEAK}c = 3\nd = 9\n"})
    repo.git("add", "-A")
    repo.git("commit", "-q", "-m", "merged")
    done = repo.run("check", "secrets", "--range", f"{base}..HEAD", "-o", "json")
    places = done.report["findings"][0]["locations"]
    assert {(place["path"], place["line"]) for place in places} == {("old.py", 3), ("wide.ini", 1)}
    assert [history(repo).code, push(repo, known=base).code] == [1, 1]


# The index


def test_an_index_that_someone_else_locks_can_be_read(repo: Repo) -> None:
    repo.write({"pay.py": LEAK})
    repo.git("add", "-A")
    (repo.path / ".git" / "index.lock").touch()
    assert staged(repo).code == 1


def test_files_that_are_to_be_added_or_are_said_to_be_unchanged(repo: Repo) -> None:
    repo.write({"pay.py": LEAK})
    repo.git("add", "-N", "pay.py")
    assert repo.run("hook", "secrets").code == 0
    repo.git("add", "pay.py")
    repo.git("update-index", "--assume-unchanged", "old.py")
    repo.write({"old.py": LEAK, "pay.py": "clean\n"})
    assert names(everywhere(repo)) == ["pay.py"]
    repo.git("update-index", "--no-assume-unchanged", "--skip-worktree", "old.py")
    assert repo.run("check", "secrets").code == 1


def test_conflicts_are_3(repo: Repo) -> None:
    repo.git("checkout", "-q", "-b", "side")
    repo.commit({"old.py": "side\n"})
    repo.git("checkout", "-q", "main")
    repo.commit({"old.py": "main\n"})
    with pytest.raises(subprocess.CalledProcessError):
        repo.git("merge", "-q", "side")
    told(repo.run("hook", "secrets"), "old.py has merge conflicts", "git add")
    told(repo.run("check", "secrets", "--staged"), "old.py has merge conflicts")


def test_a_damaged_index_is_3(repo: Repo) -> None:
    (repo.path / ".git" / "index").write_bytes(b"DIRC damaged")
    told(repo.run("hook", "secrets"), "index")
    told(repo.run("check", "secrets", "--staged"), "index")


def test_an_inline_ignore_counts_for_the_value_beside_it_and_for_no_earlier_one(repo: Repo) -> None:
    mark = "# launchgate: " + "ignore[secrets/*] opens nothing"
    base = repo.git("rev-parse", "HEAD")
    repo.write({"pay.rb": f"{LEAK[:-1]}  {mark}\n"})
    repo.git("add", "-A")
    assert staged(repo).code == 0
    repo.git("commit", "-q", "-m", "marked")
    assert [push(repo, known=base).code, range_of(repo).code, history(repo).code] == [0, 0, 0]
    repo.write({"pay.rb": LEAK.replace("stripe", "other")})
    repo.git("add", "-A")
    assert staged(repo).code == 1
    repo.git("commit", "-q", "-m", "a leak")
    repo.commit({"pay.rb": f'k = "{expand("sk_" + "live_{alnum:24}")}"  {mark}\n'})
    assert [push(repo, known=base).code, history(repo).code] == [1, 1]
    assert range_of(repo, f"{base}..HEAD").code == 1
    assert range_of(repo).code == 0


# Objects that cannot be read


@pytest.mark.parametrize(
    "damaged", ["HEAD:pay.py", "HEAD", "HEAD^{tree}", "HEAD~1", "HEAD~1^{tree}"]
)
def test_a_damaged_object_is_3(repo: Repo, damaged: str) -> None:
    repo.commit({"pay.py": "x = 1\n"})
    tip = repo.git("rev-parse", "HEAD")
    (repo.path / "pay.py").unlink()  # git may read a file of the work tree instead
    damage(repo, damaged)
    told(history(repo), "git")
    told(range_of(repo, f"{tip}~1..{tip}"), "git")
    line = f"refs/heads/main {tip} refs/heads/main {ZERO}\n"
    told(launchgate("hook", "secrets", "--stage", "push", "o", "u", cwd=repo.path, text_in=line))


def test_a_staged_file_whose_object_is_gone_is_3(repo: Repo) -> None:
    repo.write({"pay.py": "x = 1\n"})
    repo.git("add", "-A")
    (repo.path / "pay.py").unlink()
    damage(repo, ":pay.py").unlink()
    told(repo.run("hook", "secrets"), "git")
    told(repo.run("check", "secrets", "--staged"), "git")


@pytest.mark.parametrize("name", ["wide.ini", ".env"])
def test_an_object_of_which_only_the_beginning_can_be_read_is_3(repo: Repo, name: str) -> None:
    """git writes what it can read of a file before it notices."""
    rows = "".join(f"name{number} = {number * 7919 % 10007}\n" for number in range(60_000))
    repo.write({name: rows, ".gitattributes": "*.ini binary\n"})  # git does not read those
    repo.git("add", "-A", "-f")
    place = damage(repo, f":{name}", keep=0.5)
    (repo.path / name).unlink()
    told(repo.run("hook"), "git")
    repo.git("commit", "-q", "--no-verify", "-m", "cut off")
    told(history(repo), "git")
    told(push(repo), "git")
    assert place.is_file()


def test_a_pack_that_is_cut_off_is_3(repo: Repo) -> None:
    for number in range(5):
        repo.commit({"a.py": f"{number}\n" * 200})
    repo.git("repack", "-q", "-a", "-d")
    [pack] = (repo.path / ".git" / "objects" / "pack").glob("*.pack")
    pack.chmod(0o644)
    with open(pack, "r+b") as stream:
        stream.truncate(pack.stat().st_size // 2)
    told(history(repo), "git")
    told(range_of(repo))


def test_a_partial_clone_whose_remote_is_away_is_3(repo: Repo, tmp_path: Path) -> None:
    repo.commit({"pay.py": "x = 1\n"})
    repo.git("config", "uploadpack.allowFilter", "true")
    repo.git("clone", "-q", "--no-checkout", "--filter=blob:none", repo.path.as_uri(), "../part")
    part = Repo(tmp_path / "part")
    repo.path.rename(tmp_path / "away")
    told(history(part), "git")
    told(range_of(part))


# Places


def test_a_bare_repository(repo: Repo, tmp_path: Path) -> None:
    repo.commit({"pay.py": LEAK})
    repo.git("clone", "-q", "--bare", ".", "../bare.git")
    bare = Repo(tmp_path / "bare.git")
    assert [history(bare).code, range_of(bare).code, push(bare).code] == [1, 1, 1]
    for words in (["check", "secrets"], ["run"], ["check", "secrets", "--staged"], ["hook"]):
        done = bare.run(*words)
        assert done.code == 2
        assert "bare repository" in done.err or "no git repository here" in done.err


def test_a_submodule_is_not_entered_and_said(repo: Repo, make: Make) -> None:
    other = make({"pay.py": LEAK}, name="other")
    repo.git("-c", "protocol.file.allow=always", "submodule", "add", "-q", str(other.path), "sub")
    repo.git("config", "diff.ignoreSubmodules", "all")
    done = repo.run("check", "secrets", "--staged")
    assert (done.code, "submodule: run launchgate in it" in done.out) == (0, True)
    assert repo.run("hook", "secrets").code == 0
    repo.git("commit", "-q", "-m", "sub")
    assert "submodule: run launchgate in it" in range_of(repo).out
    done = repo.run("check", "secrets")
    assert (done.code, "submodule: run launchgate in it" in done.out) == (0, True)
    inside = Repo(repo.path / "sub")
    inside.write({"more.py": LEAK.replace("stripe", "other")})
    inside.git("add", "-A")
    assert inside.run("hook", "secrets").code == 1
    assert Repo(inside.path).run("check", "secrets").code == 1


def test_a_sparse_checkout_and_a_sparse_index(repo: Repo) -> None:
    repo.commit({"in/a.py": "x = 1\n", "out/pay.py": "x = 1\n"})
    repo.git("sparse-checkout", "set", "--cone", "--sparse-index", "in")
    done = repo.run("check", "secrets")
    assert (done.code, "outside this sparse checkout" in done.out) == (0, True)
    repo.git("config", "advice.updateSparsePath", "false")
    repo.write({"out/pay.py": LEAK})
    repo.git("add", "--sparse", "out/pay.py")
    assert names(everywhere(repo)) == ["out/pay.py"]


def test_sha_256(tmp_path: Path) -> None:
    (tmp_path / "shop").mkdir()
    repo = Repo(tmp_path / "shop")
    repo.git("init", "-q", "-b", "main", "--object-format=sha256")
    repo.commit({"README.md": "# Shop\n"})
    (repo.path / "wide.ini").write_bytes(LEAK.encode("utf-16"))
    repo.write({"pay.py": LEAK})
    repo.git("add", "-A")
    assert set(names(everywhere(repo))) == {"pay.py", "wide.ini"}
    known = repo.git("rev-parse", "HEAD~1")
    line = f"refs/heads/main {repo.git('rev-parse', 'HEAD')} refs/heads/main {known}\n"
    done = launchgate("hook", "--stage", "push", "o", "u", cwd=repo.path, text_in=line)
    assert done.code == 1


def test_a_repository_of_somebody_else_is_3(repo: Repo, tmp_path: Path) -> None:
    """git's own switch for tests of this, which launchgate keeps from it: so it is put before."""
    real = subprocess.run(["which", "git"], capture_output=True, check=True, text=True)
    folder = tmp_path / "bin"
    folder.mkdir()
    git = folder / "git"
    git.write_text(
        f'#!/bin/sh\nGIT_TEST_ASSUME_DIFFERENT_OWNER=1 exec {real.stdout.strip()} "$@"\n',
        encoding="utf-8",
    )
    git.chmod(0o755)
    env = {"PATH": f"{folder}{os.pathsep}{os.environ['PATH']}"}
    repo.write({"pay.py": LEAK})
    for words in (["hook"], ["hook", "secrets", "pay.py"], ["check", "secrets", "--staged"],
                  ["check", "secrets"], ["check", "secrets", "--history"],
                  ["check", "secrets", "--range", "HEAD~1..HEAD"]):  # fmt: skip
        told(repo.run(*words, env=env), "git config --global --add safe.directory")


def test_a_hook_of_another_repository_than_the_one_here_is_no_pass(repo: Repo) -> None:
    other = repo.path.parent / "dot.git"
    repo.git("init", "-q", "--bare", str(other))
    env = {"GIT_DIR": str(other), "GIT_WORK_TREE": str(repo.path)}
    repo.write({"pay.py": LEAK})
    subprocess.run(["git", "add", "pay.py"], cwd=repo.path, env=environment(env), check=True)
    done = repo.run("hook", env=env)
    assert (done.code, "GIT_DIR" in done.err) == (2, True)
    assert repo.run("hook", env={"GIT_DIR": ".git"}).code == 0
    (repo.path / "sub").mkdir()
    assert launchgate("hook", cwd=repo.path / "sub", env={"GIT_DIR": ".git"}).code == 0
