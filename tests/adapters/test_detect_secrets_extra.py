"""What a team added to detect-secrets is looked for: lowered limits, and code that is allowed."""

import json
from pathlib import Path

import pytest

from launchgate.adapters.detectsecrets.acceptance import Acceptance
from launchgate.adapters.detectsecrets.code import VARIABLE
from launchgate.adapters.detectsecrets.extra import Added
from launchgate.adapters.detectsecrets.known import load
from launchgate.adapters.secretscan.extras import Found
from launchgate.adapters.secretscan.piece import Piece
from launchgate.credentials.scan import scan
from launchgate.ports import PortError
from tests.credentials.recipe import expand

HEX = expand("{hex:24}", 5)
ACME = "acme" + "-0011223344"
PLUGIN = """
import re
import sys
from detect_secrets.plugins.base import RegexBasedDetector

print("loaded")

class AcmeDetector(RegexBasedDetector):
    secret_type = "Acme Token"
    denylist = [re.compile(r"acme-[0-9]{10}")]

    def analyze_string(self, string):
        print("looks")
        yield from super().analyze_string(string)

    def verify(self, secret):
        raise SystemExit("never asked")

def is_old(line):
    return "old" in line
"""
SHARPER: dict[str, object] = {"name": "HexHighEntropyString", "limit": 2.0}
OWN: dict[str, object] = {"name": "AcmeDetector", "path": "file:///home/al/shop/tools/acme.py"}


def looks(root: Path, plugins: list[dict[str, object]], *filters: dict[str, object]) -> Added:
    document = {"plugins_used": plugins, "filters_used": [*filters], "results": {}}
    return Acceptance.at(root, load(json.dumps(document))).more


def found(extra: Added, data: bytes, path: str = "src/a.py") -> Found:
    assert extra.extra is not None
    return extra.extra(Piece(path, data))


def texts(extra: Added, data: bytes, path: str = "src/a.py") -> list[bytes]:
    return [data[spot.start : spot.end] for spot in found(extra, data, path).spots]


@pytest.fixture
def shop(tmp_path: Path) -> Path:
    (tmp_path / "tools").mkdir()
    (tmp_path / "tools/acme.py").write_text(PLUGIN, encoding="utf-8")
    return tmp_path


def test_plugins_as_they_come_and_raised_limits_are_not_run(tmp_path: Path) -> None:
    raised: dict[str, object] = {"name": "Base64HighEntropyString", "limit": 5}
    assert looks(tmp_path, [{"name": "JwtTokenDetector"}, raised]) == Added()


def test_a_lowered_limit_finds_more_and_blocks_nothing_by_itself(tmp_path: Path) -> None:
    extra = looks(tmp_path, [SHARPER])
    data = b'x = 1\r\nid = "' + HEX.encode() + b'"\r\n'
    assert texts(extra, data) == [HEX.encode()]
    [spot] = found(extra, data).spots
    assert (spot.kind.id, spot.level) == (
        "generic-detect-secrets-hexhighentropystring",
        "medium",
    )
    [spot] = found(extra, data, "tests/a.py").spots
    assert spot.level == "low"
    assert HEX not in repr(spot)
    assert found(extra, b"\0" + data).spots == ()
    assert found(extra, data, ".secrets.baseline").spots == ()


def test_values_of_yaml_need_no_quotes_and_are_placed(tmp_path: Path) -> None:
    data = b"a: 1\nkeys:\n  one: " + HEX.encode() + b"\n"
    assert texts(looks(tmp_path, [SHARPER]), data, "a.yaml") == [HEX.encode()]


def test_filters_of_the_file_hold_for_its_plugins(tmp_path: Path) -> None:
    data = b'sha_id = "' + HEX.encode() + b'"\n'
    path = "detect_secrets.filters."
    assert texts(looks(tmp_path, [SHARPER]), data) == [HEX.encode()]
    rows: list[dict[str, object]] = [
        {"path": f"{path}heuristic.is_likely_id_string"},
        {"path": f"{path}regex.should_exclude_line", "pattern": ["^sha"]},
        {"path": f"{path}regex.should_exclude_file", "pattern": ["^src/"]},
        {"path": f"{path}regex.should_exclude_secret", "pattern": [HEX[:6]]},
    ]
    for row in rows:
        assert texts(looks(tmp_path, [SHARPER], row), data) == []


def test_words_that_a_secret_may_hold(tmp_path: Path) -> None:
    (tmp_path / "words.txt").write_text(f"ab\n{HEX[3:9].upper()}\n", encoding="utf-8")
    row: dict[str, object] = {
        "path": "detect_secrets.filters.wordlist.should_exclude_secret",
        "file_name": "words.txt",
        "min_length": 3,
    }
    assert texts(looks(tmp_path, [SHARPER], row), b'"' + HEX.encode() + b'"') == []
    with pytest.raises(PortError, match="cannot read its word list gone"):
        looks(tmp_path, [SHARPER], {**row, "file_name": "gone"})


def test_own_code_is_not_run_unless_the_machine_allows_it(
    shop: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    extra = looks(shop, [OWN], {"path": "file://tools/acme.py::is_old"}, {"path": "acme.is_new"})
    assert extra.extra is None
    assert [note.what for note in extra.notes] == [
        "plugin AcmeDetector of .secrets.baseline",
        "filter file://tools/acme.py::is_old of .secrets.baseline",
        "filter acme.is_new of .secrets.baseline",
    ]
    assert f"{VARIABLE}=path/to/acme.py" in extra.notes[0].why
    assert capsys.readouterr() == ("", "")


def test_own_code_that_is_allowed(
    shop: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv(VARIABLE, "tools/acme.py")
    verify: dict[str, object] = {
        "path": "detect_secrets.filters.common.is_ignored_due_to_verification_policies",
        "min_level": 2,
    }
    extra = looks(shop, [OWN], {"path": "file://tools/acme.py::is_old"}, verify)
    data = f"a = {ACME}\nold = {ACME}\n".encode()
    [spot] = found(extra, data).spots
    assert (spot.start, spot.kind.id, spot.level) == (4, "detect-secrets-acmedetector", "high")
    assert extra.notes == ()
    out, err = capsys.readouterr()  # stdout is the report's
    assert (out, "looks" in err) == ("", True)


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("raise RuntimeError('" + ACME + "')", "acme.py cannot be loaded: RuntimeError"),
        ("import sys; sys.exit(0)", "acme.py cannot be loaded: SystemExit"),
        ("def", "acme.py cannot be loaded: SyntaxError"),
        ("x = 1", "acme.py cannot be loaded: LookupError"),
    ],
)
def test_own_code_that_cannot_be_loaded(
    shop: Path, monkeypatch: pytest.MonkeyPatch, code: str, said: str
) -> None:
    monkeypatch.setenv(VARIABLE, "tools/acme.py")
    (shop / "tools/acme.py").write_text(code, encoding="utf-8")
    with pytest.raises(PortError) as caught:
        looks(shop, [OWN])
    assert said in caught.value.message
    assert ACME not in caught.value.message


def test_own_code_that_fails_could_not_tell(shop: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(VARIABLE, "tools/acme.py")
    broken = PLUGIN.replace('print("looks")', "raise KeyError(string)")
    (shop / "tools/acme.py").write_text(broken, encoding="utf-8")
    result = found(looks(shop, [OWN]), ACME.encode())
    assert result.refused == [
        "src/a.py: the plugin AcmeDetector of .secrets.baseline failed: KeyError"
    ]


def test_a_filter_of_the_teams_own_holds_for_our_kinds_too(
    shop: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    more = "def fails(secret):\n    raise KeyError(secret)\ndef asks(plugin):\n    return True\n"
    (shop / "tools/acme.py").write_text(more + PLUGIN, encoding="utf-8")
    names = ("fails", "asks", "is_old")
    rows = [{"path": f"file://tools/acme.py::{name}"} for name in names]
    known = load(json.dumps({"filters_used": rows, "results": {}}))
    key = expand('"sk_' + 'live_{alnum:24}"\n')
    piece = Piece("src/a.py", f"new = {key}old = {key}".encode())
    spots = scan(piece.data, piece.path)

    def rulings() -> list[str]:
        text = Acceptance.at(shop, known).of(piece)
        return [text.ruling(spot).by for spot in spots]

    assert rulings() == ["", ""]
    monkeypatch.setenv(VARIABLE, "tools/acme.py")
    assert rulings() == ["", "is_old of .secrets.baseline"]
