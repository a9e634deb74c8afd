"""`placeholder-value`"""

import re
from collections.abc import Iterator

from launchgate.frontend.values.weight import url_password
from launchgate.model import Severity
from launchgate.parse.host_kind import Kind
from launchgate.parse.urls import classify
from launchgate.ports.variables import Flaw
from launchgate.variables.checks.flawed import flaw
from launchgate.variables.checks.quoted import unquoted
from launchgate.variables.checks.sandboxed import EVERYONE
from launchgate.variables.checks.secrecy import known, named_secret
from launchgate.variables.checks.signing import signs
from launchgate.variables.checks.standins import (
    is_everyday_word,
    stands_in,
    stands_in_for_secret,
)
from launchgate.variables.checks.valued import Valued
from launchgate.variables.checks.words import words_of

_HOSTED = re.compile(r"(?:^|_)(?:DOMAIN|HOST|HOSTNAME|SERVER|URL|URI)(?:_\d+)?$", re.IGNORECASE)
_HOLE = re.compile(r"<[A-Za-z][\w .-]{1,60}>|//x{3,}[@:.]")
_SHORT_KEY = re.compile(r"-----BEGIN [A-Z ]*PRIVATE KEY-----(?:.|\n){0,48}-----END ")
_MAILED = re.compile(r"[^\s@<>]{1,64}@([A-Za-z0-9.-]{3,253})>?\s*$")
_NEAR = (Kind.LOOPBACK, Kind.INTERNAL, Kind.PRIVATE)
_KEYS = "it is refused when the first customer needs it, and anybody can guess it"
_RESERVED = (".example", ".invalid")  # names of companies in documents, and of nobody


def placeholder(item: Valued) -> Iterator[Flaw]:
    if item.tier == "test":
        return
    text = unquoted(item.value.text.strip())
    what, everyday = _found(item, text)
    if what is None or (everyday and item.tier == "development"):
        return
    yield flaw(item, "placeholder-value", what, severity=_severity(item))


def _severity(item: Valued) -> Severity | None:
    if item.tier == "production":
        return None
    return Severity.LOW if item.tier == "development" else Severity.MEDIUM


def _found(item: Valued, text: str) -> tuple[str | None, bool]:
    """What to say, and whether the text might be meant on a laptop."""
    if stands_in(text) or _SHORT_KEY.match(text):
        return f"is a placeholder of {len(text)} characters, not a value: {_breaks(item)}.", False
    if "://" in text:
        return _of_url(item, text)
    host = _host(item, text)
    if host and _is_nobodys(host):
        return "names a host of the documentation, not yours: nothing reaches it.", False
    if EVERYONE.fullmatch(text):
        return None, False  # a captcha's key for tests is a key
    secret = named_secret(item) or text.startswith(("AKIA", "ASIA"))
    own = text.lower().encode("utf-8", "surrogatepass") in words_of(item.name)
    if secret and (stands_in_for_secret(text) or own):
        if signs(item.name) and (is_everyday_word(text) or len(set(text)) == 1):
            return None, False  # what that means is said of signing secrets
        return (
            f"is a stand-in of {len(text)} characters, no secret: {_breaks(item)}.",
            own or is_everyday_word(text) or len(text) < 8,
        )
    return None, False


def _breaks(item: Valued) -> str:
    if signs(item.name):
        return "anybody can guess it, and sign in as anyone"
    return _KEYS if named_secret(item) else "what reads it fails, or shows it to customers"


def _host(item: Valued, text: str) -> str:
    mailed = _MAILED.search(text[-400:])
    if mailed:
        return mailed[1]
    return text if _HOSTED.search(item.name) and "," not in text else ""


def _is_nobodys(host: str) -> bool:
    told = classify(host)
    return told.kind is Kind.PLACEHOLDER and not told.host.endswith(_RESERVED)


def _is_everyones(password: str, text: str) -> bool:
    """A laptop's or a container's: `postgres:postgres`, `guest:guest`."""
    user = text.partition("://")[2].partition(":")[0]
    return is_everyday_word(password) or password == user


def _of_url(item: Valued, text: str) -> tuple[str | None, bool]:
    if _HOLE.search(text[:4096]):
        return "still has a template's <name> in its address: nothing answers there.", False
    if "," not in text and _is_nobodys(text):
        return "leads to a host of the documentation, not yours: nothing answers there.", False
    password = url_password(known(item).value)
    if password is None:
        return None, False
    word = password.decode("utf-8", "replace")
    if stands_in(word):
        return "has a placeholder for the password in it: no connection is made.", False
    near = classify(text).kind in _NEAR
    if stands_in_for_secret(word) and not (near and _is_everyones(word, text)):
        return "has a stand-in for the password in it, which anybody can guess.", True
    return None, False
