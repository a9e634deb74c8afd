"""Every exposure belongs to exactly one rule, whatever it is."""

import itertools
from typing import get_args

from launchgate.gates.bundle import GATE
from launchgate.gates.bundle.config import BundleConfig
from launchgate.gates.bundle.sort import rule_of
from launchgate.ports import Category, Role
from tests.exposure_facts import exposure, facts


def test_of_all_that_can_be() -> None:
    kinds = ("supabase-service-role-jwt", "stripe-secret-key", "custom-variable")
    proofs = ("shape", "value", "canary")
    for kind, category, role, proof in itertools.product(
        kinds, get_args(Category), get_args(Role), proofs
    ):
        item = exposure(kind=kind, category=category, role=role, proof=proof)
        told = [rule.id for rule in GATE.rules if list(rule.check(facts(item), BundleConfig()))]
        assert told == [f"bundle/{rule_of(item)}"]
