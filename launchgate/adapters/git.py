"""git by its command line: the only thing a commit hook can afford (GitPython costs 90 ms)."""

import os
import subprocess
from pathlib import Path

from launchgate.ports import PortError

_KEPT = frozenset({"GIT_INDEX_FILE", "GIT_CONFIG_COUNT", "GIT_SSH_COMMAND", "GIT_CONFIG_GLOBAL"})


def environment(*, index_file: bool = True) -> dict[str, str]:
    """This process's environment for a git child, without what would point it elsewhere.

    A hook runs with GIT_DIR and friends set (githooks(5)); only GIT_INDEX_FILE, which names the
    index being committed, is honoured. Messages come in English and no lock is taken.
    """
    env = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith("GIT_")
        or (name in _KEPT and (index_file or name != "GIT_INDEX_FILE"))
        or name.startswith(("GIT_CONFIG_KEY_", "GIT_CONFIG_VALUE_"))
    }
    return {**env, "LC_ALL": "C", "GIT_OPTIONAL_LOCKS": "0", "GIT_TERMINAL_PROMPT": "0"}


def find_root(start: Path) -> Path | None:
    """The work tree's root at or above `start`; no process is started."""
    for folder in (start, *start.parents):
        if (folder / ".git").exists():
            return folder
    return None


class GitCli:
    """`ports.Git` over the `git` program in one repository. Raises only PortError."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def run(self, *arguments: str, text_in: bytes | None = None) -> bytes:
        return self.talk(*arguments, text_in=text_in)[0]

    def talk(self, *arguments: str, text_in: bytes | None = None) -> tuple[bytes, str]:
        """Standard output and standard error of one git command."""
        try:
            done = subprocess.run(
                ["git", "-C", str(self.root), *arguments],
                input=b"" if text_in is None else text_in,
                capture_output=True,
                check=False,
                env=environment(),
            )
        except FileNotFoundError:
            raise PortError("missing", "git is not installed or not on PATH: install git") from None
        errors = done.stderr.decode("utf-8", "replace").strip()
        if done.returncode != 0:
            raise PortError("protocol", _explained(arguments[0], errors, self.root))
        return done.stdout, errors

    def commit(self) -> str | None:
        try:
            out = self.run("rev-parse", "--verify", "--quiet", "HEAD^{commit}")
        except PortError:
            return None
        return out.decode("ascii").strip() or None

    def require(self, ref: str) -> str:
        """The commit that `ref` names. PortError missing, with the command that brings it."""
        if ref.startswith("-"):
            raise PortError("missing", f"{ref!r} is not the name of a commit")
        try:
            out = self.run("rev-parse", "--verify", "--quiet", f"{ref}^{{commit}}")
        except PortError:
            raise PortError("missing", _fetch_advice(ref, self.root)) from None
        return out.decode("ascii").strip()

    def changed(self, base: str) -> frozenset[str]:
        commit = self.require(base)
        try:
            fork = self.run("merge-base", commit, "HEAD").decode("ascii").strip()
        except PortError:
            raise PortError("missing", _fetch_advice(base, self.root)) from None
        out = self.run("diff", "--name-only", "-z", "--no-ext-diff", "--no-renames", fork, "--")
        return frozenset(os.fsdecode(name) for name in out.split(b"\0") if name)

    def show(self, ref: str, path: str) -> bytes | None:
        from launchgate.adapters.history import blob  # noqa: PLC0415 - GitPython is slow to import

        return blob(self.root, self.require(ref), path)


def _fetch_advice(ref: str, root: Path) -> str:
    shallow = (root / ".git" / "shallow").exists()
    why = "this clone is shallow" if shallow else "this clone does not have it"
    deepen = "git fetch --unshallow origin && " if shallow else ""
    remote, _, branch = ref.partition("/")
    named = remote == "origin" and branch
    fetch = f"git fetch origin {branch if named else ref}"
    return f"cannot find {ref} or its merge base: {why}. Run: {deepen}{fetch}"


def _explained(command: str, errors: str, root: Path) -> str:
    if "dubious ownership" in errors:
        return (
            f"git refuses {root}: it belongs to another user. "
            f"Run: git config --global --add safe.directory {root.as_posix()}"
        )
    first = errors.splitlines()[0] if errors else "no message"
    return f"git {command} failed: {first}"
