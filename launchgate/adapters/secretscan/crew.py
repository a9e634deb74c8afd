"""Processes that skim files beside this one: Python runs on one core in each."""

import os
import subprocess
import sys
import threading
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from typing import Any, Protocol, TypeVar

from launchgate.adapters.secretscan.skim import receive, send

_BATCH_BYTES = 1_000_000
_BATCH_FILES = 250
_WORTH_BYTES = 16_000_000
_MOST = 7
_START = "import sys; sys.path[:] = sys.argv[1:]; from {} import main; main()"
SKIM = "launchgate.adapters.secretscan.skim"
_Result = TypeVar("_Result")


class File(Protocol):
    @property
    def path(self) -> str: ...
    @property
    def size_bytes(self) -> int: ...


_Entry = TypeVar("_Entry", bound=File)
_Batch = tuple[int, int]  # of the entries: from, to


def worth_sharing(entries: Sequence[File], total: int, least: int = _WORTH_BYTES) -> bool:
    """A process takes a tenth of a second to start. `least`: bytes that take longer than that."""
    able = bool(sys.executable) and not getattr(sys, "frozen", False)
    return able and _mates() > 0 and total >= least and len(_batches(entries)) > 4


def _mates() -> int:
    return min(_MOST, (os.cpu_count() or 1) - 1)


def shared(
    root: str,
    entries: Sequence[_Entry],
    look: Callable[[_Entry], _Result],
    plain: Callable[[Any], _Result],
    module: str = SKIM,
    more: tuple[object, ...] = (),
) -> Iterator[_Result]:
    """In the order of the entries, `plain` of those that a mate found nothing in and `look` of
    the others. What a mate does not answer is looked at here, so that none is left out. `module`
    is what the mates run, `more` what it is told besides (what `marshal` takes)."""
    batches = _batches(entries)
    left = deque(range(len(batches)))
    answers: dict[int, Sequence[Any]] = {}
    news = threading.Condition()
    crew = [
        _Mate(module, more, root, entries, batches, left, answers, news) for _ in range(_mates())
    ]
    done: dict[int, list[_Result]] = {}
    try:
        for mate in crew:
            mate.start()
        for number, (begin, end) in enumerate(batches):
            while number not in done:
                mine = _next(number, left, answers, news, crew)
                if mine is None:
                    done[number] = [
                        look(entry) if told is None else plain(told)
                        for entry, told in zip(entries[begin:end], answers.pop(number), strict=True)
                    ]
                else:
                    done[mine] = [look(entry) for entry in entries[slice(*batches[mine])]]
            yield from done.pop(number)
    finally:
        left.clear()
        for mate in crew:
            mate.stop()


def _next(
    wanted: int,
    left: deque[int],
    answers: dict[int, Sequence[Any]],
    news: threading.Condition,
    crew: "Sequence[_Mate]",
) -> int | None:
    """The batch to be done here; None when the wanted one is answered."""
    with news:
        while wanted not in answers:
            if left:
                return left.popleft()
            if not any(mate.busy for mate in crew):
                return wanted
            news.wait(1.0)
        return None


def _batches(entries: Sequence[File]) -> list[_Batch]:
    found: list[_Batch] = []
    begin = size = 0
    for number, entry in enumerate(entries, 1):
        size += entry.size_bytes
        if size >= _BATCH_BYTES or number - begin >= _BATCH_FILES or number == len(entries):
            found.append((begin, number))
            begin, size = number, 0
    return found


class _Mate(threading.Thread):
    """Hands batches to one process."""

    def __init__(
        self,
        module: str,
        more: tuple[object, ...],
        root: str,
        entries: Sequence[File],
        batches: Sequence[_Batch],
        left: deque[int],
        answers: dict[int, Sequence[Any]],
        news: threading.Condition,
    ) -> None:
        super().__init__(daemon=True)
        self._start = _START.format(module)
        self._root = root
        self._more = more
        self._entries = entries
        self._batches = batches
        self._left = left
        self._answers = answers
        self._news = news
        self.busy = True
        self._process: subprocess.Popen[bytes] | None = None

    def run(self) -> None:
        try:
            self._work()
        except (EOFError, OSError, ValueError):  # gone: what it had is done by the others
            pass
        finally:
            self._end()
            with self._news:
                self.busy = False
                self._news.notify_all()

    def _work(self) -> None:
        self._process = process = subprocess.Popen(  # noqa: S603 - this interpreter
            [sys.executable, "-I", "-c", self._start, *sys.path],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        if process.stdin is None or process.stdout is None:  # for the types: both are pipes
            return
        total = sum(entry.size_bytes for entry in self._entries)
        send(process.stdin, (self._root, total, *self._more))
        while True:
            try:
                number = self._left.pop()
            except IndexError:
                return
            part = self._entries[slice(*self._batches[number])]
            send(process.stdin, [(entry.path, entry.size_bytes) for entry in part])
            answer = receive(process.stdout)
            if not isinstance(answer, list) or len(answer) != len(part):
                return
            with self._news:
                self._answers[number] = answer
                self._news.notify_all()

    def stop(self) -> None:
        if self._process is not None:
            self._process.kill()
        self.join()

    def _end(self) -> None:
        if self._process is not None:
            self._process.kill()
            self._process.wait()
            for stream in (self._process.stdin, self._process.stdout):
                if stream:
                    with suppress(OSError):
                        stream.close()
