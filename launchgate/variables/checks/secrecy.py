"""Whether a variable is a secret: by what is declared, by its name, by the value itself."""

import re

from launchgate.frontend.known import Known
from launchgate.frontend.values.guard import not_looked_for
from launchgate.frontend.values.naming import says_public, says_secret
from launchgate.frontend.values.weight import is_public_kind, weight
from launchgate.variables.checks.valued import Valued

_MOST = 16_384  # characters that are judged
_SETTING = re.compile(
    r"(?:true|false|yes|no|on|off|enabled?|disabled?|optional|required)"
    r"|(?!(\d)\1{3})\d{1,7}(?:\.\d+)?(?:ms|s|m|h|d)?",
    re.IGNORECASE,
)
_TYPED = re.compile(r"(?:PASS(?:WORD|WD|PHRASE|CODE)?|PWD|PIN|SECRET)(?:_\d+)?$", re.IGNORECASE)
_AMOUNT = re.compile(r"(?:^|_)(?:TOKENS|ROUNDS|CREDS_MODE)$|(?:^|_)(?:MAX|MIN)_", re.IGNORECASE)


def known(item: Valued) -> Known:
    return Known(item.name, item.value.text[:_MOST].encode("utf-8", "surrogatepass"))


def named_secret(item: Valued) -> bool:
    """`STRIPE_SECRET_KEY`; not `MAX_TOKENS=4096`, nor a publishable key."""
    said = item.declaration.secret if item.declaration is not None else None
    if said is not None:
        return said
    if not says_secret(item.name) or says_public(item.name) or _AMOUNT.search(item.name):
        return False
    setting = _SETTING.fullmatch(item.value.text.strip()[:40]) is not None
    return not setting or _TYPED.search(item.name) is not None


def is_kept_secret(item: Valued) -> bool:
    """One that opens something, and that no other variable has by chance."""
    said = item.declaration.secret if item.declaration is not None else None
    if said is False:
        return False
    one = known(item)
    if not_looked_for(one) or is_public_kind(one):
        return False
    return said is True or weight(one) == "secret"
