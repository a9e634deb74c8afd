"""`launchgate check bundle` over real production bundles, beside other scanners.

    python -m benchmarks.bundle_speed FOLDER [--rounds N] [--one FILE.js] [NAME=COMMAND ...]

FOLDER holds built frontends (100 MB and more tell something). A COMMAND is split at spaces and run
in it, for example `gitleaks="gitleaks dir . --no-banner --redact"`. Two more tables are ours alone:
the CPU for 1, 4 and 16 times a bundle (a megabyte's share must stay), and for inputs that are as
bad as can be. `--one` gives time and memory of one big file that lies beside its map.
Run it without PYTHONDONTWRITEBYTECODE, which makes each start compile every module.
"""

import argparse
import os
import shutil
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from benchmarks.beside import cost_of, measure, require_able, table

LIMIT = 6.0  # times the CPU for four times the bytes
WORST = {
    "one character": b"a",
    "brackets": b"[",
    "parentheses": b"(",
    "joined strings": b'"a"+',
    "tiny strings": b'"a",',
    "escapes of escapes": b"\\\\u005c",
    "escaped quotes": b'\\"',
    "entities": b"&quot;",
    "templates": b"`${`",
    "fromCharCode": b"String.fromCharCode(",
    "atob": b'atob("',
    "joins": b'["a"].join(',
    "flight": b"self.__next_f.push([1,",
    "map comments": b"//# sourceMappingURL=",
    "base64": b"c2VjcmV0",
    "percent": b"%41",
    "escapes": b"\\x41",
    "heads of tokens": b"eyJ",
    "names of secrets": b'password="',
    "calls": b'"ab".replace("a","b")+',
}


def main(arguments: Sequence[str]) -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=Path)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--one", type=Path)
    parser.add_argument("peers", nargs="*")
    options = parser.parse_intermixed_args(arguments)
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    with tempfile.TemporaryDirectory(prefix="launchgate-bundle-") as scratch:
        require_able(options.peers, Path(scratch))
    size = sum(file.stat().st_size for file in options.folder.rglob("*") if file.is_file())
    print(f"{options.folder.name}/: {size / 1e6:.0f} MB, {options.rounds} rounds")
    table(
        "launchgate", measure("launchgate", own("."), options.peers, options.folder, options.rounds)
    )
    if options.one:
        _one(options.one)
    _growth(options.folder)
    return int(_worst())


def own(folder: str) -> list[str]:
    script = str(Path(sys.executable).with_name("launchgate"))
    return [script, "check", "bundle", "-q", folder]


def _one(file: Path) -> None:
    with tempfile.TemporaryDirectory(prefix="launchgate-bundle-") as scratch:
        dist = Path(scratch, "dist")
        dist.mkdir()
        for path in (file, file.with_name(f"{file.name}.map")):
            if path.exists():
                shutil.copy(path, dist / path.name)
        size = sum(path.stat().st_size for path in dist.iterdir())
        cost = cost_of(own("dist"), Path(scratch))
    told = f"{size / 1e6:.0f} MB: {cost.wall_s:.2f} s, {cost.peak_mb:.0f} MB of memory"
    print(f"\n{file.name} and its map, {told}")


def _growth(folder: Path) -> None:
    """Of one bundle beside copies of itself, without what a start costs."""
    scripts = (path for path in folder.rglob("*.js") if path.stat().st_size < 8_000_000)
    bundle = max(scripts, key=lambda path: path.stat().st_size, default=None)
    if bundle is None:
        return
    content = bundle.read_bytes()
    nothing_s = _cpu_s(b"var a;" + b" " * 500_000)
    print(f"\n{bundle.name}, {len(content) / 1e6:.1f} MB, so many times in one file:")
    for times in (1, 4, 16):
        cpu_s = _cpu_s(content * times) - nothing_s
        share_ms = 1000 * cpu_s / (len(content) * times / 1e6)
        print(f"{times:>4}x{cpu_s:>8.2f} s of CPU{share_ms:>8.1f} ms/MB")


def _worst() -> bool:
    failed = False
    print(f"\n{'worst case':<20}{'2.5 MB':>8}{'10 MB':>9}{'ratio':>8}")
    nothing_s = _cpu_s(b"var a;")
    for name, unit in WORST.items():
        few, many = (
            _cpu_s(unit * (size // len(unit))) - nothing_s for size in (2_500_000, 10_000_000)
        )
        ratio = many / max(few, 0.05)
        failed |= ratio > LIMIT
        print(
            f"{name:<20}{few:>7.2f}s{many:>8.2f}s{ratio:>7.2f}x{'  OVER' if ratio > LIMIT else ''}"
        )
    return failed


def _cpu_s(content: bytes) -> float:
    with tempfile.TemporaryDirectory(prefix="launchgate-bundle-") as scratch:
        Path(scratch, "dist").mkdir()
        Path(scratch, "dist", "app.js").write_bytes(content)
        return min(_cost(Path(scratch)) for _ in range(2))


def _cost(folder: Path) -> float:
    return cost_of(own("dist"), folder).cpu_s


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
