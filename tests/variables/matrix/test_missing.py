"""What a target lacks, and what it has that belongs elsewhere."""

from launchgate.model import Severity
from launchgate.ports.variables import Declaration, Flaw, Setting, Use
from launchgate.variables.matrix.missing import missing, out_of_place
from launchgate.variables.matrix.rows import rows_of
from tests.variables.matrix.made import setting, told, use

WHERE = {"production": "Vercel"}


def _missing(
    uses: list[Use],
    declared: list[Declaration],
    settings: list[Setting],
    optional: tuple[str, ...] = (),
    sure: tuple[str, ...] = ("production",),
) -> list[Flaw]:
    return list(missing(rows_of(uses, declared, settings), WHERE, optional, sure))


def test_read_and_not_set() -> None:
    [flaw] = _missing([use("DATABASE_URL", line=7)], [], [])
    assert (flaw.rule, flaw.name, flaw.target) == ("missing-variable", "DATABASE_URL", "production")
    assert flaw.severity is None
    assert flaw.locations[0].line == 7
    assert "Vercel" in flaw.message


def test_read_and_set() -> None:
    assert _missing([use("DATABASE_URL")], [], [setting("DATABASE_URL")]) == []


def test_there_but_not_readable_is_there() -> None:
    there = setting("DATABASE_URL", state="present-unreadable")
    assert _missing([use("DATABASE_URL")], [], [there]) == []


def test_another_scope_is_told() -> None:
    away = setting("DATABASE_URL", state="not-in-this-scope")
    [flaw] = _missing([use("DATABASE_URL")], [], [away])
    assert "another scope" in flaw.message


def test_set_at_another_target_is_told() -> None:
    [flaw] = _missing([use("DATABASE_URL")], [], [setting("DATABASE_URL", "staging")])
    assert "set at staging" in flaw.message


def test_a_default_a_test_a_tool_and_a_document_need_nothing() -> None:
    uses = [
        use("A_KEY", default=True),
        use("B_KEY", path="tests/test_app.py", test=True),
        use("C_KEY", path="scripts/seed.ts"),
        use("D_KEY", path="docs/guide/app.py"),
        use("E_KEY", optional=True),
        use("F_KEY", path=".github/workflows/ci.yml"),
    ]
    assert _missing(uses, [], []) == []


def test_what_the_platform_gives_is_not_missing() -> None:
    assert _missing([use("NODE_ENV"), use("PORT"), use("VERCEL_URL"), use("HOME")], [], []) == []


def test_only_code_says_so_and_its_name_says_little() -> None:
    [flaw] = _missing([use("FEATURE_FLAGS")], [], [])
    assert flaw.severity is Severity.MEDIUM


def test_declared_as_required_is_enough() -> None:
    [flaw] = _missing([], [told("FEATURE_FLAGS", "[env.variables]", required=True)], [])
    assert flaw.severity is None


def test_declared_as_optional_wins_over_code() -> None:
    declared = [told("DATABASE_URL", "src/env.ts", required=False)]
    assert _missing([use("DATABASE_URL")], declared, []) == []


def test_the_configuration_wins_over_a_schema() -> None:
    declared = [
        told("DATABASE_URL", "[env.variables]", required=False),
        told("DATABASE_URL", "src/env.ts", required=True),
    ]
    assert _missing([use("DATABASE_URL")], declared, []) == []


def test_required_at_another_target_only() -> None:
    declared = [told("DEBUG_KEY", "[env.variables]", required=True, targets=("staging",))]
    assert _missing([use("DEBUG_KEY")], declared, []) == []


def test_an_example_that_lists_it_and_code_that_needs_it() -> None:
    [flaw] = _missing([use("FEATURE_FLAGS")], [told("FEATURE_FLAGS")], [])
    assert flaw.severity is None
    assert ".env.example lists it" in flaw.message


def test_a_pattern_of_optional_names() -> None:
    assert _missing([use("SENTRY_AUTH_TOKEN")], [], [], optional=("SENTRY_*",)) == []


def test_a_file_that_was_only_found_proves_little() -> None:
    assert _missing([use("DATABASE_URL")], [], [], sure=()) == []
    [flaw] = _missing([use("DATABASE_URL")], [told("DATABASE_URL")], [], sure=())
    assert flaw.severity is Severity.MEDIUM
    assert "[[env.source]]" in (flaw.fix or "")


def test_set_where_it_does_not_belong() -> None:
    declared = [told("STRIPE_LIVE_KEY", "[env.variables]", targets=("production",))]
    rows = rows_of([], declared, [setting("STRIPE_LIVE_KEY", "preview")])
    [flaw] = out_of_place(rows)
    assert (flaw.rule, flaw.target) == ("production-only-variable", "preview")


def test_set_where_it_belongs() -> None:
    declared = [told("STRIPE_LIVE_KEY", "[env.variables]", targets=("production",))]
    assert list(out_of_place(rows_of([], declared, [setting("STRIPE_LIVE_KEY")]))) == []
