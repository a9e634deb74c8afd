"""What stands around a key tells what it means: Supabase's projects, Google's services."""

import pytest

from tests.credentials.recipe import expand, jwt
from tests.frontend.ruled import roles, told

REF = "abcdefghijklmnopqrst"
OTHER = "tsrqponmlkjihgfedcba"
KEY = expand("AI" + "za{b64url:34}x")
RESTRICT = "https://console.cloud.google.com/apis/credentials"


def supabase(role: str, **more: object) -> str:
    return jwt({"iss": "supabase", "ref": REF, "role": role, "iat": 1700000000, **more})


def test_the_service_role_key_says_what_it_passes() -> None:
    [item] = told(f'createClient("https://{REF}.supabase.co","{supabase("service_role")}")')
    assert item.kind == "supabase-service-role-jwt"
    assert (item.ruling.role, item.ruling.level) == ("block", "critical")
    assert item.ruling.title is None
    assert "row level security" in item.ruling.why


def test_the_anon_key_of_the_project_beside_it() -> None:
    [item] = told(f'createClient("https://{REF}.supabase.co","{supabase("anon")}")')
    assert item.ruling.role == "allow"
    assert "row level security" in item.ruling.why


def test_the_anon_key_of_another_project() -> None:
    [item] = told(f'createClient("https://{OTHER}.supabase.co","{supabase("anon")}")')
    assert item.ruling.role == "warn"
    assert REF in item.ruling.why
    assert OTHER in item.ruling.why


def test_the_nearest_address_counts() -> None:
    far = f'a("https://{OTHER}.supabase.co");' + " " * 100
    assert roles(f'{far}b("https://{REF}.supabase.co","{supabase("anon")}")') == ["allow"]


@pytest.mark.parametrize("role", ["supabase_admin", "postgres"])
def test_a_role_above_all_rules(role: str) -> None:
    [item] = told(f'k="{supabase(role)}"')
    assert (item.ruling.role, item.ruling.level) == ("block", "critical")
    assert item.ruling.title == f"Supabase {role} key"


def test_a_role_of_one_s_own_is_doubtful() -> None:
    [item] = told(f'k="{supabase("editor")}"')
    assert (item.ruling.role, item.ruling.level) == ("warn", "medium")
    assert "editor" in item.ruling.why


def test_the_keys_of_supabase_start_are_of_a_test() -> None:
    for role in ("anon", "service_role"):
        token = jwt({"iss": "supabase-demo", "role": role, "exp": 2015000000})
        assert roles(f'k="{token}"') == ["test"]


def test_a_token_that_has_run_out_is_low() -> None:
    [item] = told(f'k="{jwt({"sub": "u1", "exp": 1500000000})}"')
    assert (item.ruling.role, item.ruling.level) == ("warn", "low")


def test_an_administrator_s_token_blocks() -> None:
    for claims in ({"role": "admin"}, {"admin": True}, {"collectionName": "_superusers"}):
        assert roles(f'k="{jwt({"sub": "u1", **claims})}"') == ["block"]


@pytest.mark.parametrize(
    "text",
    [
        'initializeApp({apiKey:"KEY",authDomain:"x.firebaseapp.com",projectId:"x"})',
        'const c={projectId:"x",storageBucket:"x.appspot.com",apiKey:"KEY"}',
        '{"apiKey": "KEY", "messagingSenderId": "1"}',
        'VITE_FIREBASE_API_KEY:"KEY",VITE_GEMINI_MODEL:"gemini-2.5-flash"',
        'fetch("https://identitytoolkit.googleapis.com/v1/accounts:signUp?key=KEY")',
    ],
)
def test_a_firebase_configuration_is_public(text: str) -> None:
    [item] = told(text.replace("KEY", KEY))
    assert item.ruling.role == "allow"
    assert "rules" in item.ruling.why


@pytest.mark.parametrize(
    "text",
    [
        'src="https://maps.googleapis.com/maps/api/js?key=KEY&libraries=places"',
        'VITE_GOOGLE_MAPS_API_KEY:"KEY"',
        'fetch("https://www.googleapis.com/youtube/v3/search?part=snippet&key=KEY")',
        'const k="KEY";new google.maps.Map(e,{center:c})',
        'const k="KEY";',
    ],
)
def test_a_key_that_pages_need_is_to_be_restricted(text: str) -> None:
    [item] = told(text.replace("KEY", KEY))
    assert (item.ruling.role, item.ruling.level) == ("warn", "medium")
    assert RESTRICT in item.ruling.why


@pytest.mark.parametrize(
    "text",
    [
        'new Qe("KEY").getGenerativeModel({model:"gemini-2.5-flash"})',
        'fetch("https://generativelanguage.googleapis.com/v1beta/models/x:generateContent?key=KEY")',
        'NEXT_PUBLIC_GEMINI_API_KEY:"KEY"',
        'fetch("https://translation.googleapis.com/language/translate/v2?key=KEY")',
        'fetch("https://vision.googleapis.com/v1/images:annotate?key=KEY")',
    ],
)
def test_a_key_for_apis_that_bill_blocks(text: str) -> None:
    [item] = told(text.replace("KEY", KEY))
    assert item.ruling.role == "block"
    assert "at your cost" in item.ruling.why


def test_calls_further_away_tell_too() -> None:
    far = ";" + "x" * 3000 + ';f("https://generativelanguage.googleapis.com/v1beta")'
    assert roles(f'const k="{KEY}"{far}') == ["block"]
    assert roles(f'const k="{KEY}"{far};g("https://maps.googleapis.com/x")') == ["warn"]


def test_the_nearer_service_decides() -> None:
    maps = "https://maps.googleapis.com/maps/api/js?key="
    gemini = f'm="gemini-2.5-flash";{"y" * 120};'
    assert roles(f'{gemini}s="{maps}{KEY}"') == ["warn"]


def test_a_docsearch_key_is_for_searching() -> None:
    text = '{{appId:"{uppernum:10}",apiKey:"{hex:32}",indexName:"docs",contextualSearch:!0}}'
    assert roles(expand(text)) == ["allow"]


def test_an_ably_key_by_its_name() -> None:
    key = expand("{alnum:6}.{alnum:6}:{alnum:43}")
    assert roles(f'ablyKey:"{key}"') == ["block"]
    assert roles(f'ABLY_SUBSCRIBE_KEY:"{key}"') == ["warn"]
