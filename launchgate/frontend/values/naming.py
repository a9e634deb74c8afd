"""What a variable's name says of its value."""

import re
from functools import lru_cache

from launchgate.credentials.context.names import DESCRIBES, FORMS, OTHER_KEYS, OWNERS, words

_MORE = frozenset(b"private dsn pat webhook jwt pem pw".split())
_PUBLIC_KEYS = OTHER_KEYS | frozenset(b"site publishable anon search measurement tracking".split())
_WHOLE = re.compile(
    r"(?:^|_)(?:CONNECTION_?STRING|(?:DATABASE|DB|POSTGRES|PG|MYSQL|MONGO(?:DB)?|REDIS|AMQP|RABBITMQ"
    r"|SMTP|CLICKHOUSE|SUPABASE_DB|DIRECT|SHADOW_DATABASE|POSTGRES_PRISMA|KV)_(?:URL|URI|DSN))"
    r"(?:_\w+)?$"
)
_DESCRIBING = DESCRIBES | frozenset(
    b"host port region bucket user username domain issuer audience env environment enabled "
    b"disabled symbol address chain debug days hours minutes seconds ms limit".split()
) - {b"code", b"codes"}
_VERSIONS = re.compile(
    r"(?:^|_)(?:SHA|COMMIT|REVISION|VERSION|RELEASE|BUILD_?(?:ID|NUMBER|TAG|TIME|DATE)|GIT_\w+"
    r"|COMMIT_\w+|BRANCH|TAG)(?:_\d+)?$"
)
_MEANT_PUBLIC = re.compile(
    r"(?:^|_)(?:PUBLISHABLE(?:_\w+)?|PUBLIC_KEY|PUB_KEY|SITE_?KEY|ANON(?:_PUBLIC)?_KEY|CLIENT_?ID"
    r"|MEASUREMENT_ID|TRACKING_ID|SEARCH_(?:ONLY_)?(?:API_)?KEY|PIXEL_ID|CLIENT_TOKEN)(?:_\d+)?$"
)


@lru_cache(maxsize=4096)
def says_secret(name: str) -> bool:
    """`STRIPE_SECRET_KEY`, `dbPassword`, `DATABASE_URL`; not `TOKEN_URL` or `PUBLIC_KEY`."""
    if _WHOLE.search(name.upper()):
        return True
    if _MEANT_PUBLIC.search(name.upper()):
        return False
    parts = words(name.encode("utf-8", "replace"))
    last = max((at for at, word in enumerate(parts) if _keyword(word)), default=-1)
    if last < 0:
        return False
    tail = parts[last + 1 :]
    if any(word in _DESCRIBING for word in tail):
        return False
    front = parts[last - 1] if last else b""
    return not (parts[last].endswith((b"key", b"keys")) and front in _PUBLIC_KEYS)


def says_version(name: str) -> bool:
    """Of the code: builds tell it on purpose."""
    return bool(_VERSIONS.search(name.upper()))


def says_public(name: str) -> bool:
    """A publishable or site key, a client id: made to stand in web pages, whatever its prefix."""
    return bool(_MEANT_PUBLIC.search(name.upper()))


def says_address(name: str) -> bool:
    """`DATABASE_URL`, `REDIS_HOST`: a secret only where a credential is in it."""
    parts = words(name.encode("utf-8", "replace"))
    return any(word in (b"url", b"uri", b"dsn", b"host", b"endpoint") for word in parts[-2:])


def says_id(name: str) -> bool:
    """It names or places a thing, and opens none."""
    parts = words(name.encode("utf-8", "replace"))
    return bool(parts) and (parts[-1] in _DESCRIBING or parts[-1] in (b"uuid", b"hash", b"ref"))


def says_identifier(name: str) -> bool:
    """`GA_ID`, `SCRIPT_INTEGRITY`: it tells things apart, and stands in pages by its nature. Not
    that of a key (`AWS_ACCESS_KEY_ID`)."""
    parts = words(name.encode("utf-8", "replace"))
    while parts and parts[-1].isdigit():
        parts = parts[:-1]
    told = bool(parts) and parts[-1] in (b"id", b"ids", b"uuid", b"integrity", b"sri")
    return told and not any(_keyword(word) for word in parts)


@lru_cache(maxsize=4096)
def _keyword(word: bytes) -> bool:
    if word in FORMS or word in _MORE:
        return True
    return any(
        len(word) > len(form) >= 3 and word.endswith(form) and word[: -len(form)] in OWNERS
        for form in FORMS
    )
