"""Recipes of social platforms: must match, must not."""

RECIPES: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "facebook-access-token": (
        ("EAA{alnum:180}",),
        (
            "EAA{alnum:60}",
            "EAA{alnum:30}!{alnum:150}",
            "xEAA{alnum:180}",
            "EAA{b64:12}+/{b64:120}",
        ),
    ),
    "facebook-app-secret": (
        (
            "FACEBOOK_APP_SECRET={hex:32}",
            "FB_APP_SECRET={hex:32}",
        ),
        (
            "FACEBOOK_APP_SECRET={hex:10}",
            "FACEBOOK_APP_SECRET={hex:16}!{hex:16}",
            "FACEBOOK_APP_SECRET={hex:32}Z9",
            "FACEBOOK_CLIENT_TOKEN={hex:32}",
        ),
    ),
    "x-bearer-token": (
        (
            "TWITTER_BEARER_TOKEN=AAAAAAAAAAAAAAAAAAAAA{alnum:90}",
            "Authorization: Bearer AAAAAAAAAAAAAAAAAAAAA{alnum:40}%2F{alnum:40}",
        ),
        (
            "TWITTER_BEARER_TOKEN=AAAAAAAAAAAAAAAAAAAAA{alnum:30}",
            "TWITTER_BEARER_TOKEN=AAAAAAAAAAAAAAAAAAAAA{alnum:45}!{alnum:45}",
            "TWITTER_BEARER_TOKEN=AAAAAAAAAAAAAAAAAAAAA{alnum:90}{alnum:99}",
        ),
    ),
    "x-api-secret": (
        (
            "TWITTER_API_SECRET={alnum:50}",
            "TWITTER_ACCESS_TOKEN_SECRET={alnum:45}",
        ),
        (
            "TWITTER_API_SECRET={alnum:16}",
            "TWITTER_API_SECRET={alnum:25}!{alnum:25}",
            "TWITTER_API_SECRET={alnum:50}Z9",
            "TWITTER_ID={alnum:50}",
        ),
    ),
    "linkedin-client-secret": (
        ("WPL_AP1.{alnum:16}.{alnum:6}==",),
        (
            "WPL_AP1.{alnum:16}.{alnum:2}==",
            "WPL_AP1.{alnum:16}.{alnum:3}!{alnum:3}==",
            "xWPL_AP1.{alnum:16}.{alnum:6}==",
            "WPL_AP1.{alnum:10}.{alnum:6}==",
        ),
    ),
}
