"""One row for each variable that anybody reads, declares or sets."""

from collections.abc import Iterable
from fnmatch import fnmatchcase

from launchgate.frontend.values.naming import says_secret
from launchgate.frontend.values.public import declared
from launchgate.ports.variables import Declaration, Row, Setting, Use


def rows_of(
    uses: Iterable[Use],
    declarations: Iterable[Declaration],
    settings: Iterable[Setting],
    ignored: Iterable[str] = (),
) -> tuple[Row, ...]:
    """Sorted by name; those that a pattern of `ignored` names are left out."""
    used: dict[str, list[Use]] = {}
    told: dict[str, list[Declaration]] = {}
    put: dict[str, list[Setting]] = {}
    for use in uses:
        used.setdefault(use.name, []).append(use)
    for item in declarations:
        told.setdefault(item.name, []).append(item)
    for setting in settings:
        put.setdefault(setting.name, []).append(setting)
    patterns = tuple(ignored)
    return tuple(
        _row(name, used.get(name, ()), told.get(name, ()), put.get(name, ()))
        for name in sorted({*used, *told, *put})
        if not any(fnmatchcase(name, pattern) for pattern in patterns)
    )


def _row(
    name: str,
    uses: Iterable[Use],
    declarations: Iterable[Declaration],
    settings: Iterable[Setting],
) -> Row:
    stated = tuple(declarations)
    public = next((item.public for item in stated if item.public is not None), None)
    secret = next((item.secret for item in stated if item.secret is not None), None)
    return Row(
        name=name,
        uses=tuple(sorted(dict.fromkeys(uses), key=lambda use: use.location.order)),
        declared=stated,
        set=tuple(settings),
        secret=says_secret(name) if secret is None else secret,
        public=declared(name) if public is None else public,
    )
