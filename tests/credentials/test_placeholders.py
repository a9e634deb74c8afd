"""What has a credential's shape and one letter all over is no credential."""

import importlib
import re

import pytest

from launchgate.credentials.kind import Kind
from launchgate.credentials.match import anchors, match_at
from tests.credentials.recipe import ALPHABETS, expand

FAMILIES = ("keys", "payments", "registries", "source", "web3", "work")
SELF_TOLD = {"npm", "github", "wif", "xprv", "jwt", "numbers", "words", "uuid"}  # checked otherwise
PART = re.compile(r"\{([A-Za-z0-9]+):([0-9]+)\}")
KINDS = [
    pytest.param(family, kind, id=kind.id)
    for family in FAMILIES
    for kind in importlib.import_module(f"launchgate.credentials.kinds.{family}").KINDS
]


def one_letter(recipe: str, letter: str) -> str:
    """The recipe with the letter (or the alphabet's first) at every place that is made up."""

    def fill(part: "re.Match[str]") -> str:
        name, count = part[1], part[2]
        if name not in ALPHABETS:
            return part[0]
        return (letter if letter in ALPHABETS[name] else ALPHABETS[name][0]) * int(count)

    return PART.sub(fill, recipe)


@pytest.mark.parametrize("letter", ["x", "X", "0", "a"])
@pytest.mark.parametrize(("family", "kind"), KINDS)
def test_one_letter_all_over_is_a_placeholder(family: str, kind: Kind, letter: str) -> None:
    recipes = importlib.import_module(f"tests.credentials.recipes.{family}").RECIPES
    for recipe in recipes[kind.id][0]:
        if kind.id == "zapier-webhook-url" or any(f"{{{name}" in recipe for name in SELF_TOLD):
            continue  # an address says enough; the others have a checksum or are made whole
        data = expand(one_letter(recipe, letter)).encode()
        places = anchors(kind, data, data.lower())
        assert not [spot for place in places if (spot := match_at(kind, data, place))], recipe
