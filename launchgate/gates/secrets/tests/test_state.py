"""What a provider's word changes: severity, message and fix."""

import pytest

from launchgate.gates.secrets.config import SecretsConfig
from launchgate.gates.secrets.facts import SecretFacts
from launchgate.gates.secrets.provider_credential import provider_credential
from launchgate.model import Location, Problem, Severity, State
from launchgate.ports import Reach, Sighting


def told(state: State | None, level: str, kind: str = "acme-key", why: str = "") -> Problem:
    item = Sighting(
        kind=kind,
        title="Acme key",
        category="provider",
        level=level,
        location=Location(path="a.py", line=1),
        excerpt="",
        anchor="0" * 32,
        opens="read the mail",
        revoke="https://acme.example/keys",
        state=state,
        told=why,
    )
    facts = SecretFacts(sightings=(item,), reach=Reach())
    (problem,) = provider_credential.check(facts, SecretsConfig())
    return problem


@pytest.mark.parametrize("level", ["info", "low", "medium", "high", "critical"])
def test_what_works_is_critical_and_what_does_not_is_at_most_medium(level: str) -> None:
    own = Severity[level.upper()]
    assert told("active", level).severity is Severity.CRITICAL
    assert told("inactive", level).severity is min(own, Severity.MEDIUM)
    assert told("unknown", level).severity is told(None, level).severity is own


@pytest.mark.parametrize("kind", ["acme-test-key", "acme-sandbox-token", "convex-dev-deploy-key"])
def test_a_test_modes_key_keeps_its_severity(kind: str) -> None:
    assert told("active", "high", kind).severity is Severity.HIGH
    assert told("active", "high", "testament-key").severity is Severity.CRITICAL


def test_the_message_says_the_state_and_why() -> None:
    thief = "whoever reads it can read the mail."
    assert told(None, "high").message == f"Acme key: {thief}"
    works = "Acme key: the provider says that it works right now"
    assert told("active", "high").message == f"{works}: {thief}"
    assert told("active", "high", why="for sending alone").message == (
        f"{works} (for sending alone): {thief}"
    )
    assert "no longer works: it is revoked" in told("inactive", "high", why="it is revoked").message
    assert told("unknown", "high", why="no answer in time").message == (
        f"Acme key: {thief} Whether it works is not known: no answer in time."
    )


def test_what_is_dead_need_not_be_revoked() -> None:
    assert "revoke this one" in (told("active", "high").fix or "")
    fix = told("inactive", "high").fix or ""
    assert "Nothing to revoke" in fix
    assert "acme.example" not in fix
