"""Whether work grows in step with strangers' bytes. `python -m benchmarks.worst_case` exits 1 when
four times the input costs more than six times the CPU: linear work costs four."""

import re
import sys
import time
from collections.abc import Callable

from launchgate.parse.doubtful import doubtful
from launchgate.parse.inline import MARKER, marks
from launchgate.parse.text import Lines
from launchgate.parse.urls import classify, find, shown
from launchgate.writers.text import inert, visible

SMALL, FACTOR, LIMIT, ROUNDS = 500_000, 4, 6.0, 4
FLOODS = ("a", "http://", "http%3A%2F%2F", "//", "@", "${", "<", "%25", "http://u:", "[", "\\/")


def _urls(text: str) -> None:
    classify(text)
    shown(text)
    for _ in find(text):
        pass


WORK: dict[str, tuple[Callable[[str], object], tuple[str, ...]]] = {
    "urls": (lambda text: _urls("http://" + text), FLOODS),
    "doubtful": (doubtful, (*FLOODS, "localhost", "127.0.0.1 ")),
    "inline": (lambda text: list(marks("a", text)), (MARKER, MARKER + "a]", MARKER + "a] b\n")),
    "lines": (Lines, ("\n",)),
    "text": (lambda text: inert(visible(text, newlines=True)), ("a", "\0", "\r\n", "::", "\u202e")),
}


def main() -> int:
    failed = False
    for name, (work, units) in WORK.items():
        for unit in units:
            ratio = _ratio(work, unit)
            failed |= ratio > LIMIT
            shown_unit = re.sub(r"[^ -~]", lambda sign: f"\\u{ord(sign[0]):04x}", unit)
            mark = "  OVER" if ratio > LIMIT else ""
            print(f"{name:<10}{shown_unit:<28}{ratio:6.2f}x{mark}")
    return int(failed)


def _ratio(work: Callable[[str], object], unit: str) -> float:
    """By the quickest of a few rounds each: the first ones pay for fresh memory."""
    few, many = (unit * (SMALL * times // len(unit)) for times in (1, FACTOR))
    rounds = [(_cpu_s(work, few), _cpu_s(work, many)) for _ in range(ROUNDS)]
    return min(last for _, last in rounds) / max(min(first for first, _ in rounds), 0.0005)


def _cpu_s(work: Callable[[str], object], text: str) -> float:
    begin_s = time.process_time()
    work(text)
    return time.process_time() - begin_s


if __name__ == "__main__":
    sys.exit(main())
