"""Wall time of scanning for credentials, as a ratio to other scanners in the same rounds.

    python -m benchmarks.secrets_speed [--tree FOLDER] [--rounds N] [NAME=COMMAND ...]

A COMMAND is split at spaces, `{}` in it is the folder to scan: for example
`betterleaks="betterleaks {}"`. The bundle
is 20 MB of made-up minified JavaScript on one line, the same in each run. The floods are worst
cases: four times the bytes may cost six times the CPU, else the exit code is 1.
"""

import argparse
import os
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from statistics import median

from launchgate.adapters.secretscan.vector import best_finder, finder
from launchgate.credentials.scan import Finder, find, scan

BUNDLE_BYTES = 20_000_000
FLOODS = (b"a", b"key=", b"sk_live_", b"password:", b"://", b"-----BEGIN ", b"eyJ", b"x:y@")
FLOOD_BYTES, FACTOR, LIMIT = 200_000, 4, 6.0
_NAMES = ("children", "length", "props", "key", "token", "type", "default", "state", "onClick")
_OWN = "launchgate (library)"


def main(arguments: Sequence[str]) -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("--own", type=Path)  # what a round starts: a process of its own
    parser.add_argument("--tree", type=Path)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("peers", nargs="*")
    options = parser.parse_args(arguments)
    if options.own:
        print(_scan_folder(options.own))
        return 0
    commands = dict(peer.split("=", 1) for peer in options.peers)
    with tempfile.TemporaryDirectory(prefix="launchgate-speed-") as folder:
        (Path(folder) / "bundle.js").write_bytes(bundle(BUNDLE_BYTES))
        _table("20 MB on one line", Path(folder), commands, options.rounds)
    if options.tree:
        _table(f"{options.tree.name}/", options.tree, commands, options.rounds)
    return int(_floods())


def bundle(size: int) -> bytes:
    """Short names, calls, literals; some of the words that credentials stand beside."""
    source = random.Random(7)
    parts: list[str] = []
    length = 0
    while length < size:
        a, b, c = ("".join(source.choices("abcdefghijklmnopqrstuvwxyz", k=2)) for _ in range(3))
        name, number = source.choice(_NAMES), source.randrange(10_000)
        part = source.choice(
            (
                f"function {a}({b},{c}){{return {b}.{name}?{c}({number}):void 0}}",
                f'var {a}={b}.createElement("{name}",{{{name}:{c},id:"{a}{number}"}});',
                f"{a}.{name}=({b},{c})=>{b}===null?{c}.{name}:{number};",
                f'if("{name}"in {a})throw new Error("Minified error #"+{number}+", see {b}");',
                f"/* {a} */case {number}:{b}={c}[{number}]<<{number % 31}|{a}>>>2;break;",
            )
        )
        parts.append(part)
        length += len(part)
    return "".join(parts).encode()[:size]


def _table(title: str, folder: Path, commands: dict[str, str], rounds: int) -> None:
    own = [sys.executable, "-m", "benchmarks.secrets_speed", "--own", str(folder)]
    runs = {_OWN: own}
    for name, command in commands.items():
        runs[name] = [word.replace("{}", str(folder)) for word in command.split()]
    walls: dict[str, list[float]] = {name: [] for name in runs}
    for number in range(rounds + 1):  # the first fills caches
        for name, command_line in runs.items():
            wall_s = _wall_s(command_line)
            if number:
                walls[name].append(wall_s)
    print(f"\n{title}, {rounds} rounds")
    for name, found in walls.items():
        ratio = median(own_s / other for own_s, other in zip(walls[_OWN], found, strict=True))
        print(f"{name:<24} {median(found) * 1000:>8.0f} ms   launchgate / it {ratio:5.2f}")


def _wall_s(command_line: Sequence[str]) -> float:
    begin_s = time.perf_counter()
    ended = subprocess.run(
        command_line, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False
    )
    wall_s = time.perf_counter() - begin_s
    if ended.returncode not in (0, 1, 200):  # nothing found, something; kingfisher's something
        sys.exit(f"{command_line[0]} did not run: exit code {ended.returncode}")
    return wall_s


def _scan_folder(folder: Path) -> int:
    paths = [Path(base) / name for base, _, names in os.walk(folder) for name in names]
    paths = [path for path in paths if path.is_file() and not path.is_symlink()]
    engine = best_finder(sum(path.stat().st_size for path in paths))
    with ThreadPoolExecutor(os.cpu_count() or 1) as pool:
        return sum(pool.map(lambda path: len(scan(path.read_bytes(), str(path), engine)), paths))


def _floods() -> bool:
    failed = False
    vector = finder()
    engines: dict[str, Finder] = {"re": find} | ({"hyperscan": vector} if vector else {})
    print(f"\n{'flood':<14}{'engine':<12}{'CPU of 4x / 1x':>15}")
    for unit in FLOODS:
        for name, engine in engines.items():
            few, many = (_cpu_s(engine, unit, times) for times in (1, FACTOR))
            ratio = many / max(few, 0.001)
            failed |= ratio > LIMIT
            print(
                f"{unit.decode():<14}{name:<12}{ratio:>14.2f}x{'  OVER' if ratio > LIMIT else ''}"
            )
    return failed


def _cpu_s(engine: Finder, unit: bytes, times: int) -> float:
    data = unit * (FLOOD_BYTES * times // len(unit))
    best_s = float("inf")
    for _ in range(2):
        begin_s = time.process_time()
        scan(data, "a.txt", engine)
        best_s = min(best_s, time.process_time() - begin_s)
    return best_s


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
