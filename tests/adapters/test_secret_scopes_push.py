"""What a push sends, and ranges that a shallow clone does not have."""

from pathlib import Path

import pytest

from launchgate.adapters.commitfiles import CommitFiles
from launchgate.adapters.git import GitCli
from launchgate.adapters.secretscan.deepen import commits_of
from launchgate.adapters.secretscan.push import pushed_by_manager, pushes, unpushed
from launchgate.adapters.secretscan.reach import pieces
from launchgate.adapters.secretscan.seen import Seen
from launchgate.ports import PortError, Reach
from tests.adapters.repository import commit, git, repository, write

ZERO = "0" * 40


@pytest.fixture
def shop(tmp_path: Path) -> Path:
    """Three commits, the first two pushed to `origin`."""
    git(tmp_path, "init", "-q", "--bare", "-b", "main", "origin.git")
    root = repository(tmp_path / "shop")
    git(root, "remote", "add", "origin", str(tmp_path / "origin.git"))
    for number in range(2):
        write(root, "a.txt", f"{number}\n")
        commit(root, f"change {number}")
    git(root, "push", "-q", "-u", "origin", "main")
    write(root, "a.txt", "new\n")
    commit(root, "not pushed")
    return root


def line(local: str, theirs: str = ZERO, ref: str = "refs/heads/main") -> bytes:
    return f"{ref} {local} {ref} {theirs}".encode()


def sent(root: Path, reach: Reach) -> list[str]:
    return [git(root, "log", "-1", "--format=%s", item) for item in commits_of(root, reach.ranges)]


def test_every_ref_of_a_push(shop: Path) -> None:
    tip, theirs = git(shop, "rev-parse", "HEAD"), git(shop, "rev-parse", "HEAD~1")
    assert sent(shop, pushes([line(tip, theirs)], shop, "origin")) == ["not pushed"]
    assert sent(shop, pushes([line(tip)], shop, "origin")) == ["not pushed"]
    assert sent(shop, pushes([line(tip)], shop)) == ["not pushed"]
    git(shop, "checkout", "-q", "-b", "other", "HEAD~1")
    write(shop, "b.txt", "b\n")
    second = commit(shop, "second")
    both = [line(tip, theirs), line(second, ZERO, "refs/heads/other")]
    assert sent(shop, pushes(both, shop, "origin")) == ["not pushed", "second"]


def test_a_deletion_and_a_push_of_what_is_known_send_nothing(shop: Path) -> None:
    known = git(shop, "rev-parse", "origin/main")
    assert pushes([line(ZERO, known)], shop, "origin").ranges == ()
    assert pushes([line("0" * 64, known)], shop, "origin").ranges == ()
    assert sent(shop, pushes([line(known, ZERO, "refs/heads/copy")], shop, "origin")) == []
    assert pushes([], shop).ranges == ()


def test_a_forced_push_over_commits_of_others(shop: Path) -> None:
    tip = git(shop, "rev-parse", "HEAD")
    assert sent(shop, pushes([line(tip, "1234567890" * 4)], shop, "origin")) == ["not pushed"]
    git(shop, "commit", "-q", "--amend", "-m", "amended")
    mended = git(shop, "rev-parse", "HEAD")
    assert sent(shop, pushes([line(mended, tip)], shop, "origin")) == ["amended"]


def test_another_remote_is_sent_everything(shop: Path) -> None:
    tip = git(shop, "rev-parse", "HEAD")
    git(shop, "remote", "add", "public", "https://git.example/shop.git")
    assert len(sent(shop, pushes([line(tip)], shop, "public"))) == 3
    assert len(sent(shop, pushes([line(tip)], shop, "https://git.example/x.git"))) == 3


def test_an_annotated_tag_is_sent_with_its_message(shop: Path) -> None:
    git(shop, "tag", "-a", "-m", "words of the tag", "v1")
    tag = git(shop, "rev-parse", "v1")
    reach = pushes([line(tag, ZERO, "refs/tags/v1")], shop, "origin")
    found = list(pieces(shop, reach, Seen()))
    assert [p.data for p in found if p.message] == [b"not pushed\n", b"words of the tag\n"]


def test_what_pre_commit_says(shop: Path) -> None:
    theirs, tip = git(shop, "rev-parse", "HEAD~2"), git(shop, "rev-parse", "HEAD")
    ends = {"PRE_COMMIT_FROM_REF": theirs, "PRE_COMMIT_TO_REF": tip}
    told = pushed_by_manager(ends, shop)
    assert told is not None
    assert sent(shop, told) == ["change 1", "not pushed"]
    told = pushed_by_manager({**ends, "PRE_COMMIT_REMOTE_NAME": "origin"}, shop)
    assert told is not None
    assert sent(shop, told) == ["not pushed"]
    first = {"PRE_COMMIT_LOCAL_BRANCH": "refs/heads/main", "PRE_COMMIT_REMOTE_NAME": "new"}
    told = pushed_by_manager(first, shop)
    assert told is not None
    assert len(sent(shop, told)) == 3
    assert pushed_by_manager({}, shop) is None


def test_without_a_word_of_git_the_commits_that_no_remote_has(shop: Path, tmp_path: Path) -> None:
    assert sent(shop, unpushed(shop)) == ["not pushed"]
    assert unpushed(repository(tmp_path / "alone")).ranges == ()


def test_pushed_files_are_those_of_the_tips(shop: Path) -> None:
    tip, theirs = git(shop, "rev-parse", "HEAD"), git(shop, "rev-parse", "HEAD~1")
    write(shop, "a.txt", "work tree\n")
    files = CommitFiles(GitCli(shop), [((theirs,), tip)])
    assert [entry.path for entry in files.list()] == ["a.txt"]
    assert files.read("a.txt") == b"new\n"
    files.close()


def test_a_range_that_a_shallow_clone_cuts_is_fetched_once(shop: Path, tmp_path: Path) -> None:
    git(shop, "push", "-q")
    base = git(shop, "rev-parse", "HEAD~1")
    origin = (tmp_path / "origin.git").as_uri()
    git(tmp_path, "clone", "-q", "--depth", "1", origin, "shallow")
    shallow = tmp_path / "shallow"
    assert sent(shallow, Reach(kind="range", ranges=(((base,), "HEAD"),))) == ["not pushed"]


def test_without_a_remote_a_cut_range_says_what_to_fetch(shop: Path, tmp_path: Path) -> None:
    base = git(shop, "rev-parse", "HEAD~1")
    git(tmp_path, "clone", "-q", "--depth", "1", shop.as_uri(), "shallow")
    shallow = tmp_path / "shallow"
    git(shallow, "remote", "set-url", "origin", "file:///nowhere")
    for known in ((base,), ()):
        with pytest.raises(PortError, match="git fetch --unshallow origin") as caught:
            commits_of(shallow, [(known, "HEAD")])
        assert caught.value.kind == "missing"
    seen = Seen()
    list(pieces(shallow, Reach(kind="history"), seen))
    assert "git fetch --unshallow" in seen.unknown[0]


def test_an_unknown_end_of_a_range(shop: Path) -> None:
    with pytest.raises(PortError, match="git fetch origin"):
        commits_of(shop, [(("nowhere",), "HEAD")])
