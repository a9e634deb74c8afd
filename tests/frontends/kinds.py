"""What is planted into frontends: made-up credentials of every class, by what they mean there.

`where` is what tells the kind: `anywhere` its shape does; `named` only the name that it has;
`object` the other members of the object that it is in.
"""

import base64
from collections.abc import Mapping
from typing import Literal, NamedTuple

from tests.credentials.recipe import expand

Label = Literal["block", "warn", "allow", "test"]
Where = Literal["anywhere", "named", "object"]

_DASHES = "-" * 5
_PROJECT = "iss=supabase,ref=qkzvxwhjtplmrnbdcsgf,iat=1700000000,exp=2015000000"
_PEM = (
    f"{_DASHES}BEGIN PRIVATE KEY{_DASHES}\nMIIEvgIBADANBgkqhkiG9w0BAQEFAASC{{b64:32}}\n"
    f"{{b64:64}}\n{{b64:64}}\n{{b64:64}}\n{{b64:40}}\n{_DASHES}END PRIVATE KEY{_DASHES}\n"
)


class Kind(NamedTuple):
    """`variable` is what an environment calls it, `member` what an object does; `beside` are the
    other members of that object. With a `prefix` the recipe's text follows in base64."""

    name: str
    label: Label
    recipe: str
    variable: str
    member: str = "apiKey"
    where: Where = "anywhere"
    beside: Mapping[str, str] = {}
    prefix: str = ""

    def value(self, seed: int) -> str:
        made = expand(self.recipe, seed)
        return (
            self.prefix + base64.b64encode(made.encode()).decode().rstrip("=")
            if self.prefix
            else made
        )


_FIREBASE = {"authDomain": "acme-shop.firebaseapp.com", "projectId": "acme-shop"}
_ALGOLIA = {"appId": "Q7WZLK2PXM"}

BLOCK = (
    Kind("stripe-secret", "block", "sk_" + "live_51{alnum:97}", "STRIPE_SECRET_KEY"),
    Kind("stripe-secret-short", "block", "sk_" + "live_{alnum:24}", "STRIPE_API_KEY"),
    Kind("stripe-restricted", "block", "rk_" + "live_51{alnum:97}", "STRIPE_RESTRICTED_KEY"),
    Kind("stripe-webhook", "block", "whsec_{alnum:32}", "STRIPE_WEBHOOK_SECRET", "webhookSecret"),
    Kind("openai", "block", "sk-proj-{b64url:74}T3BlbkFJ{alnum:74}", "OPENAI_API_KEY"),
    Kind("anthropic", "block", "sk-ant-api03-{b64url:93}AA", "ANTHROPIC_API_KEY"),
    Kind("openrouter", "block", "sk-or-v1-{hex:64}", "OPENROUTER_API_KEY"),
    Kind("groq", "block", "gsk_{alnum:52}", "GROQ_API_KEY"),
    Kind("huggingface", "block", "hf_{alnum:34}", "HF_TOKEN", "accessToken"),
    Kind("replicate", "block", "r8_{alnum:37}", "REPLICATE_API_TOKEN", "auth"),
    Kind("pinecone", "block", "pcsk_{alnum:6}_{alnum:62}", "PINECONE_API_KEY"),
    Kind("aws-id", "block", "AKIA{base32:16}", "AWS_ACCESS_KEY_ID", "accessKeyId"),
    Kind("aws-secret", "block", "{b64:40}", "AWS_SECRET_ACCESS_KEY", "secretAccessKey", "named"),
    Kind("github", "block", "{github:ghp_}", "GITHUB_TOKEN", "auth"),
    Kind("gitlab", "block", "glpat-{b64url:19}x", "GITLAB_TOKEN", "token"),
    Kind("npm", "block", "{npm}", "NPM_TOKEN", "token"),
    Kind(
        "slack-hook",
        "block",
        "https://hooks.slack.com/services/T{uppernum:10}/B{uppernum:10}/{alnum:24}",
        "SLACK_WEBHOOK_URL",
        "webhookUrl",
    ),
    Kind("slack-bot", "block", "xoxb-{digits:12}-{digits:13}-{alnum:24}", "SLACK_BOT_TOKEN"),
    Kind("sendgrid", "block", "SG.{b64url:22}.{b64url:42}x", "SENDGRID_API_KEY"),
    Kind("resend", "block", "re_{alnum:8}_{alnum:24}", "RESEND_API_KEY"),
    Kind(
        "supabase-service-jwt",
        "block",
        f"{{jwt:role=service_role,{_PROJECT}}}",
        "SUPABASE_SERVICE_ROLE_KEY",
        "supabaseKey",
    ),
    Kind("supabase-secret", "block", "sb_" + "secret_{b64url:22}_{b64url:8}", "SUPABASE_SECRET"),
    Kind("supabase-access", "block", "sbp_{hex:40}", "SUPABASE_ACCESS_TOKEN", "accessToken"),
    Kind("clerk-secret", "block", "sk_" + "live_{alnum:42}", "CLERK_SECRET_KEY", "secretKey"),
    Kind("google-oauth", "block", "GOCSPX-{b64url:27}x", "GOOGLE_CLIENT_SECRET", "clientSecret"),
    Kind("mapbox-secret", "block", "sk.eyJ1{b64url:80}.{b64url:21}x", "MAPBOX_SECRET_TOKEN"),
    Kind("posthog-personal", "block", "phx_{alnum:43}", "POSTHOG_PERSONAL_API_KEY"),
    Kind("sentry-auth", "block", "sntrys_eyJ{alnum:120}=_{alnum:43}", "SENTRY_AUTH_TOKEN", "token"),
    Kind(
        "algolia-admin", "block", "{hex:32}", "ALGOLIA_ADMIN_KEY", "adminApiKey", "named", _ALGOLIA
    ),
    Kind(
        "postgres",
        "block",
        "postgresql://shop:{alnum:22}@db.acme-shop.io:5432/shop?sslmode=require",
        "DATABASE_URL",
        "connectionString",
    ),
    Kind(
        "mongo",
        "block",
        "mongodb+srv://shop:{alnum:20}@cluster0.ab1cd.mongodb.net/shop",
        "MONGODB_URI",
        "uri",
    ),
    Kind(
        "redis",
        "block",
        "rediss://default:{alnum:32}@eu1-otter-40123.upstash.io:6379",
        "REDIS_URL",
        "url",
    ),
    Kind("private-key", "block", _PEM, "FIREBASE_PRIVATE_KEY", "private_key"),
    Kind("jwt-secret", "block", "{alnum:44}", "JWT_SECRET", "jwtSecret", "named"),
    Kind(
        "password",
        "block",
        "Tr{lower:4}{digits:2}!{alnum:5}#%{lower:3}",
        "SMTP_PASSWORD",
        "password",
        "named",
    ),
    Kind("twilio", "block", "{hex:32}", "TWILIO_AUTH_TOKEN", "twilioAuthToken", "named"),
    Kind("digitalocean", "block", "dop_v1_{hex:64}", "DIGITALOCEAN_TOKEN", "token"),
    Kind("cloudflare", "block", "cfut_{alnum:40}{hex:8}", "CLOUDFLARE_API_TOKEN", "apiToken"),
    Kind("datadog", "block", "{hex:32}", "DATADOG_API_KEY", "datadogApiKey", "named"),
    Kind(
        "recaptcha-secret",
        "block",
        "6L{b64url:6}AAAAA{b64url:26}x",
        "RECAPTCHA_SECRET_KEY",
        "recaptchaSecretKey",
        "named",
    ),
    Kind("linear", "block", "lin_api_{alnum:40}", "LINEAR_API_KEY"),
    Kind("telegram", "block", "{digits:10}:AA{b64url:33}", "TELEGRAM_BOT_TOKEN", "telegramToken"),
)
TEST = (
    Kind("stripe-test", "test", "sk_" + "test_51{alnum:97}", "STRIPE_SECRET_KEY_TEST"),
    Kind("stripe-public-test", "test", "pk_" + "test_51{alnum:97}", "STRIPE_PK"),
    Kind(
        "clerk-public-test",
        "test",
        "{lower:9}-{lower:6}-{digits:2}.clerk.accounts.dev$",
        "CLERK_PK",
        prefix="pk_" + "test_",
    ),
)
WARN = (
    Kind("google-key", "warn", "AIza{b64url:35}", "GOOGLE_KEY", "key"),
    Kind("algolia-unknown", "warn", "{hex:32}", "ALGOLIA_KEY", "algoliaApiKey", "named", _ALGOLIA),
)
ALLOW = (
    Kind("stripe-public", "allow", "pk_" + "live_51{alnum:97}", "STRIPE_PUBLISHABLE_KEY"),
    Kind("supabase-anon", "allow", f"{{jwt:role=anon,{_PROJECT}}}", "SUPABASE_ANON_KEY"),
    Kind("supabase-publishable", "allow", "sb_publishable_{b64url:22}_{b64url:8}", "SUPABASE_KEY"),
    Kind(
        "clerk-public",
        "allow",
        "clerk.{lower:9}-shop.io$",
        "CLERK_PUBLISHABLE_KEY",
        prefix="pk_" + "live_",
    ),
    Kind("firebase", "allow", "AIza{b64url:35}", "FIREBASE_API_KEY", "apiKey", "object", _FIREBASE),
    Kind(
        "mapbox-public", "allow", "pk.eyJ1{b64url:80}.{b64url:21}x", "MAPBOX_TOKEN", "accessToken"
    ),
    Kind("posthog-project", "allow", "phc_{alnum:43}", "POSTHOG_KEY"),
    Kind(
        "sentry-dsn",
        "allow",
        "https://{hex:32}@o{digits:6}.ingest.us.sentry.io/{digits:7}",
        "SENTRY_DSN",
        "dsn",
    ),
    Kind(
        "algolia-search",
        "allow",
        "{hex:32}",
        "ALGOLIA_SEARCH_KEY",
        "searchApiKey",
        "named",
        _ALGOLIA,
    ),
    Kind("turnstile", "allow", "0x4AAAAAAA{alnum:14}", "TURNSTILE_SITE_KEY", "sitekey"),
    Kind(
        "recaptcha",
        "allow",
        "6L{b64url:6}AAAAA{b64url:26}x",
        "RECAPTCHA_SITE_KEY",
        "siteKey",
        "named",
    ),
    Kind(
        "google-client-id",
        "allow",
        "{digits:12}-{lowernum:32}.apps.googleusercontent.com",
        "GOOGLE_CLIENT_ID",
        "clientId",
    ),
    Kind("google-analytics", "allow", "G-{uppernum:10}", "GA_ID", "measurementId"),
    Kind("segment", "allow", "{alnum:32}", "SEGMENT_WRITE_KEY", "writeKey", "named"),
    Kind("pusher", "allow", "{hex:20}", "PUSHER_KEY", "pusherKey", "named"),
    Kind(
        "launchdarkly-client",
        "allow",
        "{hex:24}",
        "LAUNCHDARKLY_CLIENT_ID",
        "clientSideID",
        "named",
    ),
    Kind("integrity", "allow", "sha384-{b64:64}", "SCRIPT_INTEGRITY", "integrity"),
    Kind("commit", "allow", "{hex:40}", "COMMIT_SHA", "commitSha", "named"),
)
KINDS = (*BLOCK, *TEST, *WARN, *ALLOW)
