"""Recipes of infra: what must match, what must not."""

from tests.credentials.recipes.nodes import RECIPES as NODES

RECIPES: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "docker-access-token": (
        (
            "dckr_pat_{b64url:26}x",
            "dckr_oat_{b64url:31}x",
        ),
        (
            "dckr_pat_{alnum:12}",
            "dckr_pat_token",
        ),
    ),
    "kubeadm-bootstrap-token": (
        ("--token {lowernum:6}.{lowernum:16}",),
        (
            "--token abcdef.{lowernum:16}",
            "--token {lowernum:6}.{lowernum:8}",
        ),
    ),
    "k3s-token": (
        (
            "K10{hex:64}::server:{hex:32}",
            "K10{hex:64}::node:{hex:32}",
        ),
        (
            "K10{hex:64}",
            "K10{hex:20}::server:{hex:32}",
        ),
    ),
    "rancher-api-token": (
        ("token-{lowernum:5}:{lowernum:54}",),
        (
            "token-{lowernum:5}:{lowernum:10}",
            "token-name",
        ),
    ),
    "consul-token": (
        (
            "CONSUL_HTTP_TOKEN={uuid}",
            "X-Consul-Token: {uuid}",
        ),
        (
            "CONSUL_HTTP_TOKEN={hex:10}",
            "consul node {uuid}",
        ),
    ),
    "nomad-token": (
        (
            "NOMAD_TOKEN={uuid}",
            "X-Nomad-Token: {uuid}",
        ),
        (
            "NOMAD_TOKEN={hex:10}",
            "nomad node {uuid}",
        ),
    ),
    "boundary-token": (
        ("at_{alnum:10}_s1{alnum:180}",),
        (
            "at_{alnum:10}",
            "at_{alnum:10}_s1{alnum:10}",
        ),
    ),
    "age-secret-key": (
        ("AGE-SECRET-KEY-1{uppernum:58}",),
        (
            "AGE-SECRET-KEY-1{uppernum:20}",
            "AGE-SECRET-KEY-1...",
        ),
    ),
    "wireguard-private-key": (
        ("PrivateKey = {b64:42}A=",),
        (
            "PrivateKey = {b64:12}=",
            "PublicKey = {b64:42}A=",
            "PrivateKey = <key>",
        ),
    ),
    "openvpn-static-key": (
        (
            (
                "-----BEGIN OpenVPN Static key V1-----\n{hex:32}\n{hex:32}\n{hex:32}\n{hex:"
                "32}\n{hex:32}\n{hex:32}\n{hex:32}\n{hex:32}\n-----END"
            ),
        ),
        (
            "-----BEGIN OpenVPN Static key V1-----\n...",
            "-----BEGIN OpenVPN Static key V1-----\n{hex:32}\n-----END",
        ),
    ),
    "nats-nkey-seed": (
        (
            "SUAC{base32:54}",
            "SAAC{base32:54}",
            "SOAC{base32:54}",
            "SNAC{base32:54}",
            "SCAC{base32:54}",
            "SXAC{base32:54}",
        ),
        (
            "SUAC{base32:20}",
            "SUAX{base32:54}",
            "XSUAC{base32:54}",
        ),
    ),
    "pagerduty-api-key": (
        (
            "PAGERDUTY_TOKEN=u+{alnum:18}",
            "PAGER_DUTY_API_KEY={alnum:20}",
            "PD_API_TOKEN={alnum:20}",
        ),
        (
            "PAGERDUTY_TOKEN={alnum:6}",
            "pagerduty {alnum:20}",
        ),
    ),
    "pagerduty-integration-key": (
        (
            "PAGERDUTY_INTEGRATION_KEY={hex:32}",
            "PAGER_DUTY_KEY={hex:32}",
            'routing_key": "{hex:32}"',
        ),
        (
            "PAGERDUTY_INTEGRATION_KEY={hex:12}",
            "pagerduty {hex:32}",
        ),
    ),
    "opsgenie-api-key": (
        (
            "OPSGENIE_API_KEY={uuid}",
            "Authorization: GenieKey {uuid}",
        ),
        (
            "OPSGENIE_API_KEY={hex:12}",
            "opsgenie {uuid}",
        ),
    ),
    "uptimerobot-api-key": (
        (
            "UPTIMEROBOT_API_KEY=u{digits:7}-{hex:24}",
            "UPTIME_ROBOT_KEY=ur{digits:7}-{hex:24}",
        ),
        (
            "UPTIMEROBOT_API_KEY=u{digits:7}",
            "uptimerobot u{digits:7}-{hex:24}",
        ),
    ),
    "better-stack-token": (
        (
            "BETTERSTACK_TOKEN={alnum:24}",
            "BETTER_STACK_API_TOKEN={alnum:24}",
            "BETTERUPTIME_TOKEN={alnum:24}",
            "LOGTAIL_SOURCE_TOKEN={alnum:24}",
        ),
        (
            "BETTERSTACK_TOKEN={alnum:8}",
            "logtail {alnum:24}",
        ),
    ),
    "checkly-api-key": (
        ("cu_{hex:32}",),
        (
            "cu_{hex:12}",
            "acu_{hex:32}",
        ),
    ),
    "cronitor-api-key": (
        ("CRONITOR_API_KEY={hex:32}",),
        (
            "CRONITOR_API_KEY={hex:12}",
            "cronitor {hex:32}",
        ),
    ),
    "livekit-api-secret": (
        ("LIVEKIT_API_SECRET={alnum:43}",),
        (
            "LIVEKIT_API_SECRET={alnum:12}",
            "livekit {alnum:43}",
        ),
    ),
    "agora-app-certificate": (
        ("AGORA_APP_CERTIFICATE={hex:32}",),
        (
            "AGORA_APP_ID={hex:32}",
            "AGORA_APP_CERTIFICATE={hex:12}",
        ),
    ),
    "zoom-client-secret": (
        ("ZOOM_CLIENT_SECRET={alnum:32}",),
        (
            "ZOOM_CLIENT_SECRET={alnum:10}",
            "zoom {alnum:32}",
        ),
    ),
    "ably-api-key": (
        ("ABLY_API_KEY={alnum:6}.{alnum:6}:{b64url:43}",),
        (
            "ABLY_API_KEY={alnum:6}.{alnum:6}",
            "{alnum:6}.{alnum:6}:{b64url:43}",
        ),
    ),
    "pubnub-secret-key": (
        (
            "sec-c-{b64:48}",
            "sec-c-{uuid}",
        ),
        (
            "sec-c-{alnum:12}",
            "sec-c-key",
        ),
    ),
    "inngest-signing-key": (
        ("signkey-prod-{hex:64}",),
        (
            "signkey-prod-{hex:12}",
            "signkey-prod-key",
        ),
    ),
    "inngest-test-signing-key": (
        (
            "signkey-test-{hex:64}",
            "signkey-branch-{hex:64}",
        ),
        (
            "signkey-test-{hex:12}",
            "signkey-test-key",
        ),
    ),
    "trigger-dev-secret-key": (
        (
            "tr_prod_{alnum:20}",
            "tr_pat_{alnum:40}",
        ),
        (
            "tr_prod_{alnum:8}",
            "tr_pat_{alnum:12}",
        ),
    ),
    "trigger-dev-test-key": (
        (
            "tr_dev_{alnum:20}",
            "tr_stg_{alnum:20}",
        ),
        (
            "tr_dev_{alnum:8}",
            "tr_dev_environment",
        ),
    ),
    **NODES,
}
