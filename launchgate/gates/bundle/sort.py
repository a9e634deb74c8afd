"""Which rule an exposure belongs to: exactly one."""

from launchgate.ports import Exposure

_SERVICE_ROLE = "supabase-service-role-jwt"
_BY_ROLE = {"allow": "public-key", "warn": "risky-public-key", "test": "test-key"}
_BY_CATEGORY = {
    "private-key": "private-key",
    "url": "url-credentials",
    "generic": "generic-credential",
}


def rule_of(exposure: Exposure) -> str:
    """The rule's name. What a shape proves goes by its kind, with the variable's name where that is
    known; what only a variable's value or marker tells goes by the variable."""
    sighting = exposure.sighting
    if exposure.role in _BY_ROLE:
        return _BY_ROLE[exposure.role]
    if sighting.kind == _SERVICE_ROLE:
        return "service-role-jwt"
    if exposure.proof != "shape":
        return "leaked-variable"
    return _BY_CATEGORY.get(sighting.category, "provider-credential")
