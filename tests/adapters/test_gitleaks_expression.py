"""Betterleaks' filters: lists of what to skip are understood, of anything else nothing is."""

import math
from pathlib import Path

import pytest

from launchgate.adapters.gitleaks.expression import Filter, Skip, parse_filter
from tests.adapters.test_gitleaks_custom import RULE, TOKEN, Repository

SECRET = 'finding["secret"]'
BELOW = math.nextafter(3.5, 0.0)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (f"filter.entropy({SECRET}) <= 3.5", Filter(3.5, (), True)),
        (f"entropy({SECRET}) < 3.5", Filter(BELOW, (), True)),
        (f"(entropy({SECRET}) <= 3.0) || entropy({SECRET}) <= 3.5", Filter(3.5, (), True)),
        (
            f'// why\n(matchesAny({SECRET}, [`a||b`, "c\\"d"]))',
            Filter(0.0, (Skip("secret", ("a||b", 'c"d')),), True),
        ),
        (
            "filter.containsAny(finding['line'], ['Demo',])",
            Filter(0.0, (Skip("line", words=("Demo",)),), True),
        ),
        (
            'matchesAny(get(attributes, "path", ""), ["^a/"])',
            Filter(0.0, (Skip("path", ("^a/",)),), True),
        ),
        (
            'matchesAny((attributes["path"] ?? ""), ["x"]) || failsTokenEfficiency(secret)',
            Filter(0.0, (Skip("path", ("x",)),), False),
        ),
        (f'!matchesAny({SECRET}, ["a"])', Filter(0.0, (), False)),
        (f'matchesAny({SECRET}, ["a"]) && x', Filter(0.0, (), False)),
        (f'matchesAny({SECRET}, ["a"]) || b ? false : true', Filter(0.0, (), False)),
        (f'(matchesAny({SECRET}, ["a"]) || b) == false', Filter(0.0, (), False)),
        (f"matchesAny({SECRET}, [a])", Filter(0.0, (), False)),
        (f'matchesAny({SECRET}, [""])', Filter(0.0, (), False)),
        (f'matchesAny({SECRET}, ["a" "b"])', Filter(0.0, (), False)),
        ('matchesAny(get(attributes, "git.author_name", ""), ["x"])', Filter(0.0, (), False)),
        (f"entropy({SECRET}) >= 3.5", Filter(0.0, (), False)),
        (f"entropy({SECRET}) <= x", Filter(0.0, (), False)),
        ("true", Filter(0.0, (), False)),
        ("matchesAny(", Filter(0.0, (), False)),
        ("))((", Filter(0.0, (), False)),
        ("'", Filter(0.0, (), False)),
    ],
)
def test_what_is_understood_of_an_expression(text: str, found: Filter) -> None:
    assert parse_filter(text) == found


@pytest.mark.parametrize(
    ("text", "skipped"),
    [
        ('entropy(finding["secret"]) <= 4.9', True),
        ('entropy(finding["secret"]) <= 2.5', False),
        ('matchesAny(finding["match"], [`^acme_`])', True),
        ('containsAny(finding["secret"], [`ACME`])', True),
        ('containsAny(finding["line"], [`(Mine) = `])', True),
        ('containsAny(finding["line"], [`mine .`])', False),
        ("matchesAny(get(attributes, `path`, ``), [`^src/`])", True),
        ("containsAny(get(attributes, `path`, ``), [`lib/`])", False),
    ],
)
def test_what_a_filter_skips(tmp_path: Path, text: str, skipped: bool) -> None:
    repository = Repository(tmp_path, f"{RULE}filter = '''{text}'''\n")
    assert repository.custom.notes == ()
    found = repository.secrets(b"(mine) = " + TOKEN)
    assert found == ([] if skipped else [TOKEN])


def test_filters_for_all_rules(tmp_path: Path) -> None:
    text = "prefilter = '''matchesAny(attributes[`path`], [`^gen/`])'''\n"
    repository = Repository(tmp_path, text + RULE)
    assert repository.secrets(TOKEN, "gen/a.py") == []
    assert repository.look(TOKEN, "gen/a.py").allowed == {".gitleaks.toml: prefilter": 1}
    assert repository.secrets(TOKEN) == [TOKEN]
