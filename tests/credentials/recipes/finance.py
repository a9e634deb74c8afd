"""Recipes of banks, cards and travel: must match, must not."""

RECIPES: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "stripe-organization-key": (
        ("sk_org_{alnum:40}", "sk_org_live_{alnum:40}", "sk_org_test_{alnum:99}"),
        ("sk_org_{alnum:12}", "task_org_{alnum:40}"),
    ),
    "mercury-api-token": (
        ("mercury_production_wma_{alnum:44}_yrucrem",),
        ("mercury_production_wma_{alnum:44}", "mercury_sandbox_wma_{alnum:44}_yrucrem"),
    ),
    "ramp-client-secret": (("ramp_sec_{alnum:48}",), ("ramp_sec_{alnum:20}", "ramp_id_{alnum:40}")),
    "duffel-live-token": (
        ("duffel_live_{b64url:42}x",),
        ("duffel_live_{b64url:20}", "duffel_test_{b64url:42}x"),
    ),
    "duffel-test-token": (
        ("duffel_test_{b64url:42}x",),
        ("duffel_test_{b64url:20}", "duffel_live_{b64url:42}x"),
    ),
}
