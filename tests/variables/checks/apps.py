"""The variables of an app as people run it: Next, Stripe, Supabase, Clerk and the usual rest."""

import base64

from tests.credentials.recipe import expand
from tests.variables.checks.made import clerk_key, key, supabase_key

PROJECT = expand("{lower:20}")
ACCOUNT = expand("{alnum:14}")
_LIVE = "51" + ACCOUNT + "{alnum:83}"
_DSN = "https:" + "//{hex:32}@o12345.ingest.sentry.io/4501234"
_BEGIN, _END = "-----BEGIN PRIVATE" + " KEY-----", "-----END PRIVATE" + " KEY-----"

GOOD = {
    "NODE_ENV": "production",
    "PORT": "3000",
    "HOSTNAME": "0.0.0.0",
    "LOG_LEVEL": "info",
    "TZ": "UTC",
    "DEBUG": "false",
    "NEXT_PUBLIC_APP_URL": "https://app.acme.dev",
    "NEXTAUTH_URL": "https://app.acme.dev",
    "NEXTAUTH_URL_INTERNAL": "http://localhost:3000",
    "NEXTAUTH_SECRET": "{b64:43}=",
    "AUTH_TRUST_HOST": "true",
    "AUTH_PROVIDER": "credentials",
    "NEXT_PUBLIC_SUPABASE_URL": f"https://{PROJECT}.supabase.co",
    "NEXT_PUBLIC_SUPABASE_ANON_KEY": supabase_key("anon", PROJECT),
    "SUPABASE_ANON_KEY": supabase_key("anon", PROJECT),
    "SUPABASE_SERVICE_ROLE_KEY": supabase_key("service_role", PROJECT),
    "SUPABASE_JWT_SECRET": "{b64:86}==",
    "DATABASE_URL": "postgresql:" + f"//postgres.{PROJECT}:" + "{alnum:20}"
    "@aws-0-eu-central-1.pooler.supabase.com:6543/postgres?pgbouncer=true",
    "DIRECT_URL": "postgresql:"
    + "//postgres:{alnum:20}"
    + f"@db.{PROJECT}.supabase.co:5432/postgres",
    "STRIPE_SECRET_KEY": key("sk", "live", _LIVE),
    "NEXT_PUBLIC_STRIPE_PUBLISHABLE_KEY": key("pk", "live", _LIVE),
    "STRIPE_WEBHOOK_SECRET": "whsec_{alnum:32}",
    "STRIPE_PRICE_ID_PRO": "price_{alnum:24}",
    "NEXT_PUBLIC_CLERK_PUBLISHABLE_KEY": clerk_key("clerk.acme.dev"),
    "CLERK_SECRET_KEY": key("sk", "live"),
    "CLERK_WEBHOOK_SIGNING_SECRET": "whsec_{b64:32}",
    "CLERK_JWT_ISSUER_DOMAIN": "https://clerk.acme.dev",
    "NEXT_PUBLIC_CLERK_SIGN_IN_URL": "/sign-in",
    "OPENAI_API_KEY": "sk-" + "proj-{alnum:74}T3BlbkFJ{alnum:74}",
    "ANTHROPIC_API_KEY": "sk-" + "ant-api03-{b64url:93}AA",
    "RESEND_API_KEY": "re_{alnum:8}_{alnum:24}",
    "EMAIL_FROM": "Acme <hello@acme.dev>",
    "ADMIN_EMAILS": "ada@acme.dev,bob@acme.dev",
    "SMTP_HOST": "smtp.resend.com",
    "SMTP_PORT": "587",
    "SMTP_USER": "resend",
    "SMTP_PASSWORD": "re_{alnum:8}_{alnum:24}",
    "REDIS_URL": "redis://redis:6379",
    "UPSTASH_REDIS_REST_URL": "https://eager-dev-31234.upstash.io",
    "UPSTASH_REDIS_REST_TOKEN": "{alnum:52}",
    "SENTRY_DSN": _DSN,
    "NEXT_PUBLIC_SENTRY_DSN": _DSN,
    "SENTRY_ENVIRONMENT": "production",
    "SENTRY_TRACES_SAMPLE_RATE": "0.1",
    "NEXT_PUBLIC_POSTHOG_KEY": "phc_{alnum:43}",
    "NEXT_PUBLIC_POSTHOG_HOST": "https://eu.i.posthog.com",
    "AWS_ACCESS_KEY_ID": "AKIA{base32:16}",
    "AWS_SECRET_ACCESS_KEY": "{b64:40}",
    "AWS_REGION": "eu-central-1",
    "S3_BUCKET": "example-assets",
    "CRON_SECRET": "{hex:32}",
    "GOOGLE_CLIENT_ID": "{digits:12}-{lowernum:32}.apps.googleusercontent.com",
    "GOOGLE_CLIENT_SECRET": "GOC" + "SPX-{alnum:28}",
    "GITHUB_CLIENT_ID": "Iv1.{hex:16}",
    "GITHUB_CLIENT_SECRET": "{hex:40}",
    "TWILIO_ACCOUNT_SID": "AC{hex:32}",
    "TWILIO_AUTH_TOKEN": "{hex:30}a7",
    "PAYPAL_MODE": "live",
    "CORS_ORIGINS": "https://app.acme.dev,https://acme.dev",
    "BCRYPT_SALT_ROUNDS": "12",
    "MAX_TOKENS": "4096",
    "JWT_EXPIRES_IN": "7d",
    "SESSION_COOKIE_NAME": "sid",
    "API_KEY_HEADER": "x-api-key",
    "PASSWORD_RESET_URL": "/reset",
    "OTEL_EXPORTER_OTLP_ENDPOINT": "http://localhost:4318",
    "KEYCLOAK_URL": "http://keycloak.internal:8080",
    "FEATURE_FLAGS": '{{"new":true}}',
    "CRON_SCHEDULE": "*/5 * * * *",
    "ADMIN_PASSWORD_HASH": "$2b$10${alnum:53}",
    "EMAIL_SUBJECT": "Hello {{{{name}}}}",
    "CSP": "default-src 'self'",
    "NEXT_PUBLIC_TAGLINE": "Get your money back, here",
    "NEXT_PUBLIC_GOOGLE_MAPS_API_KEY": "AIza{alnum:35}",
    "NEXT_PUBLIC_FIREBASE_API_KEY": "AIza{b64url:35}",
    "NEXT_PUBLIC_GA_ID": "G-{upper:10}",
    "NEXT_PUBLIC_RECAPTCHA_SITE_KEY": "6L{alnum:38}",
    "NEXT_PUBLIC_MAPBOX_TOKEN": "pk.{alnum:60}",
    "VERCEL_URL": "acme-git-main-acme.vercel.app",
    "NEXT_PUBLIC_VERCEL_ENV": "production",
    "ALLOWED_HOSTS": "acme.dev,www.acme.dev",
    "DJANGO_SETTINGS_MODULE": "acme.settings.production",
    "FIREBASE_PRIVATE_KEY": _BEGIN + "\nMIIE{b64:300}\n" + _END + "\n",
    "ENCRYPTION_KEY": "{hex:64}",
    "APP_KEY": "base64:" + base64.b64encode(bytes(range(7, 39))).decode(),
}
"""Recipes by name: nothing is wrong with any."""

_OTHER = "51" + expand("{alnum:14}", 2) + "{alnum:83}"
BROKEN = {
    "NODE_ENV": ("development", "development-mode"),
    "DEBUG": ("true", "development-mode"),
    "PORT": ("80a", "wrong-type"),
    "NEXT_PUBLIC_APP_URL": ("http://localhost:3000", "non-production-url"),
    "NEXTAUTH_URL": ("https://acme-git-login-acme.vercel.app", "non-production-url"),
    "NEXTAUTH_SECRET": ("keyboard cat", "weak-signing-secret"),
    "JWT_SECRET": ("changeme", "placeholder-value"),
    "SUPABASE_SERVICE_ROLE_KEY": (supabase_key("anon", PROJECT), "wrong-type"),
    "DATABASE_URL": (
        "postgres:" + "//app:[YOUR-PASSWORD]@db.acme.dev/",
        "placeholder-value",
    ),
    "STRIPE_SECRET_KEY": (key("sk", "test", _LIVE), "test-mode-key"),
    "NEXT_PUBLIC_STRIPE_SECRET_KEY": (key("sk", "live", _OTHER), "public-secret"),
    "STRIPE_WEBHOOK_SECRET": ("", "empty-value"),
    "NEXT_PUBLIC_CLERK_PUBLISHABLE_KEY": (
        clerk_key("a.accounts.dev", "test"),
        "test-mode-key",
    ),
    "RESEND_API_KEY": ('"re_{alnum:8}_{alnum:24}"', "quoted-value"),
    "OPENAI_API_KEY": ("sk-" + "proj-{alnum:74}T3BlbkFJ{alnum:74}\n", "whitespace-value"),
    "SENTRY_DSN": ("${SENTRY_URL}", "unexpanded-reference"),
    "PAYPAL_MODE": ("sandbox", "test-mode-key"),
    "API_TOKEN": ("{jwt:sub=acme,exp=1700000000}", "expired-token"),
}
"""Recipes by name, with the rule that tells what is wrong."""
