"""Every kind of credential: what it says of itself is whole, and its recipes hold."""

import importlib
import re
import sys
from collections.abc import Iterator

import pytest

from launchgate.credentials.checksums import CHECKS
from launchgate.credentials.kind import Kind
from launchgate.credentials.kinds import FAMILIES, all_kinds
from launchgate.credentials.match import anchors, match_at
from launchgate.credentials.scan import scan
from launchgate.credentials.spot import Spot
from tests.credentials.recipe import expand
from tests.credentials.test_placeholders import SELF_TOLD, one_letter

Recipes = dict[str, tuple[tuple[str, ...], tuple[str, ...]]]
_PARSER = importlib.import_module("re._parser" if sys.version_info >= (3, 11) else "sre_parse")
_SEEDS = (1, 2, 3, 4, 5)
_WRAPPINGS = (
    "{}",  # the end of the file right behind it
    "{}\n",
    "value = '{}'\n",
    'const key = "{}";\n',
    "KEY={}\n",
    'line one\\n{}\\n"',
    "<td>{}</td>",
    "curl -H 'X-Key: {}' https://api.example.com",
)

KINDS = [pytest.param(kind, id=kind.id) for kind in all_kinds()]


def recipes(family: str) -> Recipes:
    found: Recipes = importlib.import_module(f"tests.credentials.recipes.{family}").RECIPES
    return found


def recipes_of(kind: Kind) -> tuple[tuple[str, ...], tuple[str, ...]]:
    for family in FAMILIES:
        if kind in importlib.import_module(f"launchgate.credentials.kinds.{family}").KINDS:
            return recipes(family)[kind.id]
    raise AssertionError(f"{kind.id} is of no family")


def wrapped(text: str) -> Iterator[bytes]:
    for wrapping in _WRAPPINGS:
        yield wrapping.replace("{}", text).encode()
    if '"' not in text:
        flat = text.replace("\\n", "\n").replace("\n", "\\n")
        yield f'{{"a": 1, "key": "{flat}", "b": 2}}'.encode()


def spots(kind: Kind, data: bytes) -> list[Spot]:
    places = anchors(kind, data, data.lower())
    return [spot for place in places if (spot := match_at(kind, data, place)) is not None]


def repeats(parsed: object) -> Iterator[tuple[int, int, object]]:
    """Least count, greatest count and inside of every repeat in a parsed expression."""
    for name, argument in list(parsed):  # type: ignore[call-overload]
        if str(name) in ("MAX_REPEAT", "MIN_REPEAT"):
            least, greatest, inside = argument
            yield int(least), int(greatest), inside
            yield from repeats(inside)
        elif str(name) == "BRANCH":
            for branch in argument[1]:
                yield from repeats(branch)
        elif str(name) == "SUBPATTERN":
            yield from repeats(argument[3])
        elif str(name) in ("ASSERT", "ASSERT_NOT"):
            yield from repeats(argument[1])


def test_at_least_two_hundred_kinds_each_with_an_id_of_its_own() -> None:
    ids = [kind.id for kind in all_kinds()]
    assert len(ids) >= 200
    assert sorted(set(ids)) == sorted(ids)


@pytest.mark.parametrize("family", FAMILIES)
def test_a_family_has_recipes_for_its_kinds_and_for_nothing_else(family: str) -> None:
    kinds = importlib.import_module(f"launchgate.credentials.kinds.{family}").KINDS
    assert kinds
    assert set(recipes(family)) == {kind.id for kind in kinds}


@pytest.mark.parametrize("kind", KINDS)
def test_a_kind_says_all_of_itself(kind: Kind) -> None:
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)+", kind.id)
    assert kind.title
    assert kind.opens
    assert not kind.opens.endswith(".")
    for url in (kind.source, kind.revoke):
        assert re.fullmatch(r"https://[^\s/]+\.[^\s/]+(/\S*)?", url), url
    assert (kind.role == "public") == (kind.level == "info")
    assert kind.role != "test" or kind.level in ("high", "medium", "low")
    assert not kind.check or kind.check in CHECKS


@pytest.mark.parametrize("kind", KINDS)
def test_a_pattern_takes_linear_time(kind: Kind) -> None:
    parsed = _PARSER.parse(kind.pattern)
    for _, greatest, inside in repeats(parsed):
        assert greatest < _PARSER.MAXREPEAT, "a repeat without a bound"
        if greatest > 1:
            assert all(least == most for least, most, _ in repeats(inside)), "nested repeats"
    assert parsed.getwidth()[1] <= kind.max_length


@pytest.mark.parametrize("kind", KINDS)
def test_each_anchor_begins_a_match(kind: Kind) -> None:
    must, _ = recipes_of(kind)
    assert kind.anchors
    begun: set[str] = set()
    for recipe in must:
        data = expand(recipe).encode()
        text = data.lower() if kind.ignore_case else data
        for spot in spots(kind, data):
            begun.update(a for a in kind.anchors if text.startswith(a.encode(), spot.match_start))
    for anchor in kind.anchors:
        assert len(anchor) >= 3
        assert not kind.ignore_case or anchor == anchor.lower()
        assert anchor in begun, f"no recipe begins with {anchor}"


@pytest.mark.parametrize("kind", KINDS)
def test_what_must_match_matches_wherever_it_stands(kind: Kind) -> None:
    must, _ = recipes_of(kind)
    assert must
    for recipe in must:
        for seed in _SEEDS:
            text = expand(recipe, seed)
            for data in wrapped(text):
                found = spots(kind, data)
                assert found, f"{recipe} at seed {seed} in {len(data)} bytes"
                assert all(data[spot.start : spot.end] == spot.secret for spot in found)


@pytest.mark.parametrize("kind", KINDS)
def test_what_must_not_match_does_not(kind: Kind) -> None:
    _, must_not = recipes_of(kind)
    assert len(must_not) >= 2
    for recipe in must_not:
        for seed in _SEEDS:
            for data in wrapped(expand(recipe, seed)):
                assert not spots(kind, data), f"{recipe} at seed {seed}"


_PARTS = re.compile(r"\{(?:alnum|b64url|b64|lowernum|uppernum|base58):(\d+)\}")
_SPELT = "checkIfEnvironmentVariableExistsAndIsNotEmptyInTheCurrentProcess"


@pytest.mark.parametrize(
    "kind", [pytest.param(kind, id=kind.id) for kind in all_kinds() if not kind.proven]
)
def test_the_name_of_a_function_has_no_shape_of_a_key(kind: Kind) -> None:
    must, _ = recipes_of(kind)
    for recipe in must:
        spelt, parts = _PARTS.subn(lambda part: (_SPELT * 4)[: int(part[1])], recipe)
        if parts and not re.search(r"\{|[0-9]", spelt.rpartition("=")[2]):
            assert not spots(kind, spelt.encode()), spelt


def test_no_two_kinds_have_the_same_shape() -> None:
    shapes = [(kind.pattern, kind.anchors, kind.check) for kind in all_kinds()]
    assert len(set(shapes)) == len(shapes)
    patterns: dict[str, list[str]] = {}
    for kind in all_kinds():
        if not kind.check:
            patterns.setdefault(kind.pattern, []).append(kind.id)
    assert [ids for ids in patterns.values() if len(ids) > 1] == []


_LINK = re.compile(r"https://(?:[a-z0-9-]+\.)+[a-z]{2,12}(?:/[\w.~!$&'()*+,;=:@%/?#-]*)?")


@pytest.mark.parametrize("kind", KINDS)
def test_its_links_lead_to_a_host_of_the_internet(kind: Kind) -> None:
    for link in (kind.source, kind.revoke):
        assert _LINK.fullmatch(link), link
        assert not re.search(r"example|localhost|\.local$", link.split("/")[2]), link
    assert not kind.rotate.startswith('"')


@pytest.mark.parametrize(
    "kind", [pytest.param(k, id=k.id) for k in all_kinds() if k.level != "info"]
)
def test_one_letter_all_over_is_never_told(kind: Kind) -> None:
    """Whether its pattern or the context layer says so."""
    must, _ = recipes_of(kind)
    for recipe in must:
        if kind.id == "zapier-webhook-url" or any(f"{{{name}" in recipe for name in SELF_TOLD):
            continue  # as for placeholders
        for letter in "xX0a":
            text = expand(one_letter(recipe, letter)).encode()
            told = [spot for spot in scan(text, "src/app.py") if spot.kind in all_kinds()]
            assert told == [], text
