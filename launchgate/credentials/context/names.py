"""What the name says that a value is given to."""

import re

from launchgate.credentials.context.reading import Reading

_WORD = re.compile(rb"[A-Z]{2,}(?![a-z])|[A-Z]?[a-z]+|[A-Z]+|\d+")
_KEYWORD = re.compile(
    rb"(?i:pass(?:word|wd|phrase|code)?s?|pswd|pwd|secrets?|tokens?|keys?|auth(?:orization)?"
    rb"|cred(?:ential)?s?|nonce|salt)"
)
DESCRIBES = frozenset(
    b"name url uri path file filename dir id ids type types label field fields length len min max "
    b"expir expires expiry expiration ttl count format header headers hint help text title error "
    b"errors message msg policy regex pattern placeholder input reset endpoint scope class method "
    b"prefix suffix mode store provider version status manager strategy service algorithm alg size "
    b"index list map date time timeout enabled required valid validator column table link page "
    b"form button icon tooltip description usage param params attribute attr arg args kind state "
    b"event handler callback func function request response body set rotation age chars characters "
    b"code codes press down up board word words ring usages ops fingerprint exists present "
    b"timestamp signature encryption encoding".split()
)
FORMS = frozenset(
    b"pass passes password passwords passwd passphrase passcode pwd pwds pswd secret secrets token "
    b"tokens key keys auth oauth authorization cred creds credential credentials nonce cnonce salt "
    b"salts keyid passwort".split()
)
FAMILIES = {
    b"pass": "password",
    b"pwd": "password",
    b"pswd": "password",
    b"secret": "secret",
    b"token": "token",
    b"key": "key",
    b"auth": "auth",
    b"cred": "credential",
    b"nonce": "nonce",
    b"salt": "salt",
}
_ANCHOR = re.compile(rb"(?i:pass|pwd|pswd|secret|token|key|auth|cred|nonce|salt)")
OTHER_KEYS = frozenset(
    b"public pub foreign primary cache sort partition object map dict hash row storage registry "
    b"translation lang locale shortcut hot ssh host sub parent lookup group order route "
    b"item duplicate unique".split()
)
ACTS = frozenset(
    b"show hide forgot forget reset change invalid wrong missing no has is use require requires "
    b"update generate get fetch find validate verify check new old current confirm repeat "
    b"incorrect mismatch need with without encrypt decrypt create delete remove by from for".split()
)
OWNERS = frozenset(
    b"api access client consumer private app application auth oauth db database mysql postgres pg "
    b"smtp mail email admin root user login master encryption signing session jwt aws azure "
    b"redis ftp ssh ldap proxy webhook bot refresh bearer service account shared".split()
)


def words(name: bytes) -> list[bytes]:
    """`DB_PASSWORD`, `userPassword` and `api-key2` as lower-case words."""
    return [word.lower() for word in _WORD.findall(name)]


def after_keyword(rest: bytes) -> bytes:
    """What follows the keyword in a name from the anchor on."""
    cut = _KEYWORD.match(rest)
    return rest[cut.end() :] if cut else rest


def last_keyword(rest: bytes) -> tuple[int, str]:
    """Where in a name, from an anchor on, its last keyword begins, and that one's family.

    `oauth_token_secret` is found at each of its keywords, and the last one says what it is.
    """
    place, family = 0, ""
    for found in _ANCHOR.finditer(rest):
        place, family = found.start(), FAMILIES[found[0].lower()]
    return place, family


def word_around(name: bytes, place: int) -> bytes:
    """The word of a name in which the byte at `place` stands, in lower case."""
    for word in _WORD.finditer(name):
        if word.start() <= place < word.end():
            return word[0].lower()
    return b""


def of_name(reading: Reading, kind: str) -> list[str]:
    found = [f"a {kind} by name"]
    head = reading.name[: len(reading.name) - len(reading.rest)]
    rest = after_keyword(reading.rest)
    if b"." in rest:
        found.append("attribute of the named thing")
    around = word_around(reading.name, len(head))
    if around in FORMS:
        found.append("a word of its own")
    elif around.endswith(tuple(FORMS)) and any(around.startswith(owner) for owner in OWNERS):
        found.append("compound with whose credential")
    elif around.startswith(reading.rest[: len(reading.rest) - len(rest)].lower()):
        found.append("another word begins like the keyword")
    else:
        found.append("keyword inside a longer word")
    tail = set(words(rest))
    front = words(head.rpartition(b".")[2])
    if tail & DESCRIBES:
        found.append("name says it is a name, URL, path or the like")
    elif tail and not all(word.isdigit() for word in tail):
        found.append("name goes on after the keyword")
    owners = set(front)
    if owners & OTHER_KEYS:
        found.append("name of another sort of key")
    if owners & ACTS:
        found.append("name says what is done")
    if owners & OWNERS:
        found.append("name says whose credential")
    if not head and not rest:
        found.append("the keyword alone")
    if reading.name.isupper():
        found.append("name in capitals")
    if b"pub" in owners or b"public" in owners:
        found.append("public by name")
    if {b"client", b"consumer", b"app"} & owners and b"secret" in reading.rest.lower():
        found.append("client secret")
    if kind == "key":
        found.append(_sort_of_key(owners, front))
    if head.endswith((b"$", b"@")):
        found.append("variable of a shell or a template")
    if reading.before[-2:].endswith((b'"', b"'")):
        found.append("name is quoted")
    if reading.before.endswith((b"--", b"-", b"/")) or head.startswith(b"-"):
        found.append("option")
    return found


def _sort_of_key(owners: set[bytes], front: list[bytes]) -> str:
    joined = b"".join(front)
    if b"api" in owners or joined.endswith((b"api", b"app")):
        return "API key"
    if owners & {b"secret", b"private", b"encryption", b"signing", b"master", b"crypt"}:
        return "private or signing key"
    if owners & {b"access", b"consumer", b"account", b"auth", b"oauth", b"aws"}:
        return "access key"
    return "a key of unknown use"
