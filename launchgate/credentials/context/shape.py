"""What a value looks like, whatever it is given to."""

import math
import re
from functools import lru_cache

_HEX = re.compile(rb"(?:[0-9a-f]+|[0-9A-F]+)\Z")
_UUID = re.compile(
    rb"[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}\Z"
)
_BASE64 = re.compile(rb"[A-Za-z0-9+/_\-]{8,}={1,2}\Z")
_TOKEN = re.compile(rb"[A-Za-z0-9+/_.~\-]+={0,2}\Z")
_CONSTANT = re.compile(rb"[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+\Z")
_SNAKE = re.compile(rb"_?[a-z]+(?:_[a-z0-9]+)+\Z")
_CAMEL = re.compile(rb"[a-z]+(?:[A-Z][a-z]+)+\Z")
_PASCAL = re.compile(rb"(?:[A-Z][a-z]+){2,}\Z")
_DOTTED = re.compile(rb"[A-Za-z_$][\w$]*(?:(?:\.|::|->|\?\.)[A-Za-z_$][\w$]*)+\Z")
_PATH = re.compile(
    rb"(?:[./~]|[A-Za-z]:\\)[\w.\-/\\@ ]*[/\\][\w.\-/\\@ ]*\Z|[\w.\-]+(?:/[\w.\-]+){2,}\Z"
)
_FILE = re.compile(
    rb"[\w./\-]+\.(?:pem|key|crt|cer|json|ya?ml|txt|xml|js|ts|py|html?|p12|jks|md)\Z"
)
_NUMBER = re.compile(rb"[+\-]?[0-9][0-9.,_]*\Z")
_DATE = re.compile(rb"(?:19|20)\d\d-\d\d-\d\d")
_VERSION = re.compile(rb"v?\d+\.\d+(?:\.\d+)?[\w.\-]{0,12}\Z")
_TEMPLATE = re.compile(
    rb"\$\{|\{\{|\$\(|<%|%>|#\{|@\{|\}\}|%\(\w|%[sdvqr]\b|\{\d?\}|\{[a-z_.]{1,40}\}|\A%\w+%\Z|"
    rb"\A<[\w \-.]{2,40}>|\[[\w \-.]{2,40}\]\Z|\A\$[A-Za-z_][\w.:>\[\]\-]*\Z|!Ref|\b__\w+__\b"
)
_PLACEHOLDER = re.compile(
    rb"(?i:\byour|\Byour[_\-]|example|placeholder|change.?(?:me|this)|insert|replace|\btodo|fixme"
    rb"|redacted|removed|hidden|masked|goes.?here|here\Z|\bmy[_\-. ]|\bsome[_\-. ]|xxxx|\*\*\*"
    rb"|\.\.\.|stripped"
    rb"|put.?your|fill.?in|not.?set|lorem|dummy|sample)"
)
_MADE_UP = re.compile(
    rb"(?i:fake|test|foo|bar\Z|default|mock|demo|abc|temp|bogus|invalid|wrong|bad)"
)
_BY_CHANCE = 24  # characters: in longer random ones there is any pair of letters
_RUN = re.compile(rb"(.)\1{5}")
_TYPES = frozenset(
    b"string str text bool boolean int integer number any object bytes byte float null nil none "
    b"undefined true false void unknown char optional array list dict map function required yes no "
    b"self this new await async return typeof const let var static final public private type uuid "
    b"nullable enum struct class interface union typing record partial promise number[] string[] "
    b"list[str] dict[str any] callable func error err ok".split()
)
COMMON = frozenset(
    b"password passwd pass secret changeme changeit admin root test guest foobar foo bar hunter2 "
    b"letmein qwerty abc123 passw0rd p@ssw0rd p@ssword pa$$word pa$$w0rd 123456 12345678 1234 "
    b"12345 welcome monkey dragon master token key user default postgres mysql pwd mypassword "
    b"testtest secret123 password1 password123 toor s3cr3t supersecret".split()
)


@lru_cache(maxsize=2048)  # most values of a tree are few words
def of_value(value: bytes, kind: str) -> tuple[str, ...]:
    """`kind` is the family of the name: passwords are judged unlike tokens."""
    found: list[str] = []
    size = len(value)
    found.append(f"{'password' if kind == 'password' else 'value'} of {_length(size)} characters")
    lower = sum(97 <= byte <= 122 for byte in value)
    upper = sum(65 <= byte <= 90 for byte in value)
    digit = sum(48 <= byte <= 57 for byte in value)
    blank = value.count(b" ")
    other = size - lower - upper - digit - blank - value.count(b"_") - value.count(b"-")
    found.append(_classes(lower, upper, digit, other, blank, size, kind))
    if any(byte > 126 for byte in value):
        found.append("not ASCII")
    if blank >= 2:
        found.append("i18n label or sentence")
    elif blank:
        found.append("two words")
    lowered = value.lower()
    if lowered in _TYPES:
        found.append("name of a type or a constant")
    if lowered in COMMON:
        found.append("a password that everybody uses")
    if _TEMPLATE.search(value):
        found.append("template")
    if _PLACEHOLDER.search(value):
        found.append("placeholder")
    if _MADE_UP.search(value):
        found.append("made-up word in it")
    found.extend(_formats(value, size, digit))
    distinct = len(set(value))
    if size >= 4 and distinct <= 2:
        found.append("repeated character")
    elif _RUN.search(value):
        found.append("run of one character")
    if ascending(lowered):
        found.append("counted-up characters")
    if size >= 12 and blank == 0:
        ratio = _entropy(value) / math.log2(min(size, 62))
        found.append(
            "high entropy" if ratio > 0.85 else "low entropy" if ratio < 0.68 else "some entropy"
        )
    short = size < _BY_CHANCE and b"pw" in lowered
    if b"pass" in lowered or b"secret" in lowered or short:
        found.append("says that it is a password")
    if b"\\n" in value or b"\\t" in value or b"\\u" in value:
        found.append("escapes in it")
    if value.startswith(
        (b"ssh-", b"ecdsa-", b"-----BEGIN PUB", b"-----BEGIN CERT", b"MIIB", b"sha")
    ):
        found.append("public key, certificate or digest")
    if value[:1] in b"$%<{[(&*!:=/.,;)>|#@+?~^\\-":
        found.append("begins with a sign")
    if value[-1:] in b":,;)(]}>.?!/\\=" and not _BASE64.match(value):
        found.append("ends with a sign")
    return tuple(found)


def _length(size: int) -> str:
    for limit in (2, 3, 5, 7, 11, 15, 19, 31, 47, 79):
        if size <= limit:
            return f"at most {limit}"
    return "80 or more"


def _classes(
    lower: int, upper: int, digit: int, other: int, blank: int, size: int, kind: str
) -> str:
    parts = [
        name
        for name, count in (("lower", lower), ("upper", upper), ("digits", digit), ("signs", other))
        if count
    ]
    sort = "password" if kind == "password" else "value"
    return f"{sort} of {'+'.join(parts) or 'nothing'}"


def _formats(value: bytes, size: int, digit: int) -> list[str]:
    found = []
    if size >= 16 and digit and _HEX.match(value):
        found.append("hex digest" if size in (32, 40, 64, 96, 128) else "hexadecimal")
    elif _UUID.match(value):
        found.append("UUID")
    elif _NUMBER.match(value):
        found.append("number")
    elif _DATE.match(value):
        found.append("date")
    elif _VERSION.match(value):
        found.append("version")
    elif b"://" in value:
        found.append("URL")
    elif _FILE.match(value):
        found.append("file name")
    elif _PATH.match(value):
        found.append("path")
    elif _CONSTANT.match(value):
        found.append("name of a constant")
    elif _SNAKE.match(value):
        found.append("identifier with underscores")
    elif _CAMEL.match(value):
        found.append("identifier in camel case")
    elif _PASCAL.match(value):
        found.append("identifier in Pascal case")
    elif _DOTTED.match(value):
        found.append("identifier or attribute value")
    elif value.isalpha() and (value.islower() or value.istitle()):
        found.append("a word")
    elif _BASE64.match(value):
        found.append("padded base64")
    elif digit and size >= 12 and _TOKEN.match(value):
        found.append("opaque token")
    if b"@" in value[1:] and b"." in value.partition(b"@")[2] and b" " not in value:
        found.append("mail address")
    if b"-" in value and value.replace(b"-", b"").isalpha() and value.islower():
        found.append("words with dashes")
    return found


def ascending(lowered: bytes) -> bool:
    """1234567, abcdefg, qwertyuiop: keys of the keyboard in order."""
    return any(
        run in lowered
        for run in (b"123456", b"abcdef", b"qwerty", b"asdfgh", b"zxcvbn", b"654321", b"fedcba")
    )


def _entropy(value: bytes) -> float:
    size = len(value)
    return -sum(
        count / size * math.log2(count / size)
        for count in (value.count(byte) for byte in set(value))
    )
