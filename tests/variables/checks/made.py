"""Values for checks, made of recipes."""

import base64

from launchgate.model import Location
from launchgate.ports.variables import Declaration, Flaw
from launchgate.variables.checks.alone import flaws_of
from launchgate.variables.checks.valued import Valued, tier_of
from launchgate.variables.value import Value
from tests.credentials.recipe import expand

NOW_S = 1_795_000_000.0
"""A day in November 2026."""


def valued(
    name: str,
    recipe: str,
    target: str = "production",
    *,
    label: str = "Vercel",
    path: str | None = None,
    example: str | None = None,
    declaration: Declaration | None = None,
    used: bool = True,
    seed: int = 1,
) -> Valued:
    return Valued(
        name=name,
        value=Value(expand(recipe, seed)),
        target=target,
        tier=tier_of(target),
        label=path or label,
        location=Location(path=path, line=3, column=1) if path else None,
        example=None if example is None else Value(expand(example, seed)),
        declaration=declaration,
        used=used,
    )


def flaws(item: Valued) -> list[Flaw]:
    return list(flaws_of(item, now_s=NOW_S))


def rules(item: Valued) -> list[str]:
    return [flaw.rule for flaw in flaws(item)]


def clerk_key(host: str, mode: str = "live") -> str:
    return f"pk_{mode}_" + base64.b64encode(f"{host}$".encode()).decode()


def key(sort: str, mode: str, rest: str = "{alnum:40}") -> str:
    """`sk`, `pk`, `rk` of a mode, as a recipe."""
    return f"{sort}_{mode}_{rest}"


def supabase_key(role: str, project: str) -> str:
    return "{jwt:iss=supabase,ref=" + project + ",role=" + role + ",iat=1700000000,exp=2015000000}"
