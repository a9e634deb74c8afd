"""What a file is to the project, by its name: values, an example, a schema, for which mode."""

import re
from typing import Literal, NamedTuple

Role = Literal["values", "example", "schema", "vault", "envrc"]

_EXAMPLE = re.compile(r"(?:^|[._-])(?:example|sample|template|tpl|dist|defaults?|skel)(?:$|[._-])")
_ENV = re.compile(r"(?:^|.*[._-])env(?:$|[._-].*)|\.dev\.vars(?:\..+)?|env(?:$|[._-].*)")
_OTHER = re.compile(
    r"\.(?:[cm]?[jt]sx?|py|rb|go|rs|java|kt|php|cs|json5?|ya?ml|toml|md|txt|sh|d|lock|html|vue)$"
)
_MODES = {
    "prod": "production", "production": "production", "live": "production",
    "dev": "development", "development": "development", "local": "development",
    "stage": "staging", "staging": "staging", "stg": "staging",
    "preview": "preview", "test": "test", "testing": "test", "ci": "test",
}  # fmt: skip


class Kind(NamedTuple):
    """`mode` is None where the name tells none: it is for all of them. `local`: it is one
    person's own, and not for git."""

    role: Role
    mode: str | None = None
    local: bool = False


def kind_of(path: str) -> Kind | None:
    """None where it is no env file."""
    name = path.rpartition("/")[2].lower()
    if name == ".envrc":
        return Kind("envrc", "development")
    if not _ENV.fullmatch(name) or _OTHER.search(name):
        return None
    if name.endswith(".schema"):
        return Kind("schema")
    if name in (".env.vault", ".env.keys", ".env.me") or name.startswith(".env.vault."):
        return Kind("vault")
    words = [word for word in re.split(r"[._-]", name) if word not in ("env", "dev", "vars", "")]
    if name.startswith(".dev.vars"):
        words = words or ["local"]
    elif "dev" in re.split(r"[._-]", name):
        words.append("dev")
    role: Role = "example" if _EXAMPLE.search(name) else "values"
    modes = [_MODES[word] for word in words if word in _MODES and word != "local"]
    local = "local" in words
    mode = modes[0] if modes else "development" if local else None
    own = [word for word in words if word not in _MODES and not _EXAMPLE.search(word)]
    if mode is None and own and role == "values" and name.startswith(".env."):
        mode = own[0]
    return Kind(role, mode, local and role == "values")


def is_encrypted(raw: str) -> bool:
    """A value of dotenvx: it is there, and nobody can read it here."""
    return raw.strip("\"'").startswith("encrypted:")
