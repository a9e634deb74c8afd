"""Files that git holds under ids, as `ports.Files`: the base of the index's and of commits'."""

from launchgate.adapters.blobs import Blobs, GitFailed
from launchgate.adapters.files import CachedFiles
from launchgate.adapters.git import GitCli
from launchgate.model import Unseen
from launchgate.ports import PortError

SYMBOLIC_LINK = "symbolic link"
_NOT_FILES = {"120000": SYMBOLIC_LINK, "160000": "submodule: run launchgate in it"}


class BlobFiles(CachedFiles):
    """`which` says whose files they are, `absent` what to tell of a path that is not among them."""

    which = ""
    absent = ""

    def __init__(self, git: GitCli) -> None:
        super().__init__()
        self._git = git
        self._ids: dict[str, str] = {}
        self._blobs = Blobs(git.root)

    def read(self, path: str) -> bytes:
        with self._lock:
            self.list()
            if path not in self._ids:
                raise PortError("missing", self.absent.format(path=path))
            try:
                return self._blobs.read(self._ids[path])
            except GitFailed:
                message = f"git cannot read the {self.which} {path}: run: git fsck"
                raise PortError("protocol", message) from None

    def close(self) -> None:
        self._blobs.close()

    def _not_a_file(self, mode: str, path: str) -> bool:
        """Notes a link or a submodule as left out."""
        if mode in _NOT_FILES:
            self._left_out.append(Unseen(what=path, why=_NOT_FILES[mode]))
        return mode in _NOT_FILES
