"""`.gitleaks.toml`: what is wrong is told with file and key path, what has no effect is noted."""

from pathlib import Path

import pytest

from launchgate.adapters.gitleaks.custom import Custom
from launchgate.adapters.secretscan.custom import read_custom
from launchgate.ports import PortError
from tests.adapters.repository import write

RULE = "[[rules]]\nid = 'acme'\nregex = 'acme_[a-z]{8}'\n"


def read(root: Path, text: str | bytes, name: str = ".gitleaks.toml") -> Custom:
    write(root, name, text)
    found = read_custom(root)
    assert found is not None
    return found


def test_a_repository_without_the_file_has_none(tmp_path: Path) -> None:
    assert read_custom(tmp_path) is None
    assert read_custom(None) is None


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("[[rules]\n", ".gitleaks.toml: not valid TOML: "),
        ("[[rules]]\nregex = 'a'\n", "rules[0].id: every rule needs an id"),
        ("[[rules]]\nid = 'x'\n", "rules[0] (x): neither regex nor path: give one"),
        ("[[rules]]\nid = 'x'\nregex = 'a('\n", "rules[0] (x): regex: a `(` that is not closed"),
        ("[[rules]]\nid = 'x'\nregex = 'a(?=b)'\n", "look-ahead"),
        ("[[rules]]\nid = 'x'\nregex = 7\n", "rules[0].regex: a string was expected"),
        ("[[rules]]\nid = 'x'\npath = '['\n", "rules[0] (x): path: a `[` that is not closed"),
        (RULE + "keywords = 'acme'\n", "rules[0].keywords: a list of strings was expected"),
        (RULE + "entropy = 'high'\n", "rules[0].entropy: a number was expected"),
        (RULE + "secretGroup = 1\n", "rules[0].secretGroup (acme): 1, but the regex has 0 groups"),
        (RULE + "secretGroup = -1\n", "rules[0].secretGroup: a whole number"),
        (RULE + "skipReport = 1\n", "rules[0].skipReport: true or false was expected"),
        (RULE + "allowlist = 3\n", "rules[0].allowlist: a table was expected"),
        (RULE + "[[rules.required]]\nid = 'y'\n", "rules[0].required: no rule has the id y"),
        (RULE + "[[rules.required]]\n", "rules[0].required[0].id: the id of the other rule"),
        (RULE + "[rules.allowlist]\n", "rules[0].allowlist.paths: it names nothing"),
        (
            RULE + "[rules.allowlist]\npaths = ['a']\n[[rules.allowlists]]\npaths = ['b']\n",
            "rules[0].allowlist: the older form, not together with allowlists",
        ),
        ("rules = 1\n", "rules: tables were expected: [[rules]]"),
        ("[[allowlists]]\npaths = ['(']\n", "allowlists[0]: paths[0]: a `(` that is not closed"),
        ("[[allowlists]]\nregexes = ['']\n", "allowlists[0].regexes[0]: an empty pattern accepts"),
        ("[[allowlists]]\nstopwords = ['']\n", "allowlists[0].stopwords: an empty word accepts"),
        ("[allowlist]\npaths=['a']\ncondition = 'XOR'\n", 'allowlist.condition: "OR" or "AND"'),
        ("[allowlist]\npaths=['a']\nregexTarget = 'x'\n", "allowlist.regexTarget: "),
        ("[[allowlists]]\ntargetRules = ['y']\npaths = ['a']\n", "no rule has the id y"),
        ("[extend]\nuseDefault = true\npath = 'x.toml'\n", "extend.path: not together with"),
        ("[extend]\npath = '../x.toml'\n", "leads out of the repository"),
        ("[extend]\npath = '.gitleaks.toml'\n", "the files extend each other"),
        ("[extend]\npath = 'gone.toml'\n", "extend.path = 'gone.toml': no such file"),
        (b"\xff\xfe", "not UTF-8"),
        ("#" * 2_000_001, "larger than 2 MB"),
    ],
)
def test_what_is_wrong_is_told_with_its_place(tmp_path: Path, text: str | bytes, told: str) -> None:
    with pytest.raises(PortError) as caught:
        read(tmp_path, text)
    assert told in caught.value.message


def test_all_that_is_wrong_is_told_at_once(tmp_path: Path) -> None:
    with pytest.raises(PortError) as caught:
        read(tmp_path, "[[rules]]\nid = 'a'\n" + "[[rules]]\nid = 'b'\nregex = 1\n" * 12)
    assert "rules[1].regex" in caught.value.message
    assert "rules[2].regex" in caught.value.message
    assert "4 more" in caught.value.message


def test_what_has_no_effect_here_is_noted(tmp_path: Path) -> None:
    found = read(
        tmp_path,
        "title = 'x'\nminVersion = 'v8.25.0'\nprefilter = 'true'\n"
        "filter = 'entropy(finding[\"secret\"]) < 2'\n"
        "[extend]\nuseDefault = true\ndisabledRules = ['generic-api-key', 'jwt']\nurl = 'x'\n"
        "[[rules]]\nid = 'gitlab-pat'\nentropy = 3\n"
        f"{RULE}tags = ['a']\nfilter = 'x'\nvalidate = 'x'\ntokenEfficiency = true\nseverity = 1\n"
        f"{RULE}[allowlist]\nfiles = ['x']\npaths = ['y']\n",
    )
    noted = {item.what.removeprefix(".gitleaks.toml: "): item.why for item in found.notes}
    assert set(noted) == {
        *(
            "prefilter",
            "filter",
            "extend.url",
            "extend.disabledRules",
            "rules[0]",
            "rules[1].filter",
        ),
        *("rules[1].filter", "rules[1].validate", "rules[1].tokenEfficiency", "rules[1]"),
        *("rules[1].severity", "allowlist.files"),
    }
    assert "ours stay on" in noted["extend.disabledRules"]
    assert "gitlab-pat" in noted["rules[0]"]
    assert "another rule acme" in noted["rules[1]"]
    assert found.unknown == ()


def test_a_rule_that_cannot_be_run_is_not_passed_over(tmp_path: Path) -> None:
    found = read(
        tmp_path,
        "[[rules]]\nid = 'greek'\nregex = '\\p{Greek}{9}'\n"
        "[[rules]]\nid = 'big'\nregex = '(?:[a-z]{900}){900}'\n"
        f"{RULE}[[rules.required]]\nid = 'greek'\n",
    )
    assert [item.id for item in found.rules] == []
    told = "\n".join(found.unknown)
    assert "rules[0]: rule greek is not run: regex: the Unicode class" in told
    assert "rules[1]: rule big is not run: regex: too large" in told
    assert "rules[2]: rule acme is not run: it requires one that is not" in told


def test_names_of_keys_are_read_in_any_case(tmp_path: Path) -> None:
    found = read(tmp_path, "[[Rules]]\nID = 'a'\nRegex = '(a)(b)'\nsecretgroup = 2\n")
    assert found.rules[0].group == 2


def test_a_file_that_is_extended(tmp_path: Path) -> None:
    write(
        tmp_path,
        "base/gitleaks.toml",
        "[[rules]]\nid = 'acme'\ndescription = 'Base'\nregex = 'old'\nkeywords = ['a']\n"
        "[rules.allowlist]\npaths = ['x']\n"
        "[[rules]]\nid = 'off'\nregex = 'off'\n[[rules]]\nid = 'more'\nregex = 'more'\n"
        "[extend]\npath = 'deeper.toml'\n",
    )
    write(tmp_path, "deeper.toml", "[extend]\npath = 'deepest.toml'\n[allowlist]\npaths = ['y']\n")
    found = read(
        tmp_path,
        "[extend]\npath = 'base/gitleaks.toml'\ndisabledRules = ['off']\n"
        "[[rules]]\nid = 'acme'\nregex = 'new'\nkeywords = ['b']\n"
        "[[rules.allowlists]]\nstopwords = ['z']\n",
    )
    by_id = {item.id: item for item in found.rules}
    assert set(by_id) == {"acme", "more"}
    acme = by_id["acme"]
    assert acme.kind.title == "Base"
    assert acme.keywords == (b"a", b"b")
    assert len(acme.allow) == 2
    assert acme.regex is not None
    assert acme.regex.needles == {b"new"}
    assert len(found.allow) == 1
    assert found.files == {".gitleaks.toml", "base/gitleaks.toml", "deeper.toml"}
    assert [item.what for item in found.notes] == ["extend.path"]


def test_both_names_are_read_and_betterleaks_rule_counts(tmp_path: Path) -> None:
    write(tmp_path, ".betterleaks.toml", "[[rules]]\nid = 'acme'\nregex = 'better'\n")
    found = read(tmp_path, RULE + "[[rules]]\nid = 'other'\nregex = 'other'\n")
    assert [item.where for item in found.rules] == [
        ".betterleaks.toml: rules[0]",
        ".gitleaks.toml: rules[1]",
    ]


def test_an_unreadable_file_is_no_pass(tmp_path: Path) -> None:
    (tmp_path / ".gitleaks.toml").mkdir()
    with pytest.raises(PortError, match="no such file"):
        read_custom(tmp_path)


def test_what_can_accept_nothing_is_noted(tmp_path: Path) -> None:
    found = read(
        tmp_path,
        "[extend]\nuseDefault = true\n"
        f"[[allowlists]]\ncommits = ['abc1234', '{'a' * 40}', '{'B' * 64}']\n"
        "[[allowlists]]\ntargetRules = ['etsy-access-token', 'jwt']\npaths = ['a']\n",
    )
    assert [(item.what, item.why.partition(":")[0]) for item in found.notes] == [
        (".gitleaks.toml: allowlists[0].commits[0]", "accepts nothing"),
        (".gitleaks.toml: allowlists[1]", "accepts nothing"),
    ]
    assert "etsy-access-token" in found.notes[1].why


def test_many_notes_of_one_kind_are_one(tmp_path: Path) -> None:
    rules = [f"[[rules]]\nid = 'r{n}'\nregex = 'abc{n}'\nfilter = 'x'\n" for n in range(9)]
    found = read(tmp_path, "".join(rules), ".betterleaks.toml")
    assert [item.what for item in found.notes] == [".betterleaks.toml: rules[0].filter and 8 more"]
