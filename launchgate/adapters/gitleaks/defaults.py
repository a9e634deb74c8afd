"""Which of our kinds an allowlist for one of gitleaks' own rules is about.

Its rules are not run here, ours look for the same things under other names: the first word of an id
is the provider's name in both.
"""

from launchgate.adapters.gitleaks.allowlist import Allowlist
from launchgate.credentials.scan import every_kind
from launchgate.ports import Category

_NAMES = {
    "1password": ("onepassword",),
    "artifactory": ("jfrog",),
    "curl": ("generic-curl-user", "generic-basic-header", "generic-bearer-header"),
    "droneci": ("drone",),
    "flyio": ("fly",),
    "frameio": ("frame",),
    "gcp": ("google", "firebase"),
    "hashicorp": ("terraform", "vault"),
    "microsoft": ("teams",),
    "new": ("newrelic",),
    "sendinblue": ("brevo",),
    "sonar": ("sonarqube", "sonarcloud"),
    "travisci": ("travis",),
}


def is_about(rule: str, kind: str, category: Category) -> bool:
    """Whether gitleaks' rule would have found what our kind found."""
    first = rule.partition("-")[0]
    if first == "generic":
        return category == "generic"
    if rule == "private-key":
        return category == "private-key"
    if category == "custom":
        return False
    names = _NAMES.get(first, (first,))
    return any(kind == name or kind.startswith(f"{name}-") for name in names)


def has_kinds(rule: str) -> bool:
    """Whether any kind of ours is what gitleaks' rule looks for."""
    if rule == "private-key" or rule.startswith("generic-"):
        return True
    return any(is_about(rule, kind.id, "provider") for kind in every_kind())


class DefaultAllow:
    """Allowlists for gitleaks' own rules, by rule."""

    def __init__(self, rules: "tuple[tuple[str, Allowlist], ...]") -> None:
        self._rules = rules

    def of(self, kind: str, category: Category) -> "list[Allowlist]":
        return [allow for rule, allow in self._rules if is_about(rule, kind, category)]
