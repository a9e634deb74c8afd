"""A repository's own `.gitleaks.toml`, from the command line: every scope, every format."""

import base64
import sys
from pathlib import Path
from typing import Any

import pytest

from launchgate.cli.options import FORMATS
from tests.command import Done, Repo, finished
from tests.credentials.recipe import expand
from tests.e2e.conftest import Make

TOKEN = expand("acme_{lowernum:24}")
OTHER = expand("acme_{lowernum:24}", 2)
STRIPE = expand("sk_" + "live_{alnum:32}")
RULES = """\
[[rules]]
id = "acme-token"
description = "Acme deploy token"
regex = '''acme_[a-z0-9]{24}'''
keywords = ["acme_"]
"""
README = {"README.md": "# Shop\n"}


def checked(repo: Repo, *more: str, env: dict[str, str] | None = None) -> Done:
    done = repo.run("check", "secrets", *more, "-o", "json", env=env)
    for value in (TOKEN, OTHER, STRIPE):
        assert value[5:17] not in done.out + done.err
    return done


def findings(done: Done) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = done.report["findings"]
    return found


def unseen(done: Done) -> list[str]:
    [gate] = done.report["gates"]
    return [f"{item['what']}: {item['why']}" for item in gate["unseen"]]


def test_a_tree_is_searched_with_the_rules_of_its_own(make: Make) -> None:
    repo = make({"src/a.py": f'x = 1\nKEY = "{TOKEN}"\n', ".gitleaks.toml": RULES})
    done = checked(repo)
    [finding] = findings(done)
    assert done.code == 1
    assert (finding["rule"], finding["severity"]) == ("secrets/provider-credential", "high")
    assert finding["subject"] == "Acme deploy token"
    assert "rule acme-token of .gitleaks.toml" in finding["message"].lower()
    [place] = finding["locations"]
    assert (place["path"], place["line"], place["column"]) == ("src/a.py", 2, 8)
    assert finding["excerpt"] == 'KEY = "…(29)"'


def test_no_format_holds_the_value(make: Make) -> None:
    repo = make({"src/a.py": f'KEY = "{TOKEN}"\n', ".gitleaks.toml": RULES})
    (repo.path / "out").mkdir()
    outputs = [f"--output={name}=out/{name}" for name in FORMATS]
    done = repo.run("check", "secrets", "-v", *outputs)
    assert done.code == 1
    texts = [path.read_text(encoding="utf-8") for path in (repo.path / "out").iterdir()]
    for text in (done.out, done.err, *texts):
        assert TOKEN[5:17] not in text
    assert all("src/a.py" in text for text in texts)


def test_the_index_and_a_range_and_a_history(make: Make) -> None:
    repo = make({**README, ".gitleaks.toml": RULES, "old.py": f'A = "{OTHER}"\n'})
    base = repo.git("rev-parse", "HEAD")
    assert checked(repo, "--staged").code == 3
    repo.write({"a.py": f'\nKEY = "{TOKEN}"\n'})
    repo.git("add", "a.py")
    [staged] = findings(checked(repo, "--staged"))
    assert staged["locations"][0]["line"] == 2
    hooked = repo.run("hook", "secrets")
    assert (hooked.code, "Acme deploy token" in hooked.out + hooked.err) == (1, True)
    commit = repo.commit({})
    [ranged] = findings(checked(repo, "--range", f"{base}..HEAD"))
    assert commit[:12] in ranged["message"]
    repo.commit({"a.py": None})
    found = findings(checked(repo, "--history"))
    told = {item["locations"][0]["path"]: item["message"] for item in found}
    assert set(told) == {"a.py", "old.py"}
    assert "HEAD no longer has it" in told["a.py"]
    assert "HEAD still has it" in told["old.py"]


def test_a_history_with_merges_is_searched_in_encoded_form_too(make: Make) -> None:
    repo = make({**README, ".gitleaks.toml": RULES, "a.txt": "one\ntwo\nthree\n"})
    repo.git("checkout", "-q", "-b", "side")
    repo.commit({"a.txt": "ONE\ntwo\nthree\n"})
    repo.git("checkout", "-q", "main")
    repo.commit({"a.txt": "one\ntwo\nTHREE\n"})
    repo.git("merge", "-q", "--no-commit", "side")
    repo.write({"a.txt": f"ONE\ntwo {TOKEN}\nTHREE\n"})
    merge = repo.commit({})
    hidden = base64.b64encode(f"the token is {OTHER}, keep it".encode()).decode()
    repo.commit({"b.txt": f"x: {hidden}\n"})
    found = findings(checked(repo, "--history"))
    told = {item["locations"][0]["path"]: item["message"] for item in found}
    assert set(told) == {"a.txt", "b.txt"}
    assert merge[:12] in told["a.txt"]
    assert "hidden in base64" in told["b.txt"]


def test_a_commit_message_is_searched_too(make: Make) -> None:
    repo = make({**README, ".gitleaks.toml": RULES})
    repo.git("commit", "-q", "--allow-empty", "-m", f"deploy with {TOKEN}")
    [finding] = findings(checked(repo, "--range", "HEAD~1..HEAD"))
    assert "the message of commit" in finding["message"]


def test_a_forbidden_file_is_found_by_its_path_alone(make: Make) -> None:
    rules = "[[rules]]\nid = 'no-keys'\ndescription = 'A key store'\npath = '[.]jks$'\n"
    repo = make({"a/shop.jks": "x\n", ".gitleaks.toml": rules})
    [finding] = findings(checked(repo))
    assert (finding["subject"], finding["excerpt"] or "") == ("A key store", "")
    assert finding["locations"][0]["path"] == "a/shop.jks"
    repo.commit({"a/shop.jks": None})
    [finding] = findings(checked(repo, "--history"))
    assert "HEAD" not in finding["message"]


def test_our_marks_our_baseline_and_gitleaksignore_count(make: Make) -> None:
    mark = "launchgate: " + "ignore[secrets/provider-credential] opens nothing"
    repo = make({"a.py": f'KEY = "{TOKEN}"  # {mark}\n', ".gitleaks.toml": RULES})
    assert checked(repo).code == 0
    repo.write({"a.py": f'KEY = "{TOKEN}"  # gitleaks' + ":allow\n"})
    assert checked(repo).code == 0
    repo.write({"a.py": f'KEY = "{TOKEN}"\n'})
    assert checked(repo).code == 1
    repo.write({".gitleaksignore": "a.py:acme-token:1\n"})
    assert checked(repo).code == 0
    repo.write({".gitleaksignore": None})
    assert repo.run("baseline", "update", "--gate", "secrets").code == 0
    assert checked(repo).code == 0
    repo.write({"b.py": f'KEY = "{OTHER}"\n'})
    assert checked(repo).code == 1


def test_what_it_accepts_is_counted_and_a_providers_key_is_told_apart(make: Make) -> None:
    allow = "[[allowlists]]\npaths = ['^demo/']\n[[allowlists]]\nstopwords = ['acme_']\n"
    repo = make(
        {
            "demo/a.py": f'KEY = "{STRIPE}"\n',
            "b.py": f'KEY = "{TOKEN}"\nOTHER = "{OTHER}"\n',
            ".gitleaks.toml": RULES + allow,
        }
    )
    done = checked(repo)
    assert (done.code, findings(done)) == (0, [])
    assert sorted(unseen(done)) == [
        "1 place: accepted by .gitleaks.toml: allowlists[0], though its shape proves it",
        "2 places: accepted by .gitleaks.toml: allowlists[1]",
    ]


def test_a_commit_is_accepted_by_its_name(make: Make) -> None:
    repo = make({**README, "a.py": f'KEY = "{TOKEN}"\n'})
    first = repo.git("rev-parse", "HEAD")
    repo.commit({"b.py": f'KEY = "{OTHER}"\n'})
    repo.write({".gitleaks.toml": f"{RULES}[allowlist]\ncommits = ['{first}']\n"})
    [finding] = findings(checked(repo, "--history"))
    assert finding["locations"][0]["path"] == "b.py"


def test_a_change_that_is_judged_by_another_commits_policy_accepts_nothing(make: Make) -> None:
    allow = "[allowlist]\npaths = ['.']\n[[rules.allowlists]]\npaths = ['.']\n"
    repo = make({**README, ".gitleaks.toml": RULES})
    base = repo.git("rev-parse", "HEAD")
    repo.commit({".gitleaks.toml": RULES + allow, "a.py": f'K = "{STRIPE}"\nT = "{TOKEN}"\n'})
    assert checked(repo).code == 0
    done = checked(repo, "--policy-from", base)
    assert done.code == 1
    assert {item["subject"] for item in findings(done)} >= {"Acme deploy token"}
    assert len(findings(done)) == 2


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("[[rules]]\nid = 'x'\nregex = '('\n", "rules[0] (x): regex: a `(` that is not closed"),
        ("[[rules]]\nid = 'x'\nregex = 3\n", "rules[0].regex: a string was expected"),
        ("x = \n", "not valid TOML"),
    ],
)
def test_a_file_that_cannot_be_read_is_no_pass(make: Make, text: str, told: str) -> None:
    repo = make({**README, ".gitleaks.toml": text})
    done = checked(repo)
    assert done.code == 3
    assert told in done.report["gates"][0]["reason"]


def test_a_rule_that_cannot_be_run_or_takes_too_long_is_no_pass(make: Make) -> None:
    greek = "[[rules]]\nid = 'greek'\nregex = '\\p{Greek}{9}'\n"
    repo = make({**README, ".gitleaks.toml": greek})
    done = checked(repo)
    assert done.code == 3
    assert "rule greek is not run" in done.report["gates"][0]["reason"]
    slow = "[[rules]]\nid = 'slow'\nregex = '(a|a?)+b'\n"
    repo.write({".gitleaks.toml": slow, "big.txt": "a" * 300_000 + "b"})
    done = checked(repo)
    assert done.code == 3
    assert "rule slow" in done.report["gates"][0]["reason"]
    assert '[secrets] ignore = ["big.txt"]' in done.report["gates"][0]["reason"]


def test_what_has_no_effect_is_said(make: Make) -> None:
    rules = "[extend]\nuseDefault = true\ndisabledRules = ['jwt']\n"
    repo = make({**README, ".betterleaks.toml": "filter = 'true'\n", ".gitleaks.toml": rules})
    told = "\n".join(unseen(checked(repo)))
    assert ".betterleaks.toml: filter: a part of Betterleaks' expression is not run here" in told
    assert ".gitleaks.toml: extend.disabledRules: 1 of gitleaks' own rules" in told


def test_a_hook_without_the_file_loads_nothing_of_it(make: Make) -> None:
    repo = make(README)
    repo.write({"a.py": "x = 1\n"})
    repo.git("add", "a.py")
    assert not any(name.startswith("launchgate.adapters.gitleaks.") for name in loaded(repo))
    for name in (".gitleaks.toml", ".betterleaks.toml"):
        repo.write({name: RULES})
        assert "launchgate.adapters.gitleaks.custom" in loaded(repo)
        repo.write({name: None})


def loaded(repo: Repo) -> list[str]:
    """The modules of gitleaks' files that a hook imports, but for the ignore file's."""
    done = finished(
        [sys.executable, "-X", "importtime", "-m", "launchgate", "hook", "secrets"],
        Path(repo.path), None, "",
    )  # fmt: skip
    assert done.code == 0
    names = [line.rpartition("|")[2].strip() for line in done.err.splitlines()]
    return [name for name in names if name != "launchgate.adapters.gitleaks.ignore"]
