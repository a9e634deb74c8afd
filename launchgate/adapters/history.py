"""Other commits' files, by GitPython: for the policy of a pull request's base."""

from pathlib import Path

from git import Repo

from launchgate.adapters.git import environment
from launchgate.ports import PortError


def blob(root: Path, commit: str, path: str) -> bytes | None:
    """The content of `path` at `commit`, None where that commit has no such file."""
    repo = Repo(root)
    try:
        repo.git.update_environment(**environment(index_file=False))
        try:
            item = repo.commit(commit).tree / path
        except KeyError:
            return None
        if item.type != "blob":
            return None
        return bytes(item.data_stream.read())
    except (ValueError, OSError) as error:
        raise PortError("protocol", f"git cannot read {path} at {commit[:12]}: {error}") from None
    finally:
        repo.close()
