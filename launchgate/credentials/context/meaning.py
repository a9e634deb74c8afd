"""What the named reasons of a score mean, in words for people who do not know the code."""

import re
from collections.abc import Callable, Iterable

from launchgate.credentials.context.weights import WEIGHTS

_WAYS = {
    "quoted": "in quotes",
    "bare": "without quotes",
    "called": "as a text that a call gets",
    "open": "in a quote that does not end on its line",
}
_THINGS = {
    "basic-header": "an Authorization: Basic header",
    "bearer-header": "an Authorization: Bearer header",
    "token-header": "an Authorization header",
    "url-password": "the password of an address",
    "htpasswd": "a line of an htpasswd file",
    "login-call": "the second argument of a login call",
    "mysql-option": "the password option of mysql",
    "curl-user": "the user option of curl",
    "netrc": "a netrc file",
    "pgpass": "a pgpass file",
    "sshpass": "the password option of sshpass",
    "secure-string": "a secure string of PowerShell",
    "sql-password": "the password of a database role",
    "jwk": "a JSON Web Key",
    "option": "an option of a command",
}
_CLASSES = {"lower": "small letters", "upper": "capitals", "digits": "digits", "signs": "signs"}
_WORDS = {
    "API key": "its name says API key",
    "JSON Web Token": "it is a JSON Web Token",
    "URL": "it is an address",
    "UUID": "it has the shape of a UUID, and most of them are ids",
    "a key of unknown use": "its name does not say what the key is for",
    "a password that everybody uses": "it is a password that everybody uses",
    "a word": "it is a single word",
    "a word of its own": "its name has the word for a credential as a word of its own",
    "access key": "its name says access key",
    "address of a database or a queue": "it is in the address of a database or a queue",
    "another word begins like the keyword": "its name only begins like one (passenger, keyboard)",
    "attribute of the named thing": "it is a property of what is named",
    "begins with a sign": "it begins with a sign",
    "built or vendored": "the file is built, or someone else's",
    "client secret": "its name says client secret",
    "compound with whose credential": "its name says whose credential it is",
    "counted-up characters": "it counts up (123456, abcdef)",
    "date": "it is a date",
    "decodes to no user and password": "decoded, it holds no user and password",
    "decodes to user and password": "decoded, it holds a user and a password",
    "documentation path": "the file is documentation",
    "ends with a sign": "it ends with a sign",
    "escapes in it": "it has escapes in it",
    "example path": "the file is an example",
    "file name": "it is the name of a file",
    "first in its line": "its name begins the line",
    "hex digest": "it is hexadecimal and as long as a key or a digest",
    "hexadecimal": "it is hexadecimal",
    "high entropy": "it looks random",
    "some entropy": "it looks fairly random",
    "low entropy": "its characters repeat, as in passwords that people think up",
    "i18n label or sentence": "it is a label or a sentence",
    "identifier in Pascal case": "it looks like the name of a class",
    "identifier in camel case": "it looks like the name of something in code",
    "identifier or attribute value": "it looks like a variable or an attribute",
    "identifier with underscores": "it looks like the name of something in code",
    "in a comment": "it is in a comment",
    "in a long line": "its line is long",
    "in a message": "it is in a message that is printed or raised",
    "in a query string": "it is in a query string",
    "in an assertion": "it is in an assertion",
    "is no base64": "it cannot be decoded as its header needs",
    "key type stands near": "the type of the key stands beside it",
    "keyword inside a longer word": "its name has the word for a credential inside a longer one",
    "lockfile integrity": "the file is a lockfile, full of checksums",
    "made-up or local host": "the host is made up or local",
    "made-up user": "the user is made up",
    "made-up word in it": "it has a made-up word in it (test, fake, demo)",
    "mail address": "it is a mail address",
    "name and value as a pair": "its name and it stand as a pair",
    "name goes on after the keyword": "its name goes on (password_hash, token_store)",
    "name in capitals": "its name is in capitals",
    "name is quoted": "its name is in quotes",
    "name of a constant": "it is the name of a constant",
    "name of a type or a constant": "it is a type or a constant of the language",
    "name of another sort of key": "its name is of another sort of key (primary, cache, sort)",
    "name says it is a name, URL, path or the like": "its name says name, URL, path or the like",
    "name says what is done": "its name says what is done (reset_password)",
    "name says whose credential": "its name says whose credential it is",
    "no key type near": "no type of key stands beside it",
    "no scheme": "the address has no scheme",
    "no statement about a role": "no statement about a database role stands beside it",
    "no user": "the address has no user",
    "not ASCII": "it has letters beyond ASCII",
    "number": "it is a number",
    "opaque token": "it looks like a token",
    "option": "it is an option of a command",
    "padded base64": "it is Base64",
    "path": "it is a path",
    "placeholder": "it looks like a placeholder",
    "private or signing key": "its name says private, signing or encryption key",
    "public by name": "its name says public",
    "public key, certificate or digest": "it is a public key, a certificate or a digest",
    "read from elsewhere by a call": "a call reads it from somewhere else",
    "repeated character": "it is one or two characters, repeated",
    "run of one character": "one character is repeated in it",
    "says that it is a password": "it says of itself that it is a password",
    "statement about a role": "a statement about a database role stands beside it",
    "template": "it is a template that is filled in later",
    "test path": "the file is a test, where such values are written out",
    "the keyword alone": "its name is the word for a credential alone",
    "translations": "the file holds translations",
    "two words": "it is two words",
    "typed assignment": "its name is given a type",
    "value is the name again": "it is its own name again",
    "variable of a shell or a template": "its name is a variable of a shell or a template",
    "version": "it is a version",
    "within a text": "it is within a text",
    "words with dashes": "it is words with dashes",
}


def meaning(name: str) -> str:
    """A clause: `it looks like a placeholder`. Of an unknown reason, its name."""
    if name in _WORDS:
        return _WORDS[name]
    for pattern, tell in _PATTERNS:
        if found := pattern.fullmatch(name):
            return tell(*found.groups())
    return name


def told(score: float, names: Iterable[str]) -> str:
    """The score and what spoke for and against, as sentences. A reason without a weight decides
    alone, and there is no score to tell."""
    known = list(names)
    plain = [meaning(name) for name in known if name not in WEIGHTS]
    if plain:
        return " ".join(f"{clause[:1].upper()}{clause[1:]}." for clause in plain)
    sides = [
        f"{side}: {'; '.join(clauses)}."
        for side, clauses in zip(("For it", "Against it"), weighed(known), strict=True)
        if clauses
    ]
    return " ".join([f"Score {score:.2f}.", *sides])


def weighed(names: Iterable[str]) -> tuple[list[str], list[str]]:
    """What speaks for a credential and what against it, each once, in the order of `names`."""
    telling = [name for name in names if not _UNTOLD.fullmatch(name)]
    speaking = [meaning(name) for name in telling if WEIGHTS[name] > 0]
    denying = [meaning(name) for name in telling if WEIGHTS[name] < 0]
    return list(dict.fromkeys(speaking)), list(dict.fromkeys(denying))


def _length(sort: str, most: str) -> str:
    return f"it is a {sort} of at most {most} characters"


def _long(sort: str, least: str) -> str:
    return f"it is a {sort} of {least} or more characters"


def _characters(sort: str, kinds: str) -> str:
    *first, last = (_CLASSES.get(word, word) for word in kinds.split("+"))
    return f"it is a {sort} of {', '.join(first)}{' and ' if first else ''}{last}"


def _where(way: str, place: str) -> str:
    return f"it is written {_WAYS[way]} in {place}"


def _given(way: str, sign: str) -> str:
    return f"it is written {_WAYS[way]} and {_SIGNS.get(sign, sign)}"


def _followed(way: str, what: str) -> str:
    return f"it is written {_WAYS[way]}, and then comes {_NEXT.get(what, what)}"


def _thing(thing: str, place: str = "") -> str:
    return f"it is in {_THINGS[thing]}{f' in {place}' if place else ''}"


# What is left when its siblings are weighed: its sign is no reason that a person would give.
_UNTOLD = re.compile(
    rf"a (?:credential|secret|token) by name|API key|a word|a word of its own|low entropy|compared"
    rf"|test path|in an assertion|in a comment|found as .*|(?:{'|'.join(_THINGS)}) in .*"
    rf"|(?:{'|'.join(_WAYS)}) in .*|[a-z]+, (?:{'|'.join(_WAYS)})"
)
_SIGNS = {"name and value as a pair": "stands with its name as a pair"}
_NEXT = {
    "end of line": "the end of the line",
    "end of expression": "the end of the expression",
    "function call": "a call",
    "index": "an index",
    "quote": "a quote",
}
_FAMILY = "(password|secret|token|key|auth|credential|nonce|salt)"
_WAY = f"({'|'.join(_WAYS)})"
_THING = f"({'|'.join(_THINGS)})"
_PATTERNS: tuple[tuple["re.Pattern[str]", Callable[..., str]], ...] = tuple(
    (re.compile(pattern), tell)
    for pattern, tell in (
        ("(password|value) of at most ([0-9]+) characters", _length),
        ("(password|value) of ([0-9]+) or more characters", _long),
        ("(password|value) of ([a-z+]+)", _characters),
        (f"an? {_FAMILY} by name", "its name says {}".format),
        (f"{_WAY} in (.+)", _where),
        (f"{_WAY}, then (.+)", _followed),
        (f"{_WAY}, ((?:given by|handed|compared|name and value).*)", _given),
        (f"{_FAMILY}, {_WAY}", lambda family, way: f"it is a {family} {_WAYS[way]}"),
        (f"found as {_THING}", _thing),
        (f"{_THING} in (.+)", _thing),
        ("(given by .+|handed .+|compared)", "it is {}".format),
    )
)
