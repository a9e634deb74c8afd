"""Literals of which every form that reads a variable in Python holds at least one."""

WORDS: tuple[bytes, ...] = (
    b"environ",
    b"getenv",
    b"BaseSettings",
    b"decouple",
    b"envparse",
    b"starlette.config",
    b"envvar",
    b"env_var",
    b"GoodConf",
    b"expandvars",
    b"_url.config",
    b"from_prefixed_env",
    b"ynaconf",
    b"st.secrets",
)
