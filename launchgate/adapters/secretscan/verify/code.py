"""Where code and packages live: GitHub, GitLab, npm, Hugging Face, Linear, Notion."""

from launchgate.adapters.secretscan.verify.probe import Probe, Reply, bearer, header
from launchgate.adapters.secretscan.verify.state import State, active, failed, inactive

GITLAB_STRANGER = inactive("this GitLab does not know it")
_NARROW = "with narrower rights than for the question"
_OTHER = "the provider's answer is not one that its documentation has"


def _github(reply: Reply) -> State:
    said = reply.text("message").lower()
    if reply.status == 200 and (reply.at("login") or reply.at("total_count") is not None):
        return active()
    if reply.status == 401 and "bad credentials" in said:
        return inactive()
    if reply.status == 403 and ("not accessible" in said or "saml" in said):
        return active(_NARROW)
    return failed(_OTHER)


_GITHUB_HEADERS = bearer(
    ("Accept", "application/vnd.github+json"), ("X-GitHub-Api-Version", "2022-11-28")
)


def _gitlab(reply: Reply) -> State:
    if reply.status == 200 and reply.at("active") is True:
        return active()
    if reply.status == 200 and reply.at("active") is False:
        return inactive("it is revoked or has run out")
    if reply.status == 403 and reply.at("error") == "insufficient_scope":
        return active(_NARROW)
    if reply.status == 401 and reply.at("error") == "invalid_token":
        return inactive("it is revoked or has run out")
    if reply.status == 401:
        return GITLAB_STRANGER
    return failed(_OTHER)


def _npm(reply: Reply) -> State:
    if reply.status == 200 and reply.text("username"):
        return active()
    return inactive() if reply.status == 401 else failed(_OTHER)


def _hugging_face(reply: Reply) -> State:
    if reply.status == 200 and reply.text("name"):
        return active()
    return inactive() if reply.status == 401 and reply.text("error") else failed(_OTHER)


def _linear(reply: Reply) -> State:
    if reply.status == 200 and reply.text("data", "viewer", "id"):
        return active()
    code = reply.text("errors", "extensions", "code").upper()
    kind = reply.text("errors", "extensions", "type").lower().replace("_", " ")
    if code == "AUTHENTICATION_ERROR" or kind == "authentication error":
        return inactive()
    if code == "FORBIDDEN" or kind == "forbidden":
        return active(_NARROW)
    return failed(_OTHER)


def _notion(reply: Reply) -> State:
    if reply.status == 200 and reply.text("object") == "user":
        return active()
    if reply.status == 401 and reply.text("code") == "unauthorized":
        return inactive()
    if reply.status == 403 and reply.text("code") == "restricted_resource":
        return active(_NARROW)
    return failed(_OTHER)


_VIEWER = b'{"query":"{ viewer { id } }"}'
_JSON = ("Content-Type", "application/json")

PROBES = (
    Probe(
        "github",
        ("ghp_", "gho_", "ghu_", "github_pat_"),
        "https://api.github.com",
        "GET",
        "/user",
        _GITHUB_HEADERS,
        _github,
        "https://docs.github.com/en/rest/users/users#get-the-authenticated-user",
    ),
    Probe(
        "github",
        ("ghs_",),
        "https://api.github.com",
        "GET",
        "/installation/repositories?per_page=1",
        _GITHUB_HEADERS,
        _github,
        "https://docs.github.com/en/rest/apps/installations",
    ),
    Probe(
        "gitlab",
        ("glpat-",),
        "https://gitlab.com",
        "GET",
        "/api/v4/personal_access_tokens/self",
        header("PRIVATE-TOKEN"),
        _gitlab,
        "https://docs.gitlab.com/api/personal_access_tokens/",
    ),
    Probe(
        "npm",
        ("npm_",),
        "https://registry.npmjs.org",
        "GET",
        "/-/whoami",
        bearer(),
        _npm,
        "https://docs.npmjs.com/cli/commands/npm-whoami",
    ),
    Probe(
        "hugging-face",
        ("hf_", "api_org_"),
        "https://huggingface.co",
        "GET",
        "/api/whoami-v2",
        bearer(),
        _hugging_face,
        "https://huggingface.co/docs/hub/api",
    ),
    Probe(
        "linear",
        ("lin_api_",),
        "https://api.linear.app",
        "POST",
        "/graphql",
        header("Authorization", _JSON),
        _linear,
        "https://linear.app/developers/graphql",
        _VIEWER,
    ),
    Probe(
        "linear",
        ("lin_oauth_",),
        "https://api.linear.app",
        "POST",
        "/graphql",
        bearer(_JSON),
        _linear,
        "https://linear.app/developers/oauth-2-0-authentication",
        _VIEWER,
    ),
    Probe(
        "notion",
        ("ntn_", "secret_"),
        "https://api.notion.com",
        "GET",
        "/v1/users/me",
        bearer(("Notion-Version", "2022-06-28")),
        _notion,
        "https://developers.notion.com/reference/get-self",
    ),
)
