from launchgate.variables.matrix.rows import rows_of
from tests.variables.matrix.made import setting, told, use


def test_one_row_for_each_name_sorted() -> None:
    rows = rows_of([use("B"), use("B", line=2)], [told("A")], [setting("C")])
    assert [row.name for row in rows] == ["A", "B", "C"]
    assert [len(rows[1].uses), len(rows[0].declared), len(rows[2].set)] == [2, 1, 1]


def test_names_of_no_interest_are_left_out() -> None:
    assert rows_of([use("npm_config_x"), use("A")], [], [], ("npm_*",))[0].name == "A"


def test_secret_and_public_by_name_unless_declared() -> None:
    rows = {row.name: row for row in rows_of([use("API_SECRET"), use("VITE_URL")], [], [])}
    assert rows["API_SECRET"].secret
    assert rows["VITE_URL"].public
    assert not rows["VITE_URL"].secret
