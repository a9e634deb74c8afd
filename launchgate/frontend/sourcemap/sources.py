"""Every source that a map tells: where its name and its content lie in the map's bytes."""

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Container, Iterator
from itertools import zip_longest

from launchgate.frontend.sourcemap.build_machine import relative, roots
from launchgate.frontend.sourcemap.document import Document, Span
from launchgate.frontend.sourcemap.error import MapError
from launchgate.frontend.sourcemap.escaped import string_end
from launchgate.frontend.sourcemap.own import own
from launchgate.frontend.sourcemap.paths import joined, shown
from launchgate.frontend.sourcemap.settle import ending, settled

_LONGEST_LIST = 1 << 20
_LOOKED_AT_FOR_ROOTS = 5_000


class Sources:
    """Those of all sections in one row; a source is a number there. `folder` is the map's, `files`
    are the names of the project's own files, where they are known."""

    def __init__(self, document: Document, folder: str, files: Container[str]) -> None:
        self._document, self._folder, self._files = document, folder.strip("/"), files
        self._roots: tuple[str, ...] | None = None
        self._names = array("Q")
        self._contents = array("Q")
        self._ends = array("Q")
        self._holders = array("Q")
        self._ignored: set[int] = set()
        self._bases: list[int] = []
        self._prefixes: list[str] = []

    def add(self, members: dict[bytes, Span]) -> tuple[int, int]:
        """Those of one map; maps are added in the order in which they lie in the document.
        Returns the first one's number, and how many there are."""
        base = len(self._names)
        document = self._document
        prefix = members.get(b"sourceRoot")
        self._bases.append(base)
        self._prefixes.append((document.text(prefix) or "") if prefix else "")
        count = 0
        for name, content in zip_longest(
            self._items(members, b"sources"), self._items(members, b"sourcesContent")
        ):
            count += name is not None
            self._names.append(name[0] if name and document.begins(name[0], b'"') else 0)
            if content and document.begins(content[0], b'"'):
                self._contents.append(content[0] + 1)
                self._ends.append(content[1] - 1)
                self._holders.append(len(self._names) - 1)
        for key in (b"ignoreList", b"x_google_ignoreList"):
            span = members.get(key, (0, 0))
            if span[1] - span[0] <= _LONGEST_LIST:
                listed = map(document.number, self._items(members, key))
                self._ignored.update(base + number for number in listed if number is not None)
        return base, count

    def path(self, source: int) -> str | None:
        """None for one without a name."""
        written = self._written(source)
        return None if written is None else self._settled(written)

    def told(self, source: int) -> tuple[str | None, bool]:
        """Its path, and whether it is the project's own."""
        written = self._written(source)
        if written is None:
            return None, False
        path = self._settled(written)
        if source in self._ignored or not own(path):
            return path, False
        return path, path in self._files or own(written)

    def content(self, source: int) -> Span | None:
        """Between the quotes. Where one source has several, the first."""
        at = bisect_left(self._holders, source)
        if at < len(self._holders) and self._holders[at] == source:
            return self._contents[at], self._ends[at]
        return None

    def holder(self, start: int, end: int) -> tuple[int, Span] | None:
        """The source whose content holds this span of the map, and where that content lies."""
        at = bisect_right(self._contents, start) - 1
        if at < 0 or end > self._ends[at] or start >= self._ends[at]:
            return None
        return self._holders[at], (self._contents[at], self._ends[at])

    def next_content(self, at: int) -> int:
        """Where the first content after `at` begins, the end of the map if there is none."""
        after = bisect_right(self._contents, at)
        return self._contents[after] if after < len(self._contents) else len(self._document.data)

    def contents(self) -> Iterator[tuple[int, Span]]:
        """Those whose content is in the map, and where it lies, in the order of the map."""
        return zip(self._holders, zip(self._contents, self._ends, strict=True), strict=True)

    def _items(self, members: dict[bytes, Span], key: bytes) -> Iterator[Span]:
        span = members.get(key)
        if span is None or not self._document.begins(span[0], b"["):
            return iter(())
        return self._document.elements(span[0])

    def _written(self, source: int) -> str | None:
        """As the map writes it, below its `sourceRoot`."""
        start = self._names[source]
        if not start:
            return None
        try:
            end = string_end(self._document.data, start + 1) + 1
        except MapError:
            return None
        name = self._document.text((start, end))
        prefix = self._prefixes[bisect_right(self._bases, source) - 1]
        return None if name is None else joined(prefix, name)

    def _settled(self, written: str) -> str:
        path = shown(written, self._folder, self._relative)
        near = "://" not in written and not written.startswith("/")
        return settled(path, self._folder, self._files, from_folder=near)

    def _relative(self, path: str) -> str:
        if own_file := ending(path, self._files):
            return own_file
        if self._roots is None:
            written = map(self._written, range(min(len(self._names), _LOOKED_AT_FOR_ROOTS)))
            absolute = (name.removeprefix("file://") for name in written if name)
            self._roots = roots(name for name in absolute if name.startswith("/"))
        return relative(path, self._roots)
