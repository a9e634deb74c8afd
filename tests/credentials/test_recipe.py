"""Recipes make the same text every time, of the characters they name."""

import re

import pytest

from tests.credentials.recipe import ALPHABETS, expand


def test_a_recipe_makes_the_same_text_for_the_same_seed() -> None:
    assert expand("key_{alnum:40}", 7) == expand("key_{alnum:40}", 7)
    assert len({expand("key_{alnum:40}", seed) for seed in range(50)}) == 50


def test_text_outside_of_braces_stays_as_it_is() -> None:
    assert expand("a$b\\n{{x}}") == "a$b\\n{x}"
    assert re.fullmatch(r"\{[0-9]{4}\}", expand("{{{digits:4}}}"))


@pytest.mark.parametrize("name", ALPHABETS)
@pytest.mark.parametrize("count", [0, 1, 70, 200])
def test_characters_are_of_their_alphabet_and_as_even_as_can_be(name: str, count: int) -> None:
    made = expand(f"{{{name}:{count}}}")
    assert len(made) == count
    assert set(made) <= set(ALPHABETS[name])
    assert all(made.count(letter) <= -(-count // len(ALPHABETS[name])) for letter in set(made))


def test_what_is_no_part_is_refused() -> None:
    with pytest.raises(ValueError, match="no part 'nothing'"):
        expand("{nothing:3}")
