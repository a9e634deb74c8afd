"""Files that hold credentials by their format: netrc, pgpass, htpasswd, and JSON Web Keys."""

from launchgate.credentials.generic.pieces import generic
from launchgate.credentials.kind import Kind

_MEMBERS = (
    *('"d":', "'d':", "d: '", 'd: "', '\\"d\\":'),
    *('"k":', "'k':", "k: '", 'k: "', '\\"k\\":'),
)

KINDS: tuple[Kind, ...] = (
    generic(
        "netrc",
        "Password in a netrc file",
        ("machine ",),
        r"machine[ \t]{1,4}\S{1,120}\s{1,20}login\s{1,4}\S{1,80}\s{1,20}"
        r"password\s{1,4}(?P<secret>\S{2,200})",
        source="https://everything.curl.dev/usingcurl/netrc.html",
    ),
    generic(
        "pgpass",
        "Password in a pgpass file",
        (":5432:", ":*:*:"),
        # A cloud resource's name has wildcards between colons too (`arn:aws:logs:*:*:x:y`), so
        # before them stands a wildcard, an address or a host's domain, and the line ends behind.
        r"(?::5432|(?:(?<=\*)|(?<=\.\d)|(?<=\.\d\d)|(?<=\.\d{3})|(?<=localhost)|(?<=\.[a-z]{2})"
        r"|(?<=\.[a-z]{3})|(?<=\.local)|(?<=\.internal)):\*)"
        r":[^:\s]{1,63}:[^:\s]{1,63}:(?P<secret>(?:[^\s\"':\\]|\\.){2,200})(?=\s|\Z)",
        source="https://www.postgresql.org/docs/current/libpq-pgpass.html",
    ),
    generic(
        "htpasswd",
        "Password hash in an htpasswd file",
        (":$apr1$", ":$2y$", ":$2b$", ":$2a$", ":{sha}"),
        r":(?P<secret>(?:\$apr1\$[./a-z0-9]{1,8}\$[./a-z0-9]{22}"
        r"|\$2[aby]\$\d\d\$[./a-z0-9]{53}|\{sha\}[a-z0-9+/]{27}=))",
        level="medium",
        source="https://httpd.apache.org/docs/current/misc/password_encryptions.html",
    ),
    generic(
        "jwk",
        "Private JSON Web Key",
        *(
            (
                '"d":',
                "'d':",
                "d: '",
                'd: "',
                '"k":',
                "'k':",
                "k: '",
                'k: "',
                '\\"d\\":',
                '\\"k\\":',
            ),
            r"""\\{0,4}["']?[dk]\\{0,4}["']?:\s{0,4}\\{0,4}["'](?P<secret>[A-Za-z0-9_\-]{20,700})""",
        ),
        source="https://www.rfc-editor.org/rfc/rfc7518#section-6",
        max_length=800,
    )._replace(ignore_case=False, inside=False),
)
