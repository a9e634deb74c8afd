"""What to do about a credential, in order, for the place where it was found."""

from launchgate.ports import Sighting

_SAFE = (
    ((".tf", ".tfvars", ".hcl"), "a variable with `sensitive = true`, set as TF_VAR_name"),
    ((".yml", ".yaml"), "the CI's or cluster's secret store: `${{ secrets.NAME }}`, a Secret"),
    ((".py",), '`os.environ["NAME"]`'),
    ((".rb",), '`ENV.fetch("NAME")`'),
    ((".go",), '`os.Getenv("NAME")`'),
    ((".php",), "`getenv('NAME')`"),
    ((".java", ".kt", ".scala"), '`System.getenv("NAME")`'),
    ((".cs",), '`Environment.GetEnvironmentVariable("NAME")`'),
    ((".rs",), '`std::env::var("NAME")`'),
    (
        (".js", ".jsx", ".ts", ".tsx", ".mjs", ".cjs", ".vue", ".svelte", ".astro"),
        "`process.env.NAME` in server code (never NEXT_PUBLIC_ or VITE_)",
    ),
)
_DEAD = "Nothing to revoke, as far as its provider tells."
_ENV_FILE = "the host's secret store; keep only `.env.example` without values, and ignore `.env`"


def fix_of(item: Sighting, reach: str) -> str | None:
    """None where the rule's own text says it all (a public key needs nothing)."""
    if item.category == "public":
        return None
    if item.state == "inactive":
        steps = [_DEAD, f"Take it out, and read its successor from {_safe(item)}."]
    else:
        steps = [_rotate(item), f"Read the new one from {_safe(item)}.", _history(item, reach)]
    return "\n".join(f"{number}. {step}" for number, step in enumerate(filter(None, steps), 1))


def _rotate(item: Sighting) -> str:
    if not item.revoke or item.category in ("generic", "url", "custom"):
        return "Change it where it is used, first the service, then its clients."
    order = f" ({item.rotate})" if item.rotate else ""
    return f"Make a new one, deploy it, then revoke this one: {item.revoke}{order}."


def _safe(item: Sighting) -> str:
    path = item.location.path or ""
    name = path.rpartition("/")[2]
    if name.startswith(".env") or name.endswith(".env"):
        return _ENV_FILE
    for suffixes, pattern in _SAFE:
        if path.endswith(suffixes):
            return pattern
    return "an environment variable or a secret store"


def _history(item: Sighting, reach: str) -> str:
    if reach == "staged":
        return (
            "Nothing is committed yet: take it out and `git add` the file again; if it was never "
            "shared, it need not be revoked."
        )
    if reach == "range":
        return (
            "If the commit was not pushed, amend it (`git rebase -i`) before you push; if it was, "
            "revoking is what helps: the host and every clone keep the old commit."
        )
    return (
        "Rewriting history (git filter-repo) is not needed once it is revoked, and does not "
        "help before: clones, forks and caches keep the commit."
    )
