"""Files that no page may name and that are often there: what an app loads at run time, and what
was left where everyone can get it. A site that answers any address with its page has none of
them: the content decides.
"""

import re
from typing import NamedTuple
from urllib.parse import urljoin

from launchgate.frontend.links import Link, LinkKind

MAX_BYTES = 1_000_000


class Probe(NamedTuple):
    """`path` is below the site's root; `sign` is in the first 4 KiB of the real thing."""

    path: str
    sign: "re.Pattern[bytes]"


def _probes(sign: bytes, *paths: str) -> tuple[Probe, ...]:
    compiled = re.compile(sign, re.IGNORECASE | re.MULTILINE)
    return tuple(Probe(path, compiled) for path in paths)


_SETTINGS = rb"^[ \t]{0,9}(?:export[ \t]{1,9})?[A-Z_][A-Z0-9_]{1,80}[ \t]{0,9}="
PROBES: tuple[Probe, ...] = (
    *_probes(_SETTINGS, ".env", ".env.local", ".env.production", ".env.production.local"),
    *_probes(_SETTINGS, ".env.development", ".env.backup", ".env.bak", ".env.old"),
    *_probes(rb"\A(?:ref:\s?refs/|[0-9a-f]{40}\s?\Z)", ".git/HEAD"),
    *_probes(rb"\ASQLite format 3\x00", ".svn/wc.db", "db.sqlite3", "database.sqlite", "dev.db"),
    *_probes(rb"\A\x00\x00\x00\x01Bud1", ".DS_Store"),
    *_probes(rb"^[\w@:/.\-]{1,200}[ \t]{0,9}=", ".npmrc"),
    *_probes(rb"\A[\w.@\-]{1,80}:(?:\$|\{SHA\}|[\w./]{13}$)", ".htpasswd"),
    *_probes(rb"^(?:services|version|name|x-[\w-]{1,40})[ \t]{0,9}:", "docker-compose.yml"),
    *_probes(
        rb"\b(?:CREATE TABLE|INSERT INTO)\b|^-- (?:MySQL|PostgreSQL|MariaDB)",
        *("backup.sql", "dump.sql", "database.sql", "db.sql"),
    ),
    *_probes(rb"-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY", "id_rsa", "server.key", "privkey.pem"),
    *_probes(rb"\"service_account\"", "serviceAccountKey.json", "firebase-adminsdk.json"),
    *_probes(rb"^aws_", ".aws/credentials"),
    *_probes(rb"\"terraform_version\"", "terraform.tfstate"),
    *_probes(rb"<\?php", "wp-config.php.bak", "wp-config.php~"),
    *_probes(rb"\"(?:host|remotePath|protocol)\"", ".vscode/sftp.json"),
)
_BELOW = (".env", ".git/HEAD")  # asked for beside the page too, where that is not at the root
_PAGE = re.compile(rb"<(?:!doctype\s{1,9}html|html|head|body)\b", re.IGNORECASE)


# What an app loads at run time by a name that its code may put together.
_AT_RUN_TIME: tuple[tuple[str, LinkKind], ...] = (
    *((name, "data") for name in ("config.json", "env.json", "settings.json", "app-config.json")),
    *(
        (name, "data")
        for name in ("runtime-config.json", "asset-manifest.json", "assets/config.json")
    ),
    *((name, "script") for name in ("config.js", "env.js", "env-config.js", "runtime-env.js")),
    *((name, "script") for name in ("sw.js", "service-worker.js", "ngsw-worker.js")),
)


def at_run_time(root: str, page: str) -> tuple[Link, ...]:
    """Names that are likely, at the site's root and beside its page."""
    bases = dict.fromkeys((f"{root}/", page.partition("?")[0]))
    found = (
        Link(urljoin(base, name), kind, sure=False) for base in bases for name, kind in _AT_RUN_TIME
    )
    return tuple(dict.fromkeys(found))


def urls(root: str, page: str) -> dict[str, Probe]:
    """What to ask for, for a site at `root` whose page is at `page`."""
    found = {urljoin(f"{root}/", probe.path): probe for probe in PROBES}
    for probe in PROBES:
        if probe.path in _BELOW:
            found.setdefault(urljoin(page.partition("?")[0], probe.path), probe)
    return found


def is_it(probe: Probe, data: bytes) -> bool:
    head = data[:4096]
    return probe.sign.search(head) is not None and _PAGE.search(head) is None
