"""The risks: those that block in full, the milder ones folded, what was accepted in a table."""

from collections.abc import Callable, Iterator, Sequence

from launchgate.model import Location, Report, Verdict
from launchgate.writers import words
from launchgate.writers.html.markup import Html, code, el, join, paragraphs, sentence, table
from launchgate.writers.text import shown

_Article = Callable[[Report, Verdict], Html]
_PLACES = 5
_COMPACT = 2_000
_ACCEPTED = 500


def blocking(report: Report) -> Html | None:
    verdicts = words.blocking(report)
    if not verdicts:
        return None
    return el(
        "section",
        el("h2", "What blocks the launch"),
        *_groups(report, verdicts[: words.IN_FULL], _open),
        _compact(verdicts[words.IN_FULL :], "Other risks that block"),
        id="blocking",
    )


def advice(report: Report) -> Html | None:
    verdicts = words.advice(report)
    if not verdicts:
        return None
    room = max(words.IN_FULL - len(words.blocking(report)), 0)
    return el(
        "section",
        el("h2", "Worth fixing, does not block"),
        *_groups(report, verdicts[:room], _folded),
        _compact(verdicts[room:], "Other findings that do not block"),
        id="advice",
    )


def accepted(report: Report) -> Html | None:
    verdicts = words.accepted(report)
    if not verdicts:
        return None
    rows = [_acceptance(verdict) for verdict in verdicts[:_ACCEPTED]]
    left = len(verdicts) - len(rows)
    return el(
        "section",
        el("h2", "Accepted for now"),
        el(
            "details",
            el("summary", words.acceptances(report)),
            table("Known risks that do not block", ("Risk", "Accepted because", "Until"), rows),
            *([el("p", f"And {left:,} more: the JSON report lists them all.")] if left else []),
        ),
        id="accepted",
    )


def _groups(report: Report, verdicts: Sequence[Verdict], one: _Article) -> Iterator[Html]:
    for impact, group in words.grouped(verdicts):
        yield el(
            "section",
            el("h3", words.BREAKS[impact]),
            *(one(report, verdict) for verdict in group),
            class_="group",
        )


def _open(report: Report, verdict: Verdict) -> Html:
    return el("article", _heading(report, verdict), _body(report, verdict), class_="risk")


def _folded(report: Report, verdict: Verdict) -> Html:
    subject = el("span", code(verdict.finding.subject, 120), class_="subject")
    summary = el("summary", _heading(report, verdict), subject)
    return el("details", summary, _body(report, verdict), class_="risk")


def _heading(report: Report, verdict: Verdict) -> Html:
    finding = verdict.finding
    label = finding.severity.label
    return el(
        "h4",
        el("span", str(verdict.rank), class_="rank"),
        el("span", sentence(words.title(report, finding.rule_id), 150), class_="what"),
        el("span", label, class_=f"severity {label}"),
    )


def _body(report: Report, verdict: Verdict) -> Html:
    finding = verdict.finding
    info = report.catalog.get(finding.rule_id)
    why = paragraphs(info.why, 1200) if info else ""
    return el(
        "div",
        el("p", sentence(finding.message, 800), class_="message"),
        el("dl", *_facts(verdict), class_="facts"),
        el("div", el("h5", "Fix"), paragraphs(finding.fix, 2000), class_="fix"),
        *([el("details", el("summary", "Why it matters"), why, class_="why")] if why else []),
        class_="body",
    )


def _facts(verdict: Verdict) -> Iterator[Html]:
    finding = verdict.finding
    if finding.locations:
        yield _fact("Where", *_places(finding.locations))
    yield _fact("What", code(finding.subject, 200))
    if finding.excerpt:
        yield _fact("Found", code(finding.excerpt, 300))
    yield _fact("Rule", code(finding.rule_id, 100))


def _fact(name: str, *texts: str) -> Html:
    return el("div", el("dt", name), *(el("dd", text) for text in texts))


def _places(locations: Sequence[Location]) -> Iterator[Html]:
    for location in locations[:_PLACES]:
        source = location.original
        origin = join([" from ", code(source.label, 150)]) if source else ""
        yield join([code(location.label, 150), origin])
    if len(locations) > _PLACES:
        yield join([f"and {words.count(len(locations) - _PLACES, 'more place')}"])


def _compact(verdicts: Sequence[Verdict], caption: str) -> Html:
    if not verdicts:
        return Html()
    rows = [_compact_row(verdict) for verdict in verdicts[:_COMPACT]]
    left = len(verdicts) - len(rows)
    more = [el("p", f"And {left:,} more: the JSON report lists them all.")] if left else []
    head = ("Rank", "Severity", "Rule", "Place")
    return el(
        "details",
        el("summary", f"{caption}: {len(verdicts):,}"),
        table(caption, head, rows),
        *more,
    )


def _compact_row(verdict: Verdict) -> tuple[str, ...]:
    finding = verdict.finding
    place = finding.locations[0].label if finding.locations else finding.subject
    rule, where = code(finding.rule_id, 100), code(place, 200)
    return f"{verdict.rank:,}", finding.severity.label, rule, where


def _acceptance(verdict: Verdict) -> tuple[str, ...]:
    finding = verdict.finding
    reason = shown(verdict.reason or "no reason given", 400)
    return (
        join([code(finding.rule_id, 100), " ", sentence(finding.subject, 200)]),
        f"{verdict.status.value}: {reason}",
        shown(verdict.expires or "no end", 40),
    )
