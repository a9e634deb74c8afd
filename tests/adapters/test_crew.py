"""Files shared with other processes give what one process alone finds, in the same order."""

import os
import sys
from pathlib import Path

import pytest

from launchgate.adapters.files import TreeFiles
from launchgate.adapters.secretscan import crew, vector
from launchgate.adapters.secretscan.scanner import SecretScanner
from launchgate.adapters.secretscan.skim import skim
from launchgate.credentials.scan import find
from launchgate.ports import Reach, Scope, Sweep
from tests.credentials.recipe import expand

_FILES = 1200
_SECRET = expand("sk_" + "live_{alnum:24}", 5)


@pytest.fixture(scope="module", autouse=True)
def _cache(tmp_path_factory: pytest.TempPathFactory) -> None:
    os.environ["LAUNCHGATE_CACHE_DIR"] = str(tmp_path_factory.mktemp("cache") / "own")
    assert vector.finder() is not None


@pytest.fixture(scope="module")
def tree(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("tree")
    for number in range(_FILES):
        text = f"line {number}\n" * 1500
        if number % 100 == 7:
            text += f'key = "{_SECRET}"\n'
        (root / f"{number:04}.py").write_text(text)
    (root / "latin é\udcff.txt").write_text("one line without an end")
    (root / "empty.py").write_text("")
    (root / "accepted.py").write_text(f'key = "{_SECRET[::-1]}" # gitleaks' + ":allow\n")
    return root


def swept(root: Path) -> Sweep:
    files = TreeFiles(root)
    return SecretScanner(files, None).sweep(Scope(reach=Reach(kind="tree")))


def test_shared_work_gives_what_one_process_gives(
    tree: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    entries = TreeFiles(tree).list()
    total = sum(entry.size_bytes for entry in entries)
    assert crew.worth_sharing(entries, total) or os.cpu_count() == 1
    together = swept(tree)
    monkeypatch.setattr(crew, "_WORTH_BYTES", 1 << 60)
    alone = swept(tree)
    assert together == alone
    assert together.scanned["files"] == _FILES + 3
    assert len({item.location.path for item in together.sightings}) == _FILES // 100


def test_a_process_that_does_not_start_or_dies_leaves_nothing_out(
    tree: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    expected = swept(tree)
    monkeypatch.setattr(crew, "_START", "import os; os.read(0, 1000); os._exit(9)")
    assert swept(tree) == expected
    monkeypatch.setattr(crew, "_START", "import os; os.write(1, bytes(7) + bytes((3,)) + b'[[['))")
    assert swept(tree) == expected
    monkeypatch.setattr(sys, "executable", "/nowhere/python")
    assert swept(tree) == expected


def test_a_file_is_plain_only_where_nothing_is_to_be_told() -> None:
    assert skim(b"a\nb", "a.py", find) == (3, 2)
    assert skim(b"", "a.py", find) == (0, 0)
    assert skim(b'key = "' + _SECRET.encode() + b'" # gitleaks' + b":allow", "a.py", find) is None
    assert skim(b"# launchgate: " + b"ignore[x] y", "a.py", find) is None
    assert skim(b"PK\x03\x04 no archive", "a.zip", find) is None
