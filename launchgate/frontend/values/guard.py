"""Which values are not looked for, because they stand in scripts by chance or by right."""

import re
from collections.abc import Callable, Sequence

from launchgate.credentials.context.names import FORMS, OWNERS, words
from launchgate.credentials.context.shape import COMMON, ascending
from launchgate.frontend.known import Known
from launchgate.frontend.values.naming import says_address, says_public, says_secret, says_version
from launchgate.frontend.values.strength import PIECE_BITS, RANDOM_BITS, bits, wordy
from launchgate.frontend.values.weight import (
    has_credential,
    is_public_kind,
    is_random,
    url_password,
)
from launchgate.parse.host_kind import Kind
from launchgate.parse.urls import classify

_BLANK = b" \t\r\n"
_LEAST, _LEAST_SECRET = 8, 6
_LONG_WORD = 17  # letters that hardly any word has
_WORD_BITS = 25.0  # of a word with its comma
_IDENTIFIER = re.compile(rb"[A-Za-z0-9_$-]+\Z")
_WORDS = frozenset(
    b"true false yes no on off null none undefined nil production development staging preview test "
    b"testing local localhost default debug info warning warn error verbose silent trace enabled "
    b"disabled public private auto always never application json text utf-8 postgresql postgres "
    b"mysql sqlite mongodb redis memory console stdout stderr anonymous unknown required "
    b"optional administrator authenticated".split()
)
_SPEAKING = FORMS | OWNERS | frozenset(b"my your the super not so very jwt id key value".split())
_INSIDE = (Kind.PRIVATE, Kind.INTERNAL, Kind.LINK_LOCAL, Kind.CGNAT)
_DIGEST = re.compile(rb"(?:sha(?:1|224|256|384|512)|md5)[-:][A-Za-z0-9+/=_-]{20,}\Z")
_NUMBER = re.compile(rb"[+-]?[0-9][0-9.,_]*(?:ms|s|m|h|d|k|kb|mb|gb|px|%)?\Z", re.IGNORECASE)
_LOCAL = re.compile(
    rb"[a-z]{2}[-_][A-Z]{2}\Z|(?:[a-z]{2,12}-){1,2}(?:(?:north|south)(?:east|west)?|east|west|central)"
    rb"-?[0-9]{1,2}(?:-?[a-z])?\Z|(?:Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian"
    rb"|Pacific|Etc)/[\w+/-]+\Z|UTC\Z"
)
_DATE = re.compile(
    rb"(?:19|20)[0-9]{2}-[01][0-9](?:-[0-3][0-9])?(?:[T ][0-9:.]+(?:Z|[+-][\d:]+)?)?\Z"
)
_VERSION = re.compile(rb"[v^~]?[0-9]+\.[0-9]+(?:\.[0-9]+)?(?:[.-][A-Za-z]{1,8}[.0-9]{0,6})?\Z")
_MAIL = re.compile(rb"(?:[^<>]{0,60}<)?[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+>?\Z")
_PATH = re.compile(
    rb"(?:\.{0,2}/|~/|[A-Za-z]:[\\/])[\w.@~+ /\\-]*\Z|[\w.@-]+(?:/[\w.@-]+)+/?\Z",
)
_HOST = re.compile(
    rb"(?:[A-Za-z0-9_*-]+\.)+[A-Za-z]{2,24}\.?(?::[0-9]{1,5})?\Z|[0-9]{1,3}(?:\.[0-9]{1,3}){3}(?::[0-9]+)?\Z"
)
_URL = re.compile(rb"(?:[A-Za-z][A-Za-z0-9+.-]{0,30}:)?//[^\s]+\Z")
_PIECE = re.compile(rb"[/?&=#;,]")
_REFERENCE = re.compile(
    rb"\$\{?[A-Za-z_]\w*\}?\Z|\{\{[^{}]*\}\}\Z|<[^<>]*>\Z|%\w+%\Z"
    rb"|(?:op|doppler|vault|sm|gsm|awssm|infisical|keyring|ref\+\w{1,30})://"
)
_STAND_IN = re.compile(
    rb"(?:your|my|some|insert|replace|change|enter|put|fill|add|paste|todo|placeholder|dummy|example)"
    rb"(?:[-_ ][A-Za-z_ -]*)?\Z|[A-Za-z_ -]*[-_ ](?:here|placeholder)\Z|x{4,}[A-Za-z_-]*\Z",
    re.IGNORECASE,
)


def settled(known: Sequence[Known]) -> tuple[tuple[tuple[str, str], ...], tuple[Known, ...]]:
    """Names of variables that are not looked for with why, and those that are: public ones are
    marked. Of a variable with several readings one that is looked for is enough."""
    declared = {item.value.strip(_BLANK) for item in known if item.public}
    searched: dict[Known, None] = {}
    skipped: dict[str, str] = {}
    for raw in known:
        item = raw._replace(value=raw.value.strip(_BLANK))
        why = not_looked_for(item)
        if why:
            if not item.public:
                skipped.setdefault(item.name, why)
        elif item.proof == "value" and (
            item.value in declared or says_public(item.name) or is_public_kind(item)
        ):
            searched[item._replace(public=True)] = None
        else:
            searched[item] = None
    names = {item.name for item in searched}
    left = tuple((name, why) for name, why in skipped.items() if name not in names)
    return left, tuple(searched)


def not_looked_for(known: Known) -> str:
    """Why not, as a clause; empty where it is looked for."""
    value = known.value
    if known.proof == "canary" and value:
        return ""
    if not value:
        return "it is empty"
    secret = says_secret(known.name)
    least = _LEAST_SECRET if secret else _LEAST
    if len(value) < least:
        return f"shorter than {least} characters"
    if says_version(known.name) and not secret:
        return "it tells a version of the code"
    if len(set(value)) < 4:
        return "it is few characters, repeated"
    if _DIGEST.match(value):
        return "it is a checksum"
    if secret and is_random(value) and not _is_alphabet(value):
        return ""
    if _is_number(value) and (not secret or len(value) < _LEAST or ascending(value)):
        return "it is a number"
    if _is_sentence(value) and not secret:
        return "it is a sentence"
    if _is_address(value, by_host=not secret or says_address(known.name)):
        return "it is an address without a credential"
    if _is_path(value) and (not secret or value[:1] in b"./~"):
        return "it is a path"
    for test, why in _TESTS:
        if test(value):
            return why
    if secret:
        return _common_password(value) if bits(value) < PIECE_BITS else ""
    if is_random(value) or has_credential(known) or _is_inside(value):
        return ""
    return "it is made of common words"


def bounded(known: Known) -> bool:
    """Whether what looks like the value may be a part of a longer name."""
    value = known.value
    if known.proof == "canary":
        return len(value) < 12
    return bits(value) < RANDOM_BITS


def _common_password(value: bytes) -> str:
    lowered = value.lower()
    single = value.isalpha() and len(value) < _LONG_WORD and wordy(value)
    if lowered in COMMON or single or ascending(lowered):
        return "a common word"
    return ""


def _is_word(value: bytes) -> bool:
    return value.lower() in _WORDS or value.lower() in COMMON


def _is_number(value: bytes) -> bool:
    return bool(_NUMBER.match(value)) and len(value) < 16


def _is_sentence(value: bytes) -> bool:
    parts = value.split()
    return len(parts) > 2 and all(bits(part) < _WORD_BITS for part in parts)


def _is_path(value: bytes) -> bool:
    return bool(_PATH.match(value)) and not any(bits(p) >= PIECE_BITS for p in _PIECE.split(value))


def _is_address(value: bytes, *, by_host: bool) -> bool:
    """Of a public thing, or of this machine, without a credential in it."""
    if not (_URL.match(value) or (by_host and _HOST.match(value))) or _is_inside(value):
        return False
    kind = classify(_text(value)).kind
    password = url_password(value)
    if password is not None:
        return kind is Kind.LOOPBACK and _is_default(value, password)
    if b"@" in value.partition(b"://")[2].partition(b"/")[0]:
        return False
    rest = _PIECE.split(value.partition(b"://")[2] or value)[1:]
    return not any(bits(piece) >= PIECE_BITS for piece in rest)


def _is_inside(value: bytes) -> bool:
    """An address behind the product's own walls."""
    if not (_URL.match(value) or _HOST.match(value)) or b"," in value:
        return False
    return classify(_text(value)).kind in _INSIDE and url_password(value) is None


def _is_default(value: bytes, password: bytes) -> bool:
    """`postgres:postgres`, `guest:guest`: what everyone's local installation has."""
    user = value.partition(b"://")[2].partition(b":")[0]
    return password in (user, b"example") or _is_word(password)


def _is_vocabulary(value: bytes) -> bool:
    """`client_secret`, `accessToken`: the name of a credential, and none."""
    if not _IDENTIFIER.match(value):
        return False
    return all(word in _SPEAKING for word in words(value)) and len(words(value)) > 0


def _is_alphabet(value: bytes) -> bool:
    lowered = value.lower()
    return b"abcdefghijklmnop" in lowered or b"0123456789abcdef" in lowered


def _text(value: bytes) -> str:
    return value.decode("utf-8", "replace")


_TESTS: tuple[tuple[Callable[[bytes], object], str], ...] = (
    (_is_word, "a common word"),
    (_is_vocabulary, "it is a name for a credential"),
    (_is_alphabet, "it is an alphabet"),
    (_REFERENCE.match, "it only refers to something else"),
    (_DATE.match, "it is a date"),
    (_VERSION.match, "it is a version"),
    (_LOCAL.match, "it is a language, a region or a time zone"),
    (_MAIL.match, "it is a mail address"),
    (lambda value: _STAND_IN.match(value) and bits(value) < RANDOM_BITS, "it is a placeholder"),
)
