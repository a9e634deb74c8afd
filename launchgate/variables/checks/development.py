"""`development-mode`"""

import re
from collections.abc import Iterator

from launchgate.frontend.values.public import framework
from launchgate.model import Impact, Severity
from launchgate.ports.variables import Flaw
from launchgate.variables.checks.flawed import flaw
from launchgate.variables.checks.valued import Valued

TRUE = frozenset(("1", "true", "yes", "on", "y", "t", "enabled", "enable"))
FALSE = frozenset(("0", "false", "no", "off", "n", "f", "disabled", "disable", "none"))
_MODES = re.compile(
    r"(?:NODE|APP|RAILS|RACK|FLASK|DJANGO|DEPLOY|DEPLOYMENT|MIX|GO|ASPNETCORE|DOTNET|LARAVEL|CI4?"
    r"|SYMFONY|QUARKUS|NEXT_PUBLIC_APP|NEXT_PUBLIC|NUXT_PUBLIC_APP|VITE_APP|VITE|REACT_APP"
    r"|EXPO_PUBLIC|EXPO_PUBLIC_APP|PUBLIC|PUBLIC_APP)_ENV(?:IRONMENT)?|ENVIRONMENT|ENV|APP_MODE"
    r"|GIN_MODE|SPRING_PROFILES_ACTIVE|STAGE"
)
_ELSEWHERE = frozenset(
    (
        *("development", "develop", "dev", "devel", "local", "localhost", "test", "testing"),
        *("tests", "staging", "stage", "stg", "debug", "preview", "qa", "uat", "sandbox", "ci"),
    )
)
_DEBUG = re.compile(r"(?:^|_)DEBUG(?:_MODE|_ENABLED)?$|^ENABLE_DEBUG$")
_STARK_DEBUG = frozenset(["DEBUG", "DJANGO_DEBUG", "FLASK_DEBUG", "APP_DEBUG", "WP_DEBUG_DISPLAY"])
_LEVEL = re.compile(r"(?:^|_)LOG(?:GING)?_?LEVEL$")
_OPEN = re.compile(
    r"(?:^|_)(?:DISABLE|SKIP|BYPASS|NO)_(?:AUTH|AUTHENTICATION|AUTHORIZATION|LOGIN|CSRF)$"
)
_UNVERIFIED = re.compile(
    r"(?:^|_)(?:TLS|SSL)_(?:REJECT_UNAUTHORIZED|VERIFY)$|(?:^|_)(?:VERIFY_(?:TLS|SSL)"
    r"|SSL_VERIFY_PEER)$|^PYTHONHTTPSVERIFY$"
)
_TRUSTING = frozenset(["NODE_TLS_ACCEPT_UNAUTHORIZED", "GIT_SSL_NO_VERIFY"])


def development(item: Valued) -> Iterator[Flaw]:
    if item.tier != "production":
        return
    name, text = item.name.upper(), item.value.text.strip().lower()
    found = _found(name, text, exact=item.value.text.strip())
    if found is not None:
        says, severity, impact = found
        yield flaw(item, "development-mode", says, severity=severity, impact=impact)


_Found = tuple[str, Severity | None, Impact | None]


def _found(name: str, text: str, exact: str) -> _Found | None:
    if name == "NODE_ENV" and exact != "production":
        if text in _ELSEWHERE:
            return _SLOW, None, Impact.PERFORMANCE
        return _UNKNOWN, Severity.MEDIUM, Impact.PERFORMANCE
    if _MODES.fullmatch(name) and text in _ELSEWHERE:
        return _MODE, None, None
    if name.endswith("_ENVIRONMENT") and text in _ELSEWHERE and name.startswith(_REPORTERS):
        return _REPORTED, Severity.LOW, Impact.OPERATIONS
    if _DEBUG.search(name):
        return _debug(name, text)
    if _LEVEL.search(name) and text in ("debug", "trace", "silly", "all"):
        return _NOISE, Severity.LOW, Impact.PERFORMANCE
    if _OPEN.search(name) and text in TRUE:
        return "switches off a check of who is there: anybody can act as anybody.", None, None
    if (_UNVERIFIED.search(name) and text in FALSE) or (name in _TRUSTING and text in TRUE):
        return _BLIND, None, Impact.SECURITY
    return None


def _debug(name: str, text: str) -> _Found | None:
    if text in TRUE:
        if name in _STARK_DEBUG:
            return _SHOWS, None, None
        level = Severity.LOW if framework(name) else Severity.MEDIUM
        return "switches debugging on: internals are printed, into logs or pages.", level, None
    if name == "DEBUG" and text not in FALSE and text:
        level = Severity.MEDIUM if text == "*" else Severity.LOW
        return "makes libraries print what they do, requests and headers too.", level, None
    return None


_REPORTERS = (
    *("SENTRY_", "DATADOG_", "ROLLBAR_", "BUGSNAG_", "OTEL_"),
    *("NEXT_PUBLIC_SENTRY_", "VITE_SENTRY_", "REACT_APP_SENTRY_"),
)
_SLOW = (
    "says that this is no production: frameworks are several times slower, and print their "
    "inside to visitors."
)
_UNKNOWN = "is not exactly `production`, the only word that libraries look for."
_MODE = (
    "says that this is no production: settings for developers count here, with test services, "
    "open doors and details in error pages."
)
_REPORTED = "files production's errors under another environment, where no alert looks."
_NOISE = "makes logs as loud as for debugging: slow, costly, and with customers' data in them."
_BLIND = "switches the check of certificates off: anyone on the way can read and change traffic."
_SHOWS = "switches debugging on: an error shows source, settings and variables to whoever meets it."
