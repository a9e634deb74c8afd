"""Large inputs against their limits: 20,000 findings in every format, 100,000 files to discover.

`python -m benchmarks.scale` exits 1 when a limit is passed. Each part runs in a process of its
own, so that its time and its memory are its own too. Writing is timed in CPU seconds of its one
thread, so that a busy machine does not blur it; discovery, which waits for git, by the clock.
"""

import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path

from launchgate.adapters.files import TreeFiles
from launchgate.adapters.git import GitCli
from tests.writers.nasty import many_findings

if sys.platform != "win32":
    import resource

FINDINGS = 20_000
FILES = 100_000
FORMATS = {
    "terminal": "terminal",
    "json": "native",
    "sarif": "sarif",
    "junit": "junit",
    "github": "github",
    "gitlab-codequality": "gitlab_codequality",
    "gitlab-secrets": "gitlab_secrets",
    "markdown": "markdown",
    "html": "html",
}
WRITE_LIMIT_S = 5.0
MEMORY_LIMIT_MB = 300.0
DISCOVERY_LIMIT_S = 3.0
PARTS = ("write", "discover")


def main(arguments: Sequence[str]) -> int:
    if not arguments:
        script = [sys.executable, "-m", "benchmarks.scale"]
        return max(subprocess.run([*script, part]).returncode for part in PARTS)
    return write() if arguments[0] == "write" else discover()


def write() -> int:
    report = many_findings(FINDINGS)
    total_s = 0.0
    with tempfile.TemporaryDirectory(prefix="launchgate-scale-") as folder:
        for name, module in FORMATS.items():
            started = time.process_time()
            text = import_module(f"launchgate.writers.{module}").render(report)
            Path(folder, name).write_text(text, encoding="utf-8")
            elapsed_s = time.process_time() - started
            total_s += elapsed_s
            print(f"  {name:<20} {elapsed_s:>6.2f} s {len(text) / 1e6:>7.2f} MB")
            del text
    fast = within(f"{FINDINGS:,} findings in {len(FORMATS)} formats", total_s, WRITE_LIMIT_S, "s")
    peak_mb = peak_memory_mb()
    if peak_mb is None:
        print("Memory was not measured: Windows does not tell the peak of a process.")
        return int(not fast)
    return int(not (within("peak memory", peak_mb, MEMORY_LIMIT_MB, "MB") and fast))


def discover() -> int:
    with tempfile.TemporaryDirectory(prefix="launchgate-scale-") as folder:
        root = Path(folder)
        large_repository(root)
        started = time.perf_counter()
        found = len(TreeFiles(root, GitCli(root)).list())
        elapsed_s = time.perf_counter() - started
    if found != FILES:
        print(f"discovery found {found:,} files instead of {FILES:,}")
        return 1
    return int(not within(f"discovery of {FILES:,} files", elapsed_s, DISCOVERY_LIMIT_S, "s"))


def large_repository(root: Path) -> None:
    for number in range(FILES):
        folder = root / f"package_{number // 1000:03}" / f"part_{number // 100 % 10}"
        if number % 100 == 0:
            folder.mkdir(parents=True)
        (folder / f"module_{number % 100:02}.py").write_bytes(b"")
    for command in (["init", "-q"], ["add", "."]):
        subprocess.run(["git", *command], cwd=root, check=True)


def within(what: str, value: float, limit: float, unit: str) -> bool:
    verdict = "" if value <= limit else "  OVER"
    print(f"{what:<34} {value:>7.2f} {unit:<2} (limit {limit:g} {unit}){verdict}", flush=True)
    return value <= limit


def peak_memory_mb() -> float | None:
    if sys.platform == "win32":
        return None
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / 1e6 if sys.platform == "darwin" else peak * 1024 / 1e6


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
