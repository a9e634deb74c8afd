"""Values that are none: empty, a placeholder, the example's, a reference."""

import pytest

from launchgate.model import Severity
from launchgate.ports.variables import Declaration
from tests.variables.checks.made import flaws, key, rules, valued

PLACEHOLDERS = {
    "STRIPE_SECRET_KEY": key("sk", "test", "..."),
    "STRIPE_API_KEY": key("sk", "live", "xxxxxxxxxxxxxxxxxxxxxxxx"),
    "OPENAI_API_KEY": "your-openai-api-key-here",
    "ANTHROPIC_API_KEY": "<your-api-key>",
    "RESEND_API_KEY": "re_xxxxxxxxx",
    "SUPABASE_SERVICE_ROLE_KEY": "your_service_role_key",
    "NEXT_PUBLIC_SUPABASE_URL": "https://your-project.supabase.co",
    "DATABASE_URL": "postgresql:" + "//user:password@host:5432/db",
    "DB_PASSWORD": "password",
    "ADMIN_PASSWORD": "admin",
    "API_KEY": "0000000000",
    "AUTH_TOKEN": "TODO",
    "APP_NAME": "changeme",
    "COMPANY": "<company name>",
    "API_BASE_URL": "https://api.example.com/v1",
    "SMTP_HOST": "smtp.example.com",
    "EMAIL_FROM": "noreply@example.com",
    "S3_BUCKET": "your-bucket",
    "WEBHOOK_SECRET": "replace_me",
    "SESSION_SECRET": "change-this-in-production",
    "GOOGLE_CLIENT_ID": "YOUR_GOOGLE_CLIENT_ID",
    "MAILGUN_API_KEY": "dummy",
    "SLACK_TOKEN": "xoxb-your-token",
    "AWS_ACCESS_KEY_ID": "AKIA" + "IOSFODNN7" + "EXAMPLE",
    "SENTRY_AUTH_TOKEN": "undefined",
    "JWT_PUBLIC": "[object Object]",
    "CLERK_SECRET_KEY": key("sk", "live", "your_key_here"),
}
MORE = (
    ("DATABASE_URL", "postgresql://..."),
    ("DATABASE_URL", "postgresql://[user]:[password]@[host]:[port]/[database]?sslmode=require"),
    ("DATABASE_URL", "postgresql:" + "//user:STRONG_PASSWORD@db:5432/app"),
    ("MONGODB_URI", "mongodb+srv://<username>:<password>@cluster.mongodb.net/x"),
    ("REDIRECT_URI", "https://<api-public-domain>/api/v1"),
    ("CORS_ORIGIN", "https://your-vercel-app.vercel.app"),
    ("NEXT_PUBLIC_APP_URL", "your-production-url.com"),
    ("SENTRY_DSN", "https://xxx@sentry.io/xxx"),
    ("SMTP_USER", "your-email@gmail.com"),
    ("MAIL_FROM", "Acme <no-reply@your-domain.com>"),
    ("NEXT_PUBLIC_GA_ID", "G-XXXXXXXXXX"),
    ("NEXT_PUBLIC_GA_ID", "UA-XXXXX-Y"),
    ("STRIPE_PRICE", "price_xxx"),
    ("TWILIO_ACCOUNT_SID", "ACxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"),
    ("POSTGRES_PASSWORD", "STRONG_PASSWORD"),
    ("REDIS_PASSWORD", "redis"),
    ("SIGNING_TOKEN", "<min-32-chars>"),
    ("AUTH_TOKEN", "abc"),
    ("SMTP_PASS", "your-app-password"),
    ("TLS_KEY", "-----BEGIN PRIVATE" + " KEY-----\nYOUR_KEY\n-----END PRIVATE" + " KEY-----"),
)
FINE = {
    "NODE_CONFIG_ENV": "test",
    "S3_BUCKET": "example-assets",
    "GREETING": "your order is on its way",
    "COMPANY": "Example Labs GmbH",
    "SMTP_USER": "test",
    "API_URL": "https://api.acme.example/v1",
    "SEARCH_PROVIDER": "dummy",
    "PASSWORD_POLICY": "none",
    "AUTH_MODE": "none",
    "ADMIN_USERNAME": "admin",
    "FOOTER": "<br>",
    "EMAIL_FROM": "<hello@acme.dev>",
    "CACHE_KEY_PREFIX": "test",
    "REPLACE_RULES": "a=b",
    "CORS_ORIGIN": "*",
    "TOKEN_TTL": "1234567890",
    "PLAN": "example",
    "BRAND_COLOR": "000000",
    "QUEUE_URL": "amqp:" + "//guest:guest@rabbit:5672",
}


@pytest.mark.parametrize("name", PLACEHOLDERS)
def test_placeholders(name: str) -> None:
    found = flaws(valued(name, PLACEHOLDERS[name]))
    assert [flaw.rule for flaw in found] == ["placeholder-value"]
    assert found[0].severity is None


@pytest.mark.parametrize(("name", "value"), MORE)
def test_placeholders_as_people_leave_them(name: str, value: str) -> None:
    assert rules(valued(name, value)) == ["placeholder-value"]


@pytest.mark.parametrize("name", FINE)
def test_words_that_are_no_placeholders(name: str) -> None:
    assert "placeholder-value" not in rules(valued(name, FINE[name]))


def test_a_placeholder_matters_less_on_a_laptop() -> None:
    assert flaws(valued("API_KEY", "changeme", "development"))[0].severity == Severity.LOW
    assert flaws(valued("API_KEY", "changeme", "staging"))[0].severity == Severity.MEDIUM
    assert rules(valued("API_KEY", "changeme", "test")) == []
    assert rules(valued("DB_PASSWORD", "password", "development")) == []


def test_empty() -> None:
    (found,) = flaws(valued("STRIPE_SECRET_KEY", ""))
    assert (found.rule, found.severity) == ("empty-value", None)
    (found,) = flaws(valued("STRIPE_SECRET_KEY", "", "preview"))
    assert found.severity == Severity.LOW
    (found,) = flaws(valued("BANNER_TEXT", " \n"))
    assert (found.rule, found.severity) == ("empty-value", Severity.LOW)
    required = Declaration(name="BANNER_TEXT", source="launchgate.toml", required=True)
    (found,) = flaws(valued("BANNER_TEXT", "", declaration=required))
    assert found.severity is None
    optional = Declaration(name="SENTRY_DSN", source="t3-env", required=False)
    (found,) = flaws(valued("SENTRY_DSN", "", declaration=optional))
    assert found.severity == Severity.LOW
    elsewhere = Declaration(name="X", source="x", required=True, targets=("staging",))
    (found,) = flaws(valued("X", "", declaration=elsewhere))
    assert found.severity == Severity.LOW
    assert rules(valued("CSV_DELIMITER", "\t")) == []


def test_the_examples_value() -> None:
    secret = "{hex:40}"
    assert rules(valued("CRON_SECRET", secret, example=secret)) == ["example-value"]
    assert rules(valued("CRON_SECRET", secret, "development", example=secret)) == []
    assert rules(valued("CRON_SECRET", secret, example="{hex:38}")) == []
    assert rules(valued("PORT", "3000", example="3000")) == []
    assert rules(valued("API_URL", "https://api.acme.dev", example="https://api.acme.dev")) == []
    assert rules(valued("REDIS_URL", "redis://redis:6379", example="redis://redis:6379")) == []
    public = key("pk", "live")
    assert rules(valued("STRIPE_PUBLISHABLE_KEY", public, example=public)) == []


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("API_URL", "${API_HOST}/v1"),
        ("API_KEY", "$API_KEY"),
        ("API_KEY", "${{{{ secrets.API_KEY }}}}"),
        ("VERSION", "$(git rev-parse HEAD)"),
        ("REGION", "{{{{ region }}}}"),
        ("APP_DATA", "%APPDATA%"),
        ("API_KEY", "__API_KEY__"),
        ("DATABASE_URL", "postgres:" + "//$DB_USER:$DB_PASS@$DB_HOST/app"),
        ("TITLE", "<%= title %>"),
        ("PORT", "${{PORT:-3000}}"),
        ("DB_PASSWORD", "${{DB_PASSWORD}}"),
    ],
)
def test_references(name: str, value: str) -> None:
    text = value if "{{" in value else value.replace("{", "{{").replace("}", "}}")
    assert rules(valued(name, text)) == ["unexpanded-reference"]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("ADMIN_PASSWORD", "$2b$10${alnum:53}"),
        ("DB_PASSWORD", "pa$$w{alnum:12}$X"),
        ("DB_PASSWORD", "$ECRET{alnum:20}"),
        ("LOG_FORMAT", "%time% {{level}}"),
        ("MAIL_TEMPLATE", "Hello {{{{ name }}}}"),
        ("CRON", "0 0 * * *"),
        ("PATH_REGEX", "^/api/(.*)$"),
        ("LABELS", '{{"a":"{{{{ b }}}}"}}'),
        ("RETURN_URL", "https://acme.dev/%C3%A4%20b"),
        ("POD_ARGS", "$(POD_IP)"),
        ("POD_ADDRESS", "$(POD_IP)"),
        ("PRICE", "$20"),
    ],
)
def test_signs_that_are_no_references(name: str, value: str) -> None:
    assert rules(valued(name, value)) == []


@pytest.mark.parametrize(
    "value",
    [
        "op://vault/item/key",
        "encrypted:{b64:60}",
        "vault:secret/data/app#key",
        "arn:aws:secretsmanager:eu-west-1:123456789012:secret:app",
        "@Microsoft.KeyVault(SecretUri=https://acme.vault.azure.net/secrets/key)",
        "projects/acme/secrets/key/versions/latest",
    ],
)
def test_a_secret_stores_reference_is_not_judged(value: str) -> None:
    assert rules(valued("JWT_SECRET", value)) == []
