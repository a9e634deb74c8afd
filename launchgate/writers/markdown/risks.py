"""The risks in Markdown: one table of all, then one section each."""

from collections.abc import Iterator, Sequence

from launchgate.model import Location, Report, Verdict
from launchgate.writers import words
from launchgate.writers.markdown.gfm import code, fenced, grid, paragraphs, sentence

_PLACES = 10


def table(report: Report, verdicts: Sequence[Verdict]) -> str:
    head = ("#", "Severity", "What breaks", "Risk", "Where")
    return grid(head, [_row(report, verdict) for verdict in verdicts])


def risk(report: Report, verdict: Verdict) -> str:
    return "\n\n".join(_risk(report, verdict))


def _row(report: Report, verdict: Verdict) -> tuple[str, ...]:
    finding = verdict.finding
    where = code(finding.locations[0].label) if finding.locations else code(finding.subject)
    return (
        str(verdict.rank),
        finding.severity.label,
        words.BREAKS[finding.impact],
        sentence(words.title(report, finding.rule_id), 200),
        where,
    )


def _risk(report: Report, verdict: Verdict) -> Iterator[str]:
    finding = verdict.finding
    info = report.catalog.get(finding.rule_id)
    yield f"### {verdict.rank}. {sentence(words.title(report, finding.rule_id), 200)}"
    facts = (finding.severity.label, words.BREAKS[finding.impact], code(finding.rule_id))
    yield f"{' · '.join(facts)} · {code(finding.subject)}"
    yield sentence(finding.message)
    if finding.locations:
        yield _places(finding.locations)
    if finding.excerpt:
        yield fenced(finding.excerpt, 400)
    if info and info.why:
        yield from _labelled("Why", paragraphs(info.why))
    yield from _labelled("Fix", paragraphs(finding.fix))


def _places(locations: Sequence[Location]) -> str:
    first, *others = locations[:_PLACES]
    lines = [f"**Where:** {_place(first)}"]
    if others:
        lines += ["", *(f"- {_place(location)}" for location in others)]
    if len(locations) > _PLACES:
        lines.append(f"- and {words.count(len(locations) - _PLACES, 'more place')}")
    return "\n".join(lines)


def _place(location: Location) -> str:
    source = location.original
    return code(location.label) + (f" (from {code(source.label)})" if source else "")


def _labelled(label: str, texts: Sequence[str]) -> Iterator[str]:
    first, *rest = texts or ["-"]
    if first.startswith("```"):
        yield f"**{label}:**"
        yield first
    else:
        yield f"**{label}:** {first}"
    yield from rest
