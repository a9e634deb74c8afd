"""Env files as the tools of several languages read them: every reading is given."""

import time

import pytest

from launchgate.parse.dotenv import expanded, parse


@pytest.mark.parametrize(
    ("text", "readings"),
    [
        ("A=plain", {"plain"}),
        ("A = spaced  ", {"spaced"}),
        ("export A=exported", {"exported"}),
        ("A: yaml", {"yaml"}),
        ('"A"="named in quotes"', {"named in quotes"}),
        ("A='single $B \\n'", {"single $B \\n"}),
        ("A=`back \"and\" 'tick'`", {"back \"and\" 'tick'"}),
        ('A="double" # comment', {"double"}),
        ('A="a\\nb"', {"a\nb", "a\\nb"}),
        ('A="say \\"hi\\""', {'say "hi"', 'say \\"hi\\"'}),
        ('A="line1\nline2"', {"line1\nline2"}),
        ("A='line1\nline2'", {"line1\nline2"}),
        ("A=pass#word", {"pass#word", "pass"}),
        ("A=pass #word", {"pass #word", "pass"}),
        ('A="pass#word"', {"pass#word"}),
        ("A=a\\ b", {"a\\ b", "a b"}),
        ("A=one\\ntwo", {"one\ntwo", "one\\ntwo"}),
        ('A="open', {'"open'}),
        ('A="C:\\dir\\"', {"C:\\dir\\"}),
        ("A='it\\' # c", {"it\\"}),
        ("A=pa$$word", {"pa$$word"}),
        ('A="pa\\$word"', {"pa$word", "pa\\$word"}),
        ("A=x=y==", {"x=y=="}),
        ('A=pre"mid"post', {'pre"mid"post'}),
        ("A=", set()),
        ("A=''", set()),
    ],
)
def test_readings(text: str, readings: set[str]) -> None:
    for whole in (text, f"# c\n\n{text}\nZ=1\n", f"\ufeff{text}".replace("\n", "\r\n")):
        found = next(variable for variable in parse(whole) if variable.name == "A")
        assert readings <= set(found.values), whole
        if not readings:
            assert found.values == ()


def test_references_are_replaced_and_kept() -> None:
    text = "U=app\nP=word\nA=db:${U}:$P@h\nB=${NO:-other}\nC=${U:+set}\nD=${HOME}\nE='${U}'\n"
    found = {variable.name: variable.values for variable in parse(text, {"HOME": "/root"})}
    assert found["A"] == ("db:${U}:$P@h", "db:app:word@h")
    assert found["B"][-1] == "other"
    assert found["C"][-1] == "set"
    assert found["D"][-1] == "/root"
    assert found["E"] == ("${U}", "app")


def test_of_equal_names_each_one() -> None:
    assert [item.values for item in parse("A=first\nB=x\nA=second")] == [
        ("first",), ("x",), ("second",),
    ]  # fmt: skip


def test_lines() -> None:
    found = parse('A=1\n\nB="x\ny"\n# c\nC=2\n')
    assert [(item.name, item.line) for item in found] == [("A", 1), ("B", 3), ("C", 6)]


def test_a_quote_that_was_left_open_hides_no_later_variable() -> None:
    found = {item.name: item.values for item in parse("A='it\nB=second\nC='third'\n")}
    assert "second" in found["B"]
    assert "third" in found["C"]


@pytest.mark.parametrize("text", ["", "\n\n", "# A=1", "no assignment", "=x", "1A=x", "A B=x"])
def test_no_assignment(text: str) -> None:
    assert parse(text) == []


def test_no_repr_has_a_value() -> None:
    assert repr(parse("A=hidden words")) == "[<A in line 1, 1 readings>]"


def test_references_that_grow_are_bounded() -> None:
    text = "A=xxxxxxxxxx\n" + "".join(f"A{n}={'${A}' * 50}\nA={'${A}' * 50}\n" for n in range(5))
    assert all(len(value) < 100_000 for item in parse(text) for value in item.values)
    assert expanded("$A", {"A": "$B", "B": "$A"}) in ("$A", "$B")


@pytest.mark.parametrize(
    "piece", ["A='\n", 'A="', "$", "${", "\\", "#", "A=", "export ", "'", "A='\\\n", " ", "A=x\n"]
)
def test_worst_inputs(piece: str) -> None:
    begun = time.process_time()
    parse(piece * (200_000 // len(piece)))
    assert time.process_time() - begun < 5
