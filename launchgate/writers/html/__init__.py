"""The report as one self-contained page: no network, no script, phone to print."""

from launchgate.model import Report
from launchgate.writers.html import gates, risks
from launchgate.writers.html.page import page
from launchgate.writers.text import inert

_SECTIONS = (
    ("blocking", "What blocks", risks.blocking),
    ("untold", "Could not tell", gates.untold),
    ("advice", "Worth fixing", risks.advice),
    ("gates", "What was looked at", gates.gates),
    ("unseen", "What was not", gates.unseen),
    ("accepted", "Accepted for now", risks.accepted),
)


def render(report: Report) -> str:
    made = [(anchor, name, make(report)) for anchor, name, make in _SECTIONS]
    return inert(page(report, [(anchor, name, part) for anchor, name, part in made if part]))
