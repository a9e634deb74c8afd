"""From a problem to a finding: fingerprint, masking, printable text."""

import string

from hypothesis import assume, given
from hypothesis import strategies as st

from launchgate.engine.stamp import EXCERPT_LIMIT, fingerprint, mask, printable, stamp
from launchgate.model import Finding, Impact, Location, Problem, RuleInfo, Severity

RULE = RuleInfo(
    id="g/r", title="t", why="w", fix="fix it", severity=Severity.HIGH, impact=Impact.TRUST
)
anything = st.text(max_size=30)
path_bytes = st.binary(max_size=20).map(lambda raw: raw.decode("utf-8", "surrogateescape"))


def stamped(problem: Problem, *hidden: tuple[str, str]) -> Finding:
    return stamp(RULE, "g", problem, hidden)


def test_it_never_changes() -> None:
    """This value stands in users' baselines."""
    assert fingerprint("g/r", "POST /signup", "a  b") == "904b5eb967e928e7c7ae9867f933b698"


@given(anything, anything, anything, anything, anything, anything)
def test_different_things_differ(a: str, b: str, c: str, d: str, e: str, f: str) -> None:
    assume((a, b, " ".join(c.split())) != (d, e, " ".join(f.split())))
    assume("\\0" not in a + b + c + d + e + f)
    assert fingerprint(a, b, c) != fingerprint(d, e, f)


@given(st.lists(st.text(string.ascii_letters, min_size=1, max_size=5), max_size=5))
def test_spaces_of_the_anchor_do_not_count(words: list[str]) -> None:
    assert fingerprint("g/r", "s", " ".join(words)) == fingerprint(
        "g/r", "s", "  " + "\n\t".join(words)
    )


@given(st.text(st.characters(), max_size=20), path_bytes)
def test_any_text_has_a_fingerprint(subject: str, anchor: str) -> None:
    digits = fingerprint("g/r", subject, anchor)
    assert len(digits) == 32
    assert set(digits) <= set("0123456789abcdef")


@given(path_bytes, st.integers(1, 99), path_bytes, st.integers(1, 99))
def test_path_and_line_do_not_count(path: str, line: int, other: str, row: int) -> None:
    first = stamped(Problem(subject="s", message="m", locations=(Location(path=path, line=line),)))
    then = stamped(Problem(subject="s", message="m2", locations=(Location(path=other, line=row),)))
    assert first.fingerprint == then.fingerprint


def test_the_rule_says_what_the_problem_does_not() -> None:
    made = stamped(Problem(subject="s", message="m"))
    assert (made.severity, made.impact, made.fix) == (Severity.HIGH, Impact.TRUST, "fix it")
    own = Problem(subject="s", message="m", severity=Severity.INFO, impact=Impact.EMAIL, fix="")
    made = stamped(own)
    assert (made.severity, made.impact, made.fix) == (Severity.INFO, Impact.EMAIL, "")


def test_values_of_the_environment_become_their_names_everywhere() -> None:
    value = "s3" + "cr3t" * 3
    made = stamped(
        Problem(
            subject=f"u {value}",
            message=f"m {value}",
            excerpt=f"e {value}",
            anchor=f"a {value}",
            fix=f"f {value}",
            locations=(Location(url=f"https://h.example/?t={value}"),),
        ),
        ("TOKEN", value),
    )
    assert value not in repr(made)
    assert made.message == "m ${TOKEN}"
    assert made.locations[0].url == "https://h.example/?t=${TOKEN}"


def test_a_value_within_a_longer_one_leaves_nothing_of_it() -> None:
    short, long = "abc" * 3, "abc" * 3 + "tail" * 2
    for hidden in ([("A", short), ("B", long)], [("B", long), ("A", short)]):
        assert mask(f"x {long} {short} y", hidden) == "x ${B} ${A} y"


def test_the_fingerprint_does_not_depend_on_the_value() -> None:
    def of(value: str) -> str:
        problem = Problem(subject=value, message="m", anchor=value)
        return stamped(problem, ("TOKEN", value)).fingerprint

    assert of("first-value") == of("other-value-of-it")


def test_short_values_occur_by_chance() -> None:
    assert mask("port 8080 is true", [("PORT", "8080"), ("ON", "true")]) == "port 8080 is true"


def test_the_excerpt_is_cut_after_it_was_masked() -> None:
    value = "v4lue" * 10
    text = "x" * (EXCERPT_LIMIT - 20) + value
    made = stamped(Problem(subject="s", message="m", excerpt=text), ("TOKEN", value))
    assert made.excerpt == "x" * (EXCERPT_LIMIT - 20) + "${TOKEN}"
    long = stamped(Problem(subject="s", message="m", excerpt="y" * 500)).excerpt
    assert (len(long), long[-1]) == (EXCERPT_LIMIT, "…")


@given(st.binary(max_size=30))
def test_any_file_name_becomes_text_that_utf8_holds(raw: bytes) -> None:
    shown = printable(raw.decode("utf-8", "surrogateescape"))
    shown.encode("utf-8")
    assert printable(shown) == shown


@given(st.text(st.characters(), max_size=20))
def test_lone_surrogates_too(text: str) -> None:
    printable(text).encode("utf-8")


def test_a_strange_byte_shows_as_its_number() -> None:
    assert printable(b"caf\xe9.py".decode("utf-8", "surrogateescape")) == "caf\\xe9.py"
    assert printable("café.py") == "café.py"


def test_places_are_sorted() -> None:
    places = tuple(Location(path=path, line=line) for path, line in (("b", 1), ("a", 9), ("a", 2)))
    made = stamped(Problem(subject="s", message="m", locations=places))
    assert [place.label for place in made.locations] == ["a:2", "a:9", "b:1"]
