"""Nothing that blocks in sources that everyone has: each blocking find there is a false alarm.

    python -m benchmarks.secrets_noise [FOLDER ...]

Fetches published sources with pip and npm (about 60 MB), takes the standard library of the running
Python with its tests, and scans these and each FOLDER, such as one with lockfiles of several
projects, as `launchgate check secrets` does. The exit code is 1 when anything blocks.
"""

import json
import shutil
import subprocess
import sys
import sysconfig
import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

PYPI = ("django==5.2.8",)
NPM = ("react@19.3.1", "react-dom@19.3.1", "next@16.4.6")


def main(arguments: Sequence[str]) -> int:
    blocking = 0
    with tempfile.TemporaryDirectory(prefix="launchgate-noise-") as place:
        folders = [*_fetched(Path(place)), *map(Path, arguments)]
        print(f"{'source':<24}{'files':>8}{'MB':>8}   blocking   milder")
        for folder in folders:
            report = _report(folder)
            found = report["findings"]
            counts = Counter(item["severity"] for item in found if not item["blocking"])
            worst = [item for item in found if item["blocking"]]
            blocking += len(worst)
            scanned = report["gates"][0]["scanned"]
            told = ", ".join(f"{count} {name}" for name, count in counts.items())
            size_mb = scanned["bytes"] / 1_000_000
            print(f"{folder.name:<24}{scanned['files']:>8}{size_mb:>8.1f}{len(worst):>11}   {told}")
            for item in worst:
                at = item["locations"][0]
                print(f"    {item['rule']}: {item['subject']} in {at['path']}:{at['line']}")
            if (reason := report["gates"][0]["reason"]) is not None:
                print(f"    not told: {reason}")
    return int(blocking > 0)


def _fetched(place: Path) -> Iterator[Path]:
    for name in PYPI:
        only = name.partition("=")[0]
        # a source is built for its metadata: nothing of it is kept
        pip = (sys.executable, "-m", "pip", "download", "-q", "--no-deps", "--no-binary", only)
        subprocess.run([*pip, "-d", str(place), name], check=True)
    for name in NPM:
        subprocess.run(["npm", "pack", "--silent", name], cwd=place, check=True)
    for archive in sorted((*place.glob("*.tar.gz"), *place.glob("*.tgz"))):
        folder = place / archive.name.removesuffix(".tgz").removesuffix(".tar.gz")
        shutil.unpack_archive(archive, folder, "gztar", filter="data")
        yield folder
    library = place / f"cpython-{sys.version_info.major}.{sys.version_info.minor}"
    left_out = shutil.ignore_patterns("site-packages", "__pycache__")
    shutil.copytree(sysconfig.get_path("stdlib"), library, ignore=left_out)
    yield library


def _report(folder: Path) -> dict[str, Any]:
    # not with -m: it would import the scanned folder's own modules
    script = str(Path(sys.executable).with_name("launchgate"))
    command = [script, "check", "secrets", ".", "-o", "json"]
    ended = subprocess.run(command, cwd=folder, capture_output=True, check=False)
    if ended.returncode not in (0, 1, 3):
        sys.exit(ended.stderr.decode("utf-8", "replace"))
    report: dict[str, Any] = json.loads(ended.stdout)
    return report


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
