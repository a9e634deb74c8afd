"""Stripe's publishable and secret keys: both begin with their account's own characters.

Newer keys go on after the mode with `51` and characters that all of an account's keys have in
common. Stripe does not document it; a real case of it is theopenco/llmgateway#2083. Older keys
tell nothing.
"""

import re
from collections.abc import Iterator, Sequence

from launchgate.ports.variables import Flaw
from launchgate.variables.checks.flawed import flaw, where
from launchgate.variables.checks.pairs.near import beside
from launchgate.variables.checks.valued import Valued

_KEY = re.compile(r"([spr]k)_(test|live)_51([A-Za-z0-9]{12})[A-Za-z0-9]{40,}")


def stripe(items: Sequence[Valued]) -> Iterator[Flaw]:
    accounts: dict[str, tuple[str, str, str]] = {}
    for item in items:
        found = _KEY.fullmatch(item.value.text.strip())
        if found and "CLERK" not in item.name.upper():
            accounts[item.value.text] = found[1], found[2], found[3]
    keyed = [item for item in items if item.value.text in accounts]
    shown = [item for item in keyed if accounts[item.value.text][0] == "pk"]
    for item in keyed:
        role, mode, account = accounts[item.value.text]
        if role != "sk":
            continue
        same = [one for one in beside(item, shown) if accounts[one.value.text][1] == mode]
        if same and all(accounts[one.value.text][2] != account for one in same):
            yield flaw(
                item,
                "mismatched-pair",
                f"is of another Stripe account than {same[0].name} {where(same[0])}: the page "
                "starts a payment that the server cannot find, so no checkout ends.",
                others=(same[0],),
                anchor="Stripe account",
            )
