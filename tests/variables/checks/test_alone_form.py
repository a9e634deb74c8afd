"""Quotes, blanks and types."""

import pytest

from launchgate.model import Severity
from launchgate.ports.variables import Declaration, ValueType
from tests.variables.checks.made import flaws, key, rules, supabase_key, valued


def test_quotes() -> None:
    assert rules(valued("API_URL", '"https://api.acme.dev"')) == ["quoted-value"]
    assert rules(valued("API_KEY", "'{alnum:32}'")) == ["quoted-value"]
    assert rules(valued("API_KEY", "\u201c{alnum:32}\u201d")) == ["quoted-value"]
    assert rules(valued("CSP_DEFAULT", "'self'")) == []
    assert rules(valued("DEFAULT_SRC", "'self'")) == []
    assert rules(valued("SEARCH_PATH", '"$user"')) == []
    assert rules(valued("GREETING", '"Hello" and "welcome"')) == []
    text = Declaration(name="TITLE", source="t3-env", type="json")
    assert rules(valued("TITLE", '"text"', declaration=text)) == []
    (found,) = flaws(valued("TITLE", '"text"', "preview"))
    assert found.severity == Severity.MEDIUM


def test_quotes_do_not_hide_what_is_in_them() -> None:
    assert rules(valued("API_URL", "'http://localhost:3000'")) == [
        "quoted-value",
        "non-production-url",
    ]


def test_blanks() -> None:
    assert rules(valued("API_KEY", "{alnum:32}\n")) == ["whitespace-value"]
    assert rules(valued("API_KEY", " {alnum:32}")) == ["whitespace-value"]
    assert rules(valued("API_KEY", "{alnum:16}\u200b{alnum:16}")) == ["whitespace-value"]
    assert rules(valued("API_KEY", "\ufeff{alnum:32}")) == ["whitespace-value"]
    assert rules(valued("PORT", "3000 ")) == ["whitespace-value"]
    (found,) = flaws(valued("TITLE", "Acme "))
    assert found.severity == Severity.LOW
    assert rules(valued("TITLE", "Acme Notes")) == []
    assert rules(valued("LABEL_PREFIX", "acme ")) == []
    assert rules(valued("FLAGS", '{{"a": 1}}\n')) == []


TYPES: tuple[tuple[ValueType, str, str], ...] = (
    ("url", "https://acme.dev/a?b=c", "acme.dev"),
    ("url", "postgresql+asyncpg://db/app", "https:///x y"),
    ("url", "file:./dev.db", "https:acme.dev"),
    ("int", "-12", "1.5"),
    ("float", "1e3", "one"),
    ("bool", "Yes", "maybe"),
    ("email", "Acme <a@acme.dev>", "acme.dev"),
    ("email", "a@acme.dev, b@acme.dev", "a@acme.dev, b"),
    ("port", "8080", "80800"),
    ("port", "0", "http"),
    ("duration", "1h30m", "soon"),
    ("duration", "P1DT2H", "1 parsec"),
    ("duration", "15 minutes", "15 m 2"),
    ("json", '{{"a": [1]}}', "{{a: 1}}"),
    ("regex", "^(?<year>[0-9]+)$", "(a"),
    ("host", "db.acme.dev:5432", "https://acme.dev"),
    ("uuid", "{uuid}", "{hex:30}"),
    ("base64", "{b64:44}", "a!b"),
    ("base64", "base64:{b64:43}=", "a"),
    ("hex", "0x{hex:32}", "xyz"),
    ("jwt", "{jwt:sub=a}", "a.b.c"),
    ("path", "./data/app.db", "https://acme.dev"),
)


@pytest.mark.parametrize(("kind", "good", "bad"), TYPES)
def test_declared_types(kind: ValueType, good: str, bad: str) -> None:
    declaration = Declaration(name="SETTING", source="envalid", type=kind)
    assert rules(valued("SETTING", good, declaration=declaration)) == []
    (found,) = flaws(valued("SETTING", bad, declaration=declaration))
    assert found.rule == "wrong-type"
    assert "envalid" in found.message


def test_declared_choices_and_patterns() -> None:
    choices = Declaration(name="PLAN", source="zod", type="enum", choices=("free", "pro"))
    assert rules(valued("PLAN", "pro", declaration=choices)) == []
    (found,) = flaws(valued("PLAN", "team", declaration=choices))
    assert "one of free, pro" in found.message
    assert "team" not in found.message
    pattern = Declaration(name="ID", source="[env.variables]", pattern="[a-z]{3}")
    assert rules(valued("ID", "abc", declaration=pattern)) == []
    assert rules(valued("ID", "abcd", declaration=pattern)) == ["wrong-type"]
    broken = Declaration(name="ID", source="[env.variables]", pattern="(")
    assert rules(valued("ID", "abcd", declaration=broken)) == []


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("DB_PORT", "543a"),
        ("API_URL", "api.acme.dev/v1"),
        ("API_URL", "https//api.acme.dev"),
        ("API_URL", "https://https://api.acme.dev"),
        ("API_URL", "https:/api.acme.dev"),
        ("TLS_KEY", "-----BEGIN PRIVATE" + " KEY-----"),
        ("STRIPE_SECRET_KEY", key("pk", "live")),
        ("STRIPE_SECRET_KEY", "whsec_{alnum:32}"),
        ("NEXT_PUBLIC_STRIPE_PUBLISHABLE_KEY", "price_{alnum:24}"),
        ("STRIPE_WEBHOOK_SECRET", "we_{alnum:24}"),
        ("STRIPE_PRICE_ID", "prod_{alnum:14}"),
        ("CLERK_SECRET_KEY", key("pk", "live")),
        ("OPENAI_API_KEY", "sk-" + "ant-api03-{b64url:93}AA"),
        ("OPENAI_API_KEY", "org-{alnum:24}"),
        ("NEXT_PUBLIC_SUPABASE_URL", "https://supabase.com/dashboard/project/{lower:20}"),
        ("SUPABASE_URL", "{lower:20}"),
        ("SUPABASE_SERVICE_ROLE_KEY", supabase_key("anon", "abc")),
        ("SUPABASE_ANON_KEY", supabase_key("service_role", "abc")),
        ("SUPABASE_SERVICE_ROLE_KEY", "sb_publishable_{alnum:30}"),
        ("DATABASE_URL", "https://{lower:20}.supabase.co"),
        ("REDIS_URL", "https://eager-bat-31234.upstash.io"),
        ("TWILIO_ACCOUNT_SID", "SK{hex:32}"),
        ("TWILIO_AUTH_TOKEN", "AC{hex:32}"),
        ("GOOGLE_CLIENT_SECRET", "{digits:12}-{lowernum:32}.apps.googleusercontent.com"),
        ("SENTRY_DSN", "https://o1.ingest.sentry.io/45"),
    ],
)
def test_what_the_name_says(name: str, value: str) -> None:
    assert rules(valued(name, value)) == ["wrong-type"]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("REDIS_PORT", "tcp://10.0.0.7:6379"),
        ("PORT", "/run/app.sock"),
        ("BASE_URL", "/app"),
        ("PUBLIC_URL", "."),
        ("NEXT_PUBLIC_VERCEL_URL", "acme.vercel.app"),
        ("DATABASE_URL", "file:./dev.db"),
        ("DATABASE_URL", "https://acme-default-rtdb.firebaseio.com"),
        ("MONGODB_URI", "mongodb+srv:" + "//app:{alnum:20}@cluster0.abcde.mongodb.net/app"),
        ("STRIPE_SECRET_KEY", key("rk", "live")),
        ("OPENAI_API_KEY", "{hex:32}"),
        ("SUPABASE_SERVICE_ROLE_KEY", "sb_secret_{alnum:31}"),
        ("SUPABASE_PUBLISHABLE_KEY", "sb_publishable_{alnum:31}"),
        ("EXPORT_PORTAL", "north"),
        ("CDN_URL", "cdn.acme.dev"),
    ],
)
def test_what_the_name_does_not_say(name: str, value: str) -> None:
    assert rules(valued(name, value)) == []
