"""The demo's product, Acme Notes: put together in a folder, committed, served on loopback."""

import hashlib
import os
import secrets
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import launchgate
from launchgate.cli.child import running
from launchgate.cli.demo_keys import put_keys
from launchgate.cli.failure import INCONCLUSIVE, Failure

START_S = 20.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Project:
    """A state of the product in its own folder. `env` is what its platform would give it."""

    folder: Path
    env: Mapping[str, str]


def assemble(state: str, folder: Path) -> Project:
    """The product's code plus what is peculiar to `state`, as a repository with one commit."""
    source = _examples() / "acme"
    for part in ("app", state):
        shutil.copytree(
            source / part,
            folder,
            dirs_exist_ok=True,
            ignore=shutil.ignore_patterns("__pycache__"),
        )
    put_keys(folder)
    return Project(folder=folder, env=_environment(_commit(folder)))


@contextmanager
def served(project: Project, log: Path) -> Iterator[str]:
    """Runs the product and yields its URL; it stops whatever happens inside, or to us."""
    command = [sys.executable, "-m", "acme_api", "--port", "0", "--until-stdin-closes"]
    with (
        log.open("wb") as errors,
        running(command, project.folder, project.env, piped=True, errors=errors) as child,
    ):
        yield _url(child, log)


def _examples() -> Path:
    """Inside the installed package, or beside it in a checkout."""
    package = Path(launchgate.__file__).resolve().parent
    for folder in (package / "examples", package.parent / "examples"):
        if (folder / "acme").is_dir():
            return folder
    raise Failure(
        "the demo's files are missing: install it again (pip install -U launchgate)", INCONCLUSIVE
    )


def _commit(folder: Path) -> str:
    """The commit that is being launched; without git, a digest of its files stands in."""
    env = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    settings = ("user.name=Acme", "user.email=dev@acme.example", "commit.gpgsign=false")
    git = ["git", *(part for setting in settings for part in ("-c", setting))]
    steps = (
        ["init", "--quiet", "--template="],
        ["add", "--all", "--force"],
        ["commit", "--quiet", "--message", "Launch"],
        ["rev-parse", "HEAD"],
    )
    try:
        for step in steps:
            done = subprocess.run(
                [*git, *step], cwd=folder, env=env, check=True, capture_output=True, text=True
            )
    except (OSError, subprocess.CalledProcessError):
        shutil.rmtree(folder / ".git", ignore_errors=True)
        return _digest(folder)
    return done.stdout.strip()


def _digest(folder: Path) -> str:
    digest = hashlib.sha256()
    for file in sorted(file for file in folder.rglob("*") if file.is_file()):
        digest.update(file.read_bytes())
    return digest.hexdigest()[:40]


def _environment(commit: str) -> dict[str, str]:
    import_path = [str(Path(launchgate.__file__).resolve().parent.parent)]
    env = {name: value for name, value in os.environ.items() if name != "APP_URL"}
    no_proxy = env.get("NO_PROXY") or env.get("no_proxy")
    made_up = {
        "GIT_COMMIT": commit,
        "ACME_BUILD_SHA": commit,
        "MAIL_API_KEY": secrets.token_urlsafe(24),
        "PAYMENTS_SIGNING_KEY": secrets.token_urlsafe(32),
        "ACME_SMOKE_TOKEN": secrets.token_urlsafe(24),
        "ACME_SMOKE_PASSWORD": secrets.token_urlsafe(12),
        "NO_PROXY": f"127.0.0.1,{no_proxy}" if no_proxy else "127.0.0.1",
        "PYTHONDONTWRITEBYTECODE": "1",
        "PYTHONPATH": os.pathsep.join([*import_path, *filter(None, [env.get("PYTHONPATH")])]),
    }
    made_up["no_proxy"] = made_up["NO_PROXY"]
    return {**env, **made_up}


def _url(child: subprocess.Popen[bytes], log: Path) -> str:
    """The product prints its URL once it listens."""
    assert child.stdout is not None  # noqa: S101  (asked for with PIPE)
    alarm = threading.Timer(START_S, child.kill)
    alarm.start()
    try:
        url = child.stdout.readline().decode("ascii", "replace").strip()
    finally:
        alarm.cancel()
    if not url:
        why = log.read_text("utf-8", "replace").strip().splitlines()[-1:] or ["it said nothing"]
        raise Failure(f"the demo's app did not start: {why[0]}", INCONCLUSIVE)
    return url
