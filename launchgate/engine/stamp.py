"""Problems to findings: fingerprint, masking, clean paths."""

import hashlib
from collections.abc import Sequence
from dataclasses import replace

from launchgate.model import Finding, Location, Order, Problem, RuleInfo

EXCERPT_LIMIT = 200
SUBJECT_LIMIT = 500
MESSAGE_LIMIT = 2000
_MASKED_MIN_LENGTH = 6  # shorter values (a port, "true") are no secrets and occur by chance


def fingerprint(rule_id: str, subject: str, anchor: str) -> str:
    """32 hex digits of sha256 over ("v1", rule, subject, anchor with spaces collapsed).

    No path, line or date goes in: a finding keeps its fingerprint through renames and edits.
    """
    parts = ("v1", rule_id, subject, " ".join(anchor.split()))
    joined = "\0".join(part.replace("\0", "\\0") for part in parts)
    return hashlib.sha256(joined.encode("utf-8", "surrogatepass")).hexdigest()[:32]


def stamp(
    rule: RuleInfo, gate: str, problem: Problem, secrets: Sequence[tuple[str, str]]
) -> Finding:
    """The finding of one problem; a value that the environment gave becomes `${NAME}`."""
    subject = printable(mask(problem.subject, secrets))
    excerpt = printable(mask(problem.excerpt, secrets))
    return Finding(
        rule_id=rule.id,
        gate=gate,
        severity=rule.severity if problem.severity is None else problem.severity,
        impact=rule.impact if problem.impact is None else problem.impact,
        subject=_cut(subject, SUBJECT_LIMIT),
        message=_cut(printable(mask(problem.message, secrets)), MESSAGE_LIMIT),
        fix=printable(mask(rule.fix if problem.fix is None else problem.fix, secrets)),
        fingerprint=fingerprint(rule.id, subject, mask(problem.anchor, secrets)),
        locations=tuple(sorted((clean(place, secrets) for place in problem.locations), key=_order)),
        excerpt=_cut(excerpt, EXCERPT_LIMIT),
        state=problem.state,
    )


def mask(text: str, secrets: Sequence[tuple[str, str]]) -> str:
    """The longest first: a value within another one must not leave its rest behind."""
    for name, value in sorted(secrets, key=lambda secret: -len(secret[1])):
        if len(value) >= _MASKED_MIN_LENGTH and value in text:
            text = text.replace(value, "${" + name + "}")
    return text


def printable(text: str) -> str:
    """Text that UTF-8 can hold: bytes of a strange file name show as `\\xff`."""
    if text.isascii():
        return text
    try:
        return text.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")
    except UnicodeEncodeError:
        return text.encode("utf-8", "backslashreplace").decode("utf-8")


def clean(place: Location, secrets: Sequence[tuple[str, str]]) -> Location:
    path = None if place.path is None else printable(place.path)
    url = None if place.url is None else printable(mask(place.url, secrets))
    original = None if place.original is None else clean(place.original, secrets)
    return replace(place, path=path, url=url, original=original)


def _cut(text: str, limit: int) -> str:
    return text if len(text) <= limit else text[: limit - 1] + "…"


def _order(place: Location) -> Order:
    return place.order
