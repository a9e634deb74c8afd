"""`.secrets.baseline`: values are known by file and SHA-1."""

import hashlib
import json

import pytest

from launchgate.adapters.detectsecrets.known import load
from launchgate.ports import PortError

VALUE = b"word" + b"-of-pass"
DIGEST = hashlib.sha1(VALUE, usedforsecurity=False).hexdigest()


def text(path: str = "src/a.py") -> str:
    entry = {"type": "Secret Keyword", "hashed_secret": DIGEST, "is_secret": False}
    return json.dumps({"version": "1.5.0", "plugins_used": [], "results": {path: [entry]}})


@pytest.mark.parametrize("path", ["src/a.py", "src\\a.py"])
def test_a_value_is_known_in_its_file_only(path: str) -> None:
    known = load(text(path))
    assert known.knows("src/a.py", VALUE)
    assert not known.knows("src/b.py", VALUE)
    assert not known.knows("src/a.py", VALUE + b"1")
    assert known.entries[0].is_secret is False
    assert known.entries[0].line is None
    assert known.settings == {"version": "1.5.0", "plugins_used": []}


@pytest.mark.parametrize(
    ("damaged", "why"),
    [
        ("{\n,", "line 2"),
        ("[]", "no `results`"),
        ('{"results": {"a": 1}}', "no list"),
        ('{"results": {"a": [1]}}', "no object"),
        ('{"results": {"a": [{}]}}', "lacks"),
        ("[" * 100_000, "not valid JSON"),
    ],
)
def test_a_damaged_baseline_is_told(damaged: str, why: str) -> None:
    with pytest.raises(PortError, match=why):
        load(damaged)
