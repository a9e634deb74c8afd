"""Every kind of credential that is known by its own shape, a module for each family."""

import importlib
from functools import lru_cache

from launchgate.credentials.kind import Kind

FAMILIES = (
    *("ai", "analytics", "auth", "chat", "ci", "cloud", "database", "edge", "infra"),
    *("mail", "payments", "registries", "source", "web3", "work", "keys"),
)


@lru_cache(maxsize=1)
def all_kinds() -> tuple[Kind, ...]:
    """In a fixed order; where two match the same place, the earlier one is told."""
    modules = (importlib.import_module(f"{__name__}.{name}") for name in FAMILIES)
    return tuple(kind for module in modules for kind in module.KINDS)
