"""What is wrong at production, or anywhere else."""

import pytest

from launchgate.model import Severity
from tests.variables.checks.made import NOW_S, clerk_key, flaws, key, rules, supabase_key, valued

TEST_MODE = {
    "STRIPE_SECRET_KEY": key("sk", "test"),
    "STRIPE_RESTRICTED_KEY": key("rk", "test"),
    "VITE_STRIPE_PUBLISHABLE_KEY": key("pk", "test"),
    "NEXT_PUBLIC_CLERK_PUBLISHABLE_KEY": clerk_key("fine-mole-1.clerk.accounts.dev", "test"),
    "CLERK_SECRET_KEY": key("sk", "test"),
    "CLERK_FRONTEND_API": "fine-mole-1.clerk.accounts.dev",
    "PADDLE_API_KEY": "pdl_sdbx_apikey_{lowernum:26}_{alnum:22}_{alnum:3}",
    "NEXT_PUBLIC_PADDLE_CLIENT_TOKEN": "test_{lowernum:27}",
    "PADDLE_ENVIRONMENT": "sandbox",
    "PAYPAL_API_BASE": "https://api-m.sandbox.paypal.com",
    "PAYPAL_MODE": "sandbox",
    "SQUARE_ENVIRONMENT": "sandbox",
    "NEXT_PUBLIC_SQUARE_APPLICATION_ID": "sandbox-sq0idb-{alnum:22}",
    "RAZORPAY_KEY_ID": "rzp_test_{alnum:14}",
    "PLAID_ENV": "sandbox",
    "PLAID_BASE_URL": "https://sandbox.plaid.com",
    "BRAINTREE_ENVIRONMENT": "Sandbox",
    "MOLLIE_API_KEY": "test_{alnum:30}",
    "TURNSTILE_SECRET_KEY": "1x" + "0" * 31 + "AA",
    "RECAPTCHA_SITE_KEY": "6LeIxAcTAAAAA" + "{alnum:27}",
}
LIVE = {
    "STRIPE_SECRET_KEY": key("sk", "live"),
    "STRIPE_RESTRICTED_KEY": key("rk", "live"),
    "CLERK_SECRET_KEY": key("sk", "live"),
    "PADDLE_API_KEY": "pdl_live_apikey_{lowernum:26}_{alnum:22}_{alnum:3}",
}
MILDER = {
    "STRIPE_PUBLISHABLE_KEY": key("pk", "live"),
    "PAYPAL_MODE": "live",
    "RAZORPAY_KEY_ID": "rzp_live_{alnum:14}",
}


@pytest.mark.parametrize("name", TEST_MODE)
def test_test_mode(name: str) -> None:
    assert rules(valued(name, TEST_MODE[name])) == ["test-mode-key"]
    assert rules(valued(name, TEST_MODE[name], "staging")) == []


@pytest.mark.parametrize("name", LIVE)
@pytest.mark.parametrize("target", ["staging", "preview", "development", "test"])
def test_live_keys(name: str, target: str) -> None:
    (found,) = flaws(valued(name, LIVE[name], target))
    assert (found.rule, found.severity) == ("live-key-outside-production", None)
    assert rules(valued(name, LIVE[name])) == []


@pytest.mark.parametrize("name", MILDER)
def test_live_settings(name: str) -> None:
    (found,) = flaws(valued(name, MILDER[name], "preview"))
    assert (found.rule, found.severity) == ("live-key-outside-production", Severity.MEDIUM)
    assert rules(valued(name, MILDER[name])) == []


def test_names_that_say_the_mode_themselves() -> None:
    assert rules(valued("STRIPE_TEST_SECRET_KEY", key("sk", "test"))) == []
    assert rules(valued("STRIPE_LIVE_SECRET_KEY", key("sk", "live"), "staging")) == []


@pytest.mark.parametrize(
    ("name", "value", "severity"),
    [
        ("NEXT_PUBLIC_API_URL", "http://localhost:3000", None),
        ("APP_URL", "http://127.0.0.1:8000", None),
        ("VITE_API_URL", "http://192.168.1.20:8080", None),
        ("VITE_API_URL", "http://api:8080", Severity.HIGH),
        ("WEBHOOK_URL", "https://1a2b.ngrok-free.app/hook", None),
        ("WEBHOOK_URL", "https://webhook.site/{uuid}", None),
        ("API_URL", "https://api.staging.acme.dev", None),
        ("API_URL", "https://acme-git-new-acme.vercel.app", None),
        ("COOKIE_DOMAIN", "staging.acme.dev", None),
        ("DATABASE_URL", "postgres://localhost:5432/app", Severity.MEDIUM),
        ("SMTP_HOST", "localhost", Severity.MEDIUM),
        ("PRINTER_URL", "http://printer.local", Severity.MEDIUM),
        ("AUTH0_DOMAIN", "dev-abc123.us.auth0.com", Severity.MEDIUM),
        ("CORS_ORIGINS", "https://acme.dev,http://localhost:3000", Severity.LOW),
        ("API_URL", "https://staging.acme.example", None),
    ],
)
def test_hosts_that_are_not_productions(name: str, value: str, severity: Severity | None) -> None:
    (found,) = flaws(valued(name, value))
    assert found.rule == "non-production-url"
    assert found.severity == (None if severity is Severity.HIGH else severity)
    assert rules(valued(name, value, "staging")) == []


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("REDIS_URL", "redis://redis:6379"),
        ("DB_URL", "postgres:" + "//app:{alnum:20}@db:5432/app"),
        ("API_URL", "http://10.0.12.7:8080"),
        ("INTERNAL_API_URL", "http://localhost:4000"),
        ("BILLING_URL", "http://billing.prod.svc.cluster.local"),
        ("BILLING_URL", "http://billing.railway.internal:8080"),
        ("HOST", "0.0.0.0"),
        ("LISTEN_ADDR", "127.0.0.1:8080"),
        ("NO_PROXY", "localhost,127.0.0.1"),
        ("SERVER_HOST", "0.0.0.0"),
        ("STAGING_URL", "https://staging.acme.dev"),
        ("TEST_DATABASE_URL", "postgres://localhost/test"),
        ("METADATA_URL", "http://169.254.169.254/latest"),
        ("BLOG_URL", "https://dev.to/acme"),
        ("GREETING", "Hello from localhost"),
        ("VERCEL_BRANCH_URL", "acme-git-main-acme.vercel.app"),
    ],
)
def test_hosts_that_may_stand_at_production(name: str, value: str) -> None:
    assert rules(valued(name, value)) == []


def test_hosts_of_ones_own() -> None:
    from launchgate.variables.checks.alone import flaws_of

    item = valued("API_URL", "https://stage.acme.dev")
    assert list(flaws_of(item, now_s=NOW_S, hosts=("stage.acme.dev",))) == []
    assert list(flaws_of(item, now_s=NOW_S, hosts=("*.acme.dev",))) == []
    assert len(list(flaws_of(item, now_s=NOW_S, hosts=("acme.dev",)))) == 1


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("JWT_SECRET", "secret"),
        ("JWT_SECRET", "super-secret-jwt-token-with-at-least-32-characters-long"),
        ("NEXTAUTH_SECRET", "keyboard cat"),
        ("SESSION_SECRET", "abcdefghijklmnopqrstuvwxyz123456"),
        ("SECRET_KEY", "django-insecure-{alnum:50}"),
        ("SECRET_KEY_BASE", "a" * 64),
        ("ENCRYPTION_KEY", "{hex:8}"),
        ("COOKIE_SECRET", "mysupersecretcookie"),
        ("APP_KEY", "base64:{b64:20}"),
        ("CRON_SECRET", "cron42"),
    ],
)
def test_weak_signing_secrets(name: str, value: str) -> None:
    assert rules(valued(name, value)) == ["weak-signing-secret"]
    assert rules(valued(name, value, "development")) == []


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("JWT_SECRET", "{b64:43}="),
        ("JWT_SECRET", "{hex:64}"),
        ("SECRET_KEY", "{alnum:50}"),
        ("SESSION_SECRET", "{uuid}"),
        ("PUSHER_SECRET", "{hex:20}"),
        ("TWITTER_API_SECRET", "{alnum:50}"),
        ("JWT_SECRET_NAME", "app"),
        ("SESSION_SECRET", "otter velvet crumble banjo glacier saddle prism outlaw"),
    ],
)
def test_strong_signing_secrets(name: str, value: str) -> None:
    assert rules(valued(name, value)) == []


def test_a_short_key_for_tokens() -> None:
    (found,) = flaws(valued("JWT_SECRET", "{alnum:20}"))
    assert (found.rule, found.severity) == ("weak-signing-secret", Severity.LOW)


def test_tokens_that_run_out() -> None:
    def token(days: int) -> str:
        return "{jwt:sub=acme,exp=" + str(int(NOW_S) + days * 86_400) + "}"

    (found,) = flaws(valued("API_TOKEN", token(-40)))
    assert (found.rule, found.severity) == ("expired-token", None)
    assert "40 days ago" in found.message
    (found,) = flaws(valued("API_TOKEN", token(3)))
    assert (found.rule, found.severity) == ("expired-token", Severity.MEDIUM)
    assert rules(valued("API_TOKEN", token(30))) == []
    assert rules(valued("API_TOKEN", "{jwt:sub=acme}")) == []
    (found,) = flaws(valued("API_TOKEN", token(-1), "development"))
    assert found.severity == Severity.LOW


@pytest.mark.parametrize(
    ("name", "value", "severity"),
    [
        ("NODE_ENV", "development", None),
        ("NODE_ENV", "prod", Severity.MEDIUM),
        ("APP_ENV", "staging", None),
        ("RAILS_ENV", "development", None),
        ("FLASK_ENV", "development", None),
        ("ENVIRONMENT", "dev", None),
        ("NEXT_PUBLIC_APP_ENV", "staging", None),
        ("SENTRY_ENVIRONMENT", "staging", Severity.LOW),
        ("DEBUG", "True", None),
        ("DEBUG", "*", Severity.MEDIUM),
        ("DEBUG", "app:*", Severity.LOW),
        ("APP_DEBUG", "1", None),
        ("NEXTAUTH_DEBUG", "true", Severity.MEDIUM),
        ("NEXT_PUBLIC_DEBUG", "true", Severity.LOW),
        ("LOG_LEVEL", "DEBUG", Severity.LOW),
        ("NODE_TLS_REJECT_UNAUTHORIZED", "0", None),
        ("PYTHONHTTPSVERIFY", "0", None),
        ("SKIP_AUTH", "true", None),
    ],
)
def test_modes_for_developers(name: str, value: str, severity: Severity | None) -> None:
    (found,) = flaws(valued(name, value))
    assert (found.rule, found.severity) == ("development-mode", severity)
    assert rules(valued(name, value, "development")) == []


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("NODE_ENV", "production"),
        ("APP_ENV", "prod-eu"),
        ("ENVIRONMENT", "live"),
        ("DEBUG", "0"),
        ("DEBUG_COLORS", "true"),
        ("LOG_LEVEL", "warn"),
        ("NODE_TLS_REJECT_UNAUTHORIZED", "1"),
        ("SKIP_AUTH", "false"),
        ("TEST_ENV", "test"),
    ],
)
def test_modes_of_production(name: str, value: str) -> None:
    assert rules(valued(name, value)) == []


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("NEXT_PUBLIC_STRIPE_KEY", key("sk", "live")),
        ("VITE_SUPABASE_KEY", supabase_key("service_role", "abcdefghijklmnopqrst")),
        ("REACT_APP_DATABASE_URL", "postgres:" + "//app:{alnum:20}@db.acme.dev/app"),
        ("EXPO_PUBLIC_OPENAI_API_KEY", "sk-" + "proj-{alnum:74}T3BlbkFJ{alnum:74}"),
        ("NEXT_PUBLIC_ADMIN_PASSWORD", "{alnum:12}"),
        ("NUXT_PUBLIC_SESSION_SECRET", "{hex:64}"),
        ("VITE_API_SECRET", "{alnum:32}"),
    ],
)
def test_secrets_in_public(name: str, value: str) -> None:
    assert rules(valued(name, value)) == ["public-secret"]
    assert "public-secret" not in rules(valued(f"SERVER_{name}", value))


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("NEXT_PUBLIC_STRIPE_KEY", key("pk", "live")),
        ("VITE_SUPABASE_ANON_KEY", supabase_key("anon", "abcdefghijklmnopqrst")),
        ("VITE_FIREBASE_API_KEY", "AIza{alnum:35}"),
        ("VITE_API_KEY", "{hex:32}"),
        ("NEXT_PUBLIC_ALGOLIA_SEARCH_KEY", "{hex:32}"),
        ("NEXT_PUBLIC_PASSWORD_MIN_LENGTH", "12"),
        ("NEXT_PUBLIC_SHOW_PASSWORD", "true"),
        ("PUBLIC_KEY", "{b64:60}"),
    ],
)
def test_what_may_be_public(name: str, value: str) -> None:
    assert rules(valued(name, value)) == []
