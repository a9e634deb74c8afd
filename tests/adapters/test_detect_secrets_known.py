"""`.secrets.baseline`: values are known by file and SHA-1; what it says of plugins and filters."""

import json

import pytest

from launchgate.adapters.detectsecrets.known import is_baseline, load, sha1
from launchgate.ports import PortError

VALUE = b"word" + b"-of-pass"
DIGEST = sha1(VALUE)


def text(path: str = "src/a.py", **more: object) -> str:
    entry = {"type": "Secret Keyword", "hashed_secret": DIGEST, "is_secret": False}
    return json.dumps({"version": "1.5.0", "results": {path: [entry]}, **more})


@pytest.mark.parametrize("path", ["src/a.py", "src\\a.py", "./src/a.py"])
def test_a_value_is_known_in_its_file_only(path: str) -> None:
    known = load(text(path))
    assert known.knows("src/a.py", VALUE)
    assert not known.knows("src/b.py", VALUE)
    assert not known.knows("src/a.py", VALUE + b"1")
    [entry] = known.entries
    assert (entry.is_secret, entry.line, entry.name) == (False, None, path)
    assert known.slim


def test_names_below_the_folder_of_the_file() -> None:
    assert load(text(), "api").knows("api/src/a.py", VALUE)


@pytest.mark.parametrize(
    ("damaged", "why"),
    [
        ("{\n,", "line 2"),
        ("[]", "no `results`"),
        ('{"results": {"a": 1}}', "no list"),
        ('{"results": {"a": [1]}}', "no object"),
        ('{"results": {"a": [{}]}}', "lacks"),
        ("[" * 100_000, "not valid JSON"),
        ('"' + "x" * 65_000_000 + '"', "larger than 64 MB"),
        (text(plugins_used={}), "`plugins_used` is no list"),
        (text(plugins_used=[{"limit": 3}]), "an item of `plugins_used` has no `name`"),
        (text(plugins_used=[{"name": "AcmeDetector"}]), "names AcmeDetector, which detect-secrets"),
        (text(plugins_used=[{"name": "X", "path": "https://x"}]), "no file:// address"),
        (text(plugins_used=[{"name": "HexHighEntropyString", "limit": "3"}]), "not between 0"),
        (text(plugins_used=[{"name": "HexHighEntropyString", "limit": 9}]), "not between 0"),
        (text(plugins_used=[{"name": "KeywordDetector", "keyword_exclude": "("}]), "not valid"),
        (text(filters_used=[1]), "an item of `filters_used` has no `path`"),
        (text(filters_used=[{"path": "detect_secrets.filters.x.y"}]), "filters.x.y, which"),
        (
            text(filters_used=[{"path": "detect_secrets.filters.regex.should_exclude_file"}]),
            "is no list of texts",
        ),
        (
            text(
                filters_used=[
                    {"path": "detect_secrets.filters.regex.should_exclude_line", "pattern": ["*"]}
                ]
            ),
            "is not valid",
        ),
        (
            text(filters_used=[{"path": "detect_secrets.filters.wordlist.should_exclude_secret"}]),
            "needs a `file_name`",
        ),
        (text(custom_plugin_paths=[1]), "no list of files"),
    ],
)
def test_a_damaged_baseline_is_told(damaged: str, why: str) -> None:
    with pytest.raises(PortError, match=why):
        load(damaged)


def test_forms_of_before_1_0_are_understood() -> None:
    settings = load(
        text(
            version="0.12.0",
            plugins_used=[{"name": "HexHighEntropyString", "hex_limit": 2.5}],
            custom_plugin_paths=["tools/acme.py"],
            exclude={"files": "^old/", "lines": None},
        )
    ).settings
    assert [(item.name, item.file, item.sharper) for item in settings.plugins] == [
        ("HexHighEntropyString", None, True),
        ("*", "tools/acme.py", False),
    ]
    assert [item.pattern for item in settings.patterns("file")] == ["^old/"]
    assert settings.patterns("line") == ()


def test_a_file_is_told_by_its_name_or_its_content() -> None:
    assert is_baseline(".secrets.baseline", None)
    assert is_baseline("ci.secrets.baseline", "x")
    assert is_baseline("known.json", text())
    assert not is_baseline("launchgate.baseline", '{"fingerprint": "results"}')
    assert not is_baseline("launchgate.baseline", "# launchgate baseline 1\n")
    assert not is_baseline("launchgate.baseline", None)
