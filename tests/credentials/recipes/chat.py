"""Recipes of chat and support: bots, apps and incoming webhooks: must match, must not."""

from tests.credentials.recipes.phone import RECIPES as PHONE

RECIPES: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "slack-bot-token": (
        (
            "xoxb-{digits:12}-{digits:13}-{alnum:24}",
            "xoxb-{digits:12}-{alnum:24}",
        ),
        (
            "xoxb-{digits:12}-{digits:13}-{alnum:8}",
            "xoxb-{digits:12}-{digits:13}-{alnum:12}!{alnum:12}",
            "xxoxb-{digits:12}-{digits:13}-{alnum:24}",
        ),
    ),
    "slack-user-token": (
        ("xoxp-{digits:12}-{digits:12}-{digits:13}-{hex:32}",),
        (
            "xoxp-{digits:12}-{digits:12}-{digits:4}-{hex:32}",
            "xoxp-{digits:12}-{digits:12}-{digits:6}!{digits:7}-{hex:32}",
            "xxoxp-{digits:12}-{digits:12}-{digits:13}-{hex:32}",
        ),
    ),
    "slack-app-token": (
        ("xapp-1-A{uppernum:10}-{digits:13}-{hex:64}",),
        (
            "xapp-1-A{uppernum:10}-{digits:13}-{hex:21}",
            "xapp-1-A{uppernum:10}-{digits:13}-{hex:32}!{hex:32}",
            "xxapp-1-A{uppernum:10}-{digits:13}-{hex:64}",
        ),
    ),
    "slack-configuration-token": (
        (
            "xoxe-1-{alnum:146}",
            "xoxe.xoxp-1-{alnum:166}",
            "xoxe.xoxb-1-{alnum:166}",
        ),
        (
            "xoxe-1-{alnum:48}",
            "xoxe-1-{alnum:73}!{alnum:73}",
            "xxoxe-1-{alnum:146}",
        ),
    ),
    "slack-session-token": (
        (
            "xoxc-{digits:12}-{digits:12}-{digits:13}-{hex:64}",
            "xoxa-2-{digits:12}-{alnum:24}",
            "xoxo-{digits:12}-{alnum:24}",
            "xoxr-{digits:12}-{alnum:24}",
            "xoxs-{digits:12}-{digits:12}-{hex:10}",
        ),
        (
            "xoxc-{digits:12}-{digits:12}-{digits:6}!{digits:7}-{hex:64}",
            "xxoxc-{digits:12}-{digits:12}-{digits:13}-{hex:64}",
        ),
    ),
    "slack-session-cookie": (
        ("xoxd-{alnum:60}%2B{alnum:40}",),
        ("xoxd-{alnum:12}", "xoxd-cookie"),
    ),
    "slack-webhook": (
        (
            "hooks.slack.com/services/T{uppernum:10}/B{uppernum:10}/{alnum:24}",
            "https://hooks.slack.com/workflows/T{uppernum:10}/A{uppernum:10}/{alnum:24}",
        ),
        (
            "hooks.slack.com/services/T{uppernum:10}/B{uppernum:10}/{alnum:8}",
            "hooks.slack.com/services/T{uppernum:10}/B{uppernum:10}/{alnum:12}!{alnum:12}",
            "xhooks.slack.com/services/T{uppernum:10}/B{uppernum:10}/{alnum:24}",
            "hooks.slack.com/services/T00/B00/XXX",
        ),
    ),
    "slack-signing-secret": (
        ("SLACK_SIGNING_SECRET={hex:32}",),
        (
            "SLACK_SIGNING_SECRET={hex:10}",
            "SLACK_SIGNING_SECRET={hex:16}!{hex:16}",
            "SLACK_SIGNING_SECRET={hex:32}Z9",
            "SLACK_TEAM_HASH={hex:32}",
        ),
    ),
    "discord-bot-token": (
        (
            "DISCORD_BOT=M{alnum:23}.{b64url:6}.{alnum:27}",
            "TOKEN=N{alnum:25}.{b64url:6}.{alnum:38}",
            'client.login("M{alnum:23}.{b64url:6}.{alnum:27}")',
            'client.run("M{alnum:23}.{b64url:6}.{alnum:27}")',
            "Authorization: Bot O{alnum:25}.{b64url:6}.{alnum:38}",
        ),
        (
            "DISCORD_BOT=M{alnum:23}.{b64url:6}.{alnum:9}",
            "DISCORD_BOT=M{alnum:23}.{b64url:6}.{alnum:13}!{alnum:14}",
            "DISCORD_BOT=M{alnum:23}.{b64url:6}.{alnum:27}{alnum:99}",
            "DISCORD=e{alnum:23}.{b64url:6}.{alnum:27}",
        ),
    ),
    "discord-webhook": (
        (
            "https://discord.com/api/webhooks/{digits:18}/{b64url:68}",
            "discordapp.com/api/v10/webhooks/{digits:18}/{b64url:68}",
        ),
        (
            "https://discord.com/api/webhooks/{digits:18}/{b64url:22}",
            "https://discord.com/api/webhooks/{digits:18}/{b64url:34}!{b64url:34}",
            "xdiscord.com/api/webhooks/{digits:18}/{b64url:68}",
        ),
    ),
    "discord-client-secret": (
        ("DISCORD_CLIENT_SECRET={b64url:32}",),
        (
            "DISCORD_CLIENT_SECRET={b64url:10}",
            "DISCORD_CLIENT_SECRET={b64url:16}!{b64url:16}",
            "DISCORD_CLIENT_SECRET={b64url:32}Z9",
            "DISCORD_GUILD={b64url:32}",
        ),
    ),
    "telegram-bot-token": (
        (
            "TELEGRAM_BOT={digits:10}:AA{b64url:33}",
            "BOT_TOKEN={digits:10}:AA{b64url:33}",
            "TG_BOT={digits:10}:AA{b64url:33}",
        ),
        (
            "TELEGRAM_BOT={digits:10}:AA{b64url:11}",
            "TELEGRAM_BOT={digits:10}:AA{b64url:16}!{b64url:17}",
            "TELEGRAM_BOT={digits:10}:AA{b64url:33}Z9",
        ),
    ),
    "telegram-bot-part": (
        ("{digits:10}:AA{b64url:33}", "{digits:8}:AA{b64url:33}"),
        (
            "{digits:7}:AA{b64url:33}",
            "{digits:10}:AA{b64url:32}!",
            "{digits:10}:AA{b64url:34}",
            "{digits:10}:AB{b64url:33}",
        ),
    ),
    "telegram-bot-url": (
        (
            "https://api.telegram.org/bot{digits:10}:AA{b64url:33}/getMe",
            "api.telegram.org/file/bot{digits:9}:AA{b64url:33}",
        ),
        (
            "https://api.telegram.org/bot{digits:10}:AA{b64url:11}/getMe",
            "https://api.telegram.org/bot{digits:10}:AA{b64url:16}!{b64url:17}/getMe",
            "xapi.telegram.org/bot{digits:10}:AA{b64url:33}/getMe",
        ),
    ),
    "teams-webhook": (
        (
            "https://acme.webhook.office.com/webhookb2/{uuid}@{uuid}/IncomingWebhook/{hex:32}/{uuid}",
        ),
        (
            "https://acme.webhook.office.com/webhookb2/{uuid}@{uuid}/IncomingWebhook/{hex:32}/{hex:8}-{hex:4}",
            "https://acme.webhook.office.com/webhookb2/{uuid}@{uuid}/IncomingWebhook/{hex:32}/{hex:8}-{hex:4}-{hex:4}-{hex:4}-{hex:6}!{hex:5}",
            "https://acme.webhook.office.com/webhookb2/{uuid}@{uuid}/IncomingWebhook/{hex:32}/{uuid}Z9",
            "acme.webhook.office.com/webhookb2/{uuid}@{uuid}",
        ),
    ),
    "mattermost-access-token": (
        ("MATTERMOST_TOKEN={lowernum:26}",),
        (
            "MATTERMOST_TOKEN={lowernum:8}",
            "MATTERMOST_TOKEN={lowernum:13}!{lowernum:13}",
            "MATTERMOST_TOKEN={lowernum:26}Z9",
            "MATTERMOST_TEAM={lowernum:26}",
        ),
    ),
    "matrix-access-token": (
        ("syt_{alnum:12}_{alnum:20}_{alnum:6}",),
        (
            "syt_{alnum:12}_{alnum:20}_{alnum:2}",
            "syt_{alnum:12}_{alnum:20}_{alnum:3}!{alnum:3}",
            "xsyt_{alnum:12}_{alnum:20}_{alnum:6}",
        ),
    ),
    "zulip-api-key": (
        ("ZULIP_API_KEY={alnum:32}",),
        (
            "ZULIP_API_KEY={alnum:10}",
            "ZULIP_API_KEY={alnum:16}!{alnum:16}",
            "ZULIP_API_KEY={alnum:32}Z9",
            "ZULIP_SITE={alnum:32}",
        ),
    ),
    "intercom-access-token": (
        ("dG9rO{alnum:54}=",),
        (
            "dG9rO{alnum:18}=",
            "dG9rO{alnum:27}!{alnum:27}=",
            "xdG9rO{alnum:54}=",
        ),
    ),
    "zendesk-api-token": (
        ("ZENDESK_API_TOKEN={alnum:40}",),
        (
            "ZENDESK_API_TOKEN={alnum:13}",
            "ZENDESK_API_TOKEN={alnum:20}!{alnum:20}",
            "ZENDESK_API_TOKEN={alnum:40}Z9",
            "ZENDESK_TICKET={alnum:40}",
        ),
    ),
    "line-channel-token": (
        (
            "CHANNEL_ACCESS_TOKEN={b64:171}=",
            'channelAccessToken: "{b64:171}="',
            "LINE_CHANNEL_TOKEN={b64:171}=",
        ),
        (
            "CHANNEL_ACCESS_TOKEN={b64:57}=",
            "CHANNEL_ACCESS_TOKEN={b64:85}!{b64:86}=",
        ),
    ),
    "line-channel-secret": (
        (
            "LINE_CHANNEL_SECRET={hex:32}",
            'channelSecret: "{hex:32}"',
            "CHANNEL_SECRET={hex:32}",
        ),
        (
            "LINE_CHANNEL_SECRET={hex:10}",
            "LINE_CHANNEL_SECRET={hex:16}!{hex:16}",
            "LINE_CHANNEL_SECRET={hex:32}Z9",
        ),
    ),
    **PHONE,
}
