"""What must never be in a page blocks wherever minifiers and frameworks put it."""

import pytest

from tests.credentials.recipe import expand
from tests.frontend.ruled import told

_PROJECT = "iss=supabase,ref=abcdefghijklmnopqrst,iat=1700000000,exp=2015000000"
SHAPED = {
    "openai": "sk-" + "proj-{alnum:58}T3BlbkFJ{alnum:58}",
    "anthropic": "sk-ant-" + "api03-{b64url:93}AA",
    "openrouter": "sk-or-" + "v1-{hex:64}",
    "groq": "gsk" + "_{alnum:52}",
    "hugging face": "hf" + "_{alnum:34}",
    "replicate": "r8" + "_{alnum:37}",
    "pinecone": "pcsk" + "_{alnum:6}_{alnum:62}",
    "resend": "re" + "_{alnum:8}_{alnum:24}",
    "sendgrid": "SG" + ".{b64url:22}.{b64url:43}",
    "github": "{github:ghp_}",
    "aws": "AK" + "IA{base32:16}",
    "slack": "xoxb" + "-{digits:12}-{digits:12}-{alnum:24}",
    "slack hook": "https://hooks.slack" + ".com/services/T{uppernum:10}/B{uppernum:10}/{alnum:24}",
    "stripe": "sk" + "_live_{alnum:99}",
    "stripe, short": "sk" + "_live_{alnum:24}",
    "stripe restricted": "rk" + "_live_{alnum:40}",
    "stripe test": "sk" + "_test_{alnum:99}",
    "stripe webhook": "whsec" + "_{alnum:32}",
    "supabase secret": "sb" + "_secret_{b64url:22}_{b64url:8}",
    "supabase access": "sbp" + "_{hex:40}",
    "supabase service": f"{{jwt:role=service_role,{_PROJECT}}}",
    "supabase admin": f"{{jwt:role=supabase_admin,{_PROJECT}}}",
    "google client": "GOCSPX" + "-{b64url:28}",
    "clerk": "sk" + "_live_{alnum:42}",
    "mapbox": "sk" + ".eyJ1{alnum:60}.{alnum:22}",
    "posthog": "phx" + "_{alnum:43}",
    "sentry organization": "sntrys" + "_eyJ{alnum:120}=_{alnum:43}",
    "sentry user": "sntryu" + "_{hex:64}",
    "contentful management": "CFPAT" + "-{alnum:43}",
    "shopify admin": "shpat" + "_{hex:32}",
    "onesignal": "os" + "_v2_app_{lowernum:100}",
    "neon": "napi" + "_{lowernum:64}",
    "planetscale": "pscale" + "_pw_{alnum:43}",
    "convex": "prod:happy-otter-123|{alnum:120}",
    "telegram": "{digits:10}:AA{alnum:33}",
    "postgres": "postgres" + "://app:{alnum:20}@db.acme.io:5432/app",
    "mongo": "mongodb+srv" + "://app:{alnum:18}@c0.ab1cd.mongodb.net/app",
    "redis": "rediss" + "://default:{alnum:32}@eu1-otter.upstash.io:6379",
}
NAMED = {
    "twilioAuthToken": "{hex:32}",
    "AWS_SECRET_ACCESS_KEY": "{b64:40}",
    "algoliaAdminKey": "{hex:32}",
    "NEXT_PUBLIC_ALGOLIA_ADMIN_API_KEY": "{hex:32}",
    "RECAPTCHA" + "_SECRET_KEY": "6Le{alnum:5}AAAAA{b64url:26}x",
    "pusherSecret": "{hex:20}",
    "datadogApiKey": "{hex:32}",
    "cloudinaryApiSecret": "{alnum:27}",
    "paypalClientSecret": "E{alnum:79}",
    "razorpayKeySecret": "{alnum:24}",
    "auth0ClientSecret": "{alnum:64}",
    "UPSTASH_REDIS_REST" + "_TOKEN": "AX{alnum:54}==",
    "HASURA_GRAPHQL_ADMIN_SECRET": "{alnum:40}",
    "TURSO_AUTH_TOKEN": "{jwt:a=rw,iat=1700000000}",
    "LEMONSQUEEZY_API_KEY": "{jwt:aud=94d5,jti=abc,iat=1700000000,exp=2015000000}",
    "unsplashSecretKey": "{b64url:42}x",
    "NEW_RELIC_LICENSE_KEY": "{lowernum:36}NRAL",
    "AZURE_SEARCH_KEY": "{alnum:52}",
    "MEILI_MASTER_KEY": "{hex:64}",
    "NHOST_ADMIN_SECRET": "{alnum:32}",
    "emailjsPrivateKey": "{alnum:21}",
    "STREAM_API_SECRET": "{lowernum:64}",
}
POSITIONS = (
    'const a={{mode:"x",{name}:"{value}",z:2}};',
    "const a={{{name}:`{value}`}};",
    '{{"mode":"x","{name}":"{value}","z":[1,2]}}',
    'let {name}="{value}";f({name})',
    'e.{name}="{value}",t.q=1;',
    '({{BASE_URL:"/",DEV:!1,MODE:"production",{name}:"{value}"}}).{name}',
    'self.__next_f.push([1,"a:[\\"$\\",\\"div\\",null,{{\\"{name}\\":\\"{value}\\"}}]"])',
)
BARE = (
    'const r=new Xe("{value}",{{a:1}});',
    "<p>{value}</p>",
    'fetch("https://api.acme.io/v1?a=1&key={value}&b=2")',
    'data-props="{{&quot;k&quot;:&quot;{value}&quot;}}"',
)


def blocked(text: str) -> bool:
    worst = {item.ruling.level for item in told(text) if item.ruling.role == "block"}
    return bool(worst & {"critical", "high"})


@pytest.mark.parametrize("position", [*POSITIONS, *BARE])
@pytest.mark.parametrize("recipe", SHAPED.values(), ids=SHAPED)
def test_a_shape_blocks_in_every_position(recipe: str, position: str) -> None:
    assert blocked(position.format(name="apiKey", value=expand(recipe)))


@pytest.mark.parametrize("position", POSITIONS)
@pytest.mark.parametrize("name", NAMED)
def test_what_its_name_tells_blocks_beside_it(name: str, position: str) -> None:
    assert blocked(position.format(name=name, value=expand(NAMED[name])))


def test_a_private_key_of_a_service_account() -> None:
    dashes = "-" * 5
    key = expand(f"{dashes}BEGIN PRIVATE KEY{dashes}\\nMII{{b64:61}}\\n{{b64:64}}\\n")
    [item] = told(f'{{"type":"service_account","private_key":"{key}{dashes}END PRIVATE KEY"}}')
    assert (item.kind, item.ruling.role) == ("pkcs8-private-key", "block")


def test_the_words_are_for_a_founder() -> None:
    [item] = told('x="' + expand(SHAPED["stripe"]) + '"')
    assert item.ruling.why.startswith("Whoever opens the page can charge and refund customers")
