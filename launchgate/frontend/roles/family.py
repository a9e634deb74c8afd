"""What a name says of its value: whether it is a credential's, and of which family."""

import re

from launchgate.credentials.context.names import (
    ACTS,
    DESCRIBES,
    OTHER_KEYS,
    after_keyword,
    last_keyword,
    words,
)

_ANCHOR = re.compile(rb"(?i:pass|pwd|pswd|secret|token|key|auth|cred|nonce|salt)")
_ALSO = frozenset(
    b"base prod production live dev staging test value default primary secondary current v1 v2 v3 "
    b"b64 base64 hex env key raw".split()
)  # what may follow the keyword: SECRET_KEY_BASE, API_KEY_PROD
_OTHER_TOKENS = re.compile(
    rb"csrf|xsrf|authenticity|page|cursor|continu|sync|cancel|device|push|design|visitor|anonym"
    rb"|color|verification"
)
_NOT_OURS = (ACTS | OTHER_KEYS) - {b"public", b"pub"}


def family_of(name: bytes) -> str:
    """Of the last word that says what it is; empty where the name goes on to something else."""
    found = _ANCHOR.search(name)
    if found is None:
        return ""
    rest = name[found.start() :]
    place, family = last_keyword(rest)
    head = name[: found.start() + place].rpartition(b".")[2]
    tail = set(words(after_keyword(rest[place:])))
    if DESCRIBES & tail or any(word not in _ALSO and not word.isdigit() for word in tail):
        return ""
    if _NOT_OURS & set(words(head)):
        return ""
    return "" if family == "token" and _OTHER_TOKENS.search(head.lower()) else family
