"""Recipes of payments and billing: must match, must not."""

RECIPES: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "stripe-secret-key": (
        ("sk_live_{alnum:24}", "sk_live_51{alnum:97}"),
        ("sk_live_{alnum:12}", "sk_live_...", "sk_test_{alnum:24}"),
    ),
}
