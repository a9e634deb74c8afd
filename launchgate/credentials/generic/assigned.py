"""A value that is given to a name which says that it is a credential."""

from launchgate.credentials.generic.pieces import assignment, generic
from launchgate.credentials.kind import Kind

KINDS: tuple[Kind, ...] = (
    generic(
        "password",
        "Password",
        ("pass", "pwd", "passwd", "pswd"),
        assignment("pass(?:word|wd|phrase|code)?s?|pswd|pwd"),
    ),
    generic("secret", "Secret", ("secret",), assignment("secrets?")),
    generic("token", "Token", ("token",), assignment("tokens?")),
    generic("key", "Secret key", ("key",), assignment("keys?")),
    generic("auth", "Authorization value", ("auth",), assignment("auth")),
    generic("credential", "Credential", ("cred",), assignment("cred(?:ential|s)?s?")),
    generic("nonce", "Nonce", ("nonce",), assignment("nonce"), level="medium"),
    generic("salt", "Salt", ("salt",), assignment("salt"), level="medium"),
)
