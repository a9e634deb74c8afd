"""What a literal in code is for, told by the names around it; where exactly it stands."""

from collections.abc import Callable

import pytest

from launchgate.gates.callbacks.facts import Role, UrlUse

Uses = Callable[[str, str], list[UrlUse]]
L = "http://localhost:3000"


@pytest.mark.parametrize(
    ("path", "code", "role", "key"),
    [
        ("a.ts", f"const redirectUri = '{L}';", Role.AUTH, "redirectUri"),
        ("a.ts", f"const redirectUri: string = '{L}';", Role.AUTH, "redirectUri"),
        ("a.ts", f'x = {{ "redirect_uri": "{L}" }}', Role.AUTH, "redirect_uri"),
        ("a.ts", f"this.callbackUrl = `{L}/cb`", Role.AUTH, "callbackUrl"),
        ("a.ts", f"x({{ callbacks: {{ google: '{L}' }} }})", Role.AUTH, "callbacks"),
        (
            "a.ts",
            f"const allowedOrigins = [\n  'https://a.com', // main\n  '{L}',\n]",
            Role.CORS,
            "allowedOrigins",
        ),
        ("a.ts", f"app.use(cors({{ origin: '{L}' }}))", Role.CORS, "origin"),
        (
            "a.ts",
            f"export const m = {{ metadataBase: new URL('{L}') }}",
            Role.CANONICAL,
            "metadataBase",
        ),
        ("a.tsx", f'<link rel="canonical" href="{L}" />', Role.CANONICAL, "canonical"),
        ("a.tsx", f'<meta content="{L}" property="og:url" />', Role.CANONICAL, "og:url"),
        ("a.ts", f"res.redirect('{L}/x')", Role.REDIRECT, "res.redirect"),
        ("a.ts", f"bot.setWebhook('{L}/x')", Role.WEBHOOK, "bot.setWebhook"),
        (
            "a.ts",
            f"const resetPasswordUrl = `{L}/reset?token=${{token}}`",
            Role.MAIL,
            "resetPasswordUrl",
        ),
        ("a.ts", f"const api = axios.create({{ baseURL: '{L}' }})", Role.API, "baseURL"),
        (
            "a.ts",
            "x = '//id.com/a?redirect_uri=http%3A%2F%2Flocalhost%2Fcb'",
            Role.AUTH,
            "redirect_uri",
        ),
        ("a.py", f"REDIRECT_URI = '{L}'", Role.AUTH, "REDIRECT_URI"),
        ("a.py", f"os.environ['SITE_URL'] = '{L}'", Role.SITE, "SITE_URL"),
        ("a.py", f"oauth.authorize(redirect_uri='{L}')", Role.AUTH, "redirect_uri"),
        ("a.py", f"CORS_ALLOWED_ORIGINS = (\n    '{L}',\n)", Role.CORS, "CORS_ALLOWED_ORIGINS"),
        ("a.py", "SESSION_COOKIE_DOMAIN = 'localhost'", Role.COOKIE, "SESSION_COOKIE_DOMAIN"),
        ("a.py", f"x = dict(notify_url=f'{L}/{{y}}')", Role.WEBHOOK, "notify_url"),
        ("a.toml", f"[auth.external.google]\nredirect_uri = '{L}'", Role.AUTH, "redirect_uri"),
        ("a.toml", f"[webhook]\nurl = '{L}'", Role.WEBHOOK, "webhook"),
        (
            "a.tf",
            f'name = "x"\nenvironment {{\n  callback_urls = ["{L}"]\n}}',
            Role.AUTH,
            "callback_urls",
        ),
        ("a.json", f'{{"env": [{{"name": "SITE_URL", "value": "{L}"}}]}}', Role.SITE, "SITE_URL"),
        ("a.html", f'<p>it\'s</p><meta property="og:url" content="{L}">', Role.CANONICAL, "og:url"),
    ],
)
def test_role_and_key(uses_in: Uses, path: str, code: str, role: Role, key: str) -> None:
    assert [(use.role, use.key) for use in uses_in(path, code)] == [(role, key)]


@pytest.mark.parametrize(
    ("path", "code"),
    [
        ("a.ts", f"fetch('{L}')"),
        ("a.ts", f"const x = '{L}'; // redirectUri"),
        ("a.ts", f"/* redirectUri = '{L}' */"),
        ("a.ts", f"server.listen(3000, () => console.log('callback url: {L}'))"),
        ("a.ts", f"const redirectUri = base; log('{L}')"),
        ("a.ts", f"redirectUri = x\nlog('{L}')"),
        ("a.ts", f"const helpText = {{ redirect: {{ docs: '{L}' }} }}"),
        ("a.ts", "const pattern = /redirect_uri='http:\\/\\/localhost'/"),
        ("a.ts", f"throw new Error('webhookUrl must not be {L}')"),
        ("a.py", f"print('{L}')"),
        ("a.py", f"def f():\n    '''redirect_uri = {L}'''\n"),
        ("a.py", f"# redirect_uri = '{L}'"),
        ("a.py", "ALLOWED_HOSTS = ['localhost', '127.0.0.1']"),
        ("a.py", "uvicorn.run(app, host='0.0.0.0')"),
        ("a.json", f'{{"scripts": {{"dev": "stripe listen --forward-to {L}/webhook"}}}}'),
        ("a.json", f'{{"description": "set the callback_url to {L}"}}'),
        ("a.html", f'<a href="{L}">x</a><!-- <link rel="canonical" href="{L}"> -->'),
    ],
)
def test_no_role_no_use(uses_in: Uses, path: str, code: str) -> None:
    assert uses_in(path, code) == []


FRAMEWORKS = (
    'const GOTRUE_URL = "http://localhost:9999";',
    'e = t(new URL("http://localhost:3000/api/auth"));',
    'const defaultUrl = new URL("http://localhost:3000/api/auth");',
    "const origin = hasBrowserEnv && window.location.href || 'http://localhost';",
    'n = e && window.location.href || "http://localhost", base = "http://localhost"',
    'new URL(h, "u"<typeof window?"http://n":window.location.href)',
    'const hosts = ["localhost","127.0.0.1","[::1]"]; h.endsWith(".localhost")',
    "const isLocal = /localhost|127/.test(h)",
    'x = "sentry.is_localhost"; r = "redis://localhost:6379"',
    'a = "amqp://guest:guest@localhost:5672"; c = "clientip:127.0.0.1"',
    "// http://localhost:3000/_next/static/chunks/pages/index.js?ts=1",
    'xmlns = "http://www.w3.org/2000/svg"; a = "http://fb.me/x"',
    'i({placeholder:"http://localhost:9000/auth/idaas/callback"})',
    'j({placeholder:"http://localhost:8000/mcp"})',
    'const ollama = { baseUrl: "http://localhost:11434" }; const base_url = "http://localhost:1234/v1"',
)


@pytest.mark.parametrize("code", FRAMEWORKS)
def test_framework_constants_are_no_callbacks(uses_in: Uses, code: str) -> None:
    assert uses_in("src/vendored.js", code) == []


def test_the_place_is_exact_on_a_line_of_5_mb(uses_in: Uses) -> None:
    url = "http://localhost:3000/cb"
    before = 'f({a:"é😀",b:[1,2]});' * 250_000
    [use] = uses_in("src/app.js", f'{before}g({{redirect_uri:"{url}"}})')
    column = len(before) + len('g({redirect_uri:"') + 1
    assert (use.location.line, use.location.column) == (1, column)
    assert (use.location.end_line, use.location.end_column) == (1, column + len(url))


def test_the_place_of_an_encoded_url_is_that_of_its_encoded_form(uses_in: Uses) -> None:
    encoded = "http%3A%2F%2Flocalhost%3A3000%2Fcb"
    code = f'\n  u = "https://id.com/a?redirect_uri={encoded}&x=1"'
    [use] = uses_in("a.js", code)
    line = code.splitlines()[1]
    start, end = use.location.column, use.location.end_column
    assert start is not None
    assert end is not None
    assert line[start - 1 : end - 1] == encoded
    assert (use.location.line, use.url) == (2, "http://localhost:3000/cb")


def test_json_escapes(uses_in: Uses) -> None:
    [use] = uses_in("a.json", '{"webhook_url": "http:\\/\\/localhost\\/hook"}')
    assert use.url == "http://localhost/hook"
