"""Banks, cards and travel."""

from launchgate.credentials.kind import Kind

FINANCE: tuple[Kind, ...] = (
    Kind(
        id="stripe-organization-key",
        title="Stripe organization key",
        anchors=("sk_org_",),
        pattern=r"sk_org_(?:live_|test_)?[0-9A-Za-z]{24,247}",
        source="https://docs.stripe.com/keys/organization-api-keys",
        opens="charge and refund customers of every account of the organization",
        revoke="https://dashboard.stripe.com/org/api-keys/secret",
        entropy_bits=2.5,
        rotate="roll the key; the old one can stay valid for up to 7 days",
    ),
    Kind(
        id="mercury-api-token",
        title="Mercury API token",
        anchors=("mercury_production_",),
        pattern=r"mercury_production_[a-z]{2,6}_[0-9A-Za-z]{40,50}_yrucrem",
        source="https://docs.mercury.com/docs/getting-started",
        opens="read the bank accounts, and pay out if the token may write",
        revoke="https://app.mercury.com/settings/tokens",
        entropy_bits=3.0,
    ),
    Kind(
        id="ramp-client-secret",
        title="Ramp client secret",
        anchors=("ramp_sec_",),
        pattern=r"ramp_sec_[0-9A-Za-z]{48}",
        source="https://docs.ramp.com/developer-api/v1/authorization",
        opens="read cards and spending, with the client id",
        revoke="https://app.ramp.com/settings/ramp-developer",
        entropy_bits=3.0,
    ),
    Kind(
        id="duffel-live-token",
        title="Duffel access token (live)",
        anchors=("duffel_live_",),
        pattern=r"duffel_live_[0-9A-Za-z_=-]{43}",
        source="https://duffel.com/docs/api/overview/making-requests",
        opens="book and cancel travel at your cost",
        revoke="https://app.duffel.com/",
        entropy_bits=3.0,
    ),
    Kind(
        id="duffel-test-token",
        title="Duffel access token (test)",
        anchors=("duffel_test_",),
        pattern=r"duffel_test_[0-9A-Za-z_=-]{43}",
        source="https://duffel.com/docs/api/overview/making-requests",
        opens="book pretended travel",
        revoke="https://app.duffel.com/",
        level="medium",
        role="test",
        entropy_bits=3.0,
    ),
)
