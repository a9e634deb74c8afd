"""A project's files as they lie there, those that git ignores too: builds are among them."""

import os
import stat
from collections.abc import Iterator
from typing import NamedTuple

from launchgate.adapters.files import PRUNED, port_error
from launchgate.frontend.layout import Layout
from launchgate.model import Unseen
from launchgate.ports import PortError

_PRUNED = PRUNED - {"target"}  # Rust's, but a folder that a static site may well have

_OUTPUTS = frozenset(
    (
        *(".next", ".nuxt", ".output", ".svelte-kit", ".vercel", ".netlify", ".vitepress"),
        *(".amplify-hosting", ".open-next", ".vinxi", ".well-known", ".vuepress"),
    )
)


class Found(NamedTuple):
    path: str
    size_bytes: int


class BuildTree:
    """Regular files below a folder; symbolic links are left out and noted."""

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
                    self._linked(prefix + name)
                elif layout.side(f"{prefix}{name}/") == "cache":
                    names.remove(name)
            for name in files:
                found = self._found(prefix + name)
                if found is not None:
                    yield found

    def read(self, path: str) -> bytes:
        """PortError: missing, denied."""
        try:
            with open(os.path.join(self.root, path), "rb", buffering=0) as stream:
                return stream.read() or b""
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
            with open(os.path.join(self.root, path), "rb") as stream:
                return stream.read(count)
        except OSError:
            return None

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

    def _found(self, path: str) -> Found | None:
        try:
            state = os.lstat(os.path.join(self.root, path))
        except OSError:
            return None
        if stat.S_ISREG(state.st_mode):
            return Found(path, state.st_size)
        self._linked(path)
        return None

    def _linked(self, path: str) -> None:
        self.left_out.append(Unseen(what=path, why="symbolic link"))

    def _unreadable(self, error: OSError) -> None:
        where = os.path.relpath(str(error.filename), self.root).replace(os.sep, "/")
        self.trouble.append(f"cannot open the folder {where}: check its permissions")
