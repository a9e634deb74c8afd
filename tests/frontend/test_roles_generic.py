"""Passwords and secrets of no provider: found by their names, and nothing else taken for one."""

import base64

import pytest

from tests.credentials.recipe import expand
from tests.frontend.ruled import told

PASSWORDS = (
    "C0rrect-Horse!Battery9",
    "P@ris2024#Launch",
    "hunter&Winter_1987",
    "Vigilant-Otter#2291",
    "kQ7$mZ!x2pL9",
)
SECRETS = ("{alnum:48}", "{b64:43}=", "{hex:64}", "{b64url:32}", "{lowernum:40}")
SECRET_NAMES = (
    "JWT_SECRET",
    "jwtSecret",
    "NEXTAUTH_SECRET",
    "SESSION_SECRET",
    "clientSecret",
    "ENCRYPTION_KEY",
    "signingKey",
    "INTERNAL_API_KEY",
    "VITE_API_TOKEN",
    "apiToken",
    "ADMIN_API_KEY",
)
PASSWORD_NAMES = ("password", "DB_PASSWORD", "smtpPassword", "VITE_ADMIN_PASSWORD", "SMTP_PASS")
POSITIONS = (
    'const c={{{name}:"{value}",z:2}};',
    "const c={{{name}:`{value}`}};",
    '{{"{name}":"{value}"}}',
    'e.{name}="{value}",t.q=1;',
)


def worst(text: str) -> str:
    """The role of what blocks, else of the rest."""
    found = {item.ruling.role for item in told(text)}
    return next((role for role in ("block", "warn", "test", "allow") if role in found), "")


@pytest.mark.parametrize("position", POSITIONS)
@pytest.mark.parametrize("name", PASSWORD_NAMES)
@pytest.mark.parametrize("value", PASSWORDS)
def test_a_password_that_people_make(name: str, value: str, position: str) -> None:
    found = told(position.format(name=name, value=value))
    assert [(item.ruling.role, item.ruling.level) for item in found] == [("block", "high")]


@pytest.mark.parametrize("position", POSITIONS)
@pytest.mark.parametrize("name", SECRET_NAMES)
@pytest.mark.parametrize("recipe", SECRETS)
def test_a_random_secret(name: str, recipe: str, position: str) -> None:
    assert worst(position.format(name=name, value=expand(recipe))) == "block"


@pytest.mark.parametrize("value", ["winter2024x9", "Correct!Horse#Battery", "blue-otter-42x7"])
def test_a_weaker_one_blocks_where_the_whole_environment_is(value: str) -> None:
    assert worst(f'{{DB_PASSWORD:"{value}"}}') == "block"
    assert worst(f'{{dbPassword:"{value}"}}') in ("warn", "")


def test_a_string_without_an_end_is_a_part_of_another_view() -> None:
    text = expand('apiToken:"{alnum:43}')
    assert worst(f'{text}"') == "block"
    assert worst(text) == ""


def test_a_login_in_a_header() -> None:
    login = base64.b64encode(expand("shop:{alnum:20}").encode()).decode()
    assert worst(f'headers:{{Authorization:"Basic {login}"}}') == "block"
    sample = base64.b64encode(b"user:password").decode()
    assert worst(f'headers:{{Authorization:"Basic {sample}"}}') == ""


def test_the_client_secret_of_one_payment_is_the_visitor_s_own() -> None:
    assert worst(expand('clientSecret:"pi_{alnum:24}_secret_{alnum:25}"')) == ""


def test_a_variable_s_own_name_is_the_title() -> None:
    [item] = told(f'{{DB_PASSWORD:"{PASSWORDS[0]}"}}')
    assert item.ruling.title == "DB_PASSWORD"


@pytest.mark.parametrize(
    "text",
    [
        "{username:`Gebruikersnaam`,password:`Wachtwoord`,login:`Inloggen`}",
        '{"auth.password":"Contraseña","auth.passwordHint":"Al menos 8 caracteres"}',
        'password:"Passwort vergessen?",secret:"Geheimnis"',
        'input({type:"password",name:"current-password",id:"oauth_password"})',
        'createElement("label",{htmlFor:"auth-basic-password"},"Password:")',
        'MISSING_PASSWORD:"auth/missing-password",WEAK_PASSWORD:"auth/weak-password"',
        'INVALID_TOKEN:"auth/invalid-user-token",TOKEN_EXPIRED:"auth/user-token-expired"',
        "{consumedTokens:`_consumedTokens_d4vxd_99`,badgePass:`_badgePass_1my91_34`}",
        '"credential-resolver-container":`_credential-resolver-container_m0j25_198`',
        'GRANT="urn:auth0:params:oauth:grant-type:token-exchange",TOKEN_TYPE=GRANT+"x"',
        'repeatNodeCount:5,tokenData:"~RyOq#rqr$jrs0jst2^tu8{uv;hvw;{wx<^xy={yz>^z{>c{|>||}Co}!O"',
        'bindKey:{win:"Alt-Shift-L|Ctrl-Shift-F1",mac:"Command-Alt-Shift-L|Command-Shift-F1"}',
        'this.renderPass="light-beam";pass:"terrain-height-map"',
        't.token="valid-github-token",e.password==="x-oauth-basic"',
        'passwordRegex:"^(?=.*[A-Z])(?=.*[0-9]).{8,}$"',
        'password:"••••••••",secret:"********",apiKey:"YOUR_API_KEY"',
        "apiKey:process.env.API_KEY,token:e.accessToken2Value,refreshToken:auth0RefreshToken",
        "recaptchaToken:recaptchaV2Token,secretKey:this.secretKey1",
        'tokenUrl:"https://login.acme.io/oauth2/v2.0/token",secretName:"prod/db-1/password"',
        'password:"password123",secret:"changeme",token:"test-token-1"',
        'key:"n8n-nodes-base.aiTransform",keyPath:"user.settings2.apiKey"',
        'authToken:"X-Auth-Token",csrfToken:"csrfmiddlewaretoken",tokenKey:"access_token_v2"',
        'DEFAULT_TOKEN="' + 'eyJzZXNzaW9uX2lkIjogImRlZmF1bHQifQ"',
        'salt:"' + '7468697320697320612074c3a97374",nonce:' + '"0123456789abcdef"',
        'csrfToken:"Zx81mQv0sKdW3nLp7Yt2",nextPageToken:"CAUQAAoiQ2tFNU1qZ3k"',
        '["drawDepthPrepass","pass","depthModeFor3D","drawLineFadePass","stencilMode3D"]',
        '["serviceAccountEmail","serviceAccountPrivateKey","l10nConfigSchema","defaultLocale"]',
        "secretKey:" + '"l10nConfigSchema",privateKey:"a11yFocusTrapOptions"',
        'passwordPolicy:"min8-upper1-digit1",tokenSymbol:"USDC",keyCode:"F12"',
    ],
)
def test_labels_names_codes_and_constants_are_none(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    "recipe",
    [
        'contentHash:"{hex:32}"',
        'chunkKey:"{hex:20}"',
        'cacheKey:"{alnum:24}"',
        'e.key="{alnum:20}"',
        'sessionKey:"{uuid}"',
        'publicKey:"{b64url:43}"',
        '"{hex:8}":"{hex:40}"',
        'integrity:"sha512-{b64:86}=="',
    ],
)
def test_hashes_and_bare_keys_do_not_block(recipe: str) -> None:
    assert worst(expand(recipe)) in ("", "allow")


def test_a_known_key_in_another_form_is_told_once_by_its_own_kind() -> None:
    key = expand("sk" + ".eyJ1{alnum:60}.{alnum:22}").encode()
    assert worst(f'{{apiKey:"{key.hex()}"}}') == ""
    assert worst(f'{{apiToken:"{base64.b64encode(key).decode()}"}}') == ""


def test_a_public_key_in_another_form_is_not_taken_for_a_secret_one() -> None:
    key = expand("pk" + ".eyJ1{alnum:60}.{alnum:22}")
    assert worst(f'{{"accessToken":"{key[::-1]}"}}') == ""
    assert worst(f'f("Bearer {key.rpartition(".")[0]}")') == ""


@pytest.mark.parametrize(
    "address",
    [
        "postgres://postgres:postgres@localhost:5432/app",
        "amqp://guest:guest@127.0.0.1:5672",
        "redis://user:pass@redis:6379",
        "mysql://root:secret@db.example.com/app",
        "https://user:pass@example.com/",
    ],
)
def test_an_address_of_an_example_is_none(address: str) -> None:
    assert told(f'placeholder:"{address}"') == []


def test_an_address_of_a_database_is_critical() -> None:
    text = expand('u="postgres' + '://shop:{alnum:20}@db.acme.io:5432/shop"')
    [item] = told(text)
    assert (item.ruling.role, item.ruling.level) == ("block", "critical")
    assert item.ruling.title == "Database address with its password"


SHOWN = (
    'x="a=ice-pwd:{b64:22}"',
    'const icePwd="{alnum:24}";',
    'a={{subscribeKey:"sub-c-{uuid}",publishKey:"pub-c-{uuid}"}}',
)


@pytest.mark.parametrize("recipe", SHOWN)
def test_what_lasts_for_one_call_or_is_public_is_left_alone(recipe: str) -> None:
    assert told(expand(recipe, 3)) == []


def test_a_form_s_own_token_is_left_alone() -> None:
    assert told(expand('authenticity_token="{b64:86}==";csrf_token="{b64url:40}"', 3)) == []


def test_a_key_of_maps_is_doubtful() -> None:
    [item] = told(expand('let defaultAccessToken="AAPT{alnum:4}{b64url:250}";', 3))
    assert (item.ruling.role, item.ruling.title) == ("warn", "ArcGIS API key")


def test_what_documents_a_function_is_an_example() -> None:
    line = expand("privateKeyToAddress('0x{hex:64}')", 3)
    [example] = told(f"/**\n * @example\n * {line}\n */")
    [used] = told(f"const a = {line};")
    assert (example.ruling.role, used.ruling.role) == ("warn", "block")


IN_TEXTS = (
    'x("jdbc:postgresql://db.acme.io:5432/shop?user=adm&password={alnum:20}")',
    'x("host=db.acme.io port=5432 user=adm password={alnum:20} dbname=shop")',
    'fetch("https://a.openai.azure.com/openai/x",{{headers:{{"api-key":"{hex:32}"}}}})',
    'createClient({{projectId:"x1y2z3a4",dataset:"live",token:"sk{alnum:178}"}})',
)


@pytest.mark.parametrize("recipe", IN_TEXTS)
@pytest.mark.parametrize("seed", range(3))
def test_a_password_in_a_text_and_a_key_beside_what_it_pays_for(recipe: str, seed: int) -> None:
    assert worst(expand(recipe, seed)) == "block"


@pytest.mark.parametrize(
    "text",
    [
        'x("https://acme.io/?user=adm&password=userPasswordValue")',
        'x("host=db.acme.io password=databasePassword dbname=shop")',
        'fetch("https://acme.io/api",{headers:{"api-key":e.apiKey}})',
    ],
)
def test_names_in_a_text_are_none(text: str) -> None:
    assert told(text) == []


def test_a_web_key_says_that_it_is_one() -> None:
    assert worst(expand('{{"kty":"oct","n":"{b64url:700}","k":"{b64url:43}"}}', 4)) == "block"
    assert told(expand('{{"title":"Kasse","k":"{b64url:43}"}}', 4)) == []
