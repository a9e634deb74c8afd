"""Texts that stand where a value belongs: what examples, templates and documentation write."""

import re

from launchgate.credentials.context.dummies import made_up
from launchgate.credentials.context.shape import COMMON
from launchgate.frontend.values.strength import RANDOM_BITS, bits

_NOUN = r"(?:keys?|tokens?|secrets?|password|ids?|url|value|dsn|string|name|domain|account|email)"
_ANYWHERE = re.compile(
    rf"change[-_ ]?(?:me|this|it)(?:[-_ !.\d].*)?|replace[-_ ]?(?:me|this|it|with)(?:[-_ ].*)?"
    rf"|todo|tbd|tba|fixme|placeholder|undefined|nan|\[object object\]|x{{3,}}|\*{{3,}}"
    rf"|\.{{3,}}|\u2026+|\?{{3,}}|to[-_ ]be[-_ ](?:replaced|changed|modified|filled|set).*"
    rf"|<(?!/?(?:br|hr|b|i|p|em|strong|div|span|a)\b)[a-z][\w .:/-]{{1,80}}>"
    rf"|\[(?:your|insert|put|enter|add|my|the)[-_ ][^\]]{{1,80}}\]"
    rf"|\{{+(?:your|my)[-_ ]?[^{{}}]{{1,80}}\}}+"
    rf"|(?:put|insert|enter|add|paste|fill|type)[-_](?:your|my|the|an?|in|here)(?:[-_].*)?"
    rf"|[a-z]{{2,10}}[-_]x{{3,}}|(?:[a-z]{{1,10}}[-_.]?|\+?\d{{0,4}})x{{4,}}(?:[-_.][a-z\d]{{1,6}})?"
    rf"|[a-z][a-z\d+]{{1,20}}://(?:\.{{3,}}|\u2026|x{{3,}}|\*{{3,}})[^\s.]*|your[-_.]?\w{{0,30}}@\S+"
    rf"|your[-_](?:[a-z0-9]+[-_])*(?:{_NOUN}|here|app|project|host|bucket|org|team"
    rf"|region)(?:[-_]here)?"
    rf"|your(?:api|secret|access|client|app|project)?{_NOUN}(?:here)?"
    rf"|(?:[a-z0-9]+[-_])+{_NOUN}[-_](?:goes[-_])?here|{_NOUN}[-_]?(?:goes[-_]?)?here",
    re.IGNORECASE,
)
_SECRETS = re.compile(
    rf"(?:example|sample|dummy|fake|foo|bar|test|my|some|your|temp|demo|mock)(?:[-_ ].*)?"
    rf"|.*[-_ ](?:goes[-_ ])?here|.*(?:placeholder|not[-_ ]?(?:set|configured|real|a[-_ ]real)).*"
    rf"|(?:my|test|dummy|fake|example|some|default|mock)[-_ ]?(?:[a-z]+[-_ ]?){{0,3}}{_NOUN}\d*"
    rf"|(?:generate|create|use|strong|secure|very|long|random|any)(?:[-_ ][a-z\d]+)+|abc\d*"
    rf"|null|nil|none|n/a|na|asdf+|blah|password\d*!?|(?:api|secret|access)[-_]?(?:key|token)",
    re.IGNORECASE,
)
_DOTS = re.compile(
    r"[A-Za-z]{1,12}[-_.](?:(?:test|live|proj|ant|prod|sandbox|api\d*|or)[-_]?)*"
    r"(?:\.{2,}|x{3,}|\*{2,}|\u2026|<.*|\.\.\.|your.*|abc|123|key|here|\d?0{4,}).*",
    re.IGNORECASE,
)
_TELLING = ("example", "placeholder", "changeme", "xxxx", "redacted", "****", "your-", "your_")


def stands_in(text: str) -> bool:
    """Whatever the variable is for: `changeme`, `<your-id>`, `xxx`, `undefined`."""
    return len(text) <= 300 and _ANYWHERE.fullmatch(text) is not None


def stands_in_for_secret(text: str) -> bool:
    """Texts that may be a setting, but no secret: `sk_test_...`, `test`, `0000`, `my-secret`."""
    if not text or "-----BEGIN" in text:
        return False
    if len(set(text)) == 1 and len(text) >= 3:
        return True
    data = text[:200].encode("utf-8", "surrogatepass")
    easy = len(text) <= 120 and bits(data) < RANDOM_BITS
    if easy and (_SECRETS.fullmatch(text) or _DOTS.fullmatch(text)):
        return True
    lowered = text.lower()
    if len(text) <= 200 and data.lower() in COMMON:
        return True
    if any(mark in lowered for mark in _TELLING) and len(text) <= 200:
        return True
    return len(text) <= 200 and made_up(data)


def is_everyday_word(text: str) -> bool:
    """`test`, `password`: what a laptop's service may well have for a password."""
    return text.lower().encode("utf-8", "surrogatepass") in COMMON
