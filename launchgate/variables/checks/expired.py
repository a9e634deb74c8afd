"""`expired-token`"""

from collections.abc import Iterator

from launchgate.credentials import jwt
from launchgate.model import Severity
from launchgate.ports.variables import Flaw
from launchgate.variables.checks.flawed import flaw
from launchgate.variables.checks.valued import Valued

_SOON_DAYS = 14
_DAY_S = 86_400.0


def expired(item: Valued, now_s: float) -> Iterator[Flaw]:
    """Of JSON Web Tokens: `exp` of RFC 7519, section 4.1.4."""
    token = item.value.text.strip().removeprefix("Bearer ")
    if not token.startswith("ey") or token.count(".") != 2:
        return
    data = token.encode("utf-8", "surrogatepass")
    if jwt.header(data) is None:
        return
    end_s = jwt.number(jwt.claims(data) or {}, "exp")
    if end_s is None or not 0 < end_s < 1e11:
        return
    days = (end_s - now_s) / _DAY_S
    if days > _SOON_DAYS:
        return
    production = item.tier == "production"
    if days <= 0:
        yield flaw(
            item,
            "expired-token",
            f"is a token that ran out {_days(-days)} ago: every call that is made with it is "
            "refused.",
            severity=None if production else Severity.LOW,
        )
        return
    yield flaw(
        item,
        "expired-token",
        f"is a token that runs out in {_days(days)}: from then on every call that is made with it "
        "is refused.",
        severity=Severity.MEDIUM if production else Severity.LOW,
    )


def _days(count: float) -> str:
    whole = int(count)
    return "less than a day" if whole == 0 else "1 day" if whole == 1 else f"{whole} days"
