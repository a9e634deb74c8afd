"""Of every kind that we know, what detect-secrets' own scan accepts is accepted, and no more."""

import importlib
import json
import pkgutil
import subprocess
import sys
from pathlib import Path

from launchgate.adapters.detectsecrets.acceptance import Acceptance
from launchgate.adapters.detectsecrets.known import Accepted, load
from launchgate.adapters.secretscan.piece import Piece
from launchgate.credentials.scan import scan
from launchgate.credentials.spot import Spot
from tests.credentials import recipes
from tests.credentials.recipe import expand

FORMS = {".py": 'v = "{}"\n', ".yaml": "v: {}\n", ".env": "V={}\n"}


def texts() -> dict[str, str]:
    """A file for each kind and form."""
    made: dict[str, str] = {}
    for module in pkgutil.iter_modules(recipes.__path__):
        kinds = importlib.import_module(f"{recipes.__name__}.{module.name}").RECIPES
        for name, (good, _) in kinds.items():
            value = expand(good[0], 3)
            for suffix, form in FORMS.items():
                if suffix == ".py" or "\n" not in value:
                    made[f"{name}{suffix}"] = "x = 1\n" + form.format(value)
    return made


def lines(data: bytes, spot: Spot) -> range:
    first = data.count(b"\n", 0, spot.match_start) + 1
    return range(first, data.count(b"\n", 0, spot.end) + 2)


def test_acceptance_is_that_of_detect_secrets(tmp_path: Path) -> None:
    files = texts()
    for name, text in files.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    command = [sys.executable, "-m", "detect_secrets", "scan", "--no-verify", "--all-files"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, check=True)
    whole = load(done.stdout.decode())
    slim = json.loads(done.stdout)
    for rows in slim["results"].values():
        for row in rows:
            del row["line_number"]
    acceptance = Acceptance(load(json.dumps(slim)), None)
    seen: list[bool] = []
    for name, text in files.items():
        data = text.encode()
        judged = acceptance.of(Piece(name, data))
        for spot in scan(data, name):
            theirs: list[Accepted] = [
                row for row in whole.rows(name) if row.line in lines(data, spot)
            ]
            seen.append(bool(theirs))
            assert bool(judged.ruling(spot).by) is bool(theirs), (name, spot, theirs)
    assert seen.count(True) > 700
    assert seen.count(False) > 20
