"""The file as it is written, and what became of its entries."""

import json
from collections.abc import Mapping

import pytest

from launchgate.adapters.detectsecrets.document import Place, render
from launchgate.adapters.detectsecrets.known import Accepted, Known, load, sha1
from launchgate.adapters.detectsecrets.settings import PLUGINS, Settings
from launchgate.adapters.detectsecrets.survey import survey
from launchgate.ports import PortError
from tests.credentials.recipe import expand

DIGEST = expand("{hex:40}", 4)
LINE = f'digest = "{DIGEST}"\n'
TYPE = "Hex High Entropy String"
NOW = "2026-11-24T00:00:00Z"


def entry(path: str, value: str = DIGEST, kind: str = TYPE) -> Accepted:
    return Accepted(path=path, sha1=sha1(value.encode()), type=kind, name=path)


def fates(files: Mapping[str, str], *entries: Accepted) -> list[str]:
    def read(path: str) -> bytes:
        if files[path] == "?":
            raise PortError("denied", f"{path}: no right to read it")
        return files[path].encode()

    told = survey(
        entries,
        lambda item: 7 if item.path == "seen.py" else None,
        files.__contains__,
        lambda path: path == "left-out.py",
        read,
    )
    return [f"{item.fate} {item.line or ''}{item.why}" for item in told]


def test_what_became_of_an_entry() -> None:
    files = {"seen.py": "", "a.py": f"x = 1\n{LINE}", "b.py": "x = 1\n", "c.py": "?"}
    long = {"long.js": "x = 1;" * 9_000 + LINE, "a.yaml": f"a:\n  b: {DIGEST}\n"}
    paths = (*files, *long, "left-out.py", "gone.py")
    assert fates({**files, **long}, *(entry(path) for path in paths)) == [
        "seen 7",
        "there 2",
        "gone its value is gone",
        "untold c.py: no right to read it",
        "untold its file has lines too long for detect-secrets",
        "there 2",
        "unread its file was not looked at",
        "gone its file is gone",
    ]
    [unknown] = fates(files, entry("a.py", kind="Acme Token"))
    assert unknown.startswith("untold detect-secrets itself does not know the type 'Acme Token'")


def test_a_new_file_is_slim_sorted_and_asks_no_provider() -> None:
    known = Known((), Settings(), None)
    places = [Place("b.py", TYPE, "2" * 40, 9), Place("a/x.py", TYPE, "1" * 40, 3)]
    text = render(known, [*places, *places], NOW)
    whole = json.loads(text)
    assert [*whole["results"]] == ["a/x.py", "b.py"]
    assert whole["results"]["b.py"] == [
        {"type": TYPE, "filename": "b.py", "hashed_secret": "2" * 40, "is_verified": False}
    ]
    assert {item["name"] for item in whole["plugins_used"]} == PLUGINS
    assert "verification" not in text
    assert "generated_at" not in text
    again = load(text)
    rows = [Place(row.path, row.type, row.sha1, None, row.item) for row in again.entries]
    assert render(again, rows, NOW) == text


@pytest.mark.parametrize("more", [[], [Place("a.py", TYPE, "2" * 40, 5)]])
def test_a_dated_file_gets_a_date_when_it_changes(more: list[Place]) -> None:
    row = {
        "type": TYPE,
        "filename": "a.py",
        "hashed_secret": "1" * 40,
        "is_verified": True,
        "line_number": 3,
        "is_secret": False,
    }
    old = {"version": "1.4.0", "custom": 1, "results": {"a.py": [row]}, "generated_at": "then"}
    known = load(json.dumps(old))
    kept = [Place(item.path, item.type, item.sha1, 3, item.item) for item in known.entries]
    text = render(known, [*kept, *more], NOW)
    if not more:
        assert text == json.dumps(old, indent=2) + "\n"
        return
    whole = json.loads(text)
    assert whole["generated_at"] == NOW
    assert whole["results"]["a.py"][0] == row
    assert whole["results"]["a.py"][1]["line_number"] == 5
