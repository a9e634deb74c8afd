"""Each form gives the names that are marked in it, where they stand, and no other."""

import pytest

from launchgate.variables.source import Export, Source, Surroundings
from launchgate.variables.uses.first import reader_of
from launchgate.variables.uses.read import read, read_with
from tests.variables.javascript.forms import ALIASES, FACTS, MANNERS, PLACES, Form
from tests.variables.javascript.marks import expected, given, plain
from tests.variables.javascript.negatives import NEGATIVES
from tests.variables.javascript.wrapped import ACROSS, HELPERS, PAGES, PREFIXED, PRISMA, THROUGH

ALONE = (*FACTS, *ALIASES, *PLACES, *MANNERS, *HELPERS, *PAGES, *PRISMA, *NEGATIVES)


@pytest.mark.parametrize("form", ALONE, ids=lambda form: form.text[:70])
def test_a_form_gives_the_marked_names_and_no_other(form: Form) -> None:
    found = read(Source(form.path, plain(form.text).encode()))
    assert sorted(given(use) for use in found.uses) == expected(form.text)


@pytest.mark.parametrize(
    "files", [*ACROSS, *PREFIXED, *THROUGH], ids=lambda files: files[0].text[:70]
)
def test_what_other_files_export(files: tuple[Form, ...]) -> None:
    around = Surroundings()
    for form in files[:-1]:
        names: dict[str, list[Export]] = {}
        for name, many in around.exports.items():
            names[name] = [*many]
        for export in read_with(
            reader_of(form.path), Source(form.path, form.text.encode()), around
        ).exports:
            names.setdefault(export.name, []).append(export)
        around = Surroundings(exports={name: tuple(many) for name, many in names.items()})
    last = files[-1]
    source = Source(last.path, plain(last.text).encode())
    found = read_with(reader_of(last.path), source, around)
    assert sorted(given(use) for use in found.uses) == expected(last.text)


def test_there_are_enough_forms() -> None:
    assert sum("«" in form.text for form in ALONE) + len(ACROSS) >= 140
    assert len(NEGATIVES) >= 75
