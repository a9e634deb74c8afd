"""A pragma in the line above counts, whether a change touches that line or not."""

import pytest

from tests.command import Repo
from tests.credentials.recipe import expand
from tests.e2e.conftest import Make

PRAGMA = "# pragma: allowlist" + " nextline secret\n"


def key(seed: int) -> str:
    return expand('KEY = "sk_' + 'live_{alnum:24}"\n', seed)


@pytest.fixture
def repo(make: Make) -> Repo:
    return make({"src/a b.py": f"a = 1\n{PRAGMA}{key(1)}b = 2\nc = 3\n"})


def test_an_old_pragma_accepts_a_new_value(repo: Repo) -> None:
    repo.write({"src/a b.py": f"a = 1\n{PRAGMA}{key(2)}b = 2\nc = 4\n"})
    repo.git("add", "-A")
    assert repo.run("hook", "secrets").code == 0
    repo.commit({})
    done = repo.run("check", "secrets", "--range", "HEAD~1..HEAD")
    assert done.code == 0
    assert "1 place (accepted by pragma: allowlist nextline" in done.out
    assert repo.run("check", "secrets").code == 0


def test_it_accepts_the_next_line_only(repo: Repo) -> None:
    repo.write({"src/a b.py": f"a = 1\n{PRAGMA}{key(1)}{key(2)}c = 3\n"})
    repo.git("add", "-A")
    assert repo.run("hook", "secrets").code == 1
    repo.write({"src/a b.py": f"{key(2)}a = 1\n{PRAGMA}{key(1)}b = 2\nc = 3\n"})
    repo.git("add", "-A")
    assert repo.run("hook", "secrets").code == 1


def test_not_against_another_policy(repo: Repo) -> None:
    repo.git("switch", "-q", "-c", "head")
    repo.commit({"src/a b.py": f"a = 1\n{PRAGMA}{key(2)}b = 2\nc = 3\n"})
    range_ = ("--range", "main..HEAD", "--policy-from", "main")
    assert repo.run("check", "secrets", *range_).code == 1
