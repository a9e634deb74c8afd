"""A secret, or a setting."""

import pytest

from launchgate.frontend.known import Known
from launchgate.frontend.values.naming import says_secret
from launchgate.frontend.values.weight import weight
from tests.credentials.recipe import expand

SECRETS = {
    "STRIPE_SECRET_KEY": "{alnum:20}",
    "SMTP_PASSWORD": "{lower:4}!{digits:2}",
    "NEXTAUTH_SECRET": "{b64:44}",
    "dbPassword": "{lower:8}{digits:2}",
    "GITHUB_PAT": "{alnum:30}",
    "DATABASE_URL": "postgres:" + "//app:{alnum:12}@db.acme.com/main",
    "QUEUE": "amqp:" + "//worker:{alnum:12}@mq.acme.com",
    "ANYTHING": "{hex:32}",
    "PUSHER_SECRET": "{hex:20}",
    "ALGOLIA_ADMIN_KEY": "{hex:32}",
    "OPENAI": "sk-" + "proj-{alnum:48}",
    "PAYMENTS": "sk_" + "live_{alnum:24}",
    "HOOK": "https://chat.acme.com/hooks/{alnum:24}",
    "SERVICE_ACCOUNT_PRIVATE_KEY": "{b64:64}",
}
SETTINGS = {
    "API_URL": "http://billing.internal:8080/v1",
    "REDIS_URL": "redis.acme.internal:6379",
    "TOKEN_URL": "https://auth.acme.internal/oauth/token",
    "FEATURE_FLAGS": "new-checkout,dark-mode",
    "AUTH_TENANT_ID": "{uuid}",
    "STRIPE_PUBLISHABLE_KEY": "pk_" + "live_{alnum:24}",
    "SUPABASE_ANON_KEY": "{jwt:role=anon,iss=supabase}",
    "GOOGLE_CLIENT_ID": "{digits:12}-{lowernum:32}.apps.googleusercontent.com",
    "GIT_SHA": "{hex:40}",
    "COMPANY": "Acme Incorporated of Delaware",
    "OPENWEATHER_API_KEY": "{hex:32}",
    "BUCKET": "acme-uploads",
}


@pytest.mark.parametrize("name", SECRETS)
def test_secrets(name: str) -> None:
    assert weight(Known(name, expand(SECRETS[name]).encode())) == "secret"


@pytest.mark.parametrize("name", SETTINGS)
def test_settings(name: str) -> None:
    assert weight(Known(name, expand(SETTINGS[name]).encode())) == "configuration"


def test_a_marker_is_judged_by_the_name() -> None:
    marker = expand("{alnum:32}").encode()
    assert weight(Known("STRIPE_SECRET_KEY", marker, proof="canary")) == "secret"
    assert weight(Known("API_URL", marker, proof="canary")) == "configuration"


@pytest.mark.parametrize("name", ["API_KEY", "APIKEY", "DB_PASS", "authToken", "CREDENTIALS",
                                  "PRIVATE_KEY_PEM", "REDIS_URL", "SENTRY_DSN", "API_KEY_2",
                                  "WEBHOOK_SIGNING_SECRET", "MONGODB_URI"])  # fmt: skip
def test_names_that_say_so(name: str) -> None:
    assert says_secret(name)


@pytest.mark.parametrize("name", ["TOKEN_URL", "KEYBOARD", "MONKEY", "PUBLIC_KEY", "SITE_KEY",
                                  "PASSWORD_MIN_LENGTH", "CACHE_KEY", "API_URL", "SECRET_NAME",
                                  "TOKEN_TTL", "NEXTAUTH_URL", "PASSENGERS"])  # fmt: skip
def test_names_that_do_not(name: str) -> None:
    assert not says_secret(name)
