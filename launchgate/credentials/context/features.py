"""All that speaks for or against one spot, by name."""

from typing import NamedTuple

from launchgate.credentials.context.language import CODE, language
from launchgate.credentials.context.lines import of_line
from launchgate.credentials.context.names import last_keyword, of_name
from launchgate.credentials.context.own import of_kind
from launchgate.credentials.context.paths import of_path
from launchgate.credentials.context.reading import Reading, read
from launchgate.credentials.context.shape import of_value
from launchgate.credentials.spot import Spot

NAMED = frozenset(("password", "secret", "token", "key", "auth", "credential", "nonce", "salt"))
_AGAINST = frozenset(
    ("template", "placeholder", "repeated character", "run of one character")
    + ("counted-up characters", "lockfile integrity", "translations")
)
_PASSWORDS = frozenset(
    ("url-password", "option", "curl-user", "mysql-option", "sshpass", "secure-string")
    + ("sql-password", "login-call", "netrc", "pgpass")
)


class File(NamedTuple):
    """What is asked once for all spots of a file. `path` is in lower case."""

    data: bytes
    path: str
    language: str
    code: bool
    told: list[str]


def opened(data: bytes, path: str) -> File:
    low = path.lower()
    written = language(low)
    return File(data, low, written, written in CODE, of_path(low))


def features(file: File, spot: Spot) -> tuple[Reading, list[str]]:
    """What was read at the spot and the names of all its features."""
    kind = spot.kind.id.removeprefix("generic-")
    reading = read(file.data, spot, file.code)
    if kind == "url-password":  # it ends with its @, not with the address
        reading = reading._replace(start=spot.start, end=spot.end, value=spot.secret)
    if kind in NAMED:
        place, told = last_keyword(reading.rest)
        kind, reading = told or kind, reading._replace(rest=reading.rest[place:])
    family = "password" if kind in _PASSWORDS else kind
    found = [*file.told, *of_value(reading.value, family)]
    if kind in NAMED:
        found += of_name(reading, kind)
        found += of_line(reading, file.language)
        found.append(f"{kind}, {reading.form}")
    else:
        found.append(f"found as {kind}")
        found.append(f"{kind} in {file.language}")
        found += of_kind(file.data, reading, kind)
    return reading, found


def against(file: File, spot: Spot) -> list[str]:
    """What speaks against a provider's credential that a word nearby and its shape tell: the shape
    is as the provider made it, so of the value only what makes it a stand-in counts."""
    found = (*file.told, *of_value(spot.secret, "value"))
    return [name for name in found if name in _AGAINST]
