"""Whether a text is of a type. Generous: what some library accepts is of the type."""

import base64
import binascii
import json
import re
from collections.abc import Callable, Mapping
from functools import lru_cache
from warnings import catch_warnings, simplefilter

from launchgate.credentials import jwt
from launchgate.ports.variables import ValueType

_INT = re.compile(r"[+-]?\d{1,400}")
_FLOAT = re.compile(r"[+-]?(?:\d{1,400}(?:\.\d{0,400})?|\.\d{1,400})(?:[eE][+-]?\d{1,4})?")
_BOOL = frozenset(
    (
        *("true", "false", "1", "0", "yes", "no", "on", "off", "t", "f", "y", "n"),
        *("enabled", "disabled"),
    )
)
_URL = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:\S+")
_WEB = re.compile(r"(?:https?|wss?)://[^\s/?#]+(?:[/?#]\S*)?", re.IGNORECASE)
_MAIL = re.compile(r"(?:[^<>@\r\n]{0,200}<)?[^\s@<>]{1,64}@[^\s@<>]{1,255}>?")
_UNIT = (
    r"(?:ns|us|\u00b5s|ms|milliseconds?|months?|minutes?|mins?|mo|m|seconds?|secs?|s|hours?|hrs?|h"
    r"|days?|d|weeks?|w|years?|y)"
)
_AMOUNT = r"\d{1,20}(?:\.\d{1,20})?"
_DURATION = re.compile(
    r"P(?:\d+(?:\.\d+)?[YMWD])*(?:T(?:\d+(?:\.\d+)?[HMS])+)?"
    rf"|-?{_AMOUNT}(?:\s?{_UNIT}(?:[\s,]*{_AMOUNT}\s?{_UNIT})*)?|\d+:\d{{2}}(?::\d{{2}})?",
    re.IGNORECASE,
)
_HOST = re.compile(
    r"\[?[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]+\]?(?::\d+)?|[\w*](?:[\w.*-]*[\w.])?(?::\d{1,5})?"
)
_UUID = re.compile(r"\{?[0-9a-f]{8}-?(?:[0-9a-f]{4}-?){3}[0-9a-f]{12}\}?", re.IGNORECASE)
_HEX = re.compile(r"(?:0x|#)?[0-9a-f]+", re.IGNORECASE)
_BASE64 = re.compile(r"[A-Za-z0-9+/_\s-]+={0,2}\s*")
_MOST = 65_536


def is_of(text: str, kind: ValueType) -> bool:
    """Very long texts are of any type: nobody types those."""
    return len(text) > _MOST or _TESTS[kind](text)


def is_number(text: str) -> bool:
    return _FLOAT.fullmatch(text) is not None


def is_port(text: str) -> bool:
    return re.fullmatch(r"\d{1,5}", text, re.ASCII) is not None and int(text) <= 65_535


@lru_cache(maxsize=256)
def compiled(pattern: str) -> "re.Pattern[str] | None":
    """None where Python cannot read it."""
    with catch_warnings():
        simplefilter("ignore")
        try:
            return re.compile(pattern)
        except (re.error, RecursionError, OverflowError):
            return None


def _is_url(text: str) -> bool:
    if text.lower().startswith(("http:", "https:", "ws:", "wss:")):
        return _WEB.fullmatch(text) is not None
    return _URL.fullmatch(text) is not None


def _is_mail(text: str) -> bool:
    return all(_MAIL.fullmatch(part.strip()) for part in re.split("[,;]", text) if part.strip())


def _is_json(text: str) -> bool:
    try:
        json.loads(text)
    except (ValueError, RecursionError):
        return False
    return True


def _is_regex(text: str) -> bool:
    """JavaScript's too: only brackets that do not close are told."""
    if compiled(text.replace("(?<", "(?P<").replace("(?P<=", "(?<=").replace("(?P<!", "(?<!")):
        return True
    plain = re.sub(r"\\.|\[(?:\\.|[^\]\\])*\]", "", text)
    return plain.count("(") == plain.count(")") and "[" not in plain


def _is_base64(text: str) -> bool:
    body = text.removeprefix("base64:")
    if body.startswith("data:"):
        body = body.partition(",")[2]
    if not _BASE64.fullmatch(body):
        return False
    bare = "".join(body.split()).rstrip("=").translate({ord("-"): "+", ord("_"): "/"})
    try:
        base64.b64decode(bare + "=" * (-len(bare) % 4), validate=True)
    except (ValueError, binascii.Error):
        return False
    return True


def _is_jwt(text: str) -> bool:
    return jwt.header(text.encode("utf-8", "surrogatepass")) is not None


_TESTS: Mapping[ValueType, Callable[[str], bool]] = {
    "string": lambda text: True,
    "enum": lambda text: True,
    "url": _is_url,
    "int": lambda text: _INT.fullmatch(text) is not None,
    "float": is_number,
    "bool": lambda text: text.lower() in _BOOL,
    "email": _is_mail,
    "port": is_port,
    "duration": lambda text: len(text) < 200 and _DURATION.fullmatch(text) is not None,
    "json": _is_json,
    "regex": _is_regex,
    "host": lambda text: len(text) < 400 and _HOST.fullmatch(text) is not None,
    "uuid": lambda text: _UUID.fullmatch(text) is not None,
    "base64": _is_base64,
    "hex": lambda text: _HEX.fullmatch(text) is not None,
    "jwt": _is_jwt,
    "path": lambda text: not re.search(r"[\0\r\n]", text) and "://" not in text,
}
TITLES: Mapping[ValueType, str] = {
    "url": "a URL with its scheme", "int": "a whole number", "float": "a number",
    "bool": "true or false", "email": "an email address", "port": "a port (0 to 65535)",
    "duration": "a duration", "json": "JSON", "regex": "a regular expression",
    "host": "a host name", "uuid": "a UUID", "base64": "Base64", "hex": "hexadecimal digits",
    "jwt": "a JSON Web Token", "path": "a path", "string": "a text", "enum": "one of its choices",
}  # fmt: skip
