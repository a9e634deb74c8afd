"""Clerk's publishable key, which is its instance's host in Base64, and what names that host."""

import re
from collections.abc import Iterator, Sequence

from launchgate.frontend.roles.payments import clerk_host
from launchgate.model import Impact
from launchgate.parse.urls import classify
from launchgate.ports.variables import Flaw
from launchgate.variables.checks.flawed import flaw, where
from launchgate.variables.checks.pairs.near import beside
from launchgate.variables.checks.valued import Valued

_HOST = re.compile(r"(?:^|_)CLERK_(?:FRONTEND_API(?:_URL)?|JWT_ISSUER(?:_DOMAIN)?|ISSUER(?:_URL)?"
                   r"|DOMAIN|JWKS_URL)$")  # fmt: skip
_KEY = re.compile(r"pk_(?:test|live)_")


def clerk(items: Sequence[Valued]) -> Iterator[Flaw]:
    """https://clerk.com/docs/deployments/environments"""
    keys = [item for item in items if _KEY.match(item.value.text) and _host(item)]
    for item in items:
        if not _HOST.search(item.name.upper()):
            continue
        told = classify(item.value.text).host
        near = beside(item, keys)
        if told and near and all(not _same(told, _host(key)) for key in near):
            yield flaw(
                item,
                "mismatched-pair",
                f"names another Clerk instance than {near[0].name} {where(near[0])}: tokens of "
                "the one are refused by the other, and nobody stays signed in.",
                others=(near[0],),
                impact=Impact.SIGNUP,
                anchor="Clerk instance",
            )


def _host(item: Valued) -> str:
    return clerk_host(item.value.text.strip().encode("utf-8", "surrogatepass")).lower()


def _same(told: str, host: str) -> bool:
    return told == host or host.endswith("." + told) or told.endswith("." + host)
