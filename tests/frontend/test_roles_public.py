"""What is made for pages is let through with a reason, what belongs to a test mode is told."""

import base64

import pytest

from tests.credentials.recipe import expand
from tests.frontend.ruled import roles, told

ALLOWED = {
    'loadStripe("pk' + '_live_{alnum:99}")': "Stripe",
    'createClient(u,"sb_' + 'publishable_{b64url:22}_{b64url:8}")': "row level security",
    'posthog.init("phc_' + '{alnum:43}")': "events",
    'mapboxgl.accessToken="pk' + '.eyJ1{alnum:60}.{alnum:22}"': "restrict",
    'Sentry.init({{dsn:"https://{hex:32}@o123456.ingest.sentry.io/4501234"}})': "errors",
    'render(el,{{sitekey:"0x4AAA{b64url:17}x"}})': "secret key",
    'execute({{siteKey:"6Le{alnum:5}AAAAA{b64url:26}x"}})': "secret key",
    'VITE_ALGOLIA_SEARCH_API_KEY:"{hex:32}"': "search",
    'docsearch({{appId:"{uppernum:10}",apiKey:"{hex:32}",indexName:"docs"}})': "search",
    'new Razorpay({{key:"rzp' + '_live_{alnum:14}"}})': "Razorpay",
    'Paddle.Initialize({{token:"live_{hex:27}"}})': "Paddle",
    'Square.payments("sq0idp-{b64url:21}x")': "Square",
    'datadogRum.init({{clientToken:"pub{hex:32}"}})': "sessions",
    'VITE_AMPLITUDE_API_KEY:"{hex:32}"': "events",
    'mixpanelToken:"{hex:32}"': "events",
    'segmentWriteKey:"{alnum:32}"': "events",
    'storefrontAccessToken:"{hex:32}"': "storefront",
    'VITE_PUSHER_APP_KEY:"{hex:20}"': "app",
    'contentfulAccessToken:"{alnum:43}"': "published",
    'rollbarPostClientItemToken:"{hex:32}"': "errors",
    'createClient({{publicApiKey:"pk_prod_{alnum:60}"}})': "Liveblocks",
    'web3formsAccessKey:"{alnum:36}"': "form",
}
NOTHING = (
    'initTokenClient({{client_id:"{digits:12}-{lowernum:32}.apps.googleusercontent.com"}})',
    'gtag("config","G-{uppernum:10}")',
    'hcaptcha.render(el,{{sitekey:"{uuid}"}})',
    'initialize("{hex:24}",{{kind:"user"}})',
    'OneSignal.init({{appId:"{uuid}"}})',
    'paypalClientId:"A{alnum:79}"',
    'emailjsPublicKey:"{alnum:17}"',
    'auth0({{domain:"acme.eu.auth0.com",clientId:"{alnum:32}"}})',
    'VITE_VAPID_PUBLIC_KEY:"B{b64url:86}"',
    'licenseKey:"{hex:40}-{alnum:20}"',
    'integrity:"sha384-{b64:64}"',
    'commit:"{hex:40}"',
    'BUILD_ID:"{alnum:21}"',
)
TESTS = (
    'loadStripe("pk' + '_test_{alnum:99}")',
    'new Razorpay({{key:"rzp' + '_test_{alnum:14}"}})',
    'Paddle.Initialize({{token:"test_{hex:27}"}})',
    'Square.payments("sandbox-sq0idb-{b64url:21}x")',
    'PaystackPop.setup({{key:"pk' + '_test_{hex:40}"}})',
    'radar.initialize("prj_test_pk_{hex:40}")',
)
DOUBTFUL = (
    'algoliaApiKey:"{hex:32}"',
    '(0,r.algoliasearch)("{uppernum:10}","{hex:32}")',
    'algolia:{{appId:"{uppernum:10}",apiKey:"{hex:32}"}}',
    'MEILISEARCH_API_KEY:"{hex:64}"',
    'VITE_OPENWEATHER_API_KEY:"{hex:32}"',
    'tmdbApiKey:"{hex:32}"',
    'unsplashAccessKey:"{b64url:42}x"',
    'rpc:"https://mainnet.infura.io/v3/{hex:32}"',
    'rpc:"https://eth-mainnet.g.alchemy.com/v2/{alnum:32}"',
    'VITE_STORYBLOK_TOKEN:"{alnum:22}tt"',
    'rollbarAccessToken:"{hex:32}"',
    'CONTENTFUL_PREVIEW_ACCESS_TOKEN:"{alnum:43}"',
    'UPSTASH_REDIS_REST_READ_ONLY_TOKEN:"AX{alnum:54}=="',
    'token:"{jwt:sub=u1,iat=1700000000}"',
    'apiKey:"{hex:32}"',
)


@pytest.mark.parametrize("recipe", ALLOWED)
def test_a_publishable_key_is_explained(recipe: str) -> None:
    found = told(expand(recipe))
    assert [item.ruling.role for item in found] == ["allow"]
    assert {item.ruling.level for item in found} == {"info"}
    assert ALLOWED[recipe] in found[0].ruling.why


@pytest.mark.parametrize("recipe", NOTHING)
def test_an_identifier_is_nothing_or_fine(recipe: str) -> None:
    assert set(roles(expand(recipe))) <= {"allow"}


@pytest.mark.parametrize("recipe", TESTS)
def test_a_test_mode_s_key_is_told(recipe: str) -> None:
    assert roles(expand(recipe)) == ["test"]


@pytest.mark.parametrize("recipe", DOUBTFUL)
def test_what_cannot_be_told_is_a_warning_at_most_medium(recipe: str) -> None:
    found = told(expand(recipe))
    assert [item.ruling.role for item in found] == ["warn"]
    assert found[0].ruling.level in ("medium", "low")
    assert found[0].ruling.why


def clerk(mode: str, host: str) -> str:
    return f"pk_{mode}_" + base64.b64encode(f"{host}$".encode()).decode().rstrip("=")


@pytest.mark.parametrize(
    ("mode", "host", "role"),
    [
        ("test", "brave-otter-42.clerk.accounts.dev", "test"),
        ("test", "nunny.cat-42.lcl.dev", "test"),
        ("live", "clerk.acme.io", "allow"),
        ("live", "accounts.customers.acme.io", "allow"),
    ],
)
def test_a_clerk_key_is_told_from_stripe_s_by_its_host(mode: str, host: str, role: str) -> None:
    [item] = told(f'publishableKey:"{clerk(mode, host)}"')
    assert item.ruling.role == role
    assert host in item.ruling.why
    assert item.ruling.title == "Clerk publishable key"


def test_a_dsn_with_its_secret_half() -> None:
    text = expand('dsn:"https://{hex:32}:{hex:32}@sentry.io/1234567"')
    assert roles(text) == ["warn"]
