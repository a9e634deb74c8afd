"""Canary builds of real frontends: what is named is what the values of a real build show.

Three in `make test`, all of them in `make test-all`.
"""

import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from launchgate.parse import dotenv
from launchgate.parse.glob import path_matches
from scripts.frontends import BUILDS, NODE, built, install
from tests.command import COMMAND, Done, environment
from tests.frontends.apps import APPS, App

_APPS = [app for app in APPS if app.quick or os.environ.get("LAUNCHGATE_ALL_FRONTENDS")]
_OUTPUTS = (".git", "dist", "build", "out", "_site", ".next", ".nuxt", ".output", ".svelte-kit")
pytestmark = pytest.mark.parametrize("app", _APPS, ids=lambda app: app.name)


def project(app: App, folder: Path, *, clean: bool) -> Path:
    """The app's sources with its packages, outside of any repository."""
    install(app)
    origin = built(app, clean=clean)
    shutil.copytree(
        origin, folder, ignore=shutil.ignore_patterns("node_modules", *_OUTPUTS), symlinks=True
    )
    shutil.copytree(
        BUILDS / app.name / "node_modules", folder / "node_modules",
        symlinks=True, copy_function=_second_name,
    )  # fmt: skip
    return folder


def _second_name(source: str, target: str) -> None:
    try:
        os.link(source, target, follow_symlinks=False)
    except OSError:
        shutil.copy2(source, target)


def canary(app: App, folder: Path) -> Done:
    program, *rest = app.build
    home = program if program.startswith("./") else f"node_modules/{program}"
    path = os.pathsep.join([str(NODE / "bin"), os.environ.get("PATH", "")])
    done = subprocess.run(
        [*COMMAND, "bundle", "canary", "-o", "json", "-q", "--", "node", home, *rest],
        cwd=folder,
        env=environment({"PATH": path, "NODE_ENV": "production", "NO_COLOR": "1"}),
        capture_output=True,
        check=False,
        timeout=600,
    )
    return Done(code=done.returncode, out=done.stdout.decode(), err=done.stderr.decode())


def variables(folder: Path) -> dict[str, str]:
    text = (folder / ".env").read_text(encoding="utf-8")
    return {item.name: item.values[0] for item in dotenv.parse(text) if item.values}


def client_texts(app: App, folder: Path) -> Iterator[str]:
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        if "node_modules/" in name or not path.is_file():
            continue
        if any(path_matches(pattern, name) for pattern in app.client):
            yield path.read_text(encoding="utf-8", errors="replace")


def named(done: Done) -> set[str]:
    rules = ("bundle/leaked-variable", "bundle/public-key")
    found = [item["subject"] for item in done.report["findings"] if item["rule"] in rules]
    return {name for subject in found for name in subject.split(", ")}


def test_what_a_build_inlines_is_named(app: App, tmp_path: Path) -> None:
    folder = project(app, tmp_path / app.name, clean=False)
    values = variables(folder)
    texts = list(client_texts(app, built(app, clean=False)))
    inlined = {
        name
        for name, value in values.items()
        if len(value) >= 16 and any(value in text for text in texts)
    }
    assert len(inlined) >= 3
    done = canary(app, folder)
    assert done.code == 1, done.err[-3000:]
    assert not inlined - named(done)


def test_a_clean_project_passes_and_a_fork_needs_no_values(app: App, tmp_path: Path) -> None:
    folder = project(app, tmp_path / app.name, clean=True)
    public = list(variables(folder))  # by design, which no name of theirs says
    (folder / "launchgate.toml").write_text(f"version = 1\n[bundle]\npublic = {public}\n")
    (folder / ".env").rename(folder / ".env.example")
    done = canary(app, folder)
    assert done.code != 3, done.err[-3000:]
    blocking = [item["subject"] for item in done.report["findings"] if item["blocking"]]
    assert (done.code, blocking) == (0, [])
