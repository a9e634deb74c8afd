"""Readers that cannot be asked here: what their source says. And all of them: never an error."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from launchgate.variables.files.dialects import DIALECTS, Dialect, evaluate, evaluated, values_of

TRICKS = st.text(alphabet="AB=\n\r #\"'`$\\{}:-+?()\t.\u00a0\ufeff\0é1exportn", max_size=60)


def values(text: str, dialect: Dialect, **environ: str) -> dict[str, str]:
    return {name: one.text for name, one in values_of(evaluate(text, dialect, environ)).items()}


@pytest.mark.parametrize(
    ("text", "dialect", "expected"),
    [
        ('A="x" # c\n', "docker", {"A": '"x" # c'}),
        ("A=x \n#B=1\n  C=1", "docker", {"A": "x ", "C": "1"}),
        ("A =x\nB=1", "docker", {}),
        ("A=x # c\nB=x#y", "compose", {"A": "x", "B": "x#y"}),
        ("B=1\nA='$B'\nC=\"$B\"\nD=$$B", "compose", {"B": "1", "A": "$B", "C": "1", "D": "$B"}),
        ("A=${B:-d}/${C-e}${D:+f}", "compose", {"A": "d/e"}),
        ("A=${B:?no}\n", "compose", {}),
        ('A="x\nB=1', "compose", {}),
        ("A: x\nB=1", "compose", {"A": "x", "B": "1"}),
        ("A='x'\nB=\"a\\nb\"", "compose", {"A": "x", "B": "a\nb"}),
        ("A=x#y\nB='a#b'", "rails", {"A": "x", "B": "a#b"}),
        ("B=1\nA='$B'\nC=\"${B}\"", "rails", {"B": "1", "A": "$B", "C": "1"}),
        ("A=$(rm -rf x)\nB=1", "rails", {"B": "1"}),
        ("A=1\nexport A\nB", "rails", {"A": "", "B": ""}),
        ("B=1\nexport A", "rails", {}),
        ("A=x #c\nB=x#c\nC='$A'", "godotenv", {"A": "x", "B": "x#c", "C": "$A"}),
        ("A=1\nB=${A}\nc=$a", "godotenv", {"A": "1", "B": "1", "c": "$a"}),
        ("A=1\nfoo", "godotenv", {}),
        ("A=x#y\nB='a b' # c", "shell", {"A": "x#y", "B": "a b"}),
        ("A = 1\nB=2 run me\nC=$(date)\nD=3", "shell", {"D": "3"}),
        ('A=1\nexport B="${A}x" C=${Z:-d}', "shell", {"A": "1", "B": "1x", "C": "d"}),
    ],
)
def test_read_from_source(text: str, dialect: Dialect, expected: dict[str, str]) -> None:
    assert values(text, dialect) == expected


def test_the_process_comes_first() -> None:
    assert values("A=1", "rails", A="e") == {"A": "e"}
    assert values("A", "docker", A="e") == {"A": "e"}
    assert values("B=${A}", "compose", A="e") == {"B": "e"}


def test_places_are_of_the_name_and_the_value() -> None:
    (entry,) = evaluate('\n  export AB = "x y" # c', "dotenv", {})
    assert (entry.line, entry.column, entry.end_column) == (2, 10, 12)
    assert entry.at == (2, 15, 2, 20)
    assert (entry.raw.text, entry.quote) == ('"x y"', '"')


def test_no_value_is_shown() -> None:
    assert "hidden" not in repr(evaluated("A=hidden", "next", {}))


@given(TRICKS, st.sampled_from(DIALECTS))
def test_never_raises(text: str, dialect: Dialect) -> None:
    evaluated(text, dialect, {"A": "$B", "B": "x"})


@pytest.mark.parametrize("dialect", DIALECTS)
@pytest.mark.parametrize(
    "text",
    [
        "\n" * 400_000,
        "A" + " " * 400_000 + "\nB=1",
        "A=" + "${" * 100_000,
        'A="' + '\\"' * 100_000,
        "\0" * 300_000,
        "\n".join(f"A{i}=$A{i - 1}$A{i - 1}" for i in range(200)),
        "A=" + "$(" * 100_000,
    ],
    ids=["blank", "spaces", "braces", "escapes", "nul", "doubling", "commands"],
)
def test_big_files_take_no_long_time(text: str, dialect: Dialect) -> None:
    start = time.process_time()
    evaluated(text, dialect, {})
    assert time.process_time() - start < 3
