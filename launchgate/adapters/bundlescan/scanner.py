"""`ports.Bundles`: reads what browsers can get of builds, and tells what is in it, masked."""

import os
from collections import Counter
from collections.abc import Callable, Container, Iterator, Sequence
from posixpath import normpath
from typing import TYPE_CHECKING

from launchgate.adapters.bundlescan.asset import Asset
from launchgate.adapters.bundlescan.inspect import Inspected, Inspector, leftover
from launchgate.adapters.bundlescan.tree import BuildTree
from launchgate.adapters.bundlescan.unpack import packing, plain_name, unpacked
from launchgate.frontend.known import Known
from launchgate.frontend.layout import Layout, discover
from launchgate.frontend.leftovers import in_file, in_name
from launchgate.frontend.leftovers.envfile import is_env_file
from launchgate.model import Location, Unseen
from launchgate.parse.glob import path_matches
from launchgate.ports import (
    BundleAsk,
    BundleSweep,
    Leftover,
    Output,
    PortError,
    Progress,
    Scope,
)

if TYPE_CHECKING:
    from launchgate.ports import Http

MAX_BYTES = 256_000_000


class BundleScanner:
    """One run's looks. `only` are the paths that were named by hand; `known` are the variables
    whose values, or markers, are looked for."""

    def __init__(
        self,
        root: str,
        salt: Callable[[], bytes],
        *,
        only: Sequence[str] = (),
        known: Sequence[Known] = (),
        progress: Progress | None = None,
        http: "Callable[[], Http] | None" = None,
    ) -> None:
        self._root = root
        self._salt = salt
        self._only = tuple(only)
        self._known = tuple(known)
        self._progress = progress
        self._say = progress.say if progress else _unheard
        self._http = http

    def sweep(self, scope: Scope, ask: BundleAsk) -> BundleSweep:
        if scope.urls:
            from launchgate.adapters.bundlescan.site import sweep_site  # noqa: PLC0415

            assert self._http is not None  # noqa: S101 - a run that was given a URL has one
            return sweep_site(self._http(), scope, ask, self._inspector, self._progress)
        return self._local(scope, ask)

    def _inspector(
        self, read: Callable[[str], bytes | None], total: int, files: Container[str] = ()
    ) -> Inspector:
        return Inspector(read, total, self._known, self._salt, files)

    def _local(self, scope: Scope, ask: BundleAsk) -> BundleSweep:
        tree = BuildTree(self._root)
        names, named, missing = self._in_scope(tree, scope, ask)
        found = discover(names, tree.head, named)
        files = _Files(scope, ask)
        outputs = [files.take(layout, tree) for layout in found.layouts]
        total = sum(size for _, size in files.client)
        inspector = self._inspector(tree.whole, total, frozenset(names))
        results = list(self._inspected(files, tree, inspector))
        unknown = [*missing, *tree.trouble, *files.unknown]
        unknown += [
            f"{output.folder or '.'} is empty: build the frontend first"
            for output in outputs
            if not output.client_count and not output.server_count
        ]
        return BundleSweep(
            outputs=tuple(outputs),
            exposures=tuple(item for result in results for item in result.exposures),
            leftovers=(*files.leftovers, *(item for r in results for item in r.leftovers)),
            scanned={
                "files": sum(result.files for result in results),
                "bytes": sum(result.size_bytes for result in results),
            },
            unseen=(*_unseen(results), *inspector.skipped(), *files.unseen(), *tree.left_out),
            unknown=tuple(dict.fromkeys([*unknown, *(u for r in results for u in r.unknown)])),
            looked_at=found.looked_at,
        )

    def _in_scope(
        self, tree: BuildTree, scope: Scope, ask: BundleAsk
    ) -> tuple[list[str], list[str], list[str]]:
        """Names of files, folders named by hand, and what is wrong with those."""
        within = f"{scope.folder}/" if scope.folder else ""
        missing: list[str] = []
        named: list[str] = []
        if scope.narrowed:
            named = list(self._only)
        elif ask.folders:
            for folder in ask.folders:
                path = normpath(within + folder)
                if os.path.exists(os.path.join(self._root, path)):
                    named.append("" if path == "." else path)
                else:
                    missing.append(
                        f"{path} ([bundle] folders) is not there: build the frontend first"
                    )
        everything = tree.names()
        names = [name for name in everything if name.startswith(within)]
        known = set(names)
        for path in named:
            inside = f"{path}/" if path else ""
            if path not in known and not any(name.startswith(inside) for name in names):
                names += tree.below(path)
        return sorted(set(names)), named, missing

    def _inspected(
        self, files: "_Files", tree: BuildTree, inspector: Inspector
    ) -> Iterator[Inspected]:
        """In the order of their paths, whatever the order in which they are done."""
        wanted = [path for path, _ in files.client]
        present = set(wanted)

        def one(path: str) -> Inspected:
            return _read(path, tree, present, inspector)

        if sum(size for _, size in files.client) < _ALONE_BYTES:
            results: Iterator[Inspected] = map(one, wanted)
            yield from self._told(results, len(wanted))
            return
        from concurrent.futures import ThreadPoolExecutor  # noqa: PLC0415 - loads logging

        with ThreadPoolExecutor(os.cpu_count() or 1) as pool:
            yield from self._told(pool.map(one, wanted), len(wanted))

    def _told(self, results: Iterator[Inspected], total: int) -> Iterator[Inspected]:
        for number, result in enumerate(results, 1):
            self._say(f"bundle: {number} of {total} files")
            yield result


_ALONE_BYTES = 1_000_000


class _Files:
    """The files of all outputs, told apart."""

    def __init__(self, scope: Scope, ask: BundleAsk) -> None:
        self._scope = scope
        self._ask = ask
        self.client: list[tuple[str, int]] = []
        self.leftovers: list[Leftover] = []
        self.unknown: list[str] = []
        self._ignored = 0

    def take(self, layout: Layout, tree: BuildTree) -> Output:
        counts: Counter[str] = Counter()
        for path, size in sorted(tree.output(layout)):
            side = layout.side(path)
            counts[side] += 1
            if side == "cache" or not self._scope.owns(path):
                continue
            if any(path_matches(pattern, path) for pattern in self._ask.ignore):
                self._ignored += 1
                continue
            inside = path[len(layout.folder) + 1 :] if layout.folder else path
            traces = list(in_name(inside, size, side))
            if side == "server" and is_env_file(path):
                traces += in_file(path, tree.whole(path) or b"", side)
            self.leftovers += (leftover(trace, Location(path=path)) for trace in traces)
            if side == "client":
                if size > MAX_BYTES:
                    self.unknown.append(_refused(f"{path}: over {MAX_BYTES // 10**6} MB", path))
                else:
                    self.client.append((path, size))
        return Output(
            folder=layout.folder,
            framework=layout.framework,
            why=layout.why,
            client_count=counts["client"],
            server_count=counts["server"],
        )

    def unseen(self) -> Iterator[Unseen]:
        if self._ignored:
            what = f"{self._ignored} file{'' if self._ignored == 1 else 's'}"
            yield Unseen(what=what, why="ignored by the configuration")


def _read(path: str, tree: BuildTree, present: set[str], inspector: Inspector) -> Inspected:
    try:
        data = tree.read(path)
        how = packing(path)
        if how is None:
            return inspector.inspect(Asset(path, data))
        plain = plain_name(path)
        beside = tree.read(plain) if plain in present else None
    except PortError as error:
        return Inspected(unknown=(error.message,))
    result = unpacked(data, how)
    if result.refused:
        return Inspected(unknown=(_refused(f"{path}: {result.refused}", path),))
    if result.data == beside:
        return Inspected(files=1, size_bytes=len(data))
    return inspector.inspect(Asset(path, result.data, packed=True))


def _unseen(results: Sequence[Inspected]) -> Iterator[Unseen]:
    media = sum(result.media for result in results)
    if media:
        yield Unseen(what=f"{media} pictures, fonts and the like", why="no text is in them")


def _refused(why: str, path: str) -> str:
    """With the line that leaves the file out on purpose."""
    return f'{why}: mend it, or leave it out: [bundle] ignore = ["{path}"]'


def _unheard(text: str) -> None:
    pass
