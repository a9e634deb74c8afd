"""Code that runs in development only is no finding; code that runs in production is one."""

from collections.abc import Callable

import pytest

from launchgate.gates.callbacks.branches import condition
from launchgate.gates.callbacks.facts import UrlUse

Uses = Callable[[str, str], list[UrlUse]]
L = "http://localhost:3000"


@pytest.mark.parametrize(
    ("text", "branch"),
    [
        ("process.env.NODE_ENV !== 'production'", "dev"),
        ("process.env.NODE_ENV === 'production'", "prod"),
        ("'production' === process.env.NODE_ENV", "prod"),
        ("process.env['NODE_ENV'] == \"development\"", "dev"),
        ("import.meta.env.DEV", "dev"),
        ("!import.meta.env.PROD", "dev"),
        ("__DEV__", "dev"),
        ("!isDev", "prod"),
        ("not settings.DEBUG", "prod"),
        ("settings.DEBUG", "dev"),
        ('os.environ.get("APP_ENV", "dev") == "production"', "prod"),
        ('settings.environment in ("local", "test")', "dev"),
        ('settings.environment not in ("local", "test")', "prod"),
        ("user.isAdmin", None),
        ("x > 1", None),
    ],
)
def test_condition(text: str, branch: str | None) -> None:
    assert condition(text) == branch


@pytest.mark.parametrize(
    ("path", "code"),
    [
        ("a.ts", f"const siteUrl = isDev ? '{L}' : 'https://a.com'"),
        ("a.ts", f"const siteUrl =\n  process.env.NODE_ENV === 'production'\n    ? b\n    : '{L}'"),
        ("a.ts", f"if (process.env.NODE_ENV !== 'production') {{ c.siteUrl = '{L}'; }}"),
        ("a.ts", f"if (isProd) {{ a(); }} else {{ c.siteUrl = '{L}'; }}"),
        ("a.ts", f"if (isDev) c.siteUrl = '{L}';"),
        ("a.ts", f"x = {{ development: {{ siteUrl: '{L}' }} }}"),
        ("a.ts", f"x = {{ siteUrl: __DEV__ && '{L}' }}"),
        ("a.py", f"if DEBUG:\n    SITE_URL = '{L}'\n"),
        ("a.py", f"if ENV == 'production':\n    x = 1\nelse:\n    SITE_URL = '{L}'\n"),
        ("a.py", f"SITE_URL = '{L}' if DEBUG else 'https://a.com'"),
        ("a.py", f"SITE_URL = 'https://a.com' if IS_PROD else '{L}'"),
        ("a.py", f"if __name__ == '__main__':\n    run(callback_url='{L}')\n"),
        ("a.toml", f"[env.dev.vars]\nSITE_URL = '{L}'\n"),
        ("a.yaml", f"development:\n  site_url: {L}\n"),
    ],
)
def test_development_only(uses_in: Uses, path: str, code: str) -> None:
    assert [use.dev_only for use in uses_in(path, code)] == [True]


@pytest.mark.parametrize(
    ("path", "code"),
    [
        ("a.ts", f"const siteUrl = isDev ? 'https://a.com' : '{L}'"),
        ("a.ts", f"if (process.env.NODE_ENV === 'production') {{ c.siteUrl = '{L}'; }}"),
        ("a.ts", f"if (isDev) {{ a(); }} else {{ c.siteUrl = '{L}'; }}"),
        ("a.ts", f"if (isDev) {{ a(); }}\nc.siteUrl = '{L}';"),
        ("a.ts", f"if (user.ok) {{ c.siteUrl = '{L}'; }}"),
        ("a.py", f"if DEBUG:\n    x = 1\nSITE_URL = '{L}'\n"),
        ("a.py", f"if DEBUG:\n    x = 1\nelse:\n    SITE_URL = '{L}'\n"),
        ("a.py", f"SITE_URL = 'https://a.com' if DEBUG else '{L}'"),
        ("a.toml", f"[env.production.vars]\nSITE_URL = '{L}'\n"),
    ],
)
def test_production_too(uses_in: Uses, path: str, code: str) -> None:
    assert [use.dev_only for use in uses_in(path, code)] == [False]
