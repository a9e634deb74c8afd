from hypothesis import given
from hypothesis import strategies as st

from launchgate.ports.variables import Flaw
from launchgate.variables.files import consumers as tools
from launchgate.variables.files.differences import differences
from launchgate.variables.files.syntax import syntax

HASH = "$2" + "b$10$" + "abcdefgh"


def told(text: str, *consumers: tools.Consumer) -> list[tuple[str, str]]:
    return [(one.name, one.message) for one in differences(".env", text, consumers)]


def written(text: str, consumer: tools.Consumer) -> list[Flaw]:
    return list(syntax(".env", text, consumer))


def test_two_readers() -> None:
    assert told("A=x#y", tools.NEXT, tools.PYTHON) == [
        ("A", "Next.js ends the value at `#`, python-dotenv keeps what is behind it")
    ]
    assert told('A="x"', tools.NEXT, tools.DOCKER) == [
        ("A", "docker --env-file keeps the quotes as a part of the value, Next.js drops them")
    ]
    assert told("B=1\nA=$B", tools.VITE, tools.PYTHON) == [
        ("A", "Vite and python-dotenv expand `$` in it differently")
    ]
    assert told("A=1\nB='x y'\nC=\"z\"", tools.NEXT, tools.PYTHON, tools.COMPOSE) == []


def test_one_reader() -> None:
    assert told(f"A={HASH}", tools.NEXT)[0][0] == "A"
    assert told("A=pa$$word", tools.NEXT) == [
        ("A", "Next.js does not keep `$$` in the value as it stands")
    ]
    assert told("A=x#y", tools.NEXT)[0][1].startswith("Next.js ends the value at `#`")
    assert told("A=#fff\nB= # none\nC= #", tools.NEXT)[0][0] == "A"
    assert len(told("A=#fff\nB= # none\nC= #", tools.NEXT)) == 1
    assert told("foo bar\nA=1", tools.NODE) == [("", "Node.js --env-file cannot read the line")]
    assert told('A="x\nB=1', tools.COMPOSE)[0][1].endswith("refuses the whole file")
    assert told("A=x # y\nB='pa$word'\n# c\n", tools.DOTENV) == []


def test_duplicates_and_their_places() -> None:
    (one,) = written("A=1\nB=1\nA=2", tools.NEXT)
    assert (one.rule, one.name, one.locations[0].line) == ("duplicate-key", "A", 3)
    assert one.severity is None
    (same,) = written("A=1\nA=1", tools.NEXT)
    assert same.severity is not None


def test_quotes_spaces_and_references() -> None:
    rules = [one.rule for one in written('A="x"\nB=x \nC=ok', tools.DOCKER)]
    assert rules == ["quoted-value", "whitespace-value"]
    (smart,) = written("A=\u201cx\u201d", tools.NEXT)
    assert smart.rule == "quoted-value"
    (nbsp,) = written('A="x\u00a0"', tools.NEXT)
    assert "no-break" in nbsp.message
    (left,) = written("A=http://${HOST}/x", tools.NODE)
    assert (left.rule, left.locations[0].column) == ("unexpanded-reference", 10)
    (nothing,) = written("A=http://${HOST}/x", tools.NEXT)
    assert "finds nothing" in nothing.message
    assert written("HOST=x\nA=http://${HOST}/x", tools.NEXT) == []
    (spaced,) = written("A = x", tools.SHELL)
    assert (spaced.rule, spaced.name) == ("whitespace-value", "A")


ALL = (tools.NEXT, tools.VITE_8, tools.PYTHON, tools.COMPOSE, tools.RAILS, tools.SHELL)


@given(st.text(alphabet="AB=\n\r #\"'`$\\{}x:-\u00a0\0", max_size=60))
def test_never_raises(text: str) -> None:
    list(differences(".env", text, ALL))
    for consumer in ALL:
        written(text, consumer)


def test_no_value_is_told() -> None:
    text = 'A=hidden1#hidden2 \nB=\'hidden3\nA=hidden4${hidden5}\nC="hidden6 "'
    found = [*differences(".env", text, ALL)]
    for consumer in ALL:
        found += written(text, consumer)
    assert found
    assert "hidden" not in repr(found)
