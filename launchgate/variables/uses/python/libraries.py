"""Libraries that read variables by a call.

django-environ https://django-environ.readthedocs.io/en/latest/api.html
environs https://github.com/sloria/environs, python-decouple https://github.com/HBNetwork/python-decouple
envparse https://github.com/rconradharris/envparse, starlette https://www.starlette.io/config/
dj-database-url https://github.com/jazzband/dj-database-url
"""

from launchgate.variables.uses.python.meaning import Environment, Library, Meaning, Reader

# What makes an object that reads, by its dotted path.
_MAKERS = {
    "environ.Env": "django-environ",
    "environ.FileAwareEnv": "django-environ",
    "environ.environ.Env": "django-environ",
    "environs.Env": "environs",
    "environs.FileAwareEnv": "environs",
    "environs.EnvMeta": "environs",
    "envparse.Env": "envparse",
    "starlette.config.Config": "starlette",
    "decouple.AutoConfig": "decouple",
    "decouple.Config": "decouple",
}
_READY = {
    "environs.env": "environs",
    "envparse.env": "envparse",
    "decouple.config": "decouple",
}
_ADDRESSES = {
    "db": "DATABASE_URL",
    "db_url": "DATABASE_URL",
    "cache": "CACHE_URL",
    "cache_url": "CACHE_URL",
    "email": "EMAIL_URL",
    "email_url": "EMAIL_URL",
    "search": "SEARCH_URL",
    "search_url": "SEARCH_URL",
    "channels": "CHANNELS_URL",
    "channels_url": "CHANNELS_URL",
}
_DJANGO = frozenset(
    (
        *("str", "unicode", "bytes", "bool", "int", "float", "json", "list", "tuple", "dict"),
        *("url", "path", "get_value", *_ADDRESSES),
    )
)
_ENVIRONS_NOT = frozenset(
    (
        *("prefixed", "read_env", "seal", "dump", "parser_for", "add_parser", "add_parser_from"),
        *("add_parser_from_field", "items", "keys", "values", "copy", "update", "pop"),
        *("find_env_file", "unseal", "parse", "read_envfile"),
    )
)
_FUNCTIONS = {
    "os.getenv": Reader("os.getenv", default=1),
    "os.getenvb": Reader("os.getenv", default=1),
    "posix.getenv": Reader("os.getenv", default=1),
    "dj_database_url.config": Reader(
        "dj-database-url", at=9, words=("env",), default=0, name="DATABASE_URL"
    ),
    "dj_email_url.config": Reader(
        "dj-email-url", at=0, words=("env",), default=1, name="EMAIL_URL"
    ),
    "django_cache_url.config": Reader(
        "django-cache-url", at=0, words=("env",), default=1, name="CACHE_URL"
    ),
}
_MAPPINGS = {
    "os.environ": Environment(),
    "os.environb": Environment(),
    "starlette.config.environ": Environment(),
    "streamlit.secrets": Environment("streamlit secrets"),
}
_NAME = ("var", "name", "key", "option", "var_name", "variable")


def made_by(path: str) -> str | None:
    """The library whose object a call of `path` makes."""
    return _MAKERS.get(path)


def of_path(path: str) -> Meaning | None:
    """What a dotted path is, where it is anything that reads."""
    mapping = _MAPPINGS.get(path)
    if mapping is not None:
        return mapping
    if path in _READY:
        return Library(_READY[path])
    return _FUNCTIONS.get(path)


def method(library: Library, name: str) -> Meaning | None:
    """`env.bool`: what it reads with, None where it reads nothing."""
    kind = library.kind
    if kind == "django-environ" and name == "ENVIRON":
        return Environment("django-environ")
    if kind in ("starlette", "decouple"):
        return called(library) if name == "get" else None
    if kind == "django-environ" and name not in _DJANGO:
        return None
    if name in _ENVIRONS_NOT or name.startswith("_"):
        return None
    third = name == "get_value"
    return Reader(
        form=kind,
        words=_NAME,
        default=2 if third else 1,
        strict=True,
        prefix=library.prefix,
        known=library.known,
        name=_ADDRESSES.get(name) if kind in ("django-environ", "exported") else None,
    )


def called(library: Library) -> Reader:
    """`env("X")`."""
    at = {"django-environ": 2, "starlette": 2, "envparse": 2}.get(library.kind, 1)
    return Reader(
        form=library.kind,
        words=_NAME,
        default=at,
        strict=True,
        prefix=library.prefix,
        known=library.known,
    )
