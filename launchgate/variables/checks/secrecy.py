"""Whether a variable is a secret: by what is declared, by its name, by the value itself."""

import re

from launchgate.credentials.spot import Spot
from launchgate.frontend.known import Known
from launchgate.frontend.roles import judge
from launchgate.frontend.values.guard import not_looked_for
from launchgate.frontend.values.naming import says_public, says_secret
from launchgate.frontend.values.public import framework
from launchgate.frontend.values.weight import is_public_kind, spots, url_password, weight
from launchgate.variables.checks.valued import Valued

_MOST = 16_384  # characters that are judged
_SWITCH = re.compile(
    r"true|false|yes|no|on|off|enabled?|disabled?|optional|required", re.IGNORECASE
)
_NUMBER = re.compile(r"(?!(\d)\1{3})\d{1,7}(?:\.\d+)?(?:ms|s|m|h|d)?", re.IGNORECASE)
_TYPED = re.compile(r"(?:PASS(?:WORD|WD|PHRASE|CODE)?|PWD|PIN|SECRET)(?:_\d+)?$", re.IGNORECASE)
_TELLS_APART = re.compile(r"(?:^|_)(?:ID|SID|UUID|GUID)S?(?:_\w+)?$", re.IGNORECASE)
_NOT_FOR_BROWSERS = re.compile(r"^(?:NEXT_|SERVER_)?PRIVATE_(?!KEY)")
_AMOUNT = re.compile(r"(?:^|_)(?:TOKENS|ROUNDS|CREDS_MODE)$|(?:^|_)(?:MAX|MIN)_", re.IGNORECASE)


def known(item: Valued) -> Known:
    return Known(item.name, item.value.text[:_MOST].encode("utf-8", "surrogatepass"))


def named_secret(item: Valued) -> bool:
    """`STRIPE_SECRET_KEY`; not `MAX_TOKENS=4096`, nor a publishable key."""
    said = item.declaration.secret if item.declaration is not None else None
    return _by_name(item.name, item.value.text) if said is None else said


def _by_name(name: str, text: str) -> bool:
    name = _NOT_FOR_BROWSERS.sub("", name)
    if not says_secret(name) or says_public(name) or _AMOUNT.search(name):
        return False
    text = text.strip()[:40]
    if _SWITCH.fullmatch(text):
        return False
    return _NUMBER.fullmatch(text) is None or _TYPED.search(name) is not None


def opens(one: Known) -> bool:
    """Whether it is a secret that opens something, and that no other variable has by chance. What
    is random and only tells things apart (a price's ID, an account's SID) is none."""
    if not_looked_for(one) or is_public_kind(one) or weight(one) != "secret":
        return False
    if _TELLS_APART.search(one.name):
        return False
    named = framework(one.name) is None and _by_name(one.name, one.value.decode("utf-8", "replace"))
    return named or proof(one) is not None


def proof(one: Known) -> str | None:
    """What the value is, where its shape alone proves a secret: a title for people."""
    if url_password(one.value) is not None:
        return "a URL with a password in it"
    line = one.name.encode("utf-8", "replace") + b'="' + one.value + b'"\n'
    return next((spot.kind.title for spot in spots(one) if _leaks(spot, line)), None)


def _leaks(spot: Spot, line: bytes) -> bool:
    if not spot.kind.proven or spot.kind.id.startswith("generic-"):
        return False
    ruling = judge(spot, line)
    return ruling is not None and ruling.role == "block"


def is_kept_secret(item: Valued) -> bool:
    """`opens`, where the project does not say otherwise."""
    said = item.declaration.secret if item.declaration is not None else None
    if said is None:
        return opens(known(item))
    return said and not not_looked_for(known(item)) and not is_public_kind(known(item))
