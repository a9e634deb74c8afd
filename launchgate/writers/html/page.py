"""The page around the parts: head, the decision, contents and foot."""

import re
from collections.abc import Iterator, Sequence
from pkgutil import get_data

from launchgate.model import Decision, Report
from launchgate.writers import words
from launchgate.writers.figures import quantity
from launchgate.writers.html.markup import Html, code, el, join, sentence
from launchgate.writers.text import shown

_POLICY = (
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; "
    "base-uri 'none'; form-action 'none'"
)
_PLAINLY = {
    Decision.GO: "Ready to launch.",
    Decision.NO_GO: "Do not launch yet.",
    Decision.INCONCLUSIVE: "Not known to be safe yet.",
}
_TIME = re.compile(r"(\d{4})-(\d\d)-(\d\d)T(\d\d:\d\d)(?::\d\d)?(?:\.\d+)?Z", re.ASCII)
_MONTHS = "January February March April May June July August September October November December"


def page(report: Report, sections: Sequence[tuple[str, str, Html]]) -> str:
    """`sections` are (id, name in the contents, markup)."""
    body = el(
        "body",
        _hero(report),
        _contents(sections),
        el("main", *(markup for _, _, markup in sections), id="report"),
        _foot(report),
    )
    return f"<!doctype html>\n{el('html', _head(report), body, lang='en')}\n"


def _head(report: Report) -> Html:
    target = f" for {shown(report.run.target, 60)}" if report.run.target else ""
    title = f"{words.DECIDED[report.decision]}{target}: {words.sentence(report)}"
    style = (get_data(__package__ or "", "style.css") or b"").decode("utf-8")
    return el(
        "head",
        el("meta", charset="utf-8"),
        el("meta", name="generator", content="launchgate"),
        el("meta", http_equiv="Content-Security-Policy", content=_POLICY),
        el("meta", name="viewport", content="width=device-width, initial-scale=1"),
        el("meta", name="color-scheme", content="light dark"),
        el("meta", name="referrer", content="no-referrer"),
        el("title", title),
        el("style", Html(style)),
    )


def _hero(report: Report) -> Html:
    return el(
        "header",
        el("h1", words.DECIDED[report.decision]),
        el("p", f"{_PLAINLY[report.decision]} {words.sentence(report)}", class_="lede"),
        _worst(report),
        _breaks(report),
        el("dl", *_run(report), class_="run"),
        class_=f"hero {report.decision.value}",
    )


def _worst(report: Report) -> Html:
    worst = words.worst(report)
    if not worst:
        return Html()
    return el("p", "Worst: ", sentence(worst.finding.message, 300), class_="worst")


def _breaks(report: Report) -> Html:
    groups = words.grouped(words.blocking(report))
    if not groups:
        return Html()
    return el(
        "ul",
        *(
            el("li", words.BREAKS[impact], " ", el("b", f"{len(group):,}"))
            for impact, group in groups
        ),
        class_="breaks",
    )


def _run(report: Report) -> Iterator[Html]:
    run = report.run
    facts: list[tuple[str, str | None]] = [
        ("Target", shown(run.target, 100) if run.target else None),
        ("Stage", run.stage.value),
        ("Commit", code(run.commit[:12]) if run.commit else None),
        ("When", _time(run.started_at)),
        ("Took", quantity(run.elapsed_ms / 1000, "s")),
        ("Shard", str(run.shard) if run.shard else None),
        ("Complete", None if run.complete else "no, the run was interrupted"),
    ]
    for name, value in facts:
        if value:
            yield el("div", el("dt", name), el("dd", value))


def _time(text: str) -> Html:
    match = _TIME.fullmatch(text)
    if not match:
        return join([shown(text, 40)])
    year, month, day, clock = match.groups()
    name = dict(enumerate(_MONTHS.split(), 1)).get(int(month), month)
    return el("time", f"{int(day)} {name} {year}, {clock} UTC", datetime=text)


def _contents(sections: Sequence[tuple[str, str, Html]]) -> Html:
    links = (el("li", el("a", name, href=f"#{anchor}")) for anchor, name, _ in sections)
    return el("nav", el("ul", *links), aria_label="In this report")


def _foot(report: Report) -> Html:
    run = report.run
    parts = [f"launchgate {shown(report.version, 40)}", f"run {shown(run.id, 40)}"]
    if run.config_sha256:
        parts.append(f"configuration {shown(run.config_sha256, 12 + 52)[:12]}")
    return el(
        "footer",
        el("p", " · ".join(parts)),
        el("p", "More about a rule: ", el("code", "launchgate explain RULE")),
    )
