"""Code and declarations that have parted, and those that have not."""

from launchgate.model import Severity
from launchgate.ports.variables import Declaration, Flaw, Use
from launchgate.variables.matrix.drift import undeclared, unused
from launchgate.variables.matrix.rows import rows_of
from tests.variables.matrix.made import told, use


def _undeclared(uses: list[Use], declared: list[Declaration]) -> list[Flaw]:
    return list(undeclared(rows_of(uses, declared, [])))


def test_read_and_declared_nowhere() -> None:
    [flaw] = _undeclared([use("NEW_KEY", line=3)], [told("OLD_KEY")])
    assert (flaw.rule, flaw.name, flaw.severity) == ("undeclared-variable", "NEW_KEY", None)
    assert ".env.example does not have it" in flaw.message
    assert flaw.locations[0].line == 3


def test_with_a_default_it_is_milder() -> None:
    uses = [use("NEW_KEY", default=True), use("OTHER_KEY", default=True)]
    [flaw] = _undeclared(uses, [told("OLD_KEY")])
    assert (flaw.severity, flaw.name) == (Severity.LOW, ".env.example")
    assert "NEW_KEY, OTHER_KEY" in flaw.message


def test_declared_is_fine() -> None:
    assert _undeclared([use("OLD_KEY")], [told("OLD_KEY")]) == []


def test_a_project_that_declares_nothing_has_nothing_to_keep_in_step() -> None:
    assert _undeclared([use("NEW_KEY")], []) == []


def test_tests_and_the_platform_s_own_need_no_declaration() -> None:
    uses = [use("A_KEY", test=True), use("NODE_ENV"), use("CI")]
    assert _undeclared(uses, [told("OLD_KEY")]) == []


def test_the_example_lacks_what_the_schema_has() -> None:
    declared = [told("OLD_KEY"), told("NEW_KEY", "src/env.ts", required=True)]
    [flaw] = _undeclared([use("NEW_KEY")], declared)
    assert (flaw.rule, flaw.name) == ("example-drift", ".env.example")
    assert "lacks NEW_KEY" in flaw.message
    assert "src/env.ts" in flaw.message


def _unused(declared: list[Declaration], mentioned: set[str], *, wide: bool = False) -> list[Flaw]:
    rows = rows_of([use("OLD_KEY")], declared, [])
    return list(unused(rows, mentioned.__contains__, wide))


def test_declared_and_read_nowhere() -> None:
    [flaw] = _unused([told("OLD_KEY"), told("GONE_KEY")], set())
    assert (flaw.rule, flaw.name, flaw.severity) == ("unused-variable", "GONE_KEY", None)


def test_a_name_that_stands_somewhere_in_the_code_may_be_read() -> None:
    assert _unused([told("GONE_KEY")], {"GONE_KEY"}) == []


def test_libraries_read_by_themselves() -> None:
    assert _unused([told("AWS_SECRET_ACCESS_KEY"), told("DATABASE_URL")], set()) == []


def test_code_that_takes_everything_leaves_it_open() -> None:
    [flaw] = _unused([told("GONE_KEY")], set(), wide=True)
    assert flaw.severity is Severity.INFO
