"""What a provider's status means for people, and what to do."""

import re

from launchgate.adapters.targets.wait import asked_s
from launchgate.ports import Exchange, PortError
from launchgate.ports.scope import ErrorKind
from launchgate.variables.sources import Needs


class Refused(PortError):
    """`status` is the provider's, or the one that its error stands for."""

    def __init__(self, kind: ErrorKind, message: str, status: int) -> None:
        super().__init__(kind, message)
        self.status = status


def refused(needs: Needs, token: str, what: str, status: int, exchange: Exchange) -> Refused:
    """`token` names the variable that the token comes from, `what` is what was asked for."""
    kind, words = _words(needs, token, what, status, exchange)
    return Refused(kind, f"{needs.title}: {words}", status)


def _words(
    needs: Needs, token: str, what: str, status: int, exchange: Exchange
) -> tuple[ErrorKind, str]:
    if status == 401:
        return "denied", (
            f"the token in {token} is not accepted (401): wrong, expired or revoked. "
            f"Set a new one; it takes {needs.right}"
        )
    if status == 403:
        return "denied", f"the token in {token} may not read {what} (403). It takes {needs.right}"
    if status == 404:
        keys = " and ".join((*needs.required, *needs.optional)) or "the source"
        return "missing", (
            f"there is no {what} (404), or the token in {token} does not see it. "
            f"Check {keys} in [[env.source]], and the token: {needs.right}"
        )
    if status == 429:
        later = asked_s(exchange)
        when = "later" if later is None else f"in {later:.0f} s"
        return "denied", f"the rate limit is reached (429) while reading {what}. Try again {when}"
    if status >= 500:
        return "protocol", (
            f"it has a fault (status {status}) while giving {what}. "
            "Try again; look at its status page if it lasts"
        )
    if 300 <= status < 400:
        return "protocol", (
            f"{what}: its address leads elsewhere (status {status}), which is not followed: "
            f"the token in {token} is for this host alone"
        )
    return "protocol", (
        f"the question for {what} is not understood (status {status}). "
        f"Check {', '.join((*needs.required, *needs.optional))} in [[env.source]]"
    )


def no_json(needs: Needs, what: str, exchange: Exchange) -> PortError:
    """An answer of status 200 that cannot be read."""
    if exchange.truncated:
        why = "is longer than can be read"
    elif re.match(rb"\s*<", exchange.body):
        why = "is a web page and no JSON: a proxy's, or a sign-in's?"
    elif not exchange.body.strip():
        why = "is empty"
    else:
        why = "is no whole JSON: it breaks off, or is something else"
    return PortError("protocol", f"{needs.title}: the answer for {what} {why}")
