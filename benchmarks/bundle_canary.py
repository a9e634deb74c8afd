"""What `bundle canary` names of the variables that real builds give to browsers.

`python -m benchmarks.bundle_canary [NAME ...]` builds each frontend of `scripts.frontends` anew
through `launchgate bundle canary` and counts: variables with secrets that reach the browser and are
named as blocking; those that are public by their value and block (in the broken app and in its
clean twin); and what the canary takes beside the build itself.
"""

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from scripts.bootstrap import ROOT
from scripts.frontends import BUILDS, built, command_of, environment, install, plants_of
from scripts.machine import Stop
from tests.frontends.apps import APPS, BY_NAME, App
from tests.frontends.code import ENVIRONMENT
from tests.frontends.judged import judged
from tests.frontends.plants import Plant

DEADLINE_S = 600


def main(arguments: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("names", nargs="*", choices=[[], *BY_NAME])
    asked = parser.parse_args(arguments)
    apps = [BY_NAME[name] for name in asked.names] or list(APPS)
    _say("| framework | leaked named | public blocked | exit | build s | canary s |")
    _say("| --- | --- | --- | --- | --- | --- |")
    for app in (app for app in apps if set(ENVIRONMENT) & set(app.positions)):
        for clean in (False, True):
            try:
                install(app)
                with tempfile.TemporaryDirectory() as home:
                    _say(_row(app, Path(home), clean=clean))
            except Stop as stop:
                sys.exit(str(stop))
    return 0


def _row(app: App, home: Path, *, clean: bool) -> str:
    there = _reaching(app, clean=clean)
    folder = _whole(app, home, clean=clean)
    report_file = home / "report.json"
    build_s = _timed(command_of(app, folder, folder), folder)[0]
    canary = [sys.executable, "-m", "launchgate", "bundle", "canary", "-o", f"json={report_file}"]
    canary_s, code, said = _timed([*canary, "--", *command_of(app, folder, Path())], folder)
    title = f"{app.name} (clean)" if clean else app.name
    if not report_file.is_file():
        return f"| {title} | - | - | {code}: {said[-300:]!r} | {build_s:.1f} | {canary_s:.1f} |"
    report = json.loads(report_file.read_text(encoding="utf-8"))
    told = str(code) if code in (0, 1) else f"{code}: {report['gates'][0]['reason']}"
    blocking = " ".join(f["subject"] for f in report["findings"] if f["blocking"]).split()
    named = {name.strip(",;:()`'\"") for name in blocking}
    secret = [plant for plant in there if plant.label == "block"]
    public = [plant for plant in there if plant.label == "allow"]
    missed = [_name(app, plant) for plant in secret if _name(app, plant) not in named]
    wrong = [_name(app, plant) for plant in public if _name(app, plant) in named]
    return (
        f"| {title} | {len(secret) - len(missed)}/{len(secret)} {' '.join(missed)} "
        f"| {len(wrong)}/{len(public)} {' '.join(wrong)} | {told} | {build_s:.1f} "
        f"| {canary_s:.1f} |"
    )


def _reaching(app: App, *, clean: bool) -> list[Plant]:
    """The variables whose values are in what browsers get, in the build with the real values."""
    folder = built(app, clean=clean)
    outcomes = judged(app, folder, plants_of(app, clean=clean), {"findings": []}).outcomes
    named = set(_names_in(folder / ".env"))
    read = (o for o in outcomes if o.plant.position != "page-data" or o.plant.encoding == "plain")
    return [o.plant for o in read if o.present and _name(app, o.plant) in named]


def _names_in(path: Path) -> list[str]:
    return [line.partition("=")[0] for line in path.read_text(encoding="utf-8").splitlines()]


def _name(app: App, plant: Plant) -> str:
    return app.prefix + plant.name if plant.position == "public" else plant.name


def _whole(app: App, home: Path, *, clean: bool) -> Path:
    """The project in a folder of its own, with its packages inside and without its output."""
    source = BUILDS / app.name / ("clean" if clean else "broken")
    outputs = {pattern.split("/", 1)[0] for pattern in (*app.client, *app.server)} - {"public"}
    left = {*outputs, "node_modules"}
    folder = home / "acme"
    shutil.copytree(source, folder, ignore=lambda at, _: left if Path(at) == source else ())
    packages = BUILDS / app.name / "node_modules"
    shutil.copytree(packages, folder / "node_modules", copy_function=_linked, symlinks=True)
    return folder


def _linked(source: str, target: str) -> None:
    try:
        os.link(source, target)
    except OSError:  # another file system
        shutil.copy2(source, target)


def _timed(command: Sequence[str], folder: Path) -> tuple[float, int, str]:
    began = time.perf_counter()
    done = subprocess.run(
        command, cwd=folder, env={**environment(), "PYTHONPATH": str(ROOT)},
        stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False, timeout=DEADLINE_S,
    )  # fmt: skip
    return time.perf_counter() - began, done.returncode, done.stderr or done.stdout


def _say(text: str) -> None:
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
