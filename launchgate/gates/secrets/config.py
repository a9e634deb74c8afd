"""`[secrets]` in the configuration."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class SecretsConfig:
    """`ignore` are path patterns that are not read: `legacy/**`."""

    ignore: tuple[str, ...] = ()
