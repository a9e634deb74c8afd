"""Keys of line-wise settings."""

from collections.abc import Callable

import pytest

from launchgate.gates.callbacks.facts import Role, UrlUse

Uses = Callable[[str, str], list[UrlUse]]
L = "http://localhost:3000"


@pytest.mark.parametrize(
    ("path", "text", "role", "key"),
    [
        (".env", f"SITE_URL={L}", Role.SITE, "SITE_URL"),
        (".env", f'export SITE_URL="{L}"  # the site', Role.SITE, "SITE_URL"),
        (".env", "SITE_URL=localhost:3000", Role.SITE, "SITE_URL"),
        (".env", "COOKIE_DOMAIN=localhost", Role.COOKIE, "COOKIE_DOMAIN"),
        ("prod.env", f"A=1\r\nREDIRECT_URI={L}\r\n", Role.AUTH, "REDIRECT_URI"),
        ("a.ini", f"[webhook]\nurl = {L}\n", Role.WEBHOOK, "webhook"),
        ("a.properties", f"app.callback-url: {L}", Role.AUTH, "app.callback-url"),
        ("a.yaml", f"redirect_uri: {L}", Role.AUTH, "redirect_uri"),
        ("a.yaml", f"oauth:\n  callbacks:\n    # both\n    - {L}\n", Role.AUTH, "callbacks"),
        ("a.yaml", f"oauth:\n  callbacks:\n  - '{L}'\n", Role.AUTH, "callbacks"),
        ("a.yaml", f"allowed_origins: ['{L}']", Role.CORS, "allowed_origins"),
        ("a.yaml", f"webhooks:\n  - name: x\n    url: {L}\n", Role.WEBHOOK, "webhooks"),
        ("a.yaml", f"env:\n  - name: SITE_URL\n    value: {L}\n", Role.SITE, "SITE_URL"),
        ("a.yaml", f"env:\n  - value: {L}\n    name: SITE_URL\n", Role.SITE, "SITE_URL"),
        ("a.yaml", f"environment:\n  - SITE_URL={L}\n", Role.SITE, "SITE_URL"),
        ("docker-compose.prod.yml", f"environment:\n  SITE_URL: {L}\n", Role.SITE, "SITE_URL"),
        ("Dockerfile", f"FROM x\nENV A=1 SITE_URL={L}\n", Role.SITE, "SITE_URL"),
        ("Dockerfile", f"FROM x\nENV A=1 \\\n    SITE_URL={L}\n", Role.SITE, "SITE_URL"),
    ],
)
def test_role_and_key(uses_in: Uses, path: str, text: str, role: Role, key: str) -> None:
    assert [(use.role, use.key) for use in uses_in(path, text)] == [(role, key)]


@pytest.mark.parametrize(
    ("path", "text"),
    [
        (".env", f"#SITE_URL={L}"),
        (".env", f"SITE_URL=https://acme.com # not {L}"),
        (".env", "HOST=localhost\nBIND=0.0.0.0:3000\nALLOWED_HOSTS=localhost,127.0.0.1"),
        ("a.ini", f"; redirect_uri = {L}"),
        ("a.yaml", f"# redirect_uri: {L}"),
        ("a.yaml", f"description: set redirect_uri to {L}"),
        ("a.yaml", f"healthcheck:\n  test: curl {L}/health"),
        ("Dockerfile", f"FROM x\nHEALTHCHECK CMD curl {L}\n# ENV SITE_URL={L}\n"),
    ],
)
def test_no_use(uses_in: Uses, path: str, text: str) -> None:
    assert uses_in(path, text) == []


def test_every_url_of_a_list_has_its_own_place(uses_in: Uses) -> None:
    text = "CORS_ORIGINS=http://localhost:1,https://acme.com,http://10.0.0.1"
    found = uses_in(".env", text)
    assert [use.url for use in found] == ["http://localhost:1", "http://10.0.0.1"]
    assert [text[(use.location.column or 0) - 1 :][:8] for use in found] == ["http://l", "http://1"]
