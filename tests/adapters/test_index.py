"""The index: what a commit will hold, never the work tree."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from launchgate.adapters.git import GitCli
from launchgate.adapters.index import IndexFiles
from launchgate.model import Unseen
from launchgate.ports import PortError
from tests.adapters.repository import commit, git, repository, write


class Opened:
    """Index files of one repository, closed at the end of a test."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.made: list[IndexFiles] = []

    def __call__(self, *only: str) -> IndexFiles:
        self.made.append(IndexFiles(GitCli(self.root), only))
        return self.made[-1]


@pytest.fixture
def repo(tmp_path: Path) -> Path:
    return repository(tmp_path / "repo")


@pytest.fixture
def index(repo: Path) -> Iterator[Opened]:
    opened = Opened(repo)
    yield opened
    for files in opened.made:
        files.close()


def listed(files: IndexFiles) -> list[str]:
    return [entry.path for entry in files.list()]


def test_staged_content_and_not_the_work_tree(repo: Path, index: Opened) -> None:
    write(repo, "a.py", "staged\n")
    git(repo, "add", "a.py")
    write(repo, "a.py", "later\n")
    write(repo, "untracked.py")
    files = index()
    assert listed(files) == ["a.py"]
    assert files.text("a.py") == "staged\n"


def test_only_what_the_commit_changes(repo: Path, index: Opened) -> None:
    for name in ("same.py", "gone.py", "old.py", "edited.py"):
        write(repo, name, name + "\n" * 20)
    commit(repo)
    assert listed(index()) == []
    git(repo, "rm", "-q", "gone.py")
    git(repo, "mv", "old.py", "new.py")
    write(repo, "edited.py", "2\n")
    git(repo, "add", "-A")
    assert listed(index()) == ["edited.py", "new.py"]


NAMES = (
    b"new\nline.py",
    b"-rf.py",
    b"--all",
    b"caf\xe9.py",
    b" space .py",
    b'quo"te.py',
    b":(x).py",
)


def test_names_that_git_would_quote_or_take_for_options(repo: Path, index: Opened) -> None:
    for raw in NAMES:
        write(repo, os.fsdecode(raw), b"in " + raw)
    git(repo, "add", "-A")
    for files in (index(), index(*map(os.fsdecode, NAMES))):
        assert sorted(map(os.fsencode, listed(files))) == sorted(NAMES)
        for raw in NAMES:
            assert files.read(os.fsdecode(raw)) == b"in " + raw


def test_named_files_as_the_index_has_them(repo: Path, index: Opened) -> None:
    for name in ("a.py", "b.py", "src/c.py", "src/d.py"):
        write(repo, name, "index\n")
    commit(repo)
    write(repo, "a.py", "tree\n")
    files = index("a.py", "src")
    assert listed(files) == ["a.py", "src/c.py", "src/d.py"]
    assert files.text("a.py") == "index\n"
    assert files.trouble() == ()


def test_a_named_glob_is_a_name(repo: Path, index: Opened) -> None:
    write(repo, "a.py")
    git(repo, "add", "-A")
    files = index("*.py")
    assert listed(files) == []
    assert files.trouble() == ("*.py is not in the index: run: git add *.py",)


def test_a_named_file_that_is_not_staged_is_trouble(repo: Path, index: Opened) -> None:
    write(repo, "a.py")
    git(repo, "add", "-A")
    write(repo, "b.py")
    files = index("a.py", "b.py")
    assert listed(files) == ["a.py"]
    assert files.trouble() == ("b.py is not in the index: run: git add b.py",)
    with pytest.raises(PortError, match="b.py is not in the index: run: git add b.py") as caught:
        files.read("b.py")
    assert caught.value.kind == "missing"


def test_links_and_submodules_are_told(repo: Path, index: Opened, tmp_path: Path) -> None:
    other = repository(tmp_path / "other")
    write(other, "inner.py")
    commit(other)
    git(repo, "-c", "protocol.file.allow=always", "submodule", "add", "-q", str(other), "lib")
    (repo / "link").symlink_to("nowhere")
    git(repo, "add", "-A")
    files = index()
    assert listed(files) == [".gitmodules"]
    assert set(files.left_out()) == {
        Unseen(what="lib", why="submodule: run launchgate in it"),
        Unseen(what="link", why="symbolic link"),
    }


@pytest.mark.parametrize("named", [True, False])
def test_a_conflict_is_trouble_once(repo: Path, index: Opened, named: bool) -> None:
    write(repo, "a.py", "base\n")
    commit(repo)
    git(repo, "checkout", "-q", "-b", "left")
    write(repo, "a.py", "left\n")
    commit(repo)
    git(repo, "checkout", "-q", "main")
    write(repo, "a.py", "right\n")
    commit(repo)
    git(repo, "merge", "left", check=False)
    files = index("a.py") if named else index()
    assert listed(files) == []
    assert files.trouble() == ("a.py has merge conflicts: resolve them and git add it",)


def test_an_empty_and_a_binary_file(repo: Path, index: Opened) -> None:
    write(repo, "empty.py", "")
    write(repo, "x.bin", b"\0" * 100_000)
    git(repo, "add", "-A")
    files = index()
    assert files.text("empty.py") == ""
    assert files.text("x.bin") is None
    assert files.read("x.bin") == b"\0" * 100_000
    assert files.text("empty.py") == ""


def test_the_index_that_a_hook_is_given(
    repo: Path, index: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    """`git commit FILE` runs its hooks over another index, and with GIT_DIR set."""
    write(repo, "a.py")
    git(repo, "add", "a.py")
    other = repo / ".git" / "other-index"
    other.write_bytes((repo / ".git" / "index").read_bytes())
    write(repo, "b.py")
    git(repo, "add", "b.py")
    monkeypatch.setenv("GIT_INDEX_FILE", str(other))
    monkeypatch.setenv("GIT_DIR", "/nonexistent")
    assert listed(index()) == ["a.py"]


def test_a_lost_object_is_an_error_with_the_next_step(repo: Path, index: Opened) -> None:
    write(repo, "a.py", "content\n")
    git(repo, "add", "a.py")
    blob = git(repo, "rev-parse", ":a.py")
    (repo / ".git" / "objects" / blob[:2] / blob[2:]).unlink()
    with pytest.raises(PortError, match="git cannot read the staged a.py: run: git fsck"):
        index().read("a.py")


def test_no_repository_is_an_error(tmp_path: Path) -> None:
    files = IndexFiles(GitCli(tmp_path))
    with pytest.raises(PortError):
        files.list()
