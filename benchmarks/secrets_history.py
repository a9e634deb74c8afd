"""Every commit of a repository, beside other scanners.

    python -m benchmarks.secrets_history [--rounds N] REPOSITORY [NAME=COMMAND ...]

A COMMAND is split as a shell does and run in the repository: for example
`betterleaks="betterleaks git --no-banner --silent"`. Rounds are interleaved, the first fills caches
and is not counted; a ratio is the median of the rounds' ratios. CPU is that of the process and its
children. The exit code is 1 above 0.8 times the first peer's wall time.
"""

import argparse
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from benchmarks.beside import measure, table

LIMIT = 0.8
OWN = "launchgate"


def main(arguments: Sequence[str]) -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("repository", type=Path)
    parser.add_argument("peers", nargs="*")
    options = parser.parse_args(arguments)
    script = str(Path(sys.executable).with_name("launchgate"))
    own = [script, "check", "secrets", "--history", "--exit-zero", "-o", "json"]
    costs = measure(OWN, own, options.peers, options.repository, options.rounds)
    count = ["git", "-C", str(options.repository), "rev-list", "--all", "--count"]
    commits = subprocess.run(count, check=True, capture_output=True, text=True).stdout.strip()
    print(f"history of {options.repository.name}, {commits} commits, {options.rounds} rounds")
    return int(table(OWN, costs) > LIMIT)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
