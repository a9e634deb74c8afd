"""A whole app's variables: nothing is invented, nothing is missed."""

import pytest

from launchgate.variables.checks.apart import flaws_between
from launchgate.variables.checks.together import flaws_among
from launchgate.variables.checks.valued import Valued
from tests.variables.checks.apps import BROKEN, GOOD
from tests.variables.checks.made import flaws, rules, valued


def _app(target: str, **other: str) -> list[Valued]:
    return [valued(name, recipe, target) for name, recipe in {**GOOD, **other}.items()]


@pytest.mark.parametrize("name", GOOD)
def test_good_values(name: str) -> None:
    assert flaws(valued(name, GOOD[name])) == []


def test_good_values_together() -> None:
    assert list(flaws_among(_app("production"))) == []


@pytest.mark.parametrize("name", BROKEN)
def test_broken_values(name: str) -> None:
    recipe, rule = BROKEN[name]
    assert rules(valued(name, recipe)) == [rule]


def test_only_what_is_public_or_no_secret_may_be_the_same_everywhere() -> None:
    found = list(flaws_between(_app("production") + _app("staging")))
    assert {flaw.rule for flaw in found} == {"shared-secret"}
    assert {flaw.name for flaw in found} == {
        *("NEXTAUTH_SECRET", "SUPABASE_SERVICE_ROLE_KEY", "SUPABASE_JWT_SECRET", "DATABASE_URL"),
        *("DIRECT_URL", "STRIPE_SECRET_KEY", "STRIPE_WEBHOOK_SECRET", "CLERK_SECRET_KEY"),
        *("CLERK_WEBHOOK_SIGNING_SECRET", "OPENAI_API_KEY", "ANTHROPIC_API_KEY", "RESEND_API_KEY"),
        *("UPSTASH_REDIS_REST_TOKEN", "AWS_SECRET_ACCESS_KEY", "CRON_SECRET", "APP_KEY"),
        *("GOOGLE_CLIENT_SECRET", "GITHUB_CLIENT_SECRET", "TWILIO_AUTH_TOKEN", "ENCRYPTION_KEY"),
        *("FIREBASE_PRIVATE_KEY", "ADMIN_PASSWORD_HASH"),
    }
