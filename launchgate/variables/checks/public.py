"""`public-secret`"""

import re
from collections.abc import Iterator

from launchgate.frontend.values.naming import says_public
from launchgate.frontend.values.public import framework
from launchgate.frontend.values.weight import is_public_kind, url_password
from launchgate.model import Severity
from launchgate.ports.variables import Flaw
from launchgate.variables.checks.flawed import flaw
from launchgate.variables.checks.secrecy import known, named_secret, proof
from launchgate.variables.checks.standins import stands_in
from launchgate.variables.checks.valued import Valued

_NAMED = re.compile(
    r"(?:^|_)(?:SECRET(?:_KEY)?|(?:API_|CLIENT_|APP_|WEBHOOK_)?SECRET|PASSWORD|PASSWD|PASSPHRASE"
    r"|PRIVATE_KEY|SERVICE_ROLE(?:_KEY)?|SERVICE_KEY|ADMIN_(?:API_)?KEY|ADMIN_TOKEN|AUTH_TOKEN"
    r"|(?:DATABASE|DB|MONGODB?|POSTGRES|REDIS)_UR[LI])(?:_\d+)?$"
)


def public(item: Valued) -> Iterator[Flaw]:
    said = item.declaration.public if item.declaration is not None else None
    if framework(item.name) is None and said is not True:
        return
    title = proof(known(item))
    if title is not None:
        yield flaw(
            item,
            "public-secret",
            f"has a name that browsers get, and its value is a secret ({title}): it stands in "
            "every visitor's scripts.",
        )
    elif said is not True:
        yield from public_by_name(item)


def public_by_name(item: Valued) -> Iterator[Flaw]:
    """Whatever the value is now: a placeholder will be replaced by a real one."""
    bare = _NAMED.search(item.name.upper())
    if framework(item.name) is None or bare is None or says_public(item.name):
        return
    if item.declaration is not None and (
        item.declaration.public or item.declaration.secret is False
    ):
        return
    one = known(item)
    if not named_secret(item) or is_public_kind(one):
        return
    address = bare[0].endswith(("URL", "URI"))
    if address and url_password(one.value) is None and "://" in item.value.text:
        return
    real = not stands_in(item.value.text.strip())
    yield flaw(
        item,
        "public-secret",
        f"is named like a secret, and browsers get it ({framework(item.name)} writes it into "
        "the scripts): every visitor can read it.",
        severity=Severity.HIGH if real else Severity.MEDIUM,
    )
