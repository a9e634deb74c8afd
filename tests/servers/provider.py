"""The identity endpoints of all providers on one loopback server, as their documentation has
them: each knows its tokens and takes them in its own header only."""

import json
from collections.abc import Mapping
from urllib.parse import parse_qsl

from tests.servers.http import Answer, Asked, Route, Server

PAGE = b"<html><body>Sign in to the guest network</body></html>"
PATHS = (
    "/user",
    "/installation/repositories",
    "/api/v4/personal_access_tokens/self",
    "/-/whoami",
    "/api/whoami-v2",
    "/graphql",
    "/v1/users/me",
    "/v1/models",
    "/v1/organization/projects",
    "/v1/organizations/me",
    "/client/v4/user/tokens/verify",
    "/v2/account",
    "/v1/account",
    "/api/auth.test",
    "/v3/scopes",
    "/domains",
)


def provider(tokens: Mapping[str, str]) -> Server:
    """`tokens` are secrets to states: active, inactive, narrow, limited, broken, slow, page,
    moved, odd. A secret that is not among them is refused as an unknown one is."""
    return Server({path: _route(path, tokens) for path in PATHS})


def _route(path: str, tokens: Mapping[str, str]) -> Route:
    def answer(asked: Asked) -> Answer:
        secret = _secret(path, asked)
        state = tokens.get(secret, "unheard")
        if state == "slow":
            return Answer(delay_s=30.0)
        if state == "page":
            return Answer(body=PAGE, headers=(("Content-Type", "text/html"),))
        if state == "moved":
            return Answer(status=302, headers=(("Location", "https://example.com/"),))
        if state == "broken":
            return _json(503, {"message": f"no backend for {secret}"})
        if state == "odd":
            return _json(200, {"unheard": "of", "echo": secret})
        if state == "limited":
            return _limited(path)
        status, body = _ANSWERS[path](state, secret, asked)
        return _json(status, body)

    return answer


def _secret(path: str, asked: Asked) -> str:
    """What the documented header holds; empty when it is elsewhere or differently said."""
    if path == "/api/v4/personal_access_tokens/self":
        return asked.headers.get("private-token", "")
    if path in ("/v1/organizations/me",) or "x-api-key" in asked.headers:
        known = asked.headers.get("anthropic-version") == "2023-06-01"
        return asked.headers.get("x-api-key", "") if known else ""
    given = asked.headers.get("authorization", "")
    if path == "/graphql" and not given.startswith("Bearer "):
        return given if given.startswith("lin_api_") else ""
    return given.removeprefix("Bearer ") if given.startswith("Bearer ") else ""


def _json(status: int, body: object) -> Answer:
    text = json.dumps(body).encode()
    return Answer(status=status, body=text, headers=(("Content-Type", "application/json"),))


def _limited(path: str) -> Answer:
    if path == "/user":
        body = json.dumps({"message": "API rate limit exceeded for user"}).encode()
        return Answer(status=403, body=body, headers=(("X-RateLimit-Remaining", "0"),))
    return Answer(status=429, body=b"{}", headers=(("Retry-After", "30"),))


Told = tuple[int, object]


def _github(state: str, secret: str, asked: Asked) -> Told:
    if state == "active":
        return 200, {"login": "octocat", "id": 1}
    if state == "narrow":
        return 403, {"message": "Resource not accessible by integration"}
    return 401, {"message": "Bad credentials", "status": "401"}


def _installation(state: str, secret: str, asked: Asked) -> Told:
    if state == "active" and dict(parse_qsl(asked.query)) == {"per_page": "1"}:
        return 200, {"total_count": 0, "repositories": []}
    return _github(state, secret, asked)


def _gitlab(state: str, secret: str, asked: Asked) -> Told:
    if state in ("active", "inactive"):
        return 200, {"id": 4, "active": state == "active", "revoked": state == "inactive"}
    if state == "narrow":
        return 403, {"error": "insufficient_scope", "scope": "api read_api"}
    if state == "revoked":
        return 401, {"error": "invalid_token", "error_description": "Token was revoked."}
    return 401, {"message": "401 Unauthorized"}


def _npm(state: str, secret: str, asked: Asked) -> Told:
    return (200, {"username": "maker"}) if state == "active" else (401, {"message": "Unauthorized"})


def _hugging_face(state: str, secret: str, asked: Asked) -> Told:
    if state == "active":
        return 200, {"type": "user", "name": "maker"}
    return 401, {"error": "Invalid credentials in Authorization header"}


def _linear(state: str, secret: str, asked: Asked) -> Told:
    assert json.loads(asked.body) == {"query": "{ viewer { id } }"}
    if state == "active":
        return 200, {"data": {"viewer": {"id": "6fd0a1"}}}
    code = "FORBIDDEN" if state == "narrow" else "AUTHENTICATION_ERROR"
    return 400, {"errors": [{"message": "no", "extensions": {"code": code}}]}


def _notion(state: str, secret: str, asked: Asked) -> Told:
    if not asked.headers.get("notion-version"):
        return 400, {"object": "error", "code": "missing_version"}
    if state == "active":
        return 200, {"object": "user", "type": "bot"}
    if state == "narrow":
        return 403, {"object": "error", "code": "restricted_resource"}
    return 401, {"object": "error", "status": 401, "code": "unauthorized"}


def _models(state: str, secret: str, asked: Asked) -> Told:
    """OpenAI's and Anthropic's have the same path."""
    if "x-api-key" in asked.headers:
        return _anthropic(state, secret, asked)
    if state == "active":
        return 200, {"object": "list", "data": []}
    if state == "narrow":
        said = (
            "You have insufficient permissions for this operation. Missing scopes: api.model.read"
        )
        return 403, {"error": {"message": said, "code": None, "type": "invalid_request_error"}}
    said = f"Incorrect API key provided: {secret}"
    return 401, {"error": {"message": said, "code": "invalid_api_key"}}


def _anthropic(state: str, secret: str, asked: Asked) -> Told:
    if state == "active" and asked.path.endswith("/me"):
        return 200, {"id": "1234", "type": "organization", "name": "Shop"}
    if state == "active":
        return 200, {"data": [], "has_more": False}
    kind = "permission_error" if state == "narrow" else "authentication_error"
    error = {"type": "error", "error": {"type": kind, "message": "no"}}
    return (403 if state == "narrow" else 401), error


def _cloudflare(state: str, secret: str, asked: Asked) -> Told:
    if state in ("active", "inactive"):
        status = "active" if state == "active" else "disabled"
        return 200, {"success": True, "errors": [], "result": {"id": "1", "status": status}}
    return 401, {"success": False, "errors": [{"code": 1000, "message": "Invalid API Token"}]}


def _digitalocean(state: str, secret: str, asked: Asked) -> Told:
    if state == "active":
        return 200, {"account": {"status": "active"}}
    if state == "narrow":
        return 403, {"id": "forbidden", "message": "You are not authorized"}
    return 401, {"id": "Unauthorized", "message": "Unable to authenticate you"}


def _stripe(state: str, secret: str, asked: Asked) -> Told:
    if state == "active":
        return 200, {"id": "acct_1", "object": "account"}
    said = f"The provided key {secret} does not have access"
    status = 403 if state == "narrow" else 401
    return status, {"error": {"type": "invalid_request_error", "message": said}}


def _slack(state: str, secret: str, asked: Asked) -> Told:
    if state == "active":
        return 200, {"ok": True, "team": "Shop", "user": "bot"}
    errors = {"narrow": "missing_scope", "inactive": "token_revoked", "odd": "fatal_error"}
    return 200, {"ok": False, "error": errors.get(state, "invalid_auth")}


def _sendgrid(state: str, secret: str, asked: Asked) -> Told:
    if state == "active":
        return 200, {"scopes": ["mail.send"]}
    if state == "narrow":
        return 403, {"errors": [{"field": None, "message": "access forbidden"}]}
    return 401, {"errors": [{"field": None, "message": "authorization required"}]}


def _resend(state: str, secret: str, asked: Asked) -> Told:
    if state == "active":
        return 200, {"data": []}
    if state == "narrow":
        return 401, {"name": "restricted_api_key", "message": "restricted to only send emails"}
    return 403, {"name": "invalid_api_key", "message": "API key is invalid"}


_ANSWERS = {
    "/user": _github,
    "/installation/repositories": _installation,
    "/api/v4/personal_access_tokens/self": _gitlab,
    "/-/whoami": _npm,
    "/api/whoami-v2": _hugging_face,
    "/graphql": _linear,
    "/v1/users/me": _notion,
    "/v1/models": _models,
    "/v1/organization/projects": _models,
    "/v1/organizations/me": _anthropic,
    "/client/v4/user/tokens/verify": _cloudflare,
    "/v2/account": _digitalocean,
    "/v1/account": _stripe,
    "/api/auth.test": _slack,
    "/v3/scopes": _sendgrid,
    "/domains": _resend,
}
