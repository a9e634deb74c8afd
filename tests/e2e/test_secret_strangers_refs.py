"""Clones that lack a part of the history, names that lead elsewhere, and what refs may name."""

import re
import shlex
from pathlib import Path

import pytest

from tests.command import Repo, launchgate
from tests.e2e.conftest import Make
from tests.e2e.strangers import hides, history, names, push, range_of, raw, staged, told
from tests.e2e.test_secret_scopes import LEAK


@pytest.fixture
def repo(make: Make) -> Repo:
    return make({"README.md": "# Shop\n", "old.py": "a = 1\nb = 2\nc = 3\nd = 4\n"})


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
