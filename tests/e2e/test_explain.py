"""`explain` of credentials: kinds, families, and how a score is made."""

import json

import pytest

from launchgate.credentials.scan import every_kind
from launchgate.engine.select import shipped
from tests.command import Repo


@pytest.mark.parametrize("name", ["stripe-secret-key", "STRIPE secret key (live)"])
def test_a_kind_by_its_id_or_its_title(good: Repo, name: str) -> None:
    done = good.run("explain", name)
    assert (done.code, done.err) == (0, "")
    assert done.out.splitlines()[:3] == [
        "stripe-secret-key: Stripe secret key (live)",
        "Severity critical",
        "Its shape alone tells it, so it is as severe in a test as anywhere.",
    ]
    for said in (
        "Opens   charge and refund customers",
        "Revoke  https://dashboard.stripe.com/apikeys",
        "Order   make a new one, deploy it, then revoke the old one\n        roll the key",
        "Source  https://docs.stripe.com/keys",
        "Rule    secrets/provider-credential",
    ):
        assert said in done.out


@pytest.mark.parametrize(
    ("name", "said", "unsaid"),
    [
        ("mistral-api-key", "A word beside it tells it", "Its shape alone"),
        ("npm-access-token", "Its checksum is verified", "A word beside it"),
        ("stripe-test-key", "It is of a test mode", "made to be public"),
        ("supabase-anon-jwt", "It is made to be public: listed, never blocking.", "Order "),
        ("rsa-private-key", "Rule    secrets/private-key", "revoke the old one"),
        ("generic-url-password", "Order   change it where it is used", "Revoke "),
        ("klaviyo-private-api-key", "Rule    secrets/provider-credential", "key pair"),
    ],
)
def test_how_sure_a_kind_is_and_what_to_do(good: Repo, name: str, said: str, unsaid: str) -> None:
    done = good.run("explain", name)
    assert done.code == 0
    assert said in done.out
    assert unsaid not in done.out


def test_the_gate_counts_its_kinds_by_family(good: Repo) -> None:
    done = good.run("explain", "secrets")
    assert f"\nKinds ({len(every_kind())})\n" in done.out
    for family in ("ai", "payments", "keys", "generic"):
        assert f"  secrets/{family} " in done.out


def test_a_rule_counts_its_own_kinds(good: Repo) -> None:
    done = good.run("explain", "secrets/public-key")
    assert done.out.startswith("secrets/public-key: ")
    [count] = [row for row in done.out.splitlines() if row.startswith("Kinds (")]
    public = [kind for kind in every_kind() if kind.role == "public"]
    assert count == f"Kinds ({len(public)})"
    assert "Kinds (" not in good.run("explain", "callbacks/loopback").out


def test_a_family_lists_its_kinds(good: Repo) -> None:
    done = good.run("explain", "secrets/payments")
    assert done.out.startswith("secrets/payments: Payments")
    assert "  stripe-secret-key " in done.out
    assert "openai" not in done.out


def test_the_reasons_of_a_score(good: Repo) -> None:
    done = good.run("explain", "secrets/generic-credential")
    speaks, _, denies = done.out.partition("\nWhat speaks against it")
    assert "What speaks for it, the strongest first" in speaks
    assert "  it looks random\n" in speaks
    assert "  it looks like a placeholder\n" in denies
    assert "  it is a template that is filled in later\n" in denies


@pytest.mark.parametrize(
    ("name", "near"),
    [
        ("strip-secret-key", "stripe-secret-key"),
        ("secrets/generic-credentials", "secrets/generic-credential"),
        ("secrets/payment", "secrets/payments"),
    ],
)
def test_an_unknown_name_has_a_near_one(good: Repo, name: str, near: str) -> None:
    done = good.run("explain", name)
    assert (done.code, done.out) == (2, "")
    assert f"no rule, gate or kind of credential '{name}'; did you mean '{near}'?" in done.err


def test_a_name_that_is_near_to_nothing(good: Repo) -> None:
    done = good.run("explain", "xyzzy 42")
    assert (done.code, "all rules: launchgate rules" in done.err) == (2, True)


def test_the_list_of_rules_has_no_kinds(good: Repo) -> None:
    rows = json.loads(good.run("rules", "-o", "json").out)
    assert {row["id"].partition("/")[0] for row in rows} == {*shipped(), "policy"}
    assert all(set(row) >= {"id", "title", "severity"} for row in rows)
