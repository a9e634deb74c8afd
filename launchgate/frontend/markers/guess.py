"""A marked value for a variable that has none: by what its schema asks for, else by its name."""

import json
import re
from collections.abc import Callable

from launchgate.frontend.markers.ink import Ink
from launchgate.frontend.markers.marked import Marked, around
from launchgate.frontend.markers.schema import Hint
from launchgate.frontend.markers.shape import clerk_key
from launchgate.frontend.values.naming import says_secret

_Draw = Callable[[Ink], Marked]
_LENGTH = 48  # what schemas ask of secrets is 32 at most


def _plain(before: str = "", after: str = "") -> _Draw:
    return lambda ink: around(before, Marked(ink.token, (ink.token,)), after)


def _login(scheme: str, port: int) -> _Draw:
    def draw(ink: Ink) -> Marked:
        return Marked(f"{scheme}://app:{ink.token}@{ink.token}.invalid:{port}/app", (ink.token,))

    return draw


def _dsn(ink: Ink) -> Marked:
    user = ink.hexadecimal(32)
    return Marked(f"https://{user}@{ink.token}.invalid/4505", (user, ink.token))


def _json(ink: Ink) -> Marked:
    return Marked(json.dumps({"key": ink.token}), (ink.token,))


def _port(ink: Ink) -> Marked:
    number = ink.short_number()
    return Marked(number, (number,), weak=True)


def _uuid(ink: Ink) -> Marked:
    digits = ink.hexadecimal(24)
    text = f"{digits[:8]}-{digits[8:12]}-4{digits[:3]}-a{digits[3:6]}-{digits[12:]}"
    return Marked(text, (digits[12:],))


# The first that fits.
_BY_NAME: tuple[tuple[re.Pattern[str], _Draw | None], ...] = tuple(
    (re.compile(pattern), draw)
    for pattern, draw in (
        (
            r"^(?:IS|ENABLE|DISABLE|USE|SKIP|HAS|SHOW|ALLOW|FORCE|WITH|NO)_|_(?:ENABLED?|DISABLED?|"
            r"ON|OFF|FLAG|DEBUG|ACTIVE|ALLOWED)$|(?:^|_)(?:DEBUG|ENABLE|DISABLE|SKIP)_",
            None,
        ),
        (
            r"(?:^|_)(?:MAX|MIN|NUM)_|_(?:COUNT|LIMIT|SIZE|TIMEOUT|TTL|INTERVAL|MAX|MIN|SECONDS|MS|"
            r"DAYS|HOURS|MINUTES|RATE|RETRIES|CONCURRENCY|WORKERS|PERCENT|DURATION|AGE)$",
            None,
        ),
        (r"CLERK_PUBLISHABLE_KEY$", clerk_key),
        (r"STRIPE_(?:PUBLISHABLE|PUBLIC)(?:_KEY)?$", _plain("pk_live_")),
        (
            r"(?:POSTGRES|DATABASE|PG|SUPABASE_DB)\w*_UR[IL]$|^DIRECT_URL$|POSTGRES_PRISMA_URL$",
            _login("postgresql", 5432),
        ),
        (r"MYSQL\w*_UR[IL]$", _login("mysql", 3306)),
        (r"MONGO\w*_UR[IL]$", _login("mongodb", 27017)),
        (r"(?:REDIS|KV|VALKEY)_UR[IL]$", _login("redis", 6379)),
        (r"(?:AMQP|RABBIT)\w*_UR[IL]$", _login("amqp", 5672)),
        (r"SENTRY\w*_DSN$", _dsn),
        (r"_PORT$", _port),
        (
            r"(?:^|_)(?:UR[IL]|ENDPOINT|ORIGIN|WEBHOOK|HREF|LINK|SITE|REDIRECT)$",
            _plain("https://", ".invalid"),
        ),
        (r"(?:^|_)(?:HOST|HOSTNAME|DOMAIN|SERVER)$", _plain("", ".invalid")),
        (r"(?:^|_)(?:EMAIL|MAIL_FROM|EMAIL_FROM|FROM_EMAIL|MAILTO)$", _plain("", "@example.com")),
        (r"_(?:JSON|CREDENTIALS|SERVICE_ACCOUNT)$", _json),
        (r"_UUID$", _uuid),
    )
)


def guess(name: str, hint: Hint, ink: Ink) -> Marked | None:
    """None: it is left unset, for it is a switch or a small number."""
    if hint.kind in ("boolean", "choice"):
        return None
    if hint.kind == "number":
        return _port(ink) if name.endswith("PORT") else None
    draw = {"url": _plain("https://", ".invalid"), "email": _plain("", "@example.com")}.get(
        hint.kind
    )
    if hint.kind == "uuid":
        return _uuid(ink)
    by_name = next((row for row in _BY_NAME if row[0].search(name)), None)
    if draw is not None and (by_name is None or by_name[1] is None or hint.kind == "email"):
        return draw(ink)
    if by_name is not None:
        return None if by_name[1] is None else by_name[1](ink)
    if hint.prefix:
        return around(hint.prefix, Marked(ink.run(hint.least), (ink.token,)))
    count = hint.least or (_LENGTH if says_secret(name) else 0)
    return Marked(ink.run(count), (ink.token,))


def needed(name: str, hint: Hint) -> str:
    """The value of one that is not marked, where its schema wants some; else empty."""
    return "" if hint.optional or not hint.kind else dummy(name, hint, Ink(b"", name))


def dummy(name: str, hint: Hint, ink: Ink) -> str:
    """What such a variable may hold, unmarked: for one whose marker broke the build."""
    if hint.kind == "choice":
        return hint.choice
    found = {"boolean": "false", "number": "1"}.get(hint.kind)
    if found is None:
        drawn = guess(name, hint, ink)
        found = "1" if drawn is None else drawn.text.replace(ink.token, "example")
    return found
