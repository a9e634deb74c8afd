"""The report as GitHub-flavoured Markdown: for a founder, a pull request, a coding agent."""

from collections.abc import Iterator, Sequence

from launchgate.model import Report
from launchgate.writers import words
from launchgate.writers.markdown.risks import risk, table
from launchgate.writers.markdown.sections import decision, run, sections
from launchgate.writers.text import inert

# A piece that is kept or cut as a whole, and whether it is a risk: those are cut first.
Part = tuple[str, bool]


def render(report: Report) -> str:
    return _joined(list(_parts(report)))


def summary(report: Report, limit_bytes: int = 1_000_000) -> str:
    """The same, under the limit of a step summary; says how many risks it had to leave out."""
    parts = list(_parts(report))
    whole = _joined(parts)
    if _size(whole) <= limit_bytes:
        return whole
    total = _risks(parts)
    head, *rest = parts
    room = limit_bytes - _size(_joined([head, (_note(total, total), False)]))
    kept = _that_fit(rest, room)
    text = _joined([head, (_note(_risks(kept), total), False), *kept])
    return text.encode("utf-8")[: max(limit_bytes, 0)].decode("utf-8", "ignore")


def _parts(report: Report) -> Iterator[Part]:
    blocking, advice = words.blocking(report), words.advice(report)
    described = [*blocking, *advice][: words.IN_FULL]
    yield decision(report), False
    yield run(report), False
    if described:
        yield table(report, described), False
    more = len(blocking) + len(advice) - len(described)
    if more:
        yield f"And {words.count(more, 'more finding')}: the JSON report holds them all.", False
    for heading, blocks in (("Blocks the launch", True), ("Worth fixing, does not block", False)):
        verdicts = [verdict for verdict in described if verdict.blocking is blocks]
        if verdicts:
            yield f"## {heading}", False
            yield from ((risk(report, verdict), True) for verdict in verdicts)
    yield from ((text, False) for text in sections(report))


def _that_fit(parts: Sequence[Part], room: int) -> list[Part]:
    """As many as fit, in their order; risks only when all else has its place."""
    kept: set[int] = set()
    for index in sorted(range(len(parts)), key=lambda index: (parts[index][1], index)):
        room -= _size(parts[index][0]) + 2
        if room < 0:
            break
        kept.add(index)
    return [parts[index] for index in sorted(kept)]


def _note(kept: int, total: int) -> str:
    return (
        f"**Cut to fit.** {kept:,} of {total:,} risks are described here, the worst first; "
        "the JSON report holds them all."
    )


def _risks(parts: Sequence[Part]) -> int:
    return sum(is_risk for _, is_risk in parts)


def _joined(parts: Sequence[Part]) -> str:
    return inert("\n\n".join(text for text, _ in parts) + "\n")


def _size(text: str) -> int:
    return len(text.encode("utf-8"))
