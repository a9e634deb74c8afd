"""Role before host: what a URL is for, told by the names around it."""

import re
from collections.abc import Sequence

from launchgate.gates.callbacks.facts import Role

_CAMEL = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")
_NO_WORD = re.compile(r"[^a-z0-9]+")

PROVIDERS = {
    **{"stripe": "Stripe", "paddle": "Paddle", "paypal": "PayPal", "mollie": "Mollie"},
    **{"lemonsqueezy": "Lemon Squeezy", "lemon_squeezy": "Lemon Squeezy", "polar": "Polar"},
    **{"braintree": "Braintree", "adyen": "Adyen", "razorpay": "Razorpay", "klarna": "Klarna"},
    **{"chargebee": "Chargebee", "recurly": "Recurly", "paystack": "Paystack"},
    **{"gocardless": "GoCardless", "flutterwave": "Flutterwave", "creem": "Creem"},
    **{"supabase": "Supabase", "auth0": "Auth0", "clerk": "Clerk", "okta": "Okta"},
    **{"workos": "WorkOS", "google": "Google", "github": "GitHub", "gitlab": "GitLab"},
    **{"slack": "Slack", "discord": "Discord", "microsoft": "Microsoft", "azure": "Microsoft"},
    **{"twilio": "Twilio", "telegram": "Telegram", "shopify": "Shopify", "linear": "Linear"},
    **{"facebook": "Facebook", "linkedin": "LinkedIn", "apple": "Apple", "notion": "Notion"},
    **{"hubspot": "HubSpot", "salesforce": "Salesforce", "zoom": "Zoom", "resend": "Resend"},
    **{"sendgrid": "SendGrid", "mailgun": "Mailgun", "postmark": "Postmark", "svix": "Svix"},
    **{"whatsapp": "WhatsApp", "calendly": "Calendly", "keycloak": "Keycloak"},
    **{"cognito": "Cognito", "firebase": "Firebase", "nextauth": "Auth.js", "dropbox": "Dropbox"},
}
_PAYMENT = re.compile(
    r"_(?:stripe|paddle|paypal|lemon_?squeezy|braintree|adyen|mollie|razorpay|chargebee|recurly"
    r"|polar|checkout|payments?|billing|subscriptions?|invoices?|portal|ipn|klarna|gocardless"
    r"|paystack|flutterwave|creem)_"
)
# A service that the product itself runs or calls: its address is no callback of ours.
_BACKING = re.compile(
    r"_(?:ollama|openai|anthropic|llm|lm_?studio|litellm|model|embeddings?|redis|postgres|mysql"
    r"|mongo|mongodb|database|db|elastic|elasticsearch|opensearch|clickhouse|minio|s3|aws|qdrant"
    r"|weaviate|chroma|milvus|meilisearch|typesense|temporal|jaeger|otel|otlp|prometheus|loki"
    r"|grafana|rabbitmq|kafka|amqp|nats|proxy|smtp|imap|gotrue|sentry|posthog|searxng|comfyui"
    r"|whisper|tts|vllm|docker|selenium|gotenberg|registry|npm|pypi|cache|queue|inngest|rpc"
    r"|browserless|placeholder|healthcheck|mcp|doc|docs|license|schema|namespace|xmlns)_"
)
# Names that say themselves that production does not use them.
_ELSEWHERE = re.compile(
    r"_(?:dev|devel|development|local|localhost|test|tests|testing|mock|fake|dummy|sample|example"
    r"|internal|staging|stage|stg|preview|qa|uat|sandbox|deploy_preview|branch_deploy|storybook"
    r"|placeholder|relative)_"
)
_FALLBACK = re.compile(r"_(?:default|fallback)_")
_BACKING_PORT = re.compile(r":(?:11434|1234|12434|8188|6333|9200|4566|6379|8108|7700|431[78])\b")
_ROLES: tuple[tuple[Role, re.Pattern[str]], ...] = tuple(
    (role, re.compile(pattern))
    for role, pattern in (
        (Role.COOKIE, r"_(?:cookie|session(?:_cookie)?)_domain_$"),
        (
            Role.CORS,
            r"_cors_|_(?:allow(?:ed)?|trusted|web|javascript|authorized)_origins?_|_origins_$"
            r"|_allow_origin_$",
        ),
        (
            Role.MAIL,
            r"_(?:reset|verify|verification|confirm|confirmation|invite|invitation|unsubscribe"
            r"|magic|activation|activate|mail|email)_(?:\w+_)?(?:ur[li]|link|href)s?_$",
        ),
        (
            Role.WEBHOOK,
            r"_web_?hooks?_|_(?:notify|notification|events|ipn|hook)_(?:\w+_)?(?:ur[li]|endpoint)s?_$"
            r"|_status_callback_",
        ),
        (
            Role.AUTH,
            r"_redirect_(?:ur[li]s?|to)_|_callbacks?_$|_callback_(?:\w+_)?(?:ur[li]s?|host|domain)_$"
            r"|_(?:next|better)?_?auth_(?:base_)?url_$|_uri_allow_list_|_oauth\d?_redirect_"
            r"|_(?:log|sign)_?(?:out|in|up|on)_(?:redirect_)?ur[li]s?_$",
        ),
        (
            Role.PAYMENT_RETURN,
            r"_(?:success|cancel|return|refresh|back|completion)_(?:page_)?ur[li]_$",
        ),
        (Role.REDIRECT, r"_redirects?_$|_redirect_response_$"),
        (
            Role.CANONICAL,
            r"_canonical(?:_url|_base)?_$|_og_(?:url|image)_$|_open_graph_url_$|_metadata_base_$"
            r"|_sitemap(?:_url)?_$",
        ),
        (
            Role.API,
            r"_(?:api|backend|back_end|graphql|trpc|gateway|ws|websocket|socket)_(?:\w+_)?"
            r"(?:ur[li]|base|host|endpoint|origin)_$|_(?:base|root)_api(?:_url)?_$",
        ),
        (
            Role.SITE,
            r"_(?:site|app|application|base|public|frontend|front_end|web|web_?app|website|client"
            r"|root|home|server|external|deploy|deployment|dashboard|domain|share|self|my|our"
            r"|vercel|production|prod|host|landing|marketing)_(?:base_)?(?:ur[li]|origin)_$"
            r"|_url_base_$|_wp_home_$|_origin_$",
        ),
    )
)
# Names that say nothing by themselves: what encloses them decides.
_GENERIC = frozenset(
    (
        *("url", "uri", "urls", "uris", "href", "link", "endpoint", "value", "default", "address"),
        *("production", "prod", "live", "main", "primary", "fallback", "base", "target_url", "to"),
        *(
            "content",
            "allowed",
            "list",
            "domain",
            "path",
            "host",
            "config",
            "options",
            "input",
            "0",
            "1",
        ),
    )
)
_SIGN_IN = re.compile(r"_(?:auth|oauth2?|oidc|sso|saml|log_?in|log_?out|sign_?in|sign_?out)_")
_CLIENT = re.compile(r"_(?:axios|ky|got|ofetch|fetch|http|httpx|requests|async_client)_")
_BROWSER = re.compile(
    r"^_(?:next_public|vite|react_app|nuxt_public|public|expo_public|gatsby|vue_app)_|_web_|_client_"
)


def words(name: str) -> str:
    """`redirectUri`, `REDIRECT-URI`, `redirect_uri` as `_redirect_uri_`."""
    joined = _NO_WORD.sub("_", _CAMEL.sub("_", name[:200]).lower()).strip("_")
    return f"_{joined}_"


def role_of(names: Sequence[str], url: str) -> tuple[Role, str] | None:
    """Role and the name that gave it; `names` go from the nearest outwards."""
    for name in names:
        said = words(name)
        role = _single(said)
        if role is not None:
            return _in_context(role, said, "".join(map(words, names)), url), name
        plain = said.strip("_")
        if plain and plain not in _GENERIC and plain not in PROVIDERS:
            return None
    return None


def elsewhere(names: Sequence[str]) -> bool:
    """Whether a name says that the URL is for development, tests or another deployment."""
    return any(_ELSEWHERE.search(words(name)) for name in names)


def says_default(name: str) -> bool:
    return _FALLBACK.search(words(name)) is not None


def is_backing(role: Role, names: Sequence[str], url: str) -> bool:
    """Whether a base URL is that of a model server, a database and the like."""
    if role not in (Role.SITE, Role.API):
        return False
    said = "".join(map(words, names))
    return _BACKING.search(said) is not None or _BACKING_PORT.search(url) is not None


def provider_of(names: Sequence[str], url: str) -> str | None:
    """The provider that the names tell, else the URL's path."""
    path = url.partition("://")[2].partition("/")[2]
    for text in (*map(words, names), words(path)):
        for word, provider in PROVIDERS.items():
            if f"_{word}_" in text:
                return provider
    return None


def called_from_browser(role: Role, name: str) -> bool:
    """False for an API base that only our own servers need to reach."""
    return role is not Role.API or _BROWSER.search(words(name)) is not None


def _single(said: str) -> Role | None:
    return next((role for role, pattern in _ROLES if pattern.search(said)), None)


def _in_context(role: Role, said: str, names: str, url: str) -> Role:
    """What the other names and the URL's path make of a role."""
    if role is Role.WEBHOOK and _PAYMENT.search(names + words(url.partition("://")[2])):
        return Role.PAYMENT_WEBHOOK
    if role is Role.AUTH and "_callback" in said and _PAYMENT.search(said):
        return Role.PAYMENT_RETURN
    if role is Role.PAYMENT_RETURN and _SIGN_IN.search(names):
        return Role.AUTH
    if role is Role.SITE and said == "_base_url_" and _CLIENT.search(names):
        return Role.API
    if role is Role.SITE and said == "_origin_" and "_cors_" in names:
        return Role.CORS
    return role
