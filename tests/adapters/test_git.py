"""git by its command line, and other commits' files."""

import os
from pathlib import Path

import pytest

from launchgate.adapters.git import GitCli, as_port_error, environment, find_root
from launchgate.adapters.history import blob
from launchgate.ports import PortError
from tests.adapters.repository import commit, git, repository, write


@pytest.fixture
def repo(tmp_path: Path) -> Path:
    root = repository(tmp_path / "repo")
    write(root, "a.py", "one\n")
    commit(root)
    return root


@pytest.fixture
def shallow(repo: Path, tmp_path: Path) -> Path:
    git(repo, "branch", "release")
    for number in range(3):
        write(repo, "a.py", f"{number}\n")
        commit(repo)
    git(tmp_path, "clone", "-q", "--depth", "1", repo.as_uri(), "clone")
    return tmp_path / "clone"


def told(root: Path, ref: str) -> str:
    with pytest.raises(PortError) as caught:
        GitCli(root).require(ref)
    assert caught.value.kind == "missing"
    return caught.value.message


def test_the_root_is_found_upward(repo: Path) -> None:
    (repo / "a" / "b").mkdir(parents=True)
    assert find_root(repo / "a" / "b") == repo
    assert find_root(repo) == repo
    assert find_root(repo.parent) is None


def test_a_worktree_has_a_root_too(repo: Path, tmp_path: Path) -> None:
    git(repo, "worktree", "add", "-q", str(tmp_path / "second"))
    assert find_root(tmp_path / "second") == tmp_path / "second"
    assert GitCli(tmp_path / "second").commit() == git(repo, "rev-parse", "HEAD")


def test_the_commit(repo: Path, tmp_path: Path) -> None:
    assert GitCli(repo).commit() == git(repo, "rev-parse", "HEAD")
    assert GitCli(repository(tmp_path / "empty")).commit() is None
    assert GitCli(tmp_path).commit() is None


def test_a_name_becomes_a_commit(repo: Path) -> None:
    git(repo, "tag", "-m", "x", "v1")
    assert GitCli(repo).require("v1") == GitCli(repo).require("main") == GitCli(repo).commit()


@pytest.mark.parametrize("name", ["--output=x", "-n", "--help", ""])
def test_an_option_or_nothing_is_no_commit(repo: Path, name: str) -> None:
    assert told(repo, name) == f"{name!r} is not the name of a commit"


@pytest.mark.parametrize("name", ["no;such", "a b", "$(id)", "main^{tree}", "@{", "HEAD:a.py"])
def test_a_dubious_name_is_refused(repo: Path, name: str) -> None:
    assert "cannot find" in told(repo, name)


def test_a_missing_base_comes_with_its_command(repo: Path) -> None:
    assert told(repo, "origin/release") == (
        "cannot find origin/release or its merge base: this clone does not have it. "
        "Run: git fetch origin release:refs/remotes/origin/release"
    )


def test_a_shallow_clone_is_deepened(shallow: Path) -> None:
    assert told(shallow, "release") == (
        "cannot find release or its merge base: this clone is shallow. "
        "Run: git fetch --unshallow origin && git fetch origin release:release"
    )


@pytest.mark.parametrize("ref", ["release", "origin/release", "sha"])
def test_the_command_in_the_message_works(repo: Path, shallow: Path, ref: str) -> None:
    ref = git(repo, "rev-parse", "release") if ref == "sha" else ref
    command = told(shallow, ref).partition("Run: ")[2]
    for part in command.split(" && "):
        git(shallow, *part.split()[1:])
    assert set(GitCli(shallow).changed(ref)) == {"a.py"}


def test_a_worktree_of_a_shallow_clone_is_shallow(shallow: Path, tmp_path: Path) -> None:
    git(shallow, "worktree", "add", "-q", str(tmp_path / "second"))
    assert "this clone is shallow" in told(tmp_path / "second", "release")


def test_a_clone_too_shallow_for_the_merge_base(shallow: Path) -> None:
    git(shallow, "fetch", "-q", "--depth", "1", "origin", "release:release")
    with pytest.raises(PortError, match="this clone is shallow. Run: git fetch --unshallow") as e:
        GitCli(shallow).changed("release")
    assert e.value.kind == "missing"


def test_changed_is_against_the_merge_base(repo: Path) -> None:
    write(repo, "old.py", "x\n" * 30)
    commit(repo)
    git(repo, "checkout", "-q", "-b", "topic")
    write(repo, "topic.py")
    git(repo, "mv", "old.py", "new.py")
    commit(repo)
    git(repo, "checkout", "-q", "main")
    write(repo, "main.py")
    commit(repo)
    git(repo, "checkout", "-q", "topic")
    write(repo, "a.py", "not committed\n")
    write(repo, os.fsdecode(b"caf\xe9\n.py"))
    git(repo, "add", "-A")
    assert GitCli(repo).changed("main") == {
        "topic.py": ((1, 1),),
        "old.py": (),
        "new.py": ((1, 30),),
        "a.py": ((1, 1),),
        os.fsdecode(b"caf\xe9\n.py"): ((1, 1),),
    }


def test_changed_lines(repo: Path) -> None:
    write(repo, "b.py", "".join(f"{i}\n" for i in range(1, 21)))
    write(repo, "c.bin", b"\0a")
    commit(repo)
    git(repo, "checkout", "-q", "-b", "topic")
    rows = [f"{i}\n" for i in range(1, 21) if i != 15]
    rows[2] = "@@ -1 +1 @@\n"
    rows[4:4] = ["diff --git a/x b/x\n", "+++ b/y\n"]
    write(repo, "b.py", "".join(rows))
    write(repo, "c.bin", b"\0b")
    (repo / "a.py").chmod(0o755)
    commit(repo)
    assert GitCli(repo).changed("main") == {"b.py": ((3, 3), (5, 6)), "c.bin": (), "a.py": ()}


def test_nothing_changed(repo: Path) -> None:
    assert GitCli(repo).changed("main") == {}


def test_unrelated_histories_have_no_merge_base(repo: Path) -> None:
    git(repo, "checkout", "-q", "--orphan", "other")
    commit(repo, "second root")
    write(repo, "b.py")
    commit(repo)
    with pytest.raises(PortError, match="cannot find main or its merge base"):
        GitCli(repo).changed("main")


def test_a_file_as_of_another_commit(repo: Path) -> None:
    first = GitCli(repo).require("HEAD")
    write(repo, "a.py", "two\n")
    write(repo, "src/b.py", b"\0\xff")
    then = commit(repo)
    assert blob(repo, first, "a.py") == b"one\n"
    assert blob(repo, then, "src/b.py") == b"\0\xff"
    assert blob(repo, first, "src/b.py") is None
    assert blob(repo, then, "src") is None
    assert blob(repo, then, "a.py/x") is None
    assert GitCli(repo).show("HEAD~1", "a.py") == b"one\n"
    with pytest.raises(PortError):
        GitCli(repo).show("nonsense", "a.py")


def test_a_hook_does_not_point_history_elsewhere(
    repo: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GIT_DIR", "/nonexistent")
    monkeypatch.setenv("GIT_WORK_TREE", "/nonexistent")
    first = GitCli(repo).require("HEAD")
    assert blob(repo, first, "a.py") == b"one\n"


def test_what_a_hook_sets_does_not_reach_git(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_TRACE", "GIT_CONFIG_KEY_0"):
        monkeypatch.setenv(name, "x")
    env = environment()
    assert {name for name in env if name.startswith("GIT_") and env[name] == "x"} == {
        "GIT_INDEX_FILE",
        "GIT_CONFIG_KEY_0",
    }
    assert "GIT_INDEX_FILE" not in environment(index_file=False)
    assert env["LC_ALL"] == "C"


def test_a_repository_of_somebody_else_comes_with_its_command(tmp_path: Path) -> None:
    error = as_port_error("diff", Exception("fatal: detected dubious ownership in x"), tmp_path)
    assert error.kind == "denied"
    assert f"git config --global --add safe.directory {tmp_path.as_posix()}" in error.message


def test_git_that_is_not_installed(repo: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(repo))
    with pytest.raises(PortError, match="git is not installed or not on PATH"):
        GitCli(repo).run("status")


def test_a_failing_command_says_what_git_said(repo: Path) -> None:
    with pytest.raises(PortError, match="git no-such-verb failed: git: 'no-such-verb' is not"):
        GitCli(repo).run("no-such-verb")
