"""A repository with a leak, judged by every way that reads git, for tests of bad input."""

import subprocess
from collections.abc import Sequence
from pathlib import Path

from tests.command import Done, Repo, environment, launchgate
from tests.e2e.test_secret_scopes import KEY

ZERO = "0" * 40


def push(repo: Repo, tip: str = "HEAD", known: str = ZERO, ref: str = "refs/heads/main") -> Done:
    """The pre-push hook, for one ref."""
    tip = repo.git("rev-parse", tip)
    line = f"{ref} {tip} {ref} {known}\n"
    return launchgate("hook", "--stage", "push", "origin", "url", cwd=repo.path, text_in=line)


def hides(*found: Done) -> None:
    for done in found:
        assert KEY not in done.out + done.err
        assert KEY[8:] not in done.out + done.err


def staged(repo: Repo, *files: str) -> Done:
    """The index as it is, by the hook and by name, which agree."""
    hook = repo.run("hook", "secrets", "-o", "json", *files)
    check = repo.run("check", "secrets", "--staged")
    hides(hook, check)
    assert hook.code == check.code or not files
    return hook


def everywhere(repo: Repo) -> list[dict[str, object]]:
    """Where the one finding is, staged; once committed, every other way finds it as well."""
    hook = staged(repo)
    assert hook.code == 1, hook.out + hook.err
    places: list[dict[str, object]] = hook.report["findings"][0]["locations"]
    repo.git("commit", "-q", "--no-verify", "-m", "strange")
    done = [
        repo.run("check", "secrets", "--range", "HEAD~1..HEAD"),
        repo.run("check", "secrets", "--history"),
        push(repo),
    ]
    assert [item.code for item in done] == [1, 1, 1], done
    hides(*done)
    return places


def raw(repo: Repo, *arguments: str, feed: bytes = b"") -> bytes:
    """git without hooks, of bytes."""
    done = subprocess.run(
        ["git", *arguments], cwd=repo.path, env=environment(), input=feed, capture_output=True,
        check=True,
    )  # fmt: skip
    return done.stdout.strip()


def put(repo: Repo, name: bytes, content: bytes) -> None:
    """Into the index alone, under any name."""
    blob = raw(repo, "hash-object", "-w", "--stdin", feed=content)
    raw(repo, "update-index", "-z", "--index-info", feed=b"100644 " + blob + b"\t" + name + b"\0")


def damage(repo: Repo, name: str, keep: float = 0.0) -> Path:
    """Breaks a loose object, or cuts it off."""
    found = repo.git("rev-parse", name)
    place = repo.path / ".git" / "objects" / found[:2] / found[2:]
    place.chmod(0o644)
    content = place.read_bytes()
    place.write_bytes(content[: int(len(content) * keep)] or b"damaged")
    return place


def names(places: Sequence[dict[str, object]]) -> list[object]:
    return [place["path"] for place in places]


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
