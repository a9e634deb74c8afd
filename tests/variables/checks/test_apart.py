"""Secrets that two environments share."""

from launchgate.model import Severity
from launchgate.ports.variables import Declaration, Flaw
from launchgate.variables.checks.apart import flaws_between
from launchgate.variables.checks.valued import Valued
from tests.variables.checks.made import key, valued

DATABASE = "postgres:" + "//app:{alnum:20}@db.acme.dev/app"


def between(*items: Valued) -> list[Flaw]:
    return list(flaws_between(items))


def test_staging_has_productions_secret() -> None:
    (found,) = between(
        valued("JWT_SECRET", "{hex:64}", path=".env.production"),
        valued("JWT_SECRET", "{hex:64}", "staging", label="Fly"),
        valued("JWT_SECRET", "{hex:64}", "preview", label="Vercel"),
    )
    assert (found.rule, found.name, found.target) == ("shared-secret", "JWT_SECRET", "production")
    assert "staging (Fly) and preview (Vercel)" in found.message
    assert [place.path for place in found.locations] == [".env.production"]


def test_under_another_name() -> None:
    (found,) = between(
        valued("STRIPE_SECRET_KEY", key("sk", "live")),
        valued("STRIPE_KEY", key("sk", "live"), "staging"),
    )
    assert "there called STRIPE_KEY" in found.message


def test_a_laptops_file_has_productions_secret() -> None:
    (found,) = between(
        valued("DATABASE_URL", DATABASE, label="Railway"),
        valued("DATABASE_URL", DATABASE, "development", path=".env.local"),
    )
    assert (found.rule, found.target) == ("production-value-in-development", "development")
    assert found.severity == Severity.CRITICAL
    assert [place.path for place in found.locations] == [".env.local"]
    (found,) = between(
        valued("SESSION_SECRET", "{hex:64}"),
        valued("SESSION_SECRET", "{hex:64}", "development", path=".env.local"),
    )
    assert found.severity == Severity.HIGH


def test_a_platforms_development_environment_is_no_file() -> None:
    (found,) = between(
        valued("SESSION_SECRET", "{hex:64}"),
        valued("SESSION_SECRET", "{hex:64}", "development", label="Vercel"),
    )
    assert found.rule == "shared-secret"


def test_one_file_that_both_read_is_one_place() -> None:
    assert between(
        valued("SESSION_SECRET", "{hex:64}", path=".env"),
        valued("SESSION_SECRET", "{hex:64}", "development", path=".env"),
    ) == []  # fmt: skip


def test_what_may_be_the_same() -> None:
    same = {
        "STRIPE_PUBLISHABLE_KEY": key("pk", "live"),
        "STRIPE_SECRET_KEY": key("sk", "test"),
        "API_URL": "https://api.acme.dev/v1",
        "REDIS_URL": "redis://redis:6379",
        "GOOGLE_CLIENT_ID": "{digits:12}-{lowernum:32}.apps.googleusercontent.com",
        "DB_PASSWORD": "password",
        "AUTH_ENABLED": "true",
        "MAX_TOKENS": "4096",
        "SENTRY_DSN": "https:" + "//{hex:32}@o1.ingest.sentry.io/45",
        "STRIPE_PRICE_ID": "price_{alnum:24}",
        "VITE_MAPS_KEY": "AIza{alnum:35}",
        "API_KEY": "op://vault/item/key",
        "GIT_SHA": "{hex:40}",
    }
    targets = ("production", "staging", "development")
    items = [valued(name, text, target) for name, text in same.items() for target in targets]
    assert between(*items) == []


def test_others_may_share_among_themselves() -> None:
    assert between(
        valued("JWT_SECRET", "{hex:64}", "staging"),
        valued("JWT_SECRET", "{hex:64}", "preview"),
        valued("JWT_SECRET", "{hex:60}"),
    ) == []  # fmt: skip


def test_what_is_declared_to_be_no_secret() -> None:
    plain = Declaration(name="SITE_TOKEN", source="[env.variables]", secret=False)
    secret = Declaration(name="CODE", source="[env.variables]", secret=True)
    targets = ("production", "staging")
    items = [valued("SITE_TOKEN", "{hex:40}", one, declaration=plain) for one in targets]
    assert between(*items) == []
    items = [valued("CODE", "{hex:41}", one, declaration=secret) for one in targets]
    assert [flaw.rule for flaw in between(*items)] == ["shared-secret"]
