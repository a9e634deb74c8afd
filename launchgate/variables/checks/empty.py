"""`empty-value`"""

from collections.abc import Iterator

from launchgate.model import Severity
from launchgate.ports.variables import Flaw
from launchgate.variables.checks.flawed import flaw
from launchgate.variables.checks.secrecy import named_secret
from launchgate.variables.checks.valued import Valued

_UNSEEN = dict.fromkeys(map(ord, "\u200b\u200c\u200d\u2060\ufeff"))
_BLANK_BY_RIGHT = ("SEPARATOR", "DELIMITER", "PREFIX", "SUFFIX", "INDENT")


def empty(item: Valued) -> Iterator[Flaw]:
    text = item.value.text
    if text.translate(_UNSEEN).strip() or (text and item.name.endswith(_BLANK_BY_RIGHT)):
        return
    said = item.declaration
    required = said.required if said is not None else None
    if said is not None and required is False and said.source.startswith("[env"):
        return  # somebody has said that it may be without a value
    if said is not None and said.targets and item.target not in said.targets:
        required = False
    needed = required is True or (required is None and item.used and named_secret(item))
    if said is not None and said.default and required is not True:
        needed = False
    is_bad = needed and item.tier == "production"
    what = "has only blanks for a value" if text else "is set, and empty"
    breaks = (
        "what reads it fails, or goes on as if nothing were configured"
        if needed
        else "the code's default does not count, since the variable is there"
    )
    yield flaw(item, "empty-value", f"{what}: {breaks}.", severity=None if is_bad else Severity.LOW)
