"""The gate's rows as people look at them: variables down, code, declarations and targets across."""

from collections.abc import Mapping, Sequence

from launchgate.model import Matrix, MatrixRow, Severity, Tone
from launchgate.ports import Flaw, Row, Setting

_WORDS = {
    "missing-variable": "missing",
    "empty-value": "empty",
    "placeholder-value": "placeholder",
    "example-value": "example value",
    "quoted-value": "quotes in it",
    "whitespace-value": "spaces in it",
    "unexpanded-reference": "unexpanded ${}",
    "wrong-type": "wrong type",
    "test-mode-key": "test key",
    "live-key-outside-production": "live key",
    "non-production-url": "wrong host",
    "weak-signing-secret": "weak",
    "expired-token": "expired",
    "mismatched-pair": "wrong pair",
    "development-mode": "debug mode",
    "public-secret": "public secret",
    "public-twin": "public twin",
    "shared-secret": "shared secret",
    "production-only-variable": "not for here",
    "production-value-in-development": "live value",
    "duplicate-key": "twice there",
    "dialect-difference": "ambiguous",
}
_STATES: Mapping[str, tuple[str, Tone]] = {
    "set": ("set", "good"),
    "empty": ("empty", "doubt"),
    "missing": ("-", "plain"),
    "present-unreadable": ("unreadable", "plain"),
    "not-in-this-scope": ("other scope", "plain"),
}
_ORDER = ("set", "present-unreadable", "empty", "not-in-this-scope", "missing")


def matrix_of(rows: Sequence[Row], flaws: Sequence[Flaw], targets: Sequence[str]) -> Matrix | None:
    """Rows with something wrong first. None where nothing is known of any variable."""
    if not rows:
        return None
    wrong: dict[tuple[str, str | None], Flaw] = {}
    for flaw in flaws:
        key = flaw.name, flaw.target
        if key not in wrong or _weight(flaw) > _weight(wrong[key]):
            wrong[key] = flaw
    made = [_row(row, wrong, targets) for row in rows]
    made.sort(key=lambda row: (not any(tone == "bad" for tone in row.tones), row.name))
    return Matrix(
        title="Variables at each target",
        columns=("code", "declared", *targets),
        rows=tuple(made),
    )


def _row(
    row: Row, wrong: Mapping[tuple[str, str | None], Flaw], targets: Sequence[str]
) -> MatrixRow:
    flaw = wrong.get((row.name, None))
    rule = "" if flaw is None else flaw.rule
    read = "read" if row.uses else "-"
    told = "yes" if row.declared else "-"
    first: tuple[str, Tone] = (read, "doubt" if rule == "unused-variable" else "plain")
    undeclared = rule in ("undeclared-variable", "example-drift")
    second: tuple[str, Tone] = (told, "doubt" if undeclared else "plain")
    pairs = [first, second]
    pairs += [_cell(row.set, wrong.get((row.name, target)), target) for target in targets]
    return MatrixRow(
        name=row.name,
        cells=tuple(text for text, _ in pairs),
        tones=tuple(tone for _, tone in pairs),
    )


def _cell(settings: Sequence[Setting], flaw: Flaw | None, target: str) -> tuple[str, Tone]:
    if flaw is not None and flaw.rule in _WORDS:
        mild = flaw.severity is not None and flaw.severity < Severity.HIGH
        return _WORDS[flaw.rule], "doubt" if mild else "bad"
    here = {item.state for item in settings if item.target == target}
    return next((_STATES[state] for state in _ORDER if state in here), _STATES["missing"])


def _weight(flaw: Flaw) -> int:
    return Severity.HIGH if flaw.severity is None else flaw.severity
