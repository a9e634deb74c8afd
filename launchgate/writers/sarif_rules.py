"""The rules of a SARIF run, as GitHub shows them beside an alert."""

from collections.abc import Iterable

from launchgate.model import RuleInfo, Severity
from launchgate.writers.places import help_uri
from launchgate.writers.text import shown

LEVELS = {
    Severity.CRITICAL: "error",
    Severity.HIGH: "error",
    Severity.MEDIUM: "warning",
    Severity.LOW: "note",
    Severity.INFO: "note",
}
_SCORES = {
    Severity.CRITICAL: "9.5",
    Severity.HIGH: "8.0",
    Severity.MEDIUM: "5.5",
    Severity.LOW: "3.0",
    Severity.INFO: "0.0",
}
_LONGEST_ID = 255
_LONGEST_LINE = 1_000
_LONGEST_HELP = 10_000


def rule_ids(rules: Iterable[RuleInfo]) -> dict[str, str]:
    """Our id of each rule -> the id in the file, where none occurs twice."""
    return {rule.id: shown(rule.id, _LONGEST_ID) for rule in rules}


def descriptor(rule: RuleInfo, shown_id: str) -> dict[str, object]:
    title = shown(rule.title, _LONGEST_LINE).strip() or shown_id
    why = shown(rule.why, _LONGEST_HELP, newlines=True).strip() or title
    fix = shown(rule.fix, _LONGEST_HELP, newlines=True).strip()
    link = help_uri(rule)
    return {
        "id": shown_id,
        "name": _pascal(shown_id.rpartition("/")[2]),
        "shortDescription": {"text": _sentence(title)},
        "fullDescription": {"text": _sentence(shown(why, _LONGEST_LINE))},
        "helpUri": link,
        "help": {
            "text": "\n\n".join(part for part in (_sentence(why), fix and f"Fix: {fix}") if part),
            "markdown": "\n\n".join(
                (f"## {title}", why, *(("### Fix", fix) if fix else ()), f"[Read more]({link})")
            ),
        },
        "defaultConfiguration": {"level": LEVELS[rule.severity]},
        "properties": {
            "precision": "high",
            "security-severity": _SCORES[rule.severity],
            "problem.severity": _problem(rule.severity),
            "tags": sorted({"launch", rule.impact.value, shown_id.partition("/")[0]}),
        },
    }


def _problem(severity: Severity) -> str:
    level = LEVELS[severity]
    return "recommendation" if level == "note" else level


def _sentence(text: str) -> str:
    return text if text.endswith((".", "!", "?")) else f"{text}."


def _pascal(name: str) -> str:
    words = "".join(sign if sign.isalnum() else " " for sign in name).split()
    return "".join(word[0].upper() + word[1:] for word in words) or "Rule"
