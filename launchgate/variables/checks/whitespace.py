"""`whitespace-value`"""

from collections.abc import Iterator

from launchgate.model import Severity
from launchgate.ports.variables import Flaw
from launchgate.variables.checks.flawed import flaw
from launchgate.variables.checks.secrecy import named_secret
from launchgate.variables.checks.valued import Valued

_SEEN_BY_NOBODY = {
    "\u200b": "a zero-width space",
    "\u200c": "an invisible character",
    "\u200d": "an invisible character",
    "\u2060": "an invisible character",
    "\ufeff": "a byte order mark",
    "\u00a0": "a no-break space",
    "\u202a": "an invisible mark of direction",
    "\u202c": "an invisible mark of direction",
}
_MEANT = ("SEPARATOR", "DELIMITER", "PREFIX", "SUFFIX", "INDENT", "PROMPT", "TEMPLATE", "MESSAGE")


def whitespace(item: Valued) -> Iterator[Flaw]:
    text = item.value.text
    if item.name.endswith(_MEANT) or "-----BEGIN" in text or text.lstrip()[:1] in ("{", "["):
        return
    found = _around(text)
    if found is None and named_secret(item):
        found = next(
            (f"{word} in its value" for sign, word in _SEEN_BY_NOBODY.items() if sign in text), None
        )
    if found is None:
        return
    bites = named_secret(item) or "://" in text
    yield flaw(
        item,
        "whitespace-value",
        f"has {found}: it is sent along, so that keys are refused, hosts are not found and "
        "comparisons fail, though it looks right.",
        severity=None if bites and item.tier == "production" else Severity.LOW,
        fix='Set it again without; in a shell with `printf %s "$VALUE"`: `echo` adds a newline.',
    )


def _around(text: str) -> str | None:
    bare = text.strip()
    if bare == text:
        edge = text[:1] + text[-1:]
        return next((f"{_SEEN_BY_NOBODY[sign]} at its edge" for sign in edge
                     if sign in _SEEN_BY_NOBODY), None)  # fmt: skip
    if text.endswith(("\n", "\r")):
        return "a newline at its end"
    return "blanks at its beginning" if text.endswith(bare) else "blanks at its end"
