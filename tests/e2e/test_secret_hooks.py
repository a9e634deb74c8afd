"""Real commits and real pushes under every manager of git's hooks."""

import shutil
from pathlib import Path

import pytest

from tests.command import Done, Repo
from tests.e2e.hook_managers import EVERY_REF, MANAGERS, by_hand, git
from tests.e2e.test_secret_scopes import KEY, LEAK

CLEAN = "total = 1\n"


@pytest.fixture(scope="module", params=MANAGERS)
def ready(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """`shop`, whose remote `../origin.git` has its first commits, with the manager's hooks."""
    folder = tmp_path_factory.mktemp(request.param)
    (folder / "home").mkdir()
    shop = Repo.make(folder / "shop", {"README.md": "# Shop\n", "old.py": "a = 1\nb = 2\n"})
    MANAGERS[request.param](shop)
    shop.git("init", "-q", "--bare", "-b", "main", "../origin.git")
    shop.git("remote", "add", "origin", "../origin.git")
    shop.git("push", "-q", "--no-verify", "-u", "origin", "main")
    (folder / "manager").write_text(request.param, encoding="utf-8")
    return folder


@pytest.fixture
def shop(ready: Path, tmp_path: Path) -> Repo:
    shutil.copytree(ready, tmp_path, dirs_exist_ok=True, symlinks=True)
    return Repo(tmp_path / "shop")


def manager(shop: Repo) -> str:
    return (shop.path.parent / "manager").read_text(encoding="utf-8")


def refs(shop: Repo) -> str:
    """What the remote has."""
    return shop.git("ls-remote", "origin")


def unseen(shop: Repo, files: dict[str, str | None], message: str = "unseen") -> None:
    """A commit that no hook has looked at."""
    shop.write(files)
    shop.git("add", "-A")
    shop.git("commit", "-q", "--no-verify", "--allow-empty", "-m", message)


def is_stopped(done: Done) -> None:
    text = done.out + done.err
    assert done.code != 0, text
    assert "NO-GO" in text
    assert "Stripe secret key (live)" in text
    assert KEY not in text
    assert KEY[8:] not in text


def test_a_commit_with_a_leak_is_stopped_and_says_what_to_do(shop: Repo) -> None:
    before = shop.git("rev-parse", "HEAD")
    shop.write({"pay.py": LEAK, "fine.py": CLEAN})
    shop.git("add", "-A")
    done = git(shop, "commit", "-m", "pay")
    is_stopped(done)
    text = done.out + done.err
    assert "pay.py:1" in text
    assert "dashboard.stripe.com" in text
    assert "git add" in text
    assert shop.git("rev-parse", "HEAD") == before


def test_a_clean_commit_passes_and_says_what_was_seen(shop: Repo) -> None:
    shop.write({"fine.py": CLEAN, "more.py": CLEAN})
    shop.git("add", "-A")
    done = git(shop, "commit", "-m", "fine")
    assert (done.code, "GO: 2 staged files, 2 lines" in done.out + done.err) == (0, True)


def test_only_what_is_staged_counts(shop: Repo) -> None:
    shop.write({"old.py": f"a = 3\nb = 2\n{LEAK}"})
    shop.git("add", "-A")
    shop.write({"old.py": "a = 3\nb = 2\n"})
    is_stopped(git(shop, "commit", "-m", "the index has it"))
    shop.git("add", "-A")
    shop.write({"old.py": f"a = 3\nb = 2\n{LEAK}"})
    assert git(shop, "commit", "-m", "only the work tree has it").code == 0


def test_commits_with_an_index_of_their_own(shop: Repo) -> None:
    shop.write({"old.py": LEAK})
    is_stopped(git(shop, "commit", "-a", "-m", "all"))
    is_stopped(git(shop, "commit", "-m", "by name", "old.py"))
    shop.git("add", "-A")
    shop.write({"README.md": "# Our shop\n"})
    assert git(shop, "commit", "-m", "the other file", "README.md").code == 0
    assert shop.git("diff", "--cached", "--name-only") == "old.py"


def test_amending_and_merging(shop: Repo) -> None:
    shop.write({"pay.py": LEAK})
    shop.git("add", "-A")
    is_stopped(git(shop, "commit", "--amend", "--no-edit"))
    shop.git("reset", "-q", "--hard")
    unseen(shop, {"old.py": "a = 1\nb = 3\n", "known.py": LEAK})
    shop.git("checkout", "-q", "-b", "side", "HEAD~1")
    unseen(shop, {"old.py": "a = 1\nb = 4\n"})
    assert git(shop, "merge", "main").code != 0
    shop.write({"old.py": f"a = 1\n{LEAK}"})
    shop.git("add", "-A")
    is_stopped(git(shop, "commit", "--no-edit"))
    shop.write({"old.py": "a = 1\nb = 5\n"})
    shop.git("add", "-A")
    assert git(shop, "commit", "--no-edit").code == 0


def test_a_first_commit_and_a_linked_work_tree(shop: Repo) -> None:
    shop.git("worktree", "add", "-q", "../second")
    if manager(shop) == "husky":  # its folder of hooks belongs to the work tree, untracked
        shutil.copytree(shop.path / ".husky" / "_", shop.path.parent / "second" / ".husky" / "_")
    second = Repo(shop.path.parent / "second")
    second.write({"pay.py": LEAK})
    second.git("add", "-A")
    is_stopped(git(second, "commit", "-m", "pay"))
    shop.git("checkout", "-q", "--orphan", "fresh")
    shop.write({"pay.py": LEAK})
    shop.git("add", "-A")
    is_stopped(git(shop, "commit", "-m", "first"))


def test_a_push_of_a_leak_that_is_gone_again_is_stopped(shop: Repo) -> None:
    before = refs(shop)
    unseen(shop, {"pay.py": LEAK})
    unseen(shop, {"pay.py": None})
    done = git(shop, "push", "origin", "main")
    is_stopped(done)
    assert "git rebase -i" in done.out + done.err
    assert refs(shop) == before


def test_a_push_of_a_leak_in_a_message_is_stopped(shop: Repo) -> None:
    before = refs(shop)
    unseen(shop, {}, message=LEAK)
    is_stopped(git(shop, "push"))
    assert refs(shop) == before


def test_a_clean_push_passes_and_says_what_was_seen(shop: Repo) -> None:
    unseen(shop, {"fine.py": CLEAN})
    unseen(shop, {"more.py": CLEAN})
    done = git(shop, "push", "origin", "main")
    assert (done.code, "GO: 2 commits to push" in done.out + done.err) == (0, True)
    assert "4 lines, nothing found" in done.out + done.err
    assert shop.git("rev-parse", "HEAD") in refs(shop)
    assert git(shop, "push", "origin", "main").code == 0


def test_a_new_branch_of_a_detached_head_and_its_deletion(shop: Repo) -> None:
    shop.git("checkout", "-q", "--detach")
    unseen(shop, {"pay.py": LEAK})
    is_stopped(git(shop, "push", "origin", "HEAD:refs/heads/side"))
    is_stopped(git(shop, "push", "origin", "HEAD@{0 days ago}:refs/heads/side"))
    unseen(shop, {"fine.py": CLEAN})
    is_stopped(git(shop, "push", "origin", "HEAD:refs/heads/side"))
    shop.git("reset", "-q", "--hard", "origin/main")
    assert git(shop, "push", "origin", "HEAD:refs/heads/side").code == 0
    assert git(shop, "push", "origin", ":side").code == 0


def test_a_forced_push_after_a_rebase(shop: Repo) -> None:
    unseen(shop, {"fine.py": CLEAN})
    assert git(shop, "push", "origin", "main").code == 0
    shop.git("checkout", "-q", "-b", "side", "HEAD~1")
    unseen(shop, {"pay.py": LEAK})
    unseen(shop, {"README.md": "# Our shop\n"})
    assert git(shop, "rebase", "--onto", "HEAD~2", "HEAD~2").code == 0
    before = refs(shop)
    is_stopped(git(shop, "push", "--force", "origin", "side:main"))
    assert refs(shop) == before
    shop.git("reset", "-q", "--hard", "HEAD~2")
    unseen(shop, {"README.md": "# Our shop\n"})
    assert git(shop, "push", "--force", "origin", "side:main").code == 0
    assert shop.git("rev-parse", "HEAD") in refs(shop)


def test_a_first_push_of_a_whole_history(shop: Repo) -> None:
    unseen(shop, {"pay.py": LEAK})
    unseen(shop, {"pay.py": None})
    shop.git("init", "-q", "--bare", "-b", "main", "../new.git")
    shop.git("remote", "add", "new", "../new.git")
    is_stopped(git(shop, "push", "new", "main"))
    assert shop.git("ls-remote", "new") == ""
    shop.git("reset", "-q", "--hard", "HEAD~2")
    assert git(shop, "push", "new", "main").code == 0


def test_every_ref_and_what_tags_say(shop: Repo) -> None:
    """Where the manager passes on all that git says."""
    before = refs(shop)
    shop.git("branch", "side")
    unseen(shop, {"fine.py": CLEAN})
    shop.git("checkout", "-q", "side")
    unseen(shop, {"pay.py": LEAK})
    shop.git("tag", "-a", "-m", f"release\n\n{LEAK}", "v1", "main~1")
    if manager(shop) not in EVERY_REF:
        is_stopped(git(shop, "push", "origin", "side"))
        assert "1 commit to push (refs/heads/main)" in git(shop, "push", "origin", "main").out
        return
    for words in (("origin", "main", "side"), ("origin", "v1"), ("origin", "--mirror")):
        is_stopped(git(shop, "push", *words))
        assert refs(shop) == before


def test_lefthook_that_passes_nothing_on_is_no_pass(tmp_path: Path) -> None:
    """Without `use_stdin` a job reads an empty pipe."""
    (tmp_path / "home").mkdir()
    shop = Repo.make(tmp_path / "shop", {"README.md": "# Shop\n"})
    MANAGERS["lefthook"](shop)
    text = (shop.path / "lefthook.json").read_text(encoding="utf-8")
    shop.write({"lefthook.json": text.replace('"use_stdin": true', '"use_stdin": false')})
    shop.git("init", "-q", "--bare", "-b", "main", "../origin.git")
    shop.git("remote", "add", "origin", "../origin.git")
    unseen(shop, {"pay.py": LEAK})
    is_stopped(git(shop, "push", "origin", "main"))
    assert refs(shop) == ""


@pytest.mark.parametrize("name", ["pre-commit", "prek"])
def test_run_by_hand_it_judges_what_head_would_push(tmp_path: Path, name: str) -> None:
    (tmp_path / "home").mkdir()
    shop = Repo.make(tmp_path / "shop", {"README.md": "# Shop\n"})
    MANAGERS[name](shop)
    unseen(shop, {"pay.py": LEAK})
    is_stopped(by_hand(shop, name, "run", "--all-files", "--hook-stage", "pre-push"))
