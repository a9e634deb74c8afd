"""A project's files as they lie there, those that git ignores too: builds are among them."""

import errno
import os
import stat
import sys
from collections.abc import Iterator
from typing import NamedTuple

from launchgate.adapters.files import PRUNED, port_error
from launchgate.frontend.layout import Layout
from launchgate.model import Unseen
from launchgate.ports import PortError

_AT_ONCE = getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
_PRUNED = PRUNED - {"target"}  # Rust's, but a folder that a static site may well have

_OUTPUTS = frozenset(
    (
        *(".next", ".nuxt", ".output", ".svelte-kit", ".vercel", ".netlify", ".vitepress"),
        *(".amplify-hosting", ".open-next", ".vinxi", ".well-known", ".vuepress"),
    )
)


class Found(NamedTuple):
    """`trouble` says why what browsers get there cannot be looked at."""

    path: str
    size_bytes: int
    trouble: str = ""


class BuildTree:
    """Regular files below a folder. A symbolic link is served as what it leads to: to a file of
    the project it is that file, out of the build it is trouble."""

    def __init__(self, root: str) -> None:
        self.root = root
        self.left_out: list[Unseen] = []
        self.trouble: list[str] = []

    def names(self) -> list[str]:
        """Of all files but those of packages, version control and caches, sorted."""
        return sorted(self._names("", True))

    def below(self, start: str) -> list[str]:
        """Of all files that were named by hand, whatever their folder is called."""
        full = os.path.join(self.root, start)
        return sorted(self._names(start, False)) if os.path.isdir(full) else [start]

    def output(self, layout: Layout) -> Iterator[Found]:
        """All that lies in a build's output, hidden folders too, but its caches."""
        for folder, names, files in self._walk(layout.folder):
            prefix = f"{folder}/" if folder else ""
            for name in list(names):
                if os.path.islink(os.path.join(self.root, prefix, name)):
                    yield from self._linked(prefix + name, layout)
                elif layout.side(f"{prefix}{name}/") == "cache":
                    names.remove(name)
            for name in files:
                yield from self._found(prefix + name, layout)

    def read(self, path: str) -> bytes:
        """As it is now, should it grow. PortError: missing, denied."""
        try:
            return self._content(path)
        except OSError as error:
            raise port_error(path, error) from None

    def whole(self, path: str) -> bytes | None:
        """A file of the tree, None where there is none."""
        try:
            return self.read(path)
        except PortError:
            return None

    def head(self, path: str, count: int = 1_000_000) -> bytes | None:
        """The beginning of a file, None where it cannot be read."""
        try:
            return self._content(path, count)
        except OSError:
            return None

    def _content(self, path: str, count: int = sys.maxsize) -> bytes:
        """Never waits for what is no file: a pipe, a terminal."""
        try:
            number = os.open(os.path.join(self.root, path), os.O_RDONLY | _AT_ONCE)
        except ValueError:  # a NUL, from the name in a source map
            raise FileNotFoundError(path) from None
        with os.fdopen(number, "rb", buffering=0) as stream:
            state = os.fstat(number)
            if not stat.S_ISREG(state.st_mode):
                raise OSError(errno.EINVAL, "no regular file")
            return stream.read(min(count, state.st_size)) or b""

    def _names(self, start: str, pruned: bool) -> Iterator[str]:
        for folder, names, files in self._walk(start):
            prefix = f"{folder}/" if folder else ""
            if pruned:
                names[:] = [name for name in names if self._is_entered(prefix, name)]
            yield from (prefix + name for name in files)

    def _is_entered(self, prefix: str, name: str) -> bool:
        """Tools keep their own things in hidden folders; builds of some frameworks are there, too,
        and Next.js can be told to use any."""
        if name in _PRUNED:
            return False
        if not name.startswith(".") or name in _OUTPUTS:
            return True
        return os.path.exists(os.path.join(self.root, prefix, name, "BUILD_ID"))

    def _walk(self, start: str) -> Iterator[tuple[str, list[str], list[str]]]:
        top = os.path.join(self.root, start) if start else self.root
        for folder, names, files in os.walk(top, onerror=self._unreadable):
            names.sort()
            relative = os.path.relpath(folder, self.root).replace(os.sep, "/")
            yield "" if relative == "." else relative, names, sorted(files)

    def _found(self, path: str, layout: Layout) -> Iterator[Found]:
        try:
            state = os.lstat(os.path.join(self.root, path))
        except OSError:
            return
        if stat.S_ISREG(state.st_mode):
            yield Found(path, state.st_size)
        elif stat.S_ISLNK(state.st_mode):
            yield from self._linked(path, layout)
        else:
            self.left_out.append(Unseen(what=path, why="no regular file"))

    def _linked(self, path: str, layout: Layout) -> Iterator[Found]:
        top = os.path.realpath(self.root)
        target = os.path.realpath(os.path.join(self.root, path))
        output = os.path.realpath(os.path.join(self.root, layout.folder))
        if _is_below(target, output) or layout.side(path) != "client":
            self.left_out.append(Unseen(what=path, why="symbolic link"))
        elif os.path.isfile(target) and _is_below(target, top):
            yield Found(path, os.stat(target).st_size)
        elif os.path.exists(target):
            why = f"{path}: a symbolic link out of the build, so what it leads to was not looked at"
            yield Found(path, 0, why)
        else:
            self.left_out.append(Unseen(what=path, why="symbolic link to nothing"))

    def _unreadable(self, error: OSError) -> None:
        where = os.path.relpath(str(error.filename), self.root).replace(os.sep, "/")
        self.trouble.append(f"cannot open the folder {where}: check its permissions")


def _is_below(path: str, folder: str) -> bool:
    return path == folder or path.startswith(folder.rstrip(os.sep) + os.sep)
