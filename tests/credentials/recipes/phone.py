"""Recipes of voice, text messages and live channels: must match, must not."""

RECIPES: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "twilio-auth-token": (
        (
            "TWILIO_AUTH_TOKEN={hex:32}",
            'twilio.auth = "{hex:32}"',
        ),
        (
            "TWILIO_AUTH_TOKEN={hex:10}",
            "TWILIO_AUTH_TOKEN={hex:16}!{hex:16}",
            "TWILIO_AUTH_TOKEN={hex:32}Z9",
            "TWILIO_FLOW={hex:32}",
            "TWILIO_SERVICE_SID=IS{hex:32}",
        ),
    ),
    "twilio-client-credentials": (
        (
            "Twilio('AC{hex:32}', '{hex:32}')",
            "https://api.twilio.com AC{hex:32}:{hex:32}",
        ),
        (
            "Twilio('AC{hex:32}', '{hex:10}')",
            "Twilio('AC{hex:32}', '{hex:16}!{hex:16}')",
        ),
    ),
    "twilio-api-secret": (
        ("TWILIO_API_SECRET={alnum:32}",),
        (
            "TWILIO_API_SECRET={alnum:10}",
            "TWILIO_API_SECRET={alnum:16}!{alnum:16}",
            "TWILIO_API_SECRET={alnum:32}Z9",
            "TWILIO_NAME={alnum:32}",
        ),
    ),
    "twilio-api-key-sid": (
        ("TWILIO_API_KEY=SK{hex:32}",),
        (
            "TWILIO_API_KEY=SK{hex:10}",
            "TWILIO_API_KEY=SK{hex:16}!{hex:16}",
            "TWILIO_API_KEY=SK{hex:32}Z9",
        ),
    ),
    "pusher-app-secret": (
        ("PUSHER_APP_SECRET={hex:20}",),
        (
            "PUSHER_APP_SECRET={hex:6}",
            "PUSHER_APP_SECRET={hex:10}!{hex:10}",
            "PUSHER_APP_SECRET={hex:20}Z9",
            "PUSHER_APP_KEY={hex:20}",
        ),
    ),
    "stream-api-secret": (
        (
            "STREAM_SECRET={lowernum:64}",
            "STREAM_API_SECRET={lowernum:64}",
            "GETSTREAM_API_SECRET={lowernum:64}",
        ),
        (
            "STREAM_SECRET={lowernum:21}",
            "STREAM_SECRET={lowernum:32}!{lowernum:32}",
            "STREAM_SECRET={lowernum:64}Z9",
        ),
    ),
    "sendbird-api-token": (
        ("SENDBIRD_API_TOKEN={hex:40}",),
        (
            "SENDBIRD_API_TOKEN={hex:13}",
            "SENDBIRD_API_TOKEN={hex:20}!{hex:20}",
            "SENDBIRD_API_TOKEN={hex:40}Z9",
            "SENDBIRD_COMMIT={hex:40}",
        ),
    ),
    "liveblocks-secret-key": (
        ("sk_prod_{b64url:64}",),
        (
            "sk_prod_{b64url:21}",
            "sk_prod_{b64url:32}!{b64url:32}",
            "xsk_prod_{b64url:64}",
        ),
    ),
    "liveblocks-public-key": (
        ("pk_prod_{b64url:64}", "pk_dev_{b64url:64}"),
        ("pk_prod_{b64url:21}", "xpk_prod_{b64url:64}"),
    ),
    "liveblocks-development-key": (
        ("sk_dev_{b64url:64}",),
        (
            "sk_dev_{b64url:21}",
            "sk_dev_{b64url:32}!{b64url:32}",
            "xsk_dev_{b64url:64}",
        ),
    ),
}
