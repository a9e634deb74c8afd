"""`unexpanded-reference`"""

import re
from collections.abc import Iterator

from launchgate.model import Severity
from launchgate.ports.variables import Flaw
from launchgate.variables.checks.flawed import flaw
from launchgate.variables.checks.secrecy import named_secret
from launchgate.variables.checks.valued import Valued

_FORMS: tuple[tuple[str, "re.Pattern[str]"], ...] = (
    ("${{ ... }}", re.compile(r"\$\{\{\s*[\w.-]{1,100}\s*\}\}")),
    ("${...}", re.compile(r"\$\{[A-Za-z_]\w{0,100}(?::?[-?+=][^{}]{0,200})?\}")),
    ("$(...)", re.compile(r"\$\([a-z][\w./-]{0,60}(?: [^()]{0,200})?\)")),
    ("{{ ... }}", re.compile(r"\{\{-?\s*[A-Za-z_.$][\w.$ |\"'-]{0,100}\}\}")),
    ("<%= ... %>", re.compile(r"<%=?\s*[\w.\[\]\"']{1,100}\s*%>")),
)
_WHOLE: tuple[tuple[str, "re.Pattern[str]"], ...] = (
    ("$NAME", re.compile(r"\$[A-Z_][A-Z0-9_]{2,100}")),
    ("%NAME%", re.compile(r"%[A-Za-z_]\w{2,100}%")),
    ("#{NAME}", re.compile(r"#\{[A-Za-z_][\w.-]{0,100}\}")),
    ("__NAME__", re.compile(r"__[A-Z][A-Z0-9_]{1,100}__")),
)
_IN_URL = re.compile(r"(?://|[:@])\$[A-Z_][A-Z0-9_]{2,100}(?=[:@/]|$)")
_TEMPLATES = re.compile(
    r"(?:^|_)(?:TEMPLATES?|TMPL|FORMATS?|FMT|PATTERNS?|REGEXP?|RE|GLOB|CRON|SCHEDULE|PROMPT|PS\d"
    r"|CMD|COMMAND|SCRIPT|ARGS|OPTS|SUBJECT|BODY|MESSAGE|MSG|TEXT|HTML|QUERY|SQL|EXPR(?:ESSION)?"
    r"|MASK|LAYOUT|POLICY|RULES?|FILTER)(?:_\d+)?$",
    re.IGNORECASE,
)
_HASH = re.compile(r"\$(?:2[abxy]?|argon2\w*|5|6|1|y|pbkdf2\S*|scrypt)\$")
_PASSWORD = re.compile(r"(?:PASS(?:WORD|WD|PHRASE)?|PWD)(?:_\d+)?$", re.IGNORECASE)


def unexpanded(item: Valued) -> Iterator[Flaw]:
    """Not of templates, which are filled in by the product itself, nor of hashes. Kubernetes
    expands `$(NAME)` by itself: https://kubernetes.io/docs/tasks/inject-data-application/"""
    form = _form(item)
    if form is None:
        return
    matters = (
        named_secret(item)
        or "://" in item.value.text
        or (item.declaration is not None and item.declaration.required is True)
    )
    yield flaw(
        item,
        "unexpanded-reference",
        f"still has a reference ({form}) in its value: the product gets those characters, not "
        "what they stand for. Whoever reads this file or form does not expand it.",
        severity=None if matters and item.tier == "production" else Severity.MEDIUM,
    )


def _form(item: Valued) -> str | None:
    text = item.value.text.strip()
    if _TEMPLATES.search(item.name) or _HASH.match(text):
        return None
    for form, pattern in _WHOLE:
        if pattern.fullmatch(text) and not (_PASSWORD.search(item.name) and form == "$NAME"):
            return form
    if _IN_URL.search(text[:4096]) and "://" in text:
        return "$NAME"
    if text.startswith(("{", "[")) and text.endswith(("}", "]")) and not text.startswith("{{"):
        return None  # JSON: a template of the product's own, or nothing that a shell would expand
    for form, pattern in _FORMS:
        found = pattern.search(text[:16_384])
        if found and not (_PASSWORD.search(item.name) and found[0] != text):
            return form
    return None
