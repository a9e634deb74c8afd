"""The files of all outputs, told apart: what browsers can get, and what stays on the server."""

from collections import Counter
from collections.abc import Callable, Iterator
from typing import NamedTuple

from launchgate.adapters.bundlescan.asset import refused
from launchgate.adapters.bundlescan.inspect import leftover
from launchgate.adapters.bundlescan.tree import BuildTree
from launchgate.frontend.layout import Layout
from launchgate.frontend.leftovers import in_file, in_name
from launchgate.frontend.leftovers.envfile import is_env_file
from launchgate.model import Location, Unseen
from launchgate.parse.glob import path_matches
from launchgate.ports import BundleAsk, Leftover, Output, Scope

MAX_BYTES = 256_000_000


class Served(NamedTuple):
    """`inside` is the path below the output's folder."""

    path: str
    inside: str
    size_bytes: int = 0


class ServedFiles:
    """The files of all outputs, told apart. Without `is_asked` all of them are asked for."""

    def __init__(
        self, scope: Scope, ask: BundleAsk, is_asked: Callable[[str], bool] | None = None
    ) -> None:
        self._is_asked = is_asked
        self._scope = scope
        self._ask = ask
        self.client: list[Served] = []
        self.client_bytes = 0
        self.leftovers: list[Leftover] = []
        self.unknown: list[str] = []
        self._ignored = 0
        self._served: set[bool] = set()  # whether ignored: of every shard's client files

    @property
    def is_all_ignored(self) -> bool:
        return self._served == {True}

    def take(self, layout: Layout, tree: BuildTree) -> Output:
        counts: Counter[str] = Counter()
        for path, size, trouble in sorted(tree.output(layout)):
            if self._is_asked is not None and not self._is_asked(path):
                continue
            side = layout.side(path)
            counts[side] += 1
            if side == "cache":
                continue
            ignored = any(path_matches(pattern, path) for pattern in self._ask.ignore)
            self._served |= {ignored} if side == "client" else set()
            if not self._scope.owns(path):
                continue
            if ignored:
                self._ignored += 1
                continue
            if trouble:
                self.unknown.append(refused(trouble, path))
                continue
            inside = path[len(layout.folder) + 1 :] if layout.folder else path
            traces = list(in_name(inside, size, side))
            if side == "server" and is_env_file(path):
                traces += in_file(inside, tree.whole(path) or b"", side)
            self.leftovers += (leftover(trace, Location(path=path)) for trace in traces)
            if side == "client":
                if size > MAX_BYTES:
                    self.unknown.append(refused(f"{path}: over {MAX_BYTES // 10**6} MB", path))
                else:
                    self.client.append(Served(path, inside, size))
                    self.client_bytes += size
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
