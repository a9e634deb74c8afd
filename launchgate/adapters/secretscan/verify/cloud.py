"""Clouds, models, money and mail: OpenAI, Anthropic, Cloudflare, DigitalOcean, Stripe, Slack,
SendGrid, Resend."""

from launchgate.adapters.secretscan.verify.probe import Probe, Reply, bearer, header
from launchgate.adapters.secretscan.verify.state import State, active, failed, inactive, unknown

_NARROW = "with narrower rights than for the question"
_OTHER = "the provider's answer is not one that its documentation has"


def _openai(reply: Reply) -> State:
    code = reply.text("error", "code")
    said = (reply.text("error", "message") or reply.text("error")).lower()
    if reply.status == 200 and reply.text("object") == "list":
        return active()
    if code == "missing_scope" or "missing scopes" in said:  # with 401 or 403
        return active(_NARROW)
    if reply.status == 401 and code in ("invalid_api_key", "account_deactivated"):
        return inactive()
    return failed(_OTHER)


def _anthropic(reply: Reply) -> State:
    kind = reply.text("error", "type")
    if reply.status == 200 and (reply.at("data") is not None or reply.text("id")):
        return active()
    if reply.status == 401 and kind == "authentication_error":
        return inactive()
    if reply.status == 403 and kind == "permission_error":
        return active(_NARROW)
    return failed(_OTHER)


def _cloudflare(reply: Reply) -> State:
    status = reply.text("result", "status")
    if reply.status == 200 and status == "active":
        return active()
    if reply.status == 200 and status in ("disabled", "expired"):
        return inactive("it is switched off or has run out")
    if reply.status in (400, 401) and reply.at("success") is False:
        return inactive()
    return failed(_OTHER)


def _cloudflare_unmarked(reply: Reply) -> State:
    """A token without a prefix may be an account's own, and this endpoint knows only users'."""
    state = _cloudflare(reply)
    if state.name == "inactive" and reply.status != 200:
        return unknown("no user's token: revoked, or one that an account owns")
    return state


def _digitalocean(reply: Reply) -> State:
    said = reply.text("id").lower()
    if reply.status == 200 and reply.at("account") is not None:
        return active()
    if reply.status == 401 and said == "unauthorized":
        return inactive()
    if reply.status == 403 and said == "forbidden":
        return active(_NARROW)
    return failed(_OTHER)


def _stripe(reply: Reply) -> State:
    if reply.status == 200 and reply.text("object") == "account":
        return active()
    if reply.status == 401 and reply.at("error") is not None:
        return inactive()
    if reply.status == 403 and reply.at("error") is not None:
        return active(_NARROW)
    return failed(_OTHER)


_SLACK_DEAD = ("token_revoked", "token_expired", "account_inactive")


def _slack(reply: Reply) -> State:
    said = reply.text("error")
    if reply.at("ok") is True:
        return active()
    if said in _SLACK_DEAD:
        return inactive()
    if said == "invalid_auth":
        return unknown("the provider refuses it, or refuses it from this address")
    if said in ("missing_scope", "not_allowed_token_type"):
        return active(_NARROW)
    return failed(_OTHER)


def _sendgrid(reply: Reply) -> State:
    if reply.status == 200 and reply.at("scopes") is not None:
        return active()
    return inactive() if reply.status == 401 and reply.at("errors") else failed(_OTHER)


def _resend(reply: Reply) -> State:
    name, said = reply.text("name"), reply.text("message").lower()
    if reply.status == 200 and reply.at("data") is not None:
        return active()
    if name == "restricted_api_key":
        return active("for sending alone")
    if name == "invalid_api_key" or said.startswith("api key is invalid"):
        return inactive()
    return failed(_OTHER)


_ANTHROPIC_HEADERS = header("x-api-key", ("anthropic-version", "2023-06-01"))
_OPENAI = "https://api.openai.com"
_ANTHROPIC = "https://api.anthropic.com"
_CLOUDFLARE = "https://api.cloudflare.com"
_VERIFY = "/client/v4/user/tokens/verify"
_VERIFY_DOC = "https://developers.cloudflare.com/api/resources/user/subresources/tokens/"

PROBES = (
    Probe(
        "openai",
        ("sk-admin-",),
        _OPENAI,
        "GET",
        "/v1/organization/projects?limit=1",
        bearer(),
        _openai,
        "https://platform.openai.com/docs/api-reference/projects",
    ),
    Probe(
        "openai",
        ("sk-",),
        _OPENAI,
        "GET",
        "/v1/models",
        bearer(),
        _openai,
        "https://platform.openai.com/docs/api-reference/models/list",
    ),
    Probe(
        "anthropic",
        ("sk-ant-api",),
        _ANTHROPIC,
        "GET",
        "/v1/models?limit=1",
        _ANTHROPIC_HEADERS,
        _anthropic,
        "https://docs.anthropic.com/en/api/models-list",
    ),
    Probe(
        "anthropic",
        ("sk-ant-admin",),
        _ANTHROPIC,
        "GET",
        "/v1/organizations/me",
        _ANTHROPIC_HEADERS,
        _anthropic,
        "https://docs.anthropic.com/en/api/administration-api",
    ),
    # A global key and an account's token cannot be asked about alone: an address or an account
    # belongs to each.
    Probe(
        "cloudflare", ("cfut_",), _CLOUDFLARE, "GET", _VERIFY, bearer(), _cloudflare, _VERIFY_DOC
    ),
    Probe("cloudflare", ("cfat_", "cfk_", "v1.0-"), "", "", "", bearer(), _cloudflare, _VERIFY_DOC),
    Probe(
        "cloudflare",
        ("",),
        _CLOUDFLARE,
        "GET",
        _VERIFY,
        bearer(),
        _cloudflare_unmarked,
        _VERIFY_DOC,
        kinds=("cloudflare-api-token", "cloudflare-legacy-api-token"),
    ),
    Probe(
        "digitalocean",
        ("dop_v1_", "doo_v1_"),
        "https://api.digitalocean.com",
        "GET",
        "/v2/account",
        bearer(),
        _digitalocean,
        "https://docs.digitalocean.com/reference/api/reference/account/",
    ),
    Probe(
        "stripe",
        ("sk_live_", "sk_test_", "rk_live_", "rk_test_"),
        "https://api.stripe.com",
        "GET",
        "/v1/account",
        bearer(),
        _stripe,
        "https://docs.stripe.com/api/authentication",
    ),
    Probe(
        "slack",
        ("xoxb-", "xoxp-", "xoxa-", "xoxe.xox"),
        "https://slack.com",
        "POST",
        "/api/auth.test",
        bearer(("Content-Type", "application/x-www-form-urlencoded")),
        _slack,
        "https://docs.slack.dev/reference/methods/auth.test",
        b"",
    ),
    Probe(
        "sendgrid",
        ("SG.",),
        "https://api.sendgrid.com",
        "GET",
        "/v3/scopes",
        bearer(),
        _sendgrid,
        "https://www.twilio.com/docs/sendgrid/api-reference/api-key-permissions",
    ),
    Probe(
        "resend",
        ("re_",),
        "https://api.resend.com",
        "GET",
        "/domains",
        bearer(),
        _resend,
        "https://resend.com/docs/api-reference/errors",
    ),
)
