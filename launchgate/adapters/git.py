"""git by its command line: the only thing a commit hook can afford (GitPython costs 90 ms)."""

import re
from pathlib import Path

from launchgate.adapters import changes
from launchgate.adapters.blobs import GitFailed, environment, find_root, talk
from launchgate.model import Changed
from launchgate.ports import PortError

__all__ = ["GitCli", "as_port_error", "environment", "find_root"]

# What only this clone can tell the meaning of: no remote has a branch of such a name.
_OWN = re.compile("^(?:HEAD|@)(?![\\w/-])|[~^:{ ]")
_COMMIT = re.compile("[0-9a-f]{7,64}")


class GitCli:
    """`ports.Git` over the `git` program in one repository. Raises only PortError."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def found(self) -> bool:
        """Whether there is a repository, a bare one too."""
        return find_root(self.root) is not None or (self.root / "HEAD").is_file()

    def run(self, *arguments: str) -> bytes:
        return self.talk(*arguments)[0]

    def talk(self, *arguments: str) -> tuple[bytes, str]:
        """Standard output and standard error of one git command."""
        try:
            return talk(self.root, *arguments)
        except (GitFailed, FileNotFoundError) as error:
            raise as_port_error(arguments[0], error, self.root) from None

    def commit(self) -> str | None:
        if not self.found():
            return None
        try:
            out = self.run("rev-parse", "--verify", "--quiet", "HEAD^{commit}")
        except PortError:
            return None
        return out.decode("ascii").strip() or None

    def require(self, ref: str) -> str:
        """The commit that `ref` names. PortError missing, with the command that brings it."""
        if not ref or ref.startswith("-"):
            raise PortError("missing", f"{ref!r} is not the name of a commit")
        try:
            out = self.run("rev-parse", "--verify", "--quiet", f"{ref}^{{commit}}")
        except PortError:
            raise PortError("missing", _fetch_advice(ref, self.root)) from None
        return out.decode("ascii").strip()

    def changed(self, base: str) -> Changed:
        commit = self.require(base)
        try:
            fork = self.run("merge-base", commit, "HEAD").decode("ascii").strip()
        except PortError:
            raise PortError("missing", _fetch_advice(base, self.root)) from None
        return changes.parse(self.run(*changes.ARGUMENTS, fork, "--"))

    def show(self, ref: str, path: str) -> bytes | None:
        from launchgate.adapters.history import blob  # noqa: PLC0415 - GitPython is slow to import

        return blob(self.root, self.require(ref), path)


def _fetch_advice(ref: str, root: Path) -> str:
    """A plain `git fetch origin BRANCH` leaves the branch nameless in a single-branch clone."""
    if _born(root) is False:
        return f"cannot find {ref}: this repository has no commit yet. Run: git commit"
    try:
        shallow = talk(root, "rev-parse", "--is-shallow-repository")[0].strip() == b"true"
    except (GitFailed, FileNotFoundError):
        shallow = False
    if not shallow and _OWN.search(ref):
        return f"cannot find {ref}: no such commit here. Run: git log --oneline, and name one of it"
    why = "this clone is shallow" if shallow else "this clone does not have it"
    deepen = "git fetch --unshallow origin && " if shallow else ""
    if _OWN.search(ref):
        return f"cannot find {ref}: {why}. Run: git fetch --unshallow origin"
    remote, _, branch = ref.partition("/")
    if remote == "origin" and branch:
        wanted = f"{branch}:refs/remotes/{ref}"
    else:
        wanted = ref if _COMMIT.fullmatch(ref) else f"{ref}:{ref}"
    return f"cannot find {ref} or its merge base: {why}. Run: {deepen}git fetch origin {wanted}"


def _born(root: Path) -> bool | None:
    """Whether any ref has a commit; None where git does not tell."""
    try:
        return bool(talk(root, "for-each-ref", "--count=1")[0].strip())
    except (GitFailed, FileNotFoundError):
        return None


def _refusal(root: Path) -> str:
    """What git says when it refuses the repository at all; else empty."""
    try:
        talk(root, "rev-parse", "--git-dir")
    except (GitFailed, FileNotFoundError) as error:
        return str(error)
    return ""


def as_port_error(command: str, error: Exception, root: Path) -> PortError:
    if isinstance(error, FileNotFoundError):
        return PortError("missing", "git is not installed or not on PATH: install git")
    errors = str(error)
    if "dubious ownership" not in errors:  # git diff takes such a repository for none and says less
        errors = _refusal(root) or errors
    if "dubious ownership" in errors:
        return PortError(
            "denied",
            f"git refuses {root}: it belongs to another user. "
            f"Run: git config --global --add safe.directory {root.as_posix()}",
        )
    first = errors.splitlines()[0] if errors else "no message"
    return PortError("protocol", f"git {command} failed: {first}")
