"""Folders of packages at a second place: their files by second names, beside what else is done."""

import os
import queue
import threading

from launchgate.adapters.canary.link import Cloner

FOLDERS = frozenset(("node_modules", "bower_components", "jspm_packages"))
CACHES = frozenset((".cache", ".vite", ".vite-temp", ".vitest", ".astro", ".nitro"))
# Written by builds in place, so that a second name would not do; and so are other dot folders.
_WRITTEN = frozenset(("@prisma",))
_PLAIN_DOTS = frozenset((".pnpm", ".bin", ".store", ".deno", ".bun"))


class Packages:
    """A thread that links one folder after the other: there may be tens of thousands of files."""

    def __init__(self, cloner: Cloner) -> None:
        self._cloner = cloner
        self._folders: queue.SimpleQueue[tuple[str, str] | None] = queue.SimpleQueue()
        self._stopped = False
        self._error: OSError | None = None
        self._thread = threading.Thread(target=self._work, daemon=True)
        self._thread.start()

    def add(self, source: str, target: str) -> None:
        self._folders.put((source, target))

    def wait(self) -> None:
        """Until all of them are there. OSError: one cannot be read or written."""
        self._folders.put(None)
        self._thread.join()
        if self._error is not None:
            raise self._error

    def stop(self) -> None:
        """Nothing is written to any of them afterwards."""
        self._stopped = True
        self._folders.put(None)
        self._thread.join()

    def _work(self) -> None:
        while (folder := self._folders.get()) is not None:
            try:
                self._link(*folder)
            except OSError as error:
                self._error = self._error or error

    def _link(self, source: str, target: str) -> None:
        waiting = [(source, target, True)]
        while waiting and not self._stopped:
            here, there, linked = waiting.pop()
            os.mkdir(there)
            make = self._cloner.link if linked else self._cloner.copy
            skipped = CACHES if os.path.basename(here) in FOLDERS else frozenset[str]()
            with os.scandir(here) as entries:
                for entry in entries:
                    place = f"{there}{os.sep}{entry.name}"
                    if entry.is_symlink():
                        self._cloner.relink(entry.path, place)
                    elif entry.is_dir():
                        if entry.name not in skipped:
                            waiting.append((entry.path, place, linked and _shared(entry.name)))
                    elif entry.is_file():
                        make(entry.path, place)


def _shared(name: str) -> bool:
    return name not in _WRITTEN and (name[0] != "." or name in _PLAIN_DOTS)
