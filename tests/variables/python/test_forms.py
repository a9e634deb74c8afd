"""Forms of reading a variable in Python, and what only looks like one."""

import pytest

from tests.variables.python.facts import FACTS
from tests.variables.python.form import Form, marked, seen
from tests.variables.python.more import MORE
from tests.variables.python.nothing import NOTHING
from tests.variables.python.still_more import STILL_MORE


@pytest.mark.parametrize("form", [*FACTS, *MORE, *STILL_MORE])
def test_it_is_read_where_it_stands(form: Form) -> None:
    code, expected = marked(form)
    assert seen("app/x.py", code) == sorted(expected)


@pytest.mark.parametrize("code", NOTHING)
def test_it_is_not_read(code: str) -> None:
    assert seen("app/x.py", code) == []
