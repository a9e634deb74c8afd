"""What the gate knows about each URL: where it stands, what it is for, where it leads."""

from dataclasses import dataclass
from enum import Enum

from launchgate.model import Facts, Location
from launchgate.parse.glob import name_matches
from launchgate.parse.host_kind import Kind


class Role(Enum):
    """What a URL is for; the value is how people call it."""

    PAYMENT_WEBHOOK = "Payment webhook"
    PAYMENT_RETURN = "Payment return page"
    WEBHOOK = "Webhook"
    AUTH = "Auth redirect"
    REDIRECT = "Redirect"
    MAIL = "Mail link"
    SITE = "Site URL"
    API = "API URL"
    CORS = "CORS origin"
    COOKIE = "Cookie domain"
    CANONICAL = "Canonical URL"


@dataclass(frozen=True, slots=True, kw_only=True)
class UrlUse:
    """One URL in one role. `url` is fit for a report: no user data, no query values."""

    location: Location
    url: str
    host: str
    kind: Kind
    role: Role
    key: str
    provider: str | None = None
    plain_http: bool = False
    in_browser: bool = True  # False where only a server of ours calls it
    in_default: bool = False
    dev_only: bool = False

    @property
    def subject(self) -> str:
        """A variable is known by its name; another key needs its role to be understood."""
        return self.key if self.key.isupper() else f"{self.role.value} {self.key}"


@dataclass(frozen=True, slots=True, kw_only=True)
class CallbackFacts(Facts):
    """`own_hosts` are the target's hosts as configured, `site` the host to write in a fix."""

    urls: tuple[UrlUse, ...] = ()
    own_hosts: tuple[str, ...] = ()
    site: str | None = None

    def is_own(self, use: UrlUse) -> bool:
        """Whether the target names this host. A wildcard also covers a staging or preview host
        below the same domain, so it vouches only for the name's reality."""
        exact = use.host in self.own_hosts
        if use.kind is Kind.PLACEHOLDER:
            return exact or any(name_matches(pattern, use.host) for pattern in self.own_hosts)
        return exact
