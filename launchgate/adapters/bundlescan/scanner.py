"""`ports.Bundles`: reads what browsers can get of builds, and tells what is in it, masked."""

import os
from collections.abc import Callable, Container, Iterator, Sequence
from posixpath import normpath
from typing import TYPE_CHECKING

from launchgate.adapters.bundlescan.asset import Asset, refused
from launchgate.adapters.bundlescan.inspect import Inspected, Inspector
from launchgate.adapters.bundlescan.served import Served, ServedFiles
from launchgate.adapters.bundlescan.tree import BuildTree
from launchgate.adapters.bundlescan.unpack import Bounds, bounds_for, packing, plain_name, unpacked
from launchgate.adapters.bundlescan.veil import veiled, without
from launchgate.adapters.secretscan.crew import shared, worth_sharing
from launchgate.frontend.known import Known
from launchgate.frontend.layout import discover
from launchgate.model import Unseen
from launchgate.ports import (
    BundleAsk,
    BundleSweep,
    Output,
    PortError,
    Progress,
    Scope,
)

if TYPE_CHECKING:
    from launchgate.ports import Http

_ALONE_BYTES = 1_000_000  # below it, starting threads costs more than it saves


class BundleScanner:
    """One run's looks. `only` are the paths that were named by hand; `known` are the variables
    whose values, or markers, are looked for. `by_hand`: paths were named for
    this gate, so they are builds; else they only narrow where builds are looked for."""

    def __init__(
        self,
        root: str,
        salt: Callable[[], bytes],
        *,
        only: Sequence[str] = (),
        known: Sequence[Known] = (),
        progress: Progress | None = None,
        http: "Callable[[], Http] | None" = None,
        by_hand: bool = True,
    ) -> None:
        self._root = root
        self._salt = salt
        self._only = tuple(only)
        self._known = tuple(known)
        self._progress = progress
        self._say = progress.say if progress else _unheard
        self._http = http
        self._by_hand = by_hand

    def sweep(self, scope: Scope, ask: BundleAsk) -> BundleSweep:
        try:
            return veiled(self._swept(scope, ask), self._known)
        except PortError as error:
            raise PortError(error.kind, without(error.message, self._known)) from None

    def _swept(self, scope: Scope, ask: BundleAsk) -> BundleSweep:
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
        files = ServedFiles(scope, ask, self._is_asked if scope.narrowed else None)
        outputs = [files.take(layout, tree) for layout in found.layouts]
        inspector = self._inspector(tree.whole, files.client_bytes, frozenset(names))
        results = list(self._inspected(files, tree, inspector))
        unknown = [*missing, *tree.trouble, *files.unknown]
        unknown += [
            f"{output.folder or '.'} is empty: build the frontend first"
            for output in outputs
            if not output.client_count
            and not output.server_count
            and not _is_around(output, outputs)
        ]
        if files.is_all_ignored:
            unknown.append("[bundle] ignore leaves no file of any build to look at: narrow it")
        if results and all(result.media for result in results):
            unknown.append("there is no text in any of the files: name the build's folder")
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
        if scope.narrowed and self._by_hand:
            named = list(self._only)
        elif ask.folders:
            for folder in ask.folders:
                path = normpath(within + folder) if not folder.startswith("/") else folder
                if path.startswith(("/", "../")) or path == "..":
                    missing.append(
                        f"{path} ([bundle] folders) lies outside the project: name it "
                        f"by hand, launchgate check bundle {path}"
                    )
                elif os.path.exists(os.path.join(self._root, path)):
                    named.append("" if path == "." else path)
                else:
                    missing.append(
                        f"{path} ([bundle] folders) is not there: build the frontend first"
                    )
        everything = tree.names()
        names = [name for name in everything if name.startswith(within)]
        if scope.narrowed and not self._by_hand:
            names = [name for name in names if self._is_asked(name)]
        known = set(names)
        for path in named:
            inside = f"{path}/" if path else ""
            if path not in known and not any(name.startswith(inside) for name in names):
                names += tree.below(path)
        return sorted(set(names)), named, missing

    def _is_asked(self, path: str) -> bool:
        """Whether the path, or a folder around it, was named."""
        return any(not only or f"{path}/".startswith(f"{only}/") for only in self._only)

    def _inspected(
        self, files: ServedFiles, tree: BuildTree, inspector: Inspector
    ) -> Iterator[Inspected]:
        """In the order of their paths, whatever the order in which they are done."""
        wanted = files.client
        present = {file.path for file in wanted}

        packed = [file.size_bytes for file in wanted if packing(file.path)]
        bounds = bounds_for(len(packed), sum(packed))

        def one(file: Served) -> Inspected:
            return _read(file, tree, present, inspector, bounds)

        if files.client_bytes < _ALONE_BYTES:
            yield from self._told(map(one, wanted), len(wanted))
            return
        if not self._known and worth_sharing(wanted, files.client_bytes):  # values stay here
            results = shared(self._root, wanted, one, _plain, "launchgate.adapters.bundlescan.skim")
            yield from self._told(results, len(wanted))
            return
        from concurrent.futures import ThreadPoolExecutor  # noqa: PLC0415 - loads logging

        with ThreadPoolExecutor(os.cpu_count() or 1) as pool:
            yield from self._told(pool.map(one, wanted), len(wanted))

    def _told(self, results: Iterator[Inspected], total: int) -> Iterator[Inspected]:
        for number, result in enumerate(results, 1):
            self._say(f"bundle: {number} of {total} files")
            yield result


def _is_around(output: Output, outputs: Sequence[Output]) -> bool:
    """Whether it has nothing of its own because others lie in it."""
    inside = f"{output.folder}/" if output.folder else ""
    return any(one is not output and one.folder.startswith(inside) for one in outputs)


def _plain(counted: tuple[int, int]) -> Inspected:
    """Of a file in which nothing is."""
    return Inspected(files=1, size_bytes=counted[0])


def _read(
    file: Served, tree: BuildTree, present: set[str], inspector: Inspector, bounds: Bounds
) -> Inspected:
    path = file.path
    try:
        data = tree.read(path)
        how = packing(path)
        if how is None:
            return inspector.inspect(Asset(path, data, file.inside))
        plain = plain_name(path)
        beside = tree.read(plain) if plain in present else None
    except PortError as error:
        return Inspected(unknown=(error.message,))
    result = unpacked(data, how, bounds)
    if result.refused:
        return Inspected(unknown=(refused(f"{path}: {result.refused}", path),))
    if result.data == beside:
        return Inspected(files=1, size_bytes=len(data))
    return inspector.inspect(Asset(path, result.data, file.inside, packed=True))


def _unseen(results: Sequence[Inspected]) -> Iterator[Unseen]:
    media = sum(result.media for result in results)
    if media:
        what = f"{media} picture{'' if media == 1 else 's'}, fonts and the like"
        yield Unseen(what=what, why="no text is in them")


def _unheard(text: str) -> None:
    pass
