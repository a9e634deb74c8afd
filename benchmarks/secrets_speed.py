"""`launchgate check secrets` over big inputs, beside other scanners in the same rounds.

    python -m benchmarks.secrets_speed [--tree FOLDER] [--rounds N] [NAME=COMMAND ...]

A COMMAND is split at spaces and run in the folder that is to be scanned: for example
`betterleaks="betterleaks ."` or
`kingfisher="kingfisher scan . --no-validate --turbo --no-update-check"`.
The bundles are 20 MB on one line: builds that npm has (`npm pack` fetches them), and made-up code.
The floods are worst cases: four times the bytes may cost six times the CPU, else the exit code
is 1. Run it without PYTHONDONTWRITEBYTECODE, which makes each start compile every module.
"""

import argparse
import os
import shutil
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from benchmarks.beside import measure, require_able, table
from benchmarks.secrets_bundle import made_up, real
from launchgate.adapters.secretscan.vector import finder
from launchgate.credentials.decode import scan_decoded
from launchgate.credentials.scan import Finder, find, hints_of, scan

OWN = "launchgate"
FLOODS = (b"a", b"key=", b"sk_live_", b"password:", b"://", b"-----BEGIN ", b"eyJ", b"x:y@") + (
    *(b"%41", b'\\"', b"&amp;", b"c2VjcmV0", b"73656372", b"H4sIAAAA", b"A/"),
)
FLOOD_BYTES, FACTOR, LIMIT = 200_000, 4, 6.0


def main(arguments: Sequence[str]) -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("--tree", type=Path)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("peers", nargs="*")
    options = parser.parse_args(arguments)
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    with tempfile.TemporaryDirectory(prefix="launchgate-speed-") as folder:
        require_able(options.peers, Path(folder))
        for title, content in (("builds of npm", _fetched), ("made-up code", made_up)):
            bundle = Path(folder, title.replace(" ", "-"))
            bundle.mkdir()
            data = content()
            if data:
                (bundle / "bundle.js").write_bytes(data)
                _table(f"20 MB on one line, {title}", bundle, options.peers, options.rounds)
    if options.tree:
        _table(f"{options.tree.name}/", options.tree, options.peers, options.rounds)
    return int(_floods())


def _fetched() -> bytes:
    if shutil.which("npm") is None:
        print("npm is not here: its builds are left out")
        return b""
    with tempfile.TemporaryDirectory(prefix="launchgate-npm-") as folder:
        return real(Path(folder))


def _table(title: str, folder: Path, peers: Sequence[str], rounds: int) -> None:
    script = str(Path(sys.executable).with_name("launchgate"))
    costs = measure(OWN, [script, "check", "secrets", "-q", "."], peers, folder, rounds)
    print(f"\n{title}, {rounds} rounds")
    table(OWN, costs)


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
    best_s = float("inf")
    for _ in range(2):
        data = unit * (FLOOD_BYTES * times // len(unit))  # anew: an engine knows the last text
        begin_s = time.process_time()
        scan(data, "a.txt", engine)
        scan_decoded(
            data, "a.txt", lambda text, _: scan(text, "a.txt", engine), look=hints_of(engine)
        )
        best_s = min(best_s, time.process_time() - begin_s)
    return best_s


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
