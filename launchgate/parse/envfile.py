"""Which files hold variables for a process, by their names."""

_DOCUMENTS = frozenset(
    "example examples sample template schema dist defaults vault tpl tmpl md".split()  # noqa: SIM905
)


def is_env_file(name: str) -> bool:
    """Of a name without folders: `.env`, `.env.local`, `production.env`, `.dev.vars`, `.envrc`;
    not what people copy from (`.env.example`), nor a schema."""
    lowered = name.lower()
    first, *rest = lowered.removeprefix(".").split(".")
    dotted = name.startswith(".") and (first == "env" or lowered.startswith(".dev.vars"))
    if not (dotted or name == ".envrc" or lowered.endswith(".env")):
        return False
    return _DOCUMENTS.isdisjoint(part for word in (first, *rest) for part in word.split("-"))
