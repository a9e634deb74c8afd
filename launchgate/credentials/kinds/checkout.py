"""What payment pages need: public, of a live or of a test environment."""

from launchgate.credentials.kind import Kind

CHECKOUT: tuple[Kind, ...] = (
    Kind(
        id="paddle-client-token",
        title="Paddle client-side token",
        anchors=("live_", "test_"),
        pattern=r"(?:live|test)_[0-9a-f]{27}",
        source="https://developer.paddle.com/paddle-js/about/client-side-tokens",
        opens="open checkouts and preview prices, as every visitor can",
        revoke="https://vendors.paddle.com/authentication-v2",
        level="info",
        role="public",
        entropy_bits=2.5,
    ),
    Kind(
        id="square-application-id",
        title="Square application ID",
        anchors=("sq0idp-", "sandbox-sq0idb-"),
        pattern=r"(?:sq0idp|sandbox-sq0idb)-[0-9A-Za-z_-]{22}",
        source="https://developer.squareup.com/docs/web-payments/overview",
        opens="nothing: it is made to stand in web pages",
        revoke="https://developer.squareup.com/apps",
        level="info",
        role="public",
        entropy_bits=2.5,
    ),
)
