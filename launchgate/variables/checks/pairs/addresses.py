"""The addresses that sign-in and the product itself are told to have."""

import re
from collections.abc import Iterator, Sequence

from launchgate.model import Impact, Severity
from launchgate.parse.host_kind import Kind
from launchgate.parse.urls import classify
from launchgate.ports.variables import Flaw
from launchgate.variables.checks.flawed import flaw, where
from launchgate.variables.checks.pairs.near import beside
from launchgate.variables.checks.valued import Valued

_SIGN_IN = re.compile(r"^(?:NEXTAUTH|AUTH|BETTER_AUTH)_URL$")
_PRODUCT = re.compile(r"^(?:NEXT_PUBLIC_|VITE_|PUBLIC_|NUXT_PUBLIC_)?(?:APP|SITE)_URL$")
_AUTH0 = re.compile(r"(?:^|_)AUTH0_DOMAIN$")
_ISSUER = re.compile(r"(?:^|_)AUTH0_ISSUER(?:_BASE_URL|_URL)?$")
_PLATFORMS = (
    *(".vercel.app", ".netlify.app", ".pages.dev", ".onrender.com", ".up.railway.app", ".fly.dev"),
    *(".herokuapp.com", ".workers.dev", ".web.app", ".auth0.com"),
)


def addresses(items: Sequence[Valued]) -> Iterator[Flaw]:
    yield from _differ(
        items,
        _SIGN_IN,
        _PRODUCT,
        "sign-in sends people back to a place where they are not signed in",
        Severity.LOW,
    )
    yield from _differ(
        items, _ISSUER, _AUTH0, "tokens of the one tenant are refused by the other", Severity.MEDIUM
    )


def _differ(
    items: Sequence[Valued],
    first: "re.Pattern[str]",
    second: "re.Pattern[str]",
    breaks: str,
    severity: Severity,
) -> Iterator[Flaw]:
    others = [item for item in items if second.search(item.name) and _host(item)]
    for item in items:
        host = _host(item) if first.search(item.name) else ""
        near = [one for one in beside(item, others) if one is not item]
        if host and near and not any(_same(host, _host(one)) for one in near):
            yield flaw(
                item,
                "mismatched-pair",
                f"names another host than {near[0].name} {where(near[0])}: {breaks}.",
                others=(near[0],),
                severity=severity,
                impact=Impact.SIGNUP,
                anchor="host",
            )


def _host(item: Valued) -> str:
    told = classify(item.value.text)
    return told.host if told.kind is not Kind.UNKNOWN else ""


def _same(one: str, two: str) -> bool:
    """`auth.acme.com` and `www.acme.com` are one product's; two names on a platform are not."""
    if one == two or one.endswith(_PLATFORMS) or two.endswith(_PLATFORMS):
        return one == two
    return one.split(".")[-2:] == two.split(".")[-2:]
