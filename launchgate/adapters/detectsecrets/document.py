"""Writes `.secrets.baseline` as detect-secrets does: its keys, its order, and no churn."""

import json
from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from launchgate.adapters.detectsecrets.known import Known
from launchgate.adapters.detectsecrets.plugins import defaults

_FIRST = ("version", "plugins_used", "filters_used")
# Without the filter that has values verified: detect-secrets would send them to their providers.
_FILTERS = (
    "detect_secrets.filters.allowlist.is_line_allowlisted",
    *(
        f"detect_secrets.filters.heuristic.{name}"
        for name in (
            *("is_indirect_reference", "is_likely_id_string", "is_lock_file"),
            *("is_not_alphanumeric_string", "is_potential_uuid", "is_prefixed_with_dollar_sign"),
            *("is_sequential_string", "is_swagger_file", "is_templated_secret"),
        )
    ),
)


class Place(NamedTuple):
    """`path` is relative to the root; `item` the entry that stood in the file before."""

    path: str
    type: str
    sha1: str
    line: int | None = None
    item: Mapping[str, Any] | None = None


def render(known: Known, places: Iterable[Place], now: str) -> str:
    """The whole file; `now` (RFC 3339) is written only where a dated file changes."""
    document = dict(known.document) or _new()
    rows: dict[str, dict[tuple[str, str], tuple[int, dict[str, Any]]]] = {}
    for place in places:
        name = _name(place.path, known.home)
        row = (place.line or 0, _row(name, place, known))
        rows.setdefault(name, {}).setdefault((place.sha1, place.type), row)
    results = {
        name: _ordered(rows[name], [(row.sha1, row.type) for row in known.rows(name)])
        for name in sorted(rows)
    }
    if "generated_at" in document and results != document.get("results"):
        document["generated_at"] = now
    rest = {key: value for key, value in document.items() if key not in (*_FIRST, "results")}
    dated = {key: rest.pop(key) for key in ("generated_at",) if key in rest}
    first = {key: document[key] for key in _FIRST if key in document}
    return json.dumps({**first, **rest, "results": results, **dated}, indent=2) + "\n"


def _new() -> dict[str, Any]:
    from detect_secrets.__version__ import VERSION  # noqa: PLC0415 - slow to load

    return {
        "version": VERSION,
        "plugins_used": defaults(),
        "filters_used": [{"path": path} for path in _FILTERS],
    }


def _row(name: str, place: Place, known: Known) -> dict[str, Any]:
    row = {
        **(place.item or {"type": place.type}),
        "filename": name,
        "hashed_secret": place.sha1,
    }
    row.setdefault("is_verified", False)
    if place.line and not known.slim:
        row["line_number"] = place.line
    keys = ("type", "filename", "hashed_secret", "is_verified", "line_number", "is_secret")
    return {
        key: row[key] for key in (*keys, *(key for key in row if key not in keys)) if key in row
    }


def _ordered(
    rows: Mapping[tuple[str, str], tuple[int, dict[str, Any]]], old: list[tuple[str, str]]
) -> list[dict[str, Any]]:
    """By line, which a slim file does not show; nothing moves where nothing is added or gone."""
    known = [key for key in old if key in rows]
    if len(known) == len(rows) and all("line_number" not in row for _, row in rows.values()):
        return [rows[key][1] for key in known]
    return [rows[key][1] for key in sorted(rows, key=lambda key: (rows[key][0], *key))]


def _name(path: str, home: str) -> str:
    return path.removeprefix(f"{home}/") if home else path
