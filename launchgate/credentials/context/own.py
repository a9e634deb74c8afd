"""What only one kind of finding needs to have checked: what Basic decodes to, what a key is of."""

import binascii
import re

from launchgate.credentials.context.reading import Reading

_SCHEME = re.compile(rb"[A-Za-z][A-Za-z0-9+.\-]{0,30}\Z")
_ROLE = re.compile(rb"(?i:\b(?:role|alter|create|grant|with password|set password)\b)")
_USERS = frozenset(b"user username usr foo name myuser someuser login u".split())
_HOSTS = re.compile(
    rb"(?i:@(?:[\w.\-]{0,60}(?:example|localhost|host\b|some|contoso|acme)|127\.|::1|\[))"
)


def of_kind(data: bytes, reading: Reading, kind: str) -> list[str]:
    """`kind` without `generic-`."""
    if kind == "basic-header":
        return _basic(reading.value)
    if kind == "jwk":
        near = data[max(0, reading.start - 700) : reading.end + 700]
        return ["key type stands near" if b"kty" in near else "no key type near"]
    if kind == "url-password":
        return _url(data, reading)
    if kind == "sql-password":
        told = _ROLE.search(data, max(0, reading.start - 90), reading.start)
        return ["statement about a role" if told else "no statement about a role"]
    if kind == "bearer-header" and reading.value.startswith(b"eyJ"):
        return ["JSON Web Token"]
    return []


def _basic(value: bytes) -> list[str]:
    try:
        plain = binascii.a2b_base64(value + b"=" * (-len(value) % 4))
    except binascii.Error:
        return ["is no base64"]
    user, colon, password = plain.partition(b":")
    if not colon or not password or not plain.isascii():
        return ["decodes to no user and password"]
    return ["decodes to user and password"]


def _url(data: bytes, reading: Reading) -> list[str]:
    """`reading.name` begins at the anchor, so the scheme stands before it."""
    place = data.rfind(b"://", max(0, reading.start - 100), reading.start)
    scheme = _SCHEME.search(data, max(0, place - 32), place)
    found = [] if scheme else ["no scheme"]
    user = data[place + 3 : reading.start - 1].lower()
    if user in _USERS:
        found.append("made-up user")
    if not user:
        found.append("no user")
    if _HOSTS.match(reading.after):
        found.append("made-up or local host")
    if scheme and scheme[0].lower() not in (b"http", b"https", b"ftp", b"ssh", b"git"):
        found.append("address of a database or a queue")
    return found
