"""One file at a second place, as cheaply as the file system can."""

import errno
import os
import shutil
from typing import NamedTuple

try:
    import fcntl
except ImportError:  # Windows
    fcntl = None  # type: ignore[assignment]

_FICLONE = 0x40049409
_CANNOT = (errno.EOPNOTSUPP, errno.EXDEV, errno.ENOTTY, errno.EINVAL, errno.ENOSYS, errno.EPERM)


class Roots(NamedTuple):
    """`source` is what is copied, `target` the copy; both are free of links themselves."""

    source: str
    target: str


class Cloner:
    """Copies files. Remembers what the file system cannot do."""

    def __init__(self, roots: Roots) -> None:
        self._roots = roots
        self._clones = fcntl is not None
        self._links = True

    def copy(self, source: str, target: str) -> None:
        """Content, mode and times. OSError."""
        if not (self._clones and self._cloned(source, target)):
            shutil.copyfile(source, target)
        shutil.copystat(source, target)

    def link(self, source: str, target: str) -> None:
        """A second name where there can be one (one device, not too many names), else a copy."""
        if self._links:
            try:
                os.link(source, target, follow_symlinks=False)
                return
            except OSError as error:
                self._links = error.errno == errno.EMLINK
        self.copy(source, target)

    def relink(self, source: str, target: str) -> None:
        """The same link, where it leads to something in the copy; else one to the original's."""
        leads = os.readlink(source)
        full = os.path.normpath(os.path.join(os.path.dirname(source), leads))
        within = full == self._roots.source or full.startswith(self._roots.source + os.sep)
        if not within:
            leads = full
        elif os.path.isabs(leads):
            leads = self._roots.target + full[len(self._roots.source) :]
        os.symlink(leads, target, target_is_directory=os.path.isdir(source))

    def _cloned(self, source: str, target: str) -> bool:
        with open(source, "rb") as before, open(target, "wb") as after:
            try:
                fcntl.ioctl(after.fileno(), _FICLONE, before.fileno())
            except OSError as error:
                if error.errno not in _CANNOT:
                    raise
                self._clones = False
        return self._clones
