"""README's pre-commit lines, by the real pre-commit, from a repository of this very tree."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
IDENTITY = ["-c", "user.name=test", "-c", "user.email=test@acme.example"]


def git(folder: Path, *arguments: str) -> str:
    done = subprocess.run(
        ["git", *IDENTITY, *arguments], cwd=folder, capture_output=True, text=True, check=True
    )
    return done.stdout.strip()


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The work tree as it is now, committed into a repository of its own."""
    folder = tmp_path_factory.mktemp("published")
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        check=True,
    )
    for name in filter(None, os.fsdecode(listed.stdout).split("\0")):
        if (ROOT / name).is_file():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / name, folder / name)
    git(folder, "init", "-q")
    git(folder, "add", "-A", "-f")
    git(folder, "commit", "-qm", "as it is")
    return folder


def test_the_hook_stops_a_commit_and_lets_a_clean_one_pass(published: Path, tmp_path: Path) -> None:
    shop = tmp_path / "shop"
    shop.mkdir()
    git(shop, "init", "-q")
    (shop / ".pre-commit-config.yaml").write_text(
        f"repos:\n- repo: {published.as_uri()}\n  rev: {git(published, 'rev-parse', 'HEAD')}\n"
        "  hooks:\n  - id: launchgate\n",
        encoding="utf-8",
    )
    env = {**os.environ, "PRE_COMMIT_HOME": str(tmp_path / "cache")}

    def commit() -> subprocess.CompletedProcess[str]:
        git(shop, "add", "-A")
        return subprocess.run(
            [sys.executable, "-m", "pre_commit", "run"],
            cwd=shop,
            env=env,
            capture_output=True,
            text=True,
            check=False,
        )

    bad = "http://" + "localhost:3000/api/webhooks"
    (shop / ".env.production").write_text(f"STRIPE_WEBHOOK_URL={bad}\n", encoding="utf-8")
    stopped = commit()
    assert stopped.returncode == 1, stopped.stdout + stopped.stderr
    assert "callbacks/loopback" in stopped.stdout
    (shop / ".env.production").write_text(
        "STRIPE_WEBHOOK_URL=https://app.acme-notes.com/api/webhooks\n", encoding="utf-8"
    )
    passed = commit()
    assert passed.returncode == 0, passed.stdout + passed.stderr
