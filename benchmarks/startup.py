"""CPU of whole processes against `python -c pass`, in the same interleaved rounds.

A commit hook is paid for on every commit. `python -m benchmarks.startup [ROUNDS]` exits 1 when a
limit is passed. Ratios of CPU (user + system, children included) travel between machines better
than seconds do.
"""

import os
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

ROOT = Path(__file__).resolve().parents[1]
ROUNDS = 15
FILES = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    name: str
    arguments: tuple[str, ...]
    limit: float


CASES = (
    Case(name="--help", arguments=("-m", "launchgate", "--help"), limit=5.0),
    Case(name="hook, 10 clean staged files", arguments=("-m", "launchgate", "hook"), limit=6.0),
)


def main(arguments: Sequence[str]) -> int:
    if sys.platform == "win32":
        print("Nothing was measured: Windows does not tell the CPU of a process and its children.")
        return 0
    rounds = int(arguments[0]) if arguments else ROUNDS
    with tempfile.TemporaryDirectory(prefix="launchgate-startup-") as folder:
        staged_repository(Path(folder))
        bare, measured = measure(Path(folder), rounds)
    print(f"python -c pass: {median(bare) * 1000:.1f} ms CPU, median of {rounds} rounds")
    print(f"{'command':<30} {'CPU':>9} {'ratio':>7} {'limit':>7}")
    over = False
    for case in CASES:
        ratio = median(cost / base for cost, base in zip(measured[case.name], bare, strict=True))
        cost_ms = median(measured[case.name]) * 1000
        over = over or ratio > case.limit
        verdict = "  OVER" if ratio > case.limit else ""
        print(f"{case.name:<30} {cost_ms:>6.1f} ms {ratio:>6.2f}x {case.limit:>6.1f}x{verdict}")
    return int(over)


def measure(folder: Path, rounds: int) -> tuple[list[float], dict[str, list[float]]]:
    """The first round only fills caches and writes the .pyc files: it is not counted."""
    bare: list[float] = []
    measured: dict[str, list[float]] = {case.name: [] for case in CASES}
    for number in range(rounds + 1):
        base = cpu_s(["-c", "pass"], folder)
        costs = {case.name: cpu_s(case.arguments, folder) for case in CASES}
        if number:
            bare.append(base)
            for name, cost in costs.items():
                measured[name].append(cost)
    return bare, measured


def cpu_s(arguments: Sequence[str], folder: Path) -> float:
    """User and system seconds of one Python process and of all that it waited for."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    with tempfile.TemporaryFile() as output:
        process = subprocess.Popen(
            [sys.executable, *arguments],
            cwd=folder,
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=output,
        )
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            output.seek(0)
            told = output.read().decode(errors="replace")
            sys.exit(f"{' '.join(arguments)} ended with {process.returncode}:\n{told}")
    return usage.ru_utime + usage.ru_stime


def staged_repository(folder: Path) -> None:
    for number in range(FILES):
        url = f'API = "https://api.acme.com/{number}"\n'
        source = f"def price_{number}(items: list[int]) -> int:\n    return sum(items) + {number}\n"
        (folder / f"module_{number}.py").write_text(url + source * 20, encoding="utf-8")
    for command in (["init", "-q"], ["add", "."]):
        subprocess.run(["git", *command], cwd=folder, check=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
