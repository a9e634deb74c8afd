"""Real frontends, built with planted values: three in `make test`, all of them in `make test-all`.

The builds are in `.build/frontends` (`python -m scripts.frontends`); what is missing is built here.
"""

import os
from functools import cache
from pathlib import Path

import pytest

from scripts.frontends import built, install, plants_of
from tests.command import Done, launchgate
from tests.frontends.apps import APPS, App
from tests.frontends.judged import SEVERITIES, Judged, judged

FORMATS = ("json", "sarif", "junit", "github", "gitlab-codequality", "markdown", "html")
RUN = [app for app in APPS if app.quick or os.environ.get("LAUNCHGATE_ALL_FRONTENDS")]
every_app = pytest.mark.parametrize("app", RUN, ids=lambda app: app.name)


@cache
def project(app: App, *, clean: bool = False) -> Path:
    install(app)
    return built(app, clean=clean)


@cache
def check(app: App, *, clean: bool = False, options: tuple[str, ...] = ()) -> Done:
    folder = project(app, clean=clean)
    return launchgate("check", "bundle", ".", *options, "-o", "json", cwd=folder)


@cache
def verdict(app: App, *, clean: bool = False, options: tuple[str, ...] = ()) -> Judged:
    report = check(app, clean=clean, options=options).report
    return judged(app, project(app, clean=clean), plants_of(app, clean=clean), report)


@every_app
def test_what_must_block_is_found_where_it_is(app: App) -> None:
    assert check(app).code == 1
    there = [o for o in verdict(app).outcomes if o.present and o.plant.label == "block"]
    there = [o for o in there if not o.plant.server and not o.plant.blind]
    missed = [repr(o.plant) for o in there if not o.good]
    assert len(there) > 100
    assert len(missed) <= len(there) * 0.02, missed


@every_app
def test_keys_of_tests_are_told(app: App) -> None:
    there = [o for o in verdict(app).outcomes if o.present and o.plant.label == "test"]
    assert there
    assert [repr(o.plant) for o in there if not o.good] == []


@every_app
def test_what_is_public_or_doubtful_does_not_block(app: App) -> None:
    mild = [o for o in verdict(app).outcomes if o.plant.label in ("allow", "warn")]
    assert [repr(o.plant) for o in mild if not o.good] == []


@every_app
def test_nothing_else_blocks(app: App) -> None:
    assert verdict(app).stray == ()


@every_app
def test_the_server_s_own_code_is_left_alone(app: App) -> None:
    there = [o for o in verdict(app).outcomes if o.plant.server and o.present]
    assert bool(there) == bool(app.server)
    assert [repr(o.plant) for o in there if not o.good] == []


@every_app
def test_a_build_with_public_keys_only_goes(app: App) -> None:
    done = check(app, clean=True)
    assert [f["rule"] for f in done.report["findings"] if f["blocking"]] == []
    assert done.code == 0
    assert [repr(o.plant) for o in verdict(app, clean=True).outcomes if not o.good] == []


@every_app
def test_values_that_are_known_are_all_found(app: App) -> None:
    known = ("define", "dump", "page-data")
    if not any(position in app.positions for position in known):
        return
    outcomes = verdict(app, options=("--values-from", ".env")).outcomes
    there = [
        o
        for o in outcomes
        if o.present and o.plant.label == "block" and o.plant.position in known
        if o.plant.encoding == "plain" and "\n" not in o.plant.value
    ]
    assert there
    assert [repr(o.plant) for o in there if not o.good] == []


@every_app
def test_places_lead_to_the_source(app: App) -> None:
    """Through the published map, to the file that people wrote."""
    if not app.maps:
        return
    scripts = ("constant", "template", "member", "argument", "url", "define")
    plain = [
        o
        for o in verdict(app).outcomes
        if o.plant.position in scripts and o.plant.encoding == "plain" and not o.plant.blind
        and o.worst in SEVERITIES[3:]
    ]  # fmt: skip
    named = [o for o in plain if any(_is_source(p.original) for p in o.found)]
    assert len(named) >= len(plain) * 0.95


def _is_source(original: str | None) -> bool:
    return original is not None and original.endswith("src/plants.js")


@every_app
def test_no_value_is_in_any_report(app: App, tmp_path: Path) -> None:
    outputs = [f"--output={name}={tmp_path / name}" for name in FORMATS]
    done = launchgate("check", "bundle", ".", *outputs, cwd=project(app))
    texts = [done.out, done.err, *((tmp_path / name).read_text() for name in FORMATS)]
    for plant in plants_of(app, clean=False):
        if plant.label in ("block", "test", "warn"):
            for text in texts:
                assert plant.value not in text, plant
