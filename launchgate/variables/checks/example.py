"""`example-value`"""

from collections.abc import Iterator

from launchgate.frontend.values.naming import says_address
from launchgate.frontend.values.weight import has_credential, is_public_kind
from launchgate.model import Severity
from launchgate.ports.variables import Flaw
from launchgate.variables.checks.flawed import flaw
from launchgate.variables.checks.secrecy import known, named_secret
from launchgate.variables.checks.valued import Valued


def example(item: Valued) -> Iterator[Flaw]:
    """Of secrets only: a port or a default address may well be the example's."""
    if (
        item.example is None
        or not item.example.text.strip()
        or item.tier in ("development", "test")
    ):
        return
    if item.example.text.strip() != item.value.text.strip() or not named_secret(item):
        return
    one = known(item)
    address = "://" in item.value.text or says_address(item.name)
    if is_public_kind(one) or (address and not has_credential(one)):
        return
    yield flaw(
        item,
        "example-value",
        "is the very value that the project's example gives: everybody who can read the "
        "repository knows it.",
        severity=None if item.tier == "production" else Severity.MEDIUM,
    )
