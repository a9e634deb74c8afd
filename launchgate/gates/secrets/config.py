"""`[secrets]` in the configuration."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class SecretsConfig:
    """`ignore` are path patterns that are not read: `legacy/**`. `deep` is `--deep` for every run
    but those of hooks."""

    ignore: tuple[str, ...] = ()
    deep: bool = False
