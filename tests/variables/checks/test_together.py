"""Values of one target that are used together."""

from collections.abc import Mapping

import pytest

from launchgate.model import Severity
from launchgate.ports.variables import Declaration, Flaw
from launchgate.variables.checks.together import flaws_among
from tests.credentials.recipe import expand
from tests.variables.checks.made import clerk_key, key, supabase_key, valued

ONE, TWO = expand("{lower:20}", 1), expand("{lower:20}", 2)
ACCOUNT = expand("{alnum:14}", 1)
OTHER = expand("{alnum:14}", 2)


def among(recipes: Mapping[str, str]) -> list[Flaw]:
    return list(flaws_among([valued(name, recipe) for name, recipe in recipes.items()]))


def stripe(account: str) -> str:
    return "51" + account + "{alnum:83}"


PAIRS: dict[str, dict[str, str]] = {
    "Stripe mode": {
        "STRIPE_SECRET_KEY": key("sk", "test", stripe(ACCOUNT)),
        "NEXT_PUBLIC_STRIPE_PUBLISHABLE_KEY": key("pk", "live", stripe(ACCOUNT)),
    },
    "Stripe account": {
        "STRIPE_SECRET_KEY": key("sk", "live", stripe(ACCOUNT)),
        "NEXT_PUBLIC_STRIPE_PUBLISHABLE_KEY": key("pk", "live", stripe(OTHER)),
    },
    "Clerk mode": {
        "CLERK_SECRET_KEY": key("sk", "live"),
        "NEXT_PUBLIC_CLERK_PUBLISHABLE_KEY": clerk_key("a.clerk.accounts.dev", "test"),
    },
    "Clerk instance": {
        "NEXT_PUBLIC_CLERK_PUBLISHABLE_KEY": clerk_key("clerk.acme.dev"),
        "CLERK_JWT_ISSUER_DOMAIN": "https://fine-mole-1.clerk.accounts.dev",
    },
    "Supabase key": {
        "NEXT_PUBLIC_SUPABASE_URL": f"https://{ONE}.supabase.co",
        "SUPABASE_SERVICE_ROLE_KEY": supabase_key("service_role", TWO),
    },
    "Supabase database": {
        "SUPABASE_URL": f"https://{ONE}.supabase.co",
        "DATABASE_URL": "postgres:" + "//postgres." + TWO + ":{alnum:20}@pooler.supabase.com/db",
    },
    "AWS swapped": {
        "AWS_ACCESS_KEY_ID": "{b64:40}",
        "AWS_SECRET_ACCESS_KEY": "AKIA{base32:16}",
    },
    "AWS twice": {
        "S3_ACCESS_KEY_ID": "AKIA{base32:16}",
        "S3_SECRET_ACCESS_KEY": "AKIA{base32:16}",
    },
    "AWS session": {
        "AWS_ACCESS_KEY_ID": "ASIA{base32:16}",
        "AWS_SECRET_ACCESS_KEY": "{b64:40}",
    },
    "Paddle mode": {
        "PADDLE_API_KEY": "pdl_live_apikey_{lowernum:26}_{alnum:22}_{alnum:3}",
        "NEXT_PUBLIC_PADDLE_CLIENT_TOKEN": "test_{lowernum:27}",
    },
    "PayPal": {
        "FLUTTERWAVE_SECRET_KEY": "FLWSECK-{hex:32}-X",
        "FLUTTERWAVE_ENV": "sandbox",
    },
    "Auth0": {
        "AUTH0_DOMAIN": "acme.eu.auth0.com",
        "AUTH0_ISSUER_BASE_URL": "https://acme-old.eu.auth0.com",
    },
    "addresses": {
        "NEXTAUTH_URL": "https://acme.dev",
        "NEXT_PUBLIC_APP_URL": "https://acme.app",
    },
}  # fmt: skip
FINE: dict[str, dict[str, str]] = {
    "two accounts": {
        "STRIPE_US_SECRET_KEY": key("sk", "live", stripe(ACCOUNT)),
        "STRIPE_EU_SECRET_KEY": key("sk", "live", stripe(OTHER)),
        "NEXT_PUBLIC_STRIPE_US_PUBLISHABLE_KEY": key("pk", "live", stripe(ACCOUNT)),
        "NEXT_PUBLIC_STRIPE_EU_PUBLISHABLE_KEY": key("pk", "live", stripe(OTHER)),
    },
    "modes by name": {
        "STRIPE_LIVE_SECRET_KEY": key("sk", "live", stripe(ACCOUNT)),
        "STRIPE_TEST_PUBLISHABLE_KEY": key("pk", "test", stripe(ACCOUNT)),
    },
    "Stripe and Clerk": {
        "STRIPE_SECRET_KEY": key("sk", "test"),
        "CLERK_SECRET_KEY": key("sk", "live"),
        "CLERK_PUBLISHABLE_KEY": clerk_key("clerk.acme.dev"),
    },
    "Clerk domain": {
        "CLERK_PUBLISHABLE_KEY": clerk_key("clerk.acme.dev"),
        "NEXT_PUBLIC_CLERK_DOMAIN": "acme.dev",
    },
    "Supabase": {
        "SUPABASE_URL": f"https://{ONE}.supabase.co",
        "SUPABASE_ANON_KEY": supabase_key("anon", ONE),
        "ANALYTICS_DATABASE_URL": "postgres:" + "//app:{alnum:20}@db.acme.dev/app",
    },
    "custom domain": {
        "SUPABASE_URL": "https://api.acme.dev",
        "SUPABASE_ANON_KEY": supabase_key("anon", ONE),
    },
    "AWS role": {
        "AWS_ACCESS_KEY_ID": "ASIA{base32:16}",
        "AWS_SECRET_ACCESS_KEY": "{b64:40}",
        "AWS_SESSION_TOKEN": "{b64:200}",
    },
    "MinIO": {"S3_ACCESS_KEY_ID": "minio-app", "S3_SECRET_ACCESS_KEY": "{alnum:24}"},
    "addresses": {
        "NEXTAUTH_URL": "https://auth.acme.dev",
        "NEXT_PUBLIC_APP_URL": "https://www.acme.dev",
    },
    "public alike": {
        "GOOGLE_MAPS_API_KEY": "AIza{alnum:35}",
        "NEXT_PUBLIC_GOOGLE_MAPS_API_KEY": "AIza{alnum:35}",
        "API_URL": "https://api.acme.dev",
        "NEXT_PUBLIC_API_URL": "https://api.acme.dev",
        "SUPABASE_ANON_KEY": supabase_key("anon", ONE),
        "VITE_SUPABASE_ANON_KEY": supabase_key("anon", ONE),
        "ALGOLIA_SEARCH_API_KEY": "{hex:32}",
        "NEXT_PUBLIC_ALGOLIA_SEARCH_API_KEY": "{hex:32}",
        "APP_SECRET": "true",
        "NEXT_PUBLIC_FLAG": "true",
    },
}


@pytest.mark.parametrize("case", PAIRS)
def test_pairs(case: str) -> None:
    (found,) = among(PAIRS[case])
    assert found.rule == "mismatched-pair"
    assert set(PAIRS[case]) & {found.name}


@pytest.mark.parametrize("case", FINE)
def test_pairs_that_fit(case: str) -> None:
    assert among(FINE[case]) == []


def test_hosts_that_differ_are_a_small_matter() -> None:
    assert [flaw.severity for flaw in among(PAIRS["addresses"])] == [Severity.LOW]


def test_each_source_has_its_own_pair() -> None:
    live, test = stripe(ACCOUNT), stripe(OTHER)
    items = [
        valued("STRIPE_SECRET_KEY", key("sk", "live", live), path=".env.production"),
        valued("STRIPE_PUBLISHABLE_KEY", key("pk", "live", live), path=".env.production"),
        valued("STRIPE_SECRET_KEY", key("sk", "test", test), label="Vercel"),
        valued("STRIPE_PUBLISHABLE_KEY", key("pk", "test", test), label="Vercel"),
    ]
    assert list(flaws_among(items)) == []


def test_a_secrets_public_twin() -> None:
    (found,) = among({"SESSION_SECRET": "{hex:64}", "NEXT_PUBLIC_SESSION": "{hex:64}"})
    assert (found.rule, found.name) == ("public-twin", "SESSION_SECRET")
    assert "NEXT_PUBLIC_SESSION" in found.message
    (found,) = among({"STRIPE_KEY": key("sk", "live"), "VITE_STRIPE": key("sk", "live")})
    assert found.rule == "public-twin"


def test_a_twin_that_is_declared() -> None:
    public = Declaration(name="WIDGET_TOKEN", source="[env.variables]", public=True)
    items = [
        valued("WIDGET_TOKEN", "{hex:40}", declaration=public),
        valued("VITE_WIDGET_TOKEN", "{hex:40}"),
    ]
    assert list(flaws_among(items)) == []


def test_placeholders_belong_to_no_pair() -> None:
    items = {"AWS_ACCESS_KEY_ID": "AKIA{base32:16}", "AWS_SECRET_ACCESS_KEY": "changeme"}
    assert among(items) == []
