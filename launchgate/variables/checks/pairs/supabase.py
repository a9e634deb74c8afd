"""Supabase: the project that the URL, the keys and the database's address are of.

A key of the older form is a JWT that says its project (`ref`) and role.
https://supabase.com/docs/guides/api/api-keys
"""

import re
from collections.abc import Iterator, Sequence

from launchgate.credentials import jwt
from launchgate.ports.variables import Flaw
from launchgate.variables.checks.flawed import flaw, where
from launchgate.variables.checks.pairs.near import beside
from launchgate.variables.checks.valued import Valued

_URL = re.compile(r"https?://([a-z0-9]{20})\.supabase\.(?:co|in)\b")
_DATABASE = re.compile(
    r"@db\.([a-z0-9]{20})\.supabase\.(?:co|in)\b|//postgres\.([a-z0-9]{20}):", re.IGNORECASE
)
_NAME = re.compile(r"(?:^|_)SUPABASE_(?:PROJECT_)?URL$")


def supabase(items: Sequence[Valued]) -> Iterator[Flaw]:
    addresses = [item for item in items if _NAME.search(item.name.upper()) and _project(item)]
    for item in items:
        of, what = _told(item)
        near = beside(item, addresses)
        if of and near and all(of != _project(one) for one in near):
            yield flaw(
                item,
                "mismatched-pair",
                f"is {what} of another Supabase project than {near[0].name} {where(near[0])} "
                "leads to: every call is refused, or reads the wrong data.",
                others=(near[0],),
                anchor="Supabase project",
            )


def _project(item: Valued) -> str:
    found = _URL.match(item.value.text.strip())
    return found[1] if found else ""


def _told(item: Valued) -> tuple[str, str]:
    """The project, and as what it tells it."""
    text = item.value.text.strip()
    if "SUPABASE" in item.name.upper() and text.startswith("ey"):
        said = jwt.claims(text.encode("utf-8", "surrogatepass")) or {}
        ref = said.get("ref")
        return (ref, "the key") if isinstance(ref, str) else ("", "")
    found = _DATABASE.search(text[:2048]) if "://" in text else None
    return (found[1] or found[2] or "", "the database") if found else ("", "")
