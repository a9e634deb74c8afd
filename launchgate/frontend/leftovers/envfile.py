"""Env files in an output: which variables they give away."""

import re
from collections.abc import Iterator

from launchgate.frontend.leftovers.trace import Trace

_NAME = re.compile(r"(?:.*/)?(?:\.env(?:\.[\w.\-]+|rc)?|[\w\-]{1,40}\.env)")
_HARMLESS = re.compile(
    r"[._\-](?:examples?|samples?|templates?|tpl|dist|defaults?|schema|vault|md|d\.ts|[cm]?[jt]s)$"
)
_LINE = re.compile(
    rb"^[ \t]{0,20}(?:export[ \t]{1,20})?([A-Za-z_][\w.\-]{0,200})[ \t]{0,20}="
    rb"[ \t]{0,20}([^\r\n]{0,2000})",
    re.MULTILINE,
)
_PUBLIC = re.compile(
    r"(?:NEXT_PUBLIC|VITE|NUXT_PUBLIC|PUBLIC|REACT_APP|VUE_APP|GATSBY|EXPO_PUBLIC|NG_APP|STORYBOOK"
    r"|RSBUILD_PUBLIC|WXT|PLASMO_PUBLIC)_|(?:NODE_ENV|PORT|HOST|HOSTNAME|TZ|LANG|CI|MODE|DEBUG"
    r"|LOG_LEVEL|NODE_OPTIONS|BASE_URL|APP_NAME|SITE_URL)$"
)
_SECRET = re.compile(
    r"SECRET|TOKEN|PASS(?:WORD|WD|PHRASE)?(?:_|$)|PASSWORD|PRIVATE|CREDENTIAL|API_?KEY|ACCESS_?KEY"
    r"|(?:^|_)KEY(?:$|_)|_KEY$|DSN$|SALT|WEBHOOK|CONNECTION_?STRING|SERVICE_ROLE"
    r"|(?:DATABASE|DB|MONGO(?:DB)?|REDIS|POSTGRES(?:QL)?|PG|MYSQL|AMQP|SMTP|MAIL)_?(?:UR[IL]|PASS)",
    re.IGNORECASE,
)
_EMPTY = re.compile(
    rb"(?:|null|undefined|true|false|none|change[-_ ]?me.{0,40}|your[-_ ].{1,80}|<.{0,80}>|x{3,}"
    rb"|\.{3}|todo|placeholder|\$\{?\w{1,80}\}?)",
    re.IGNORECASE,
)
_MAX_BYTES = 1_000_000
_NAMED = 4


def is_env_file(path: str) -> bool:
    name = path.lower()
    return _NAME.fullmatch(name) is not None and _HARMLESS.search(name) is None


def served(path: str, data: bytes) -> Iterator[Trace]:
    """Of a file that browsers can get."""
    names = _names(data)
    secret = [name for name in names if _SECRET.search(name) and not _PUBLIC.match(name)]
    others = [name for name in names if not _PUBLIC.match(name)]
    if secret:
        said = f"Anyone can download {path} and has {_list(secret)}: {_SCANNED}"
        yield Trace("private-file", path, said, level="critical")
    elif others:
        said = f"Anyone can download {path}, which sets {_list(others)}: {_SCANNED}"
        yield Trace("private-file", path, said)
    elif names:
        said = f"Anyone can download {path}. Nothing in it is secret today; tomorrow's line may be."
        yield Trace("private-file", path, said, level="medium")


def deployed(path: str, data: bytes) -> Iterator[Trace]:
    """Of a file that goes to the server and is not served."""
    names = [name for name in _names(data) if not _PUBLIC.match(name)]
    secret = [name for name in names if _SECRET.search(name)]
    if "node_modules/" in path or not names:
        return
    said = f"The build copied {path} with {_list(secret or names)} into what is deployed: whoever "
    said += "gets the image or the archive, today or from a registry's history, has the values."
    yield Trace("server-env-file", path, said, level=None if secret else "medium")


_SCANNED = "scanners ask every new host for this file within hours."


def _names(data: bytes) -> list[str]:
    """The variables that have a value."""
    found: dict[str, None] = {}
    for match in _LINE.finditer(data[:_MAX_BYTES]):
        value = match[2].strip()
        quoted = value[:1] in (b'"', b"'") and value[-1:] == value[:1] and len(value) > 1
        if not _EMPTY.fullmatch((value[1:-1] if quoted else value.partition(b" #")[0]).strip()):
            found[match[1].decode("ascii")] = None
    return list(found)


def _list(names: list[str]) -> str:
    shown = ", ".join(names[:_NAMED])
    return f"{shown} and {len(names) - _NAMED} more" if len(names) > _NAMED else shown
