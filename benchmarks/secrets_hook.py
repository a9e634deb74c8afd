"""The commit hook over five changed files (37 KB, nothing leaks), beside other scanners.

    python -m benchmarks.secrets_hook [--rounds N] [NAME=COMMAND ...]

A COMMAND is split as a shell does and run where a hook manager runs it, in the work tree of a
repository with the files staged: for example `betterleaks="betterleaks git --staged --redact"`.
Rounds are interleaved; a ratio is the median of the rounds' ratios. The exit code is 1 above 0.75
times the first peer's wall time or above 30 MB.
"""

import argparse
import subprocess
import sys
import sysconfig
import tempfile
from collections.abc import Sequence
from pathlib import Path
from statistics import median

from benchmarks.beside import measure, table

LIMIT, LIMIT_MB = 0.75, 30.0
SOURCES = ("argparse.py", "http/client.py", "json/decoder.py", "logging/config.py", "smtplib.py")
SOURCE_BYTES = 7_400
OWN = "launchgate"


def main(arguments: Sequence[str]) -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("--rounds", type=int, default=15)
    parser.add_argument("peers", nargs="*")
    options = parser.parse_args(arguments)
    script = str(Path(sys.executable).with_name("launchgate"))
    floor = f"python -c pass={sys.executable} -c pass"
    with tempfile.TemporaryDirectory(prefix="launchgate-hook-") as folder:
        staged_repository(Path(folder))
        peers = [*options.peers, floor]
        costs = measure(OWN, [script, "hook", "secrets"], peers, Path(folder), options.rounds)
    print(f"hook, {len(SOURCES)} staged files of {SOURCE_BYTES} bytes, {options.rounds} rounds")
    ratio = table(OWN, costs)
    peak_mb = median(cost.peak_mb for cost in costs[OWN])
    return int((bool(options.peers) and ratio > LIMIT) or peak_mb > LIMIT_MB)


def staged_repository(folder: Path) -> None:
    """The beginnings of five files of the standard library, each staged over one line."""
    library = Path(sysconfig.get_path("stdlib"))
    for command in (
        ["init", "-q"],
        ["config", "user.name", "a"],
        ["config", "user.email", "a@b.c"],
    ):
        subprocess.run(["git", *command], cwd=folder, check=True)
    # not under their own names: a `python -m` that is started here would import them
    paths = {library / name: folder / f"shop_{Path(name).name}" for name in SOURCES}
    for path in paths.values():
        path.write_text("# first\n", encoding="utf-8")
    author = ("-c", "user.name=A", "-c", "user.email=a@acme.example")
    for command in (["add", "."], [*author, "commit", "-q", "-m", "first"]):
        subprocess.run(["git", *command], cwd=folder, check=True)
    for source, path in paths.items():
        text = source.read_text(encoding="utf-8")[:SOURCE_BYTES]
        path.write_text(text[: text.rfind("\n") + 1], encoding="utf-8")
    subprocess.run(["git", "add", "."], cwd=folder, check=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
