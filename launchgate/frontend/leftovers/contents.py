"""Files that have no place among what browsers can get, told by what is in them."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from launchgate.credentials.kind import Level
from launchgate.frontend.leftovers.trace import Trace

_HEAD = 65_536


class Content(NamedTuple):
    """`path` matches the whole path, in lower case; `sign` must be in the first 64 KiB, at the
    beginning where `first`. The level is for the file, whatever credentials in it are."""

    path: "re.Pattern[str]"
    sign: "re.Pattern[bytes]"
    says: str
    level: Level | None = None
    first: bool = False


def _content(
    path: str, sign: bytes, says: str, level: Level | None = None, *, first: bool = False
) -> Content:
    whole = re.compile(rf"(?:.*/)?(?:{path})")
    return Content(whole, re.compile(sign, re.IGNORECASE), says, level, first)


_ANY = r"[^/]+"
_LIVE_DB = (
    r"(?:[\w\-]*[._\-])?(?:db|dev|prod|production|data|database|app|main|users?|local|storage)"
)
CONTENTS: tuple[Content, ...] = (
    _content(
        r"\.git/head",
        rb"(?:ref:\s?refs/|[0-9a-f]{40})",
        "The git repository is served: all code can be downloaded, and every secret that was "
        "ever committed.",
        "critical",
        first=True,
    ),
    _content(
        r"\.npmrc|\.yarnrc(?:\.yml)?|\.pypirc",
        rb"(?:_authToken|_password|_auth|npmAuthToken|password)\s{0,9}[=:]\s{0,9}[^\s$][^\s]{7}",
        "It holds the token that installs or publishes packages.",
        "critical",
    ),
    _content(r"\.npmrc|\.yarnrc(?:\.yml)?", rb"[=:]", "Settings of the package manager.", "low"),
    _content(
        r"\.htpasswd",
        rb"[^:\s]{1,80}:\S{4}",
        "User names and password hashes: they can be guessed offline.",
        first=True,
    ),
    _content(
        r"\.aws/credentials|credentials\.csv|rootkey\.csv",
        rb"aws_?secret_?access_?key|secret access key",
        "AWS keys.",
        "critical",
    ),
    _content(
        r"[^/]*\.(?:pem|key|rsa|ppk|priv)|id_(?:rsa|dsa|ecdsa|ed25519)|[^/]*[._\-](?:rsa|ed25519)",
        rb"-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY-----|PuTTY-User-Key-File-\d",
        "A private key: whoever downloads it can be the server.",
        "critical",
    ),
    _content(
        r"[^/]+\.(?:p12|pfx)",
        rb"\x30[\x80-\x84][\s\S]{0,4}?\x02\x01\x03",
        "A certificate with its private key.",
        first=True,
    ),
    _content(
        r"[^/]+\.(?:jks|keystore)",
        rb"\xfe\xed\xfe\xed|\xce\xce\xce\xce|\x30[\x80-\x84]",
        "A key store.",
        first=True,
    ),
    _content(
        rf"{_LIVE_DB}\.(?:sqlite3?|db3?|s3db)",
        rb"SQLite format 3\x00",
        "The product's database can be downloaded.",
        first=True,
    ),
    _content(
        r"\.svn/wc\.db",
        rb"SQLite format 3\x00",
        "The repository's own folder is served: its whole history can be downloaded.",
        first=True,
    ),
    _content(_ANY, rb"SQLite format 3\x00", "A database can be downloaded.", "medium", first=True),
    _content(_ANY, rb"REDIS\d{4}|PGDMP\x01", "A dump of a database can be downloaded.", first=True),
    _content(
        r"[^/]+\.(?:sql|dump)",
        rb"\bINSERT\s{1,9}INTO\s|\bCOPY\s{1,9}[^;\n]{1,500}\bFROM\s{1,9}stdin;",
        "A dump of a database: rows of it can be downloaded.",
    ),
    _content(
        r"[^/]+\.(?:sql|dump)",
        rb"\bCREATE\s{1,9}(?:TABLE|DATABASE|SCHEMA|POLICY|FUNCTION)\b",
        "It tells how the database is built.",
        "medium",
    ),
    _content(
        r"[^/]+\.json",
        rb"\"type\"\s{0,20}:\s{0,20}\"service_account\"",
        "A Google service account: it opens what the server may do.",
        "critical",
    ),
    _content(
        r"\.vscode/sftp\.json|sftp(?:-config)?\.json|\.ftpconfig",
        rb"\"(?:password|passphrase|pass)\"\s{0,9}:\s{0,9}\"[^\"]",
        "An editor's upload settings, with the server's password.",
        "critical",
    ),
    _content(
        r"wp-config\.php|configuration\.php|settings\.php|database\.php",
        rb"<\?php[\s\S]{0,20000}(?:password|passwd)",
        "The server's settings are sent as text, with the database's password.",
        "critical",
    ),
    _content(
        r"(?:php)?info\.php|phpinfo(?:\.html?)?",
        rb"\bphpinfo\s?\(",
        "It tells the server's whole configuration.",
        "medium",
    ),
    _content(
        r"\.docker/config\.json", rb"\"auths?\"\s{0,9}:", "It logs in to a registry.", "critical"
    ),
    _content(
        r"secrets?\.(?:ya?ml|toml)",
        rb"[:=]\s{0,9}[\"']?[^\s\"'#$\{\[]{8}",
        "By its name it holds the server's secrets.",
    ),
)


def in_client(path: str, data: bytes) -> Iterator[Trace]:
    lower = path.lower()
    head = data[:_HEAD]
    for item in CONTENTS:
        if item.path.fullmatch(lower) is None:
            continue
        if (item.sign.match(head) if item.first else item.sign.search(head)) is not None:
            said = f"{path} is served. {item.says}"
            yield Trace("private-file", path, said, level=item.level)
            return
