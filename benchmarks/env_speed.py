"""`launchgate check env` over 10,000 files, a fifth of which read variables, against its limits.

    python -m benchmarks.env_speed [--rounds N] [--files N] [--tree FOLDER]

Exits 1 over 4 seconds or 300 MB (on 2 cores). The floor is what reading the files costs a plain
Python process. `--tree` measures a folder of yours instead. The hook is timed on ten staged files
that mention no variable. Run it without PYTHONDONTWRITEBYTECODE.
"""

import argparse
import os
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from statistics import median

from benchmarks.beside import Cost, cost_of
from benchmarks.env_tree import made_up
from benchmarks.scale import within

LIMIT_S = 4.0
LIMIT_MB = 300.0
_FLOOR = (
    "import os, sys\n"
    "for at, _, names in os.walk('.'):\n"
    "    for name in names:\n"
    "        with open(os.path.join(at, name), 'rb', buffering=0) as stream:\n"
    "            stream.read()\n"
)


def main(arguments: Sequence[str]) -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--files", type=int, default=10_000)
    parser.add_argument("--tree", type=Path)
    options = parser.parse_args(arguments)
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    if options.tree:
        return int(not _measured(options.tree, options.rounds))
    with tempfile.TemporaryDirectory(prefix="launchgate-env-") as folder:
        root = Path(folder)
        total = made_up(root, options.files)
        print(f"{options.files:,} files, {total / 1e6:.0f} MB, {os.cpu_count()} cores")
        good = _measured(root, options.rounds)
        _hook(root, options.rounds)
    return int(not good)


def _measured(folder: Path, rounds: int) -> bool:
    script = str(Path(sys.executable).with_name("launchgate"))
    tried = subprocess.run(
        [script, "check", "env", "-q", "."], cwd=folder, capture_output=True, text=True, check=False
    )
    if tried.returncode not in (0, 1):
        sys.exit(f"exit code {tried.returncode}, its time means nothing: {tried.stderr[-500:]}")
    floor = _middle([sys.executable, "-c", _FLOOR], folder, rounds)
    ours = _middle([script, "check", "env", "-q", "."], folder, rounds)
    print(f"reading the files alone: {floor.wall_s:.2f} s, {floor.peak_mb:.0f} MB")
    print(f"launchgate check env: {ours.wall_s:.2f} s, {ours.cpu_s:.2f} s of CPU")
    fast = within("by the clock", ours.wall_s, LIMIT_S, "s")
    return within("peak memory", ours.peak_mb, LIMIT_MB, "MB") and fast


def _hook(root: Path, rounds: int) -> None:
    for command in (["init", "-q"], ["add", "."]):
        subprocess.run(["git", *command], cwd=root, check=True)
    subprocess.run(
        ["git", "-c", "user.name=a", "-c", "user.email=a@example.com", "commit", "-qm", "all"],
        cwd=root, check=True,
    )  # fmt: skip
    for number in range(10):
        (root / f"plain{number}.ts").write_text(f"export const limit{number} = {number};\n")
    subprocess.run(["git", "add", "."], cwd=root, check=True)
    script = str(Path(sys.executable).with_name("launchgate"))
    hook = _middle([script, "hook", "env"], root, rounds)
    print(f"hook on 10 files that read none: {hook.wall_s * 1000:.0f} ms, {hook.peak_mb:.0f} MB")


def _middle(command: Sequence[str], folder: Path, rounds: int) -> Cost:
    """The first round fills caches and is not counted."""
    costs = [cost_of(command, folder) for _ in range(rounds + 1)][1:]
    return Cost(*(median(cost[at] for cost in costs) for at in range(3)))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
