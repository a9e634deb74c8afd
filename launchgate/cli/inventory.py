"""The inventory of variables as documents: JSON, CSV, a matrix on a terminal, a page."""

import csv
import io
from collections.abc import Iterable, Mapping
from html import escape
from typing import Any

from launchgate.model import Matrix
from launchgate.ports import Declaration, Flaw, Row, Setting, Use, VariableSurvey
from launchgate.writers.grid import Paint, grid
from launchgate.writers.text import inert

SCHEMA = "launchgate-env-inventory/1"


def document(survey: VariableSurvey, severities: Mapping[str, str]) -> dict[str, Any]:
    """`severities` are those of the rules, by name. No value is in it."""
    wrong = _by_name(survey.flaws)
    return {
        "schema": SCHEMA,
        "targets": list(survey.targets),
        "complete": list(survey.complete),
        "variables": [
            {
                "name": row.name,
                "secret": row.secret,
                "public": row.public,
                "uses": [_use(use) for use in row.uses],
                "declared": [_declaration(item) for item in row.declared],
                "set": [_setting(item) for item in row.set],
                "verdicts": [_verdict(flaw, severities) for flaw in wrong.get(row.name, ())],
            }
            for row in survey.rows
        ],
        "whole_environment": [
            {"path": item.location.path, "line": item.location.line, "why": item.why}
            for item in survey.wide
        ],
        "unknown": list(survey.unknown),
    }


def _use(use: Use) -> dict[str, Any]:
    return {
        "path": use.location.path,
        "line": use.location.line,
        "column": use.location.column,
        "default": use.default,
        "optional": use.optional,
        "side": use.side,
        "phase": use.phase,
        "test": use.test,
        "form": use.form,
    }


def _declaration(item: Declaration) -> dict[str, Any]:
    place = item.location
    return {
        "source": item.source,
        "path": place.path if place else None,
        "line": place.line if place else None,
        "type": item.type,
        "required": item.required,
        "secret": item.secret,
        "public": item.public,
        "targets": list(item.targets),
        "description": item.description,
    }


def _setting(item: Setting) -> dict[str, Any]:
    place = item.location
    return {
        "target": item.target,
        "state": item.state,
        "source": item.label,
        "path": place.path if place else None,
        "line": place.line if place else None,
    }


def _verdict(flaw: Flaw, severities: Mapping[str, str]) -> dict[str, Any]:
    told = flaw.severity.label if flaw.severity else severities.get(flaw.rule, "high")
    return {
        "rule": f"env/{flaw.rule}",
        "target": flaw.target,
        "severity": told,
        "message": flaw.message,
    }


def table(survey: VariableSurvey) -> str:
    """CSV (RFC 4180): a line for each variable, a column for each target."""
    wrong = _by_name(survey.flaws)
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(
        (
            "name",
            "secret",
            "public",
            "read_at",
            "required",
            "declared_in",
            *map(_safe, survey.targets),
            "wrong",
        )
    )
    for row in survey.rows:
        first = row.uses[0].location.label if row.uses else ""
        more = f" and {len(row.uses) - 1} more" if len(row.uses) > 1 else ""
        writer.writerow(
            (
                _safe(row.name),
                _yes(row.secret),
                _yes(row.public),
                _safe(first + more),
                _yes(any(use.required for use in row.uses)),
                _safe("; ".join(dict.fromkeys(item.source for item in row.declared))),
                *(_state(row, target, survey) for target in survey.targets),
                "; ".join(
                    f"{flaw.rule}{f' at {flaw.target}' if flaw.target else ''}"
                    for flaw in wrong.get(row.name, ())
                ),
            )
        )
    return out.getvalue()


def _by_name(flaws: Iterable[Flaw]) -> dict[str, list[Flaw]]:
    found: dict[str, list[Flaw]] = {}
    for flaw in flaws:
        found.setdefault(flaw.name, []).append(flaw)
    return found


def _safe(text: str) -> str:
    """Spreadsheets take what begins like a formula for one."""
    return f"'{text}" if text[:1] in ("=", "+", "-", "@", "\t", "\r") else text


def _yes(flag: bool) -> str:
    return "yes" if flag else ""


def _state(row: Row, target: str, survey: VariableSurvey) -> str:
    """Empty where not all of the target is known."""
    order = ("set", "present-unreadable", "empty", "not-in-this-scope")
    here = {item.state for item in row.set if item.target == target}
    missing = "missing" if target in survey.complete else ""
    return next((state for state in order if state in here), missing)


def picture(matrix: Matrix | None, width: int, paint: Paint) -> str:
    """All of the matrix, for a terminal."""
    if matrix is None:
        return "No variable is read, declared or set here.\n"
    lines = [paint(matrix.title, "1"), ""]
    lines += grid(matrix, max(width, 40), paint, limit=10_000, whole=True)
    return inert("\n".join(lines) + "\n")


def page(matrix: Matrix | None, name: str) -> str:
    """One self-contained file, for people to look at and print."""
    if matrix is None:
        body = "<p>No variable is read, declared or set here.</p>"
    else:
        head = "".join(f"<th scope=col>{escape(text)}</th>" for text in matrix.columns)
        rows = "".join(
            f"<tr><th scope=row><code>{escape(row.name)}</code></th>"
            + "".join(
                f'<td class="{tone}">{escape(text)}</td>'
                for text, tone in zip(row.cells, row.tones, strict=True)
            )
            + "</tr>"
            for row in matrix.rows
        )
        body = f"<table><thead><tr><th></th>{head}</tr></thead><tbody>{rows}</tbody></table>"
    return _PAGE.format(title=escape(f"Variables of {name}"), body=inert(body))


_PAGE = """<!doctype html>
<html lang="en"><head><meta charset="utf-8">
<meta name="generator" content="launchgate">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="color-scheme" content="light dark">
<title>{title}</title>
<style>
:root {{ color-scheme: light dark; --go: light-dark(#17692f, #6fcf8b); --stop:
 light-dark(#b3261e, #ff8a80); --wait: light-dark(#8a5a00, #ffca66); }}
body {{ font: 1rem/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 70rem;
 padding: 0 1rem; overflow-x: auto; }}
table {{ border-collapse: collapse; }}
th, td {{ text-align: left; padding: .3rem .8rem; border-bottom: 1px solid #8884; }}
thead th {{ position: sticky; top: 0; background: Canvas; }}
.good {{ color: var(--go); }} .good::before {{ content: "\\2713\\a0"; }}
.bad {{ color: var(--stop); font-weight: 600; }} .bad::before {{ content: "\\2715\\a0"; }}
.doubt {{ color: var(--wait); }} .doubt::before {{ content: "?\\a0"; }}
.plain {{ color: GrayText; }}
</style></head>
<body><h1>{title}</h1>{body}</body></html>
"""
