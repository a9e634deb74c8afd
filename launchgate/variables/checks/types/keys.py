"""Keys of well-known services: each says by its first characters what it is, so that one in
another's place is seen. Formats: the providers' pages that `credentials/kinds` cite."""

import re
from collections.abc import Callable

from launchgate.credentials import jwt
from launchgate.parse.urls import classify

_SUPABASE_ROLE = {"anon": "anon", "service_role": "service_role"}
_FOREIGN = re.compile(
    r"(?:[spr]k_(?:test|live)_|whsec_|AIza|gh[pousr]_|xox[abp]-|SG\.|re_|AKIA|org-|proj_|https?://"
    r"|pk-|eyJ|phc_|sbp?_)"
)


def _kind(text: str) -> str:
    """What a text is by its beginning, fit for a message."""
    found = re.match(r"(?:pk|sk|rk)_(?:test|live)_|whsec_|price_|prod_|sk-ant-|phc_|phx_", text)
    if found:
        return f"`{found[0]}...`"
    role = _role(text)
    if role:
        return f"Supabase's {role} key"
    return "a URL" if "://" in text else "another kind of value"


def _role(text: str) -> str | None:
    if text.startswith("sb_secret_"):
        return "service_role"
    if text.startswith("sb_publishable_"):
        return "anon"
    if not text.startswith("ey"):
        return None
    said = jwt.claims(text.encode("utf-8", "surrogatepass")) or {}
    role = said.get("role")
    return _SUPABASE_ROLE.get(role) if isinstance(role, str) else None


def _begins(*prefixes: str) -> Callable[[str], bool]:
    return lambda text: text.startswith(prefixes)


def _supabase(role: str) -> Callable[[str], bool]:
    """A text of neither kind may be a self-hosted key; a URL is none."""
    return lambda text: "://" not in text and _role(text) in (role, None)


def _project(text: str) -> bool:
    told = classify(text)
    return told.scheme in ("http", "https") and "supabase.com/dashboard" not in text


def _database(text: str) -> bool:
    return not text.startswith(("http://", "https://")) or "firebase" in text or "couch" in text


def _not_foreign(*own: str) -> Callable[[str], bool]:
    return lambda text: text.startswith(own) or not _FOREIGN.match(text)


_RULES: tuple[tuple[str, Callable[[str], bool], str], ...] = (
    (r"(?:STRIPE|CLERK)_(?:SECRET_KEY|API_KEY|SECRET|API_SECRET|SK)", _begins("sk_", "rk_"),
     "a secret key (sk_...)"),
    (r"(?:STRIPE|CLERK)_(?:PUBLISHABLE_KEY|PUBLIC_KEY|PK|PUBLISHABLE)", _begins("pk_"),
     "a publishable key (pk_...)"),
    (r"STRIPE_(?:\w+_)?(?:WEBHOOK_SECRET|WEBHOOK_SIGNING_SECRET|ENDPOINT_SECRET)",
     _begins("whsec_"), "a webhook's signing secret (whsec_...)"),
    (r"CLERK_WEBHOOK_(?:SIGNING_)?SECRET", _begins("whsec_"), "a signing secret (whsec_...)"),
    (r"STRIPE_(?:\w+_)?PRICE(?:_ID)?(?:_\w+)?", lambda text: not text.startswith("prod_"),
     "a price (price_...), not a product"),
    (r"OPENAI_API_KEY", lambda text: not text.startswith("sk-ant-") and _not_foreign("sk-")(text),
     "OpenAI's key (sk-...)"),
    (r"ANTHROPIC_API_KEY|CLAUDE_API_KEY",
     lambda text: not text.startswith("sk-proj-") and _not_foreign("sk-ant-")(text),
     "Anthropic's key (sk-ant-...)"),
    (r"SUPABASE_URL", _project, "the project's API address (https://PROJECT.supabase.co)"),
    (r"SUPABASE_(?:SERVICE_ROLE_KEY|SERVICE_KEY|SECRET_KEY|SERVICE_ROLE)",
     _supabase("service_role"), "the service_role or secret key"),
    (r"SUPABASE_(?:ANON_KEY|PUBLISHABLE_KEY|PUBLISHABLE_DEFAULT_KEY|KEY_ANON|ANON_PUBLIC_KEY)",
     _supabase("anon"), "the anon or publishable key"),
    (r"SUPABASE_JWT_SECRET", lambda text: not text.startswith("eyJ"),
     "the secret that signs tokens, not a token"),
    (r"(?:DATABASE|POSTGRES|POSTGRES_PRISMA|DIRECT|DIRECT_DATABASE|MYSQL|MONGO|MONGODB)_UR[LI]",
     _database, "a database's connection string, not a web address"),
    (r"(?:REDIS|KV|VALKEY|CELERY_BROKER)_UR[LI]",
     lambda text: not text.startswith(("http://", "https://")),
     "a connection string (redis://, rediss://), not a web address"),
    (r"UPSTASH_REDIS_REST_URL|KV_REST_API_URL", _begins("http://", "https://"),
     "the REST address (https://...)"),
    (r"RESEND_API_KEY", _begins("re_"), "Resend's key (re_...)"),
    (r"SENDGRID_API_KEY", _begins("SG."), "SendGrid's key (SG....)"),
    (r"TWILIO_ACCOUNT_SID", _begins("AC"), "the account's SID (AC...)"),
    (r"TWILIO_API_KEY(?:_SID)?", _begins("SK"), "an API key's SID (SK...)"),
    (r"TWILIO_AUTH_TOKEN", lambda text: not re.fullmatch(r"(?:AC|SK)[0-9a-f]{32}", text),
     "the auth token, not a SID"),
    (r"TWILIO_MESSAGING_SERVICE_SID", _begins("MG"), "a messaging service's SID (MG...)"),
    (r"(?:AUTH_)?GOOGLE_(?:CLIENT_)?ID", lambda text: not text.startswith("GOCSPX-"),
     "the client ID, not the secret"),
    (r"(?:AUTH_)?GOOGLE_(?:CLIENT_)?SECRET",
     lambda text: not text.endswith(".apps.googleusercontent.com"),
     "the client secret, not the ID"),
    (r"SLACK_BOT_TOKEN", _begins("xoxb-"), "a bot's token (xoxb-...)"),
    (r"SLACK_WEBHOOK_URL", _begins("https://"), "a webhook's address (https://...)"),
    (r"SENTRY_DSN", lambda text: re.match(r"https?://[^@/]+@[^/]+/", text) is not None,
     "a DSN (https://KEY@HOST/PROJECT)"),
    (r"POSTHOG_(?:KEY|API_KEY|PROJECT_API_KEY|PROJECT_KEY|TOKEN)",
     lambda text: not text.startswith("phx_"), "the project's key (phc_...), not a personal one"),
)  # fmt: skip
_COMPILED = tuple((re.compile(name), test, title) for name, test, title in _RULES)
_PUBLIC = re.compile(
    r"^(?:NEXT_PUBLIC_|VITE_|NUXT_PUBLIC_|NUXT_|PUBLIC_|REACT_APP_|EXPO_PUBLIC_|GATSBY_|VUE_APP_)"
)


def by_service(name: str, text: str) -> tuple[str, str] | None:
    """What belongs there, and what is there. None: it is that, or nothing is known."""
    bare = _PUBLIC.sub("", name.upper())
    for pattern, test, title in _COMPILED:
        if pattern.fullmatch(bare):
            return None if test(text) else (title, _kind(text))
    return None
