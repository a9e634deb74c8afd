"""`quoted-value`"""

import re
from collections.abc import Iterator

from launchgate.model import Severity
from launchgate.ports.variables import Flaw
from launchgate.variables.checks.flawed import flaw
from launchgate.variables.checks.secrecy import named_secret
from launchgate.variables.checks.valued import Valued

_PAIRS = {'"': '"', "'": "'", "`": "`", "\u201c": "\u201d", "\u2018": "\u2019"}
_POLICY = re.compile(r"(?:^|_)(?:CSP|POLICY|FONTS?|FONT_FAMILY|QUERY|SQL|SEARCH_PATH)(?:_|$)")
_SOURCES = frozenset(["self", "none", "unsafe-inline", "unsafe-eval", "strict-dynamic"])


def quoted(item: Valued) -> Iterator[Flaw]:
    text = item.value.text.strip()
    if unquoted(text) == text or _POLICY.search(item.name):
        return
    if item.declaration is not None and item.declaration.type in ("json", "regex"):
        return
    inner = text[1:-1]
    if inner.lower() in _SOURCES:
        return
    bites = named_secret(item) or "://" in text or inner.lower() in ("true", "false")
    yield flaw(
        item,
        "quoted-value",
        "has its quotes in the value: what set it does not take them off (docker --env-file, a "
        "web form, GITHUB_ENV), so keys are refused and URLs lead nowhere.",
        severity=None if bites or item.tier == "production" else Severity.MEDIUM,
    )


def unquoted(text: str) -> str:
    """Without the quotes around the whole of it, if it has some."""
    close = _PAIRS.get(text[:1])
    if close is None or len(text) < 2 or not text.endswith(close):
        return text
    inner = text[1:-1]
    return text if text[0] in inner or close in inner else inner
