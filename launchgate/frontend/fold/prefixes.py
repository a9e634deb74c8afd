"""How credentials begin that are worth a look wherever they are cut or turned round."""

import re
from functools import lru_cache

from launchgate.credentials.kinds import all_kinds

_LONG = 6  # characters of an anchor that say enough by themselves
_ANCHOR = re.compile(r"[A-Za-z0-9][\w.\-]*[_.\-]\Z")
_WORDS = frozenset(("secret-", "console-", "token-", "private_", "standard_", "secret_"))
_SHORT = (
    *(
        "sk-",
        "sk_",
        "rk_",
        "AKIA",
        "ASIA",
        "AIza",
        "eyJ",
        "re_",
        "SG.",
        "npm_",
        "hf_",
        "gsk_",
        "r8_",
    ),
    *("ghp_", "gho_", "ghu_", "ghs_", "ghr_", "xoxb-", "xoxp-", "xoxa-", "xapp-", "xai-", "sbp_"),
    *("phx_", "ntn_", "figd_", "dapi", "NRAK-", "pul-", "hvs.", "ya29.", "pplx-", "vcp_", "nfp_"),
    *(
        "pat.",
        "glsa_",
        "glc_",
        "pcsk_",
        "lsv2_",
        "tvly-",
        "sq0",
        "EAAA",
        "ops_",
        "pk_",
        "sk.",
        "pk.",
    ),
    *("postgres://", "postgresql://", "mysql://", "mongodb://", "mongodb+srv://", "redis://"),
    *("rediss://", "amqp://", "amqps://", "https://hooks.slack.com/", "-----BEGIN "),
)


@lru_cache(maxsize=1)
def prefixes() -> tuple[bytes, ...]:
    """Of the proven kinds that are no public ones, and the notorious short ones."""
    anchors = (
        anchor
        for kind in all_kinds()
        if kind.proven and kind.role != "public" and not kind.ignore_case
        for anchor in kind.anchors
    )
    long = (a for a in anchors if len(a) >= _LONG and _ANCHOR.match(a) and a not in _WORDS)
    return tuple(sorted({prefix.encode() for prefix in (*long, *_SHORT)}))


def any_of(words: "frozenset[bytes]") -> bytes:
    """A pattern of them that tells soon where none is."""
    if words == {b""}:
        return b""
    rest: dict[bytes, set[bytes]] = {}
    for word in words:
        rest.setdefault(word[:1], set()).add(word[1:])
    optional = rest.pop(b"", None) is not None
    options = [re.escape(first) + any_of(frozenset(rest[first])) for first in sorted(rest)]
    if len(options) == 1 and not optional:
        return options[0]
    return b"(?:" + b"|".join(options) + b")" + (b"?" if optional else b"")
