"""Every reason of a score is told in words that need no knowledge of the code."""

import re

import pytest

from launchgate.credentials.context.meaning import meaning, told, weighed
from launchgate.credentials.context.weights import WEIGHTS


@pytest.mark.parametrize("name", WEIGHTS)
def test_a_reason_is_a_clause(name: str) -> None:
    clause = meaning(name)
    assert re.match(r"(?:it|its|the|decoded|no|a|one)\b", clause), clause
    assert not re.search(r"entropy|[a-z]\+[a-z]|\bbare\b|anchor|keyword|, (?:quoted|open)", clause)
    assert not clause.endswith(".")


@pytest.mark.parametrize(
    ("name", "clause"),
    [
        ("placeholder", "it looks like a placeholder"),
        ("high entropy", "it looks random"),
        (
            "password of lower+upper+digits",
            "it is a password of small letters, capitals and digits",
        ),
        ("value of digits", "it is a value of digits"),
        ("password of at most 11 characters", "it is a password of at most 11 characters"),
        ("given by =", "it is given by ="),
        ("bare, then function call", "it is written without quotes, and then comes a call"),
        ("found as htpasswd", "it is in a line of an htpasswd file"),
        ("a nonce by name", "its name says nonce"),
        ("nothing of the kind", "nothing of the kind"),
    ],
)
def test_some_of_them(name: str, clause: str) -> None:
    assert meaning(name) == clause


def test_what_speaks_for_and_what_against() -> None:
    assert told(0.5, ("high entropy", "template", "given by =")) == (
        "Score 0.50. For it: it looks random; it is given by =. "
        "Against it: it is a template that is filled in later."
    )
    assert told(1.0, ("template",)).startswith("Score 1.00. Against it: ")


def test_a_reason_without_a_weight_stands_alone() -> None:
    assert told(1.0, ("published with a well-known project's tests",)) == (
        "Published with a well-known project's tests."
    )


def test_what_is_left_beside_its_siblings_is_no_reason() -> None:
    assert told(0.92, ("a word of its own", "test path", "found as login-call")) == "Score 0.92."


def test_nothing_speaks_both_ways() -> None:
    speaking, denying = weighed(WEIGHTS)
    assert not set(speaking) & set(denying)
    assert len(speaking) > 30
    assert len(denying) > 60
