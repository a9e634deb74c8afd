"""Commands in interleaved rounds, and what they cost beside ours."""

import os
import shlex
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from statistics import median
from typing import NamedTuple

CODES = (0, 1, 3, 200, 205)  # nothing found, something, not all looked at; kingfisher's


class Cost(NamedTuple):
    """Of one process and the children that it waited for: seconds by the clock, seconds of CPU,
    peak megabytes of the largest of them (at least those of this process: a child begins as its
    copy)."""

    wall_s: float
    cpu_s: float
    peak_mb: float


Costs = Mapping[str, Sequence[Cost]]


def measure(
    name: str, own: Sequence[str], peers: Sequence[str], folder: Path, rounds: int
) -> dict[str, list[Cost]]:
    """`own` under `name` and each of the `peers` (NAME=COMMAND), run in the folder. The first
    round fills caches and is not counted."""
    runs: dict[str, Sequence[str]] = {name: own}
    for peer in peers:
        title, _, command = peer.partition("=")
        runs[title] = shlex.split(command)
    costs: dict[str, list[Cost]] = {title: [] for title in runs}
    for number in range(rounds + 1):
        for title, command_line in runs.items():
            cost = cost_of(command_line, folder)
            if number:
                costs[title].append(cost)
    return costs


def require_able(peers: Sequence[str], folder: Path) -> None:
    """In an empty folder nothing is found: a peer that ends with anything but 0 there was called
    wrongly (with 1, which is "found something" elsewhere), and its time would mean nothing."""
    for peer in peers:
        command_line = shlex.split(peer.partition("=")[2])
        code = subprocess.run(
            command_line, cwd=folder, stdin=subprocess.DEVNULL, capture_output=True, check=False
        ).returncode
        if code:
            sys.exit(f"{peer}: exit code {code} in an empty folder: its options are wrong")


def cost_of(command_line: Sequence[str], folder: Path) -> Cost:
    """Ends the benchmark when the command could not do its work."""
    begin_s = time.perf_counter()
    process = subprocess.Popen(
        command_line,
        cwd=folder,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    _, status, usage = os.wait4(process.pid, 0)
    wall_s = time.perf_counter() - begin_s
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in CODES:
        sys.exit(f"{command_line[0]} did not run: exit code {process.returncode}")
    unit = 1_000_000 if sys.platform == "darwin" else 1_000
    return Cost(wall_s, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / unit)


def table(own: str, costs: Costs) -> float:
    """Prints what each costs; gives the median ratio of wall times to the first peer, 0.0 without
    one."""
    print(f"{'command':<20}{'wall':>10}{'CPU':>10}{'peak':>10}   launchgate / it: wall   CPU")
    ratios: list[float] = []
    for name, found in costs.items():
        wall, cpu = (
            median(a[at] / b[at] for a, b in zip(costs[own], found, strict=True)) for at in (0, 1)
        )
        middle = [median(cost[at] for cost in found) for at in range(3)]
        print(
            f"{name:<20}{middle[0] * 1000:>7.0f} ms{middle[1] * 1000:>7.0f} ms{middle[2]:>7.1f} MB"
            f"{wall:>23.2f}{cpu:>6.2f}"
        )
        if name != own:
            ratios.append(wall)
    return ratios[0] if ratios else 0.0
