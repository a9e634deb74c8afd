"""AWS access keys: an ID of 20 characters, a secret of 40, for temporary ones a session token.

https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html
"""

import re
from collections.abc import Iterator, Sequence

from launchgate.model import Impact
from launchgate.ports.variables import Flaw
from launchgate.variables.checks.flawed import flaw, where
from launchgate.variables.checks.pairs.near import beside
from launchgate.variables.checks.valued import Valued

_ID = re.compile(r"(?:AKIA|ASIA)[A-Z0-9]{16}")
_SECRET = re.compile(r"[A-Za-z0-9/+=]{40}")
_FAILS = "AWS refuses every call"


def aws(items: Sequence[Valued]) -> Iterator[Flaw]:
    named = {item.name: item for item in items}
    for item in items:
        head, mark, tail = item.name.partition("ACCESS_KEY_ID")
        if not mark or tail:
            continue
        text = item.value.text.strip()
        secrets = [one for one in items if one.name == f"{head}SECRET_ACCESS_KEY"]
        other = next(iter(beside(item, secrets)), None)
        if other is not None and (says := _says(text, other)) is not None:
            yield flaw(
                item,
                "mismatched-pair",
                says,
                others=(other,),
                impact=Impact.AVAILABILITY,
                anchor="AWS key",
            )
        elif (
            text.startswith("ASIA") and _ID.fullmatch(text) and f"{head}SESSION_TOKEN" not in named
        ):
            yield flaw(
                item,
                "mismatched-pair",
                f"is a temporary key, and {head}SESSION_TOKEN is not set beside it: {_FAILS}. "
                "Temporary keys end within hours: a target needs a role or a key of its own.",
                impact=Impact.AVAILABILITY,
                anchor="AWS session",
            )


def _says(text: str, other: Valued) -> str | None:
    secret = other.value.text.strip()
    if _ID.fullmatch(secret) and _SECRET.fullmatch(text):
        return f"and {other.name} {where(other)} are swapped: {_FAILS}."
    if _ID.fullmatch(text) and (_ID.fullmatch(secret) or not _SECRET.fullmatch(secret)):
        return f"has no secret that fits: {other.name} has not AWS's 40 characters, so {_FAILS}."
    return None
