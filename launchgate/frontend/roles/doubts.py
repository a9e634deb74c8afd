"""Keys that pages do carry, at a risk of its own: by the kind's id, why and what to do."""

from collections.abc import Mapping

_RPC = (
    "Pages call the node with it, and whoever copies it spends your quota: allow only your domains "
    "in the provider's dashboard."
)
_HOOK = "Whoever opens the page can trigger it, as often as they like: call it from your server."
_HALF = (
    "Alone it opens nothing: its secret half does. Look for that one beside it and on the server."
)
_CI = "It belongs to the build and not to the page: whoever has it can send false reports."

DOUBTS: Mapping[str, str] = {
    "infura-api-key": _RPC,
    "alchemy-api-key": _RPC,
    "quicknode-endpoint": _RPC,
    "etherscan-api-key": "Whoever copies it spends your quota: call the service from your server.",
    "zapier-webhook-url": _HOOK,
    "make-webhook-url": _HOOK,
    "netlify-build-hook": _HOOK,
    "render-deploy-hook": _HOOK,
    "aws-appsync-api-key": (
        "It lets everyone call what the API allows without a login, until it runs out: check the "
        "schema's @auth rules, or use Cognito."
    ),
    "aws-temporary-key-id": _HALF,
    "google-hmac-key-id": _HALF,
    "google-service-account-key-id": _HALF,
    "digitalocean-spaces-key-id": _HALF,
    "scaleway-access-key-id": _HALF,
    "exoscale-api-key-id": _HALF,
    "codecov-token": _CI,
    "chromatic-project-token": _CI,
    "percy-token": _CI,
    "cypress-record-key": _CI,
    "coveralls-repo-token": _CI,
    "infracost-api-key": "Whoever copies it spends your quota: it belongs on a server.",
    "pagerduty-integration-key": "Whoever opens the page can wake whoever is on call.",
    "better-stack-token": "Pages may send logs with it; whoever copies it can fill your quota.",
    "gitlab-feature-flag-token": "It reads the flags of the project, their rules too.",
}
