"""Repositories in odd states: the right result, or 3 with the reason and what to do."""

import os
import re
import shlex
import subprocess
from pathlib import Path

import pytest

from tests.command import Done, Repo, environment, launchgate
from tests.credentials.recipe import expand
from tests.e2e.conftest import Make
from tests.e2e.strangers import ZERO, damage, everywhere, hides, names, push, raw, staged
from tests.e2e.test_secret_scopes import KEY, LEAK


@pytest.fixture
def repo(make: Make) -> Repo:
    return make({"README.md": "# Shop\n", "old.py": "a = 1\nb = 2\nc = 3\nd = 4\n"})


def told(done: Done, *words: str) -> None:
    """It could not tell, and says why."""
    text = " ".join((done.out + done.err).split())
    assert done.code == 3, text
    for word in words:
        assert word in text
    assert KEY not in text
    assert "a bug" not in text


def history(repo: Repo) -> Done:
    return repo.run("check", "secrets", "--history")


def range_of(repo: Repo, ends: str = "HEAD~1..HEAD") -> Done:
    return repo.run("check", "secrets", "--range", ends)


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


# Clones that lack a part of the history


def test_a_shallow_clone_fetches_what_a_range_needs_or_says_how(repo: Repo, tmp_path: Path) -> None:
    base = repo.git("rev-parse", "HEAD")
    repo.commit({"pay.py": LEAK})
    for number in range(3):
        repo.commit({"pay.py": f"{number}\n"})
    for name in ("able", "cut"):
        repo.git("clone", "-q", "--depth", "2", repo.path.as_uri(), f"../{name}")
    able, cut = Repo(tmp_path / "able"), Repo(tmp_path / "cut")
    assert range_of(able, f"{base}..HEAD").code == 1
    cut.git("remote", "set-url", "origin", (tmp_path / "moved").as_uri())
    told(history(cut), "git fetch --unshallow")
    done = range_of(cut, f"{base}..HEAD")
    told(done, "shallow")
    cut.git("remote", "set-url", "origin", repo.path.as_uri())
    found = re.search(r"Run: (git fetch .+?) INCONCLUSIVE", " ".join(done.out.split()))
    assert found is not None
    for command in found[1].split(" && "):
        cut.git(*shlex.split(command)[1:])
    assert range_of(cut, f"{base}..HEAD").code == 1


def test_names_that_only_this_clone_could_know(repo: Repo) -> None:
    told(range_of(repo, "HEAD~9..HEAD"), "no such commit here", "git log")
    told(range_of(repo, "origin/main..HEAD"), "git fetch origin main:refs/remotes/origin/main")


def test_a_repository_without_a_commit(make: Make) -> None:
    repo = make()
    told(range_of(repo), "no commit yet")
    told(history(repo), "no commit yet")
    told(repo.run("check", "secrets", "--staged"), "git add")
    assert repo.run("hook", "--stage", "push").code == 0
    repo.write({"pay.py": LEAK})
    repo.git("add", "-A")
    done = staged(repo)
    assert (done.code, names(done.report["findings"][0]["locations"])) == (1, ["pay.py"])


def test_what_is_replaced_or_grafted_is_pushed_as_it_is(repo: Repo) -> None:
    leak = repo.commit({"pay.py": LEAK})
    clean = repo.commit({"pay.py": "x = 1\n"})
    repo.git("replace", leak, clean)
    assert [history(repo).code, push(repo).code] == [1, 1]
    repo.git("replace", "-d", leak)
    info = repo.path / ".git" / "info"
    info.mkdir(exist_ok=True)
    (info / "grafts").write_text(f"{clean}\n", encoding="ascii")
    assert [history(repo).code, push(repo).code] == [1, 1]
    assert repo.run("check", "secrets", "--range", f"{leak}~1..HEAD").code == 1


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


# Refs


def test_tags_and_what_they_name(repo: Repo) -> None:
    tip = repo.git("rev-parse", "HEAD")
    repo.git("tag", "-a", "-m", f"one\n\n{LEAK}", "inner")
    repo.git("tag", "-a", "-m", "two", "outer", "inner")
    for name in ("inner", "outer"):
        done = push(repo, name, ref=f"refs/tags/{name}")
        assert done.code == 1
        hides(done)
    assert history(repo).code == 1
    repo.git("tag", "-d", "inner", "outer")
    repo.write({"k": LEAK})
    blob = repo.git("hash-object", "-w", "k")
    tree = raw(repo, "mktree", feed=f"100644 blob {blob}\tpay.py\n".encode()).decode()
    (repo.path / "k").unlink()
    for name in (blob, tree):
        repo.git("tag", "-a", "-m", "an object", "v1", name)
        assert [push(repo, "v1", tip).code, history(repo).code] == [1, 1]
        repo.git("tag", "-f", "v1", name)
        assert [push(repo, "v1", tip).code, history(repo).code] == [1, 1]
        repo.git("tag", "-d", "v1")
    assert history(repo).code == 0


def test_notes(repo: Repo) -> None:
    repo.git("notes", "add", "-m", LEAK)
    done = push(repo, "refs/notes/commits", ref="refs/notes/commits")
    assert [done.code, history(repo).code] == [1, 1]


def test_lines_that_are_not_gits_are_3(repo: Repo) -> None:
    tip = repo.git("rev-parse", "HEAD")
    for line in ("what is this", f"a {tip} b", f"a {tip} b {tip[:20]}", f"a {tip.upper()} b {tip}"):
        done = launchgate("hook", "--stage", "push", "o", "u", cwd=repo.path, text_in=f"{line}\n")
        told(done, "pre-push hook")
