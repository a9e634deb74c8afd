"""The work tree: what counts as a file of the product, and what is left out and told."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

import launchgate
from launchgate.adapters.files import TreeFiles
from launchgate.adapters.git import GitCli
from launchgate.model import Unseen
from launchgate.parse.inline import MARKER
from launchgate.ports import PortError
from tests.adapters.repository import commit, git, repository, write


@pytest.fixture
def repo(tmp_path: Path) -> Path:
    return repository(tmp_path / "repo")


def tree(root: Path, *only: str) -> TreeFiles:
    return TreeFiles(root, GitCli(root), only)


def listed(files: TreeFiles) -> list[str]:
    return [entry.path for entry in files.list()]


def test_tracked_and_untracked_less_the_ignored(repo: Path) -> None:
    write(repo, ".gitignore", "dist/\n*.log\n")
    write(repo, "b.py", "four")
    commit(repo)
    write(repo, "a/new.py")
    write(repo, "dist/x.js")
    write(repo, "x.log")
    files = tree(repo)
    assert listed(files) == [".gitignore", "a/new.py", "b.py"]
    assert {entry.path: entry.size_bytes for entry in files.list()}["b.py"] == 4
    assert files.left_out() == ()
    assert files.trouble() == ()


def test_ignored_env_files_are_read_all_the_same(repo: Path) -> None:
    write(repo, ".gitignore", ".env*\nnode_modules/\n")
    for name in (".env", ".env.production", "apps/api/.env.local", "apps/api/main.py"):
        write(repo, name)
    write(repo, "node_modules/pkg/.env")
    assert listed(tree(repo)) == [
        ".env",
        ".env.production",
        ".gitignore",
        "apps/api/.env.local",
        "apps/api/main.py",
    ]


def test_a_tracked_file_that_is_ignored_still_counts(repo: Path) -> None:
    write(repo, "a.log")
    commit(repo)
    write(repo, ".gitignore", "*.log\n")
    assert listed(tree(repo)) == [".gitignore", "a.log"]


def test_a_tracked_file_that_was_deleted_is_none(repo: Path) -> None:
    write(repo, "a.py")
    write(repo, "b.py")
    commit(repo)
    (repo / "a.py").unlink()
    files = tree(repo)
    assert listed(files) == ["b.py"]
    assert files.left_out() == ()


@pytest.mark.parametrize("known", [True, False])
def test_symbolic_links_also_loops_are_told(tmp_path: Path, known: bool) -> None:
    root = repository(tmp_path / "r") if known else tmp_path
    write(root, "src/a.py")
    (root / "file.py").symlink_to("src/a.py")
    (root / "loop").symlink_to(".")
    (root / "src" / "self").symlink_to("self")
    files = tree(root) if known else TreeFiles(root)
    assert listed(files) == ["src/a.py"]
    assert sorted(item.what for item in files.left_out()) == ["file.py", "loop", "src/self"]
    assert {item.why for item in files.left_out()} == {"symbolic link"}


def test_a_submodule_is_told(repo: Path, tmp_path: Path) -> None:
    other = repository(tmp_path / "other")
    write(other, "inner.py")
    commit(other)
    git(repo, "-c", "protocol.file.allow=always", "submodule", "add", "-q", str(other), "lib")
    files = tree(repo)
    assert listed(files) == [".gitmodules"]
    assert files.left_out() == (Unseen(what="lib", why="submodule: run launchgate in it"),)


@pytest.mark.parametrize("known", [True, False])
def test_what_is_no_regular_file_is_told(tmp_path: Path, known: bool) -> None:
    root = repository(tmp_path / "r") if known else tmp_path / "r"
    write(root, "a.py")
    os.mkfifo(root / "pipe")
    files = tree(root) if known else TreeFiles(root)
    assert listed(files) == ["a.py"]
    expected = () if known else (Unseen(what="pipe", why="not a regular file"),)
    assert files.left_out() == expected  # git does not even list a pipe


def test_names_that_are_not_utf8(repo: Path) -> None:
    name = os.fsdecode(b"caf\xe9.py")
    write(repo, name, "x = 1\n")
    write(repo, "new\nline.py", "y = 2\n")
    commit(repo)
    write(repo, os.fsdecode(b"\xff.py"), "z")
    files = tree(repo)
    assert sorted(map(os.fsencode, listed(files))) == [b"caf\xe9.py", b"new\nline.py", b"\xff.py"]
    assert files.text(name) == "x = 1\n"
    assert files.text("new\nline.py") == "y = 2\n"


def test_without_git_what_no_one_ships_is_pruned(tmp_path: Path) -> None:
    for name in ("a.py", "b/c.py", "node_modules/x.js", "b/.venv/y.py", ".cache/z"):
        write(tmp_path, name)
    assert listed(TreeFiles(tmp_path)) == ["a.py", "b/c.py"]


def test_named_paths_narrow(repo: Path) -> None:
    for name in ("src/a.py", "src/b/c.py", "srcs/d.py", "e.py"):
        write(repo, name)
    assert listed(tree(repo, "src")) == ["src/a.py", "src/b/c.py"]
    assert listed(tree(repo, "e.py", "src/b")) == ["e.py", "src/b/c.py"]
    assert listed(tree(repo, ".")) == ["e.py", "src/a.py", "src/b/c.py", "srcs/d.py"]


def test_an_ignored_folder_that_is_named_is_walked(repo: Path) -> None:
    write(repo, ".gitignore", "dist/\n*.secret\n")
    write(repo, "dist/assets/x.js")
    write(repo, "a.secret")
    assert listed(tree(repo, "dist")) == ["dist/assets/x.js"]
    assert listed(tree(repo, "a.secret")) == ["a.secret"]


OWN = (
    ("report.json", '{\n "schema": "launchgate-report/1",\n'),
    ("shard.json", '{\n "schema": "launchgate-shard/1",\n'),
    ("report.html", '<!doctype html><meta name="generator" content="launchgate">'),
)


@pytest.mark.parametrize(("name", "head"), OWN)
def test_our_own_untracked_reports_are_no_sources(repo: Path, name: str, head: str) -> None:
    write(repo, name, head)
    write(repo, "other-" + name, "<p>{}</p>")
    assert listed(tree(repo)) == ["other-" + name]
    assert listed(TreeFiles(repo)) == ["other-" + name]


def test_a_report_that_is_tracked_is_read(repo: Path) -> None:
    write(repo, *OWN[0])
    commit(repo)
    assert listed(tree(repo)) == ["report.json"]


def test_a_file_that_is_gone(tmp_path: Path) -> None:
    write(tmp_path, "a.py")
    files = TreeFiles(tmp_path)
    assert listed(files) == ["a.py"]
    (tmp_path / "a.py").unlink()
    with pytest.raises(PortError, match="a.py is gone") as caught:
        files.text("a.py")
    assert caught.value.kind == "missing"


def test_a_folder_in_the_place_of_a_file(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    with pytest.raises(PortError, match="cannot read a: "):
        TreeFiles(tmp_path).read("a")


AS_SOMEBODY = """
import os, sys
from pathlib import Path
from launchgate.adapters.files import TreeFiles
from launchgate.adapters.git import GitCli
from launchgate.ports import PortError
root = Path(sys.argv[1])
if os.geteuid() == 0:
    os.setgroups([])
    os.setgid(65534)
    os.setuid(65534)
for files in (TreeFiles(root, GitCli(root)), TreeFiles(root)):
    print([entry.path for entry in files.list()], list(files.trouble()))
    try:
        files.read("denied.py")
    except PortError as error:
        print(error.kind, error.message)
"""


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """Unlike tmp_path, a folder that every user may enter."""
    with TemporaryDirectory() as name:
        os.chmod(name, 0o755)
        yield Path(name)


def test_what_may_not_be_read_is_trouble(open_folder: Path) -> None:
    """In a child that is not root: nothing is denied to root."""
    root = repository(open_folder / "r")
    for name in ("a.py", "denied.py", "locked/b.py"):
        write(root, name)
    os.chmod(root / "denied.py", 0)
    os.chmod(root / "locked", 0)
    safe = {"COUNT": "1", "KEY_0": "safe.directory", "VALUE_0": "*"}
    done = subprocess.run(
        [sys.executable, "-c", AS_SOMEBODY, str(root)],
        capture_output=True,
        text=True,
        check=False,
        env={
            **os.environ,
            "PYTHONPATH": str(Path(launchgate.__file__).parents[1]),
            **{f"GIT_CONFIG_{key}": value for key, value in safe.items()},
        },
    )
    os.chmod(root / "locked", 0o755)
    assert done.returncode == 0, done.stderr
    known, denied, plain, denied_too = done.stdout.splitlines()
    assert known.startswith("['a.py', 'denied.py'] [")
    assert "locked" in known
    assert "check its permissions" in known
    assert plain == (
        "['a.py', 'denied.py'] ['cannot open the folder locked: check its permissions']"
    )
    assert denied == "denied cannot read denied.py: permission denied; run: chmod u+r denied.py"
    assert denied_too == denied


def test_text_is_remembered_and_markers_are_kept(tmp_path: Path) -> None:
    write(tmp_path, "a.py", f"# {MARKER}a/b] why\n")
    write(tmp_path, "b.py", "plain\n")
    write(tmp_path, "c.bin", b"\0\1")
    files = TreeFiles(tmp_path)
    assert list(files.marked()) == []
    texts = [files.text(name) for name in ("a.py", "b.py", "c.bin")]
    (tmp_path / "b.py").write_text("changed\n")
    assert [files.text(name) for name in ("a.py", "b.py", "c.bin")] == texts
    assert texts[2] is None
    assert [path for path, _ in files.marked()] == ["a.py"]
