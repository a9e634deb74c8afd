"""Recipes of sign-in, identity and social platforms: must match, must not."""

from tests.credentials.recipes.social import RECIPES as SOCIAL
from tests.credentials.recipes.vaults import RECIPES as VAULTS

RECIPES: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "workos-api-key": (
        ("sk_live_a2V5X{alnum:60}",),
        (
            "sk_live_a2V5X{alnum:20}",
            "sk_live_a2V5X{alnum:10}!{alnum:50}",
            "xsk_live_a2V5X{alnum:60}",
        ),
    ),
    "workos-test-key": (
        ("sk_test_a2V5X{alnum:60}",),
        (
            "sk_test_a2V5X{alnum:20}",
            "sk_test_a2V5X{alnum:10}!{alnum:50}",
            "xsk_test_a2V5X{alnum:60}",
        ),
    ),
    "clerk-secret-key": (
        ("sk_live_{alnum:42}",),
        (
            "sk_live_{alnum:14}",
            "sk_live_{alnum:21}!{alnum:21}",
            "xsk_live_{alnum:42}",
            "sk_live_{alnum:24}",
            "sk_live_51{alnum:97}",
            "sk_live_{hex:40}",
        ),
    ),
    "clerk-test-key": (
        ("sk_test_{alnum:42}",),
        (
            "sk_test_{alnum:14}",
            "sk_test_{alnum:21}!{alnum:21}",
            "xsk_test_{alnum:42}",
            "sk_test_{alnum:24}",
            "sk_test_51{alnum:97}",
            "sk_test_{hex:40}",
        ),
    ),
    "clerk-publishable-key": (
        (
            "pk_live_Y2xlcmsu{alnum:20}",
            "pk_test_{alnum:16}Y2xlcmsuYWNjb3VudHMuZGV2JA",
            "pk_test_{alnum:15}NsZXJrLmFjY291bnRzLmRldiQ",
            "pk_test_{alnum:15}jbGVyay5hY2NvdW50cy5kZXYk",
        ),
        (
            "pk_live_Y2xlcmsu{alnum:6}",
            "pk_live_Y2xlcmsu{alnum:3}!{alnum:17}",
            "xpk_live_Y2xlcmsu{alnum:20}",
            "pk_test_{alnum:24}",
            "pk_live_{alnum:24}",
        ),
    ),
    "auth0-client-secret": (
        (
            "AUTH0_CLIENT_SECRET={b64url:64}",
            'auth0.clientSecret: "{alnum:64}"',
        ),
        (
            "AUTH0_CLIENT_SECRET={b64url:21}",
            "AUTH0_CLIENT_SECRET={b64url:32}!{b64url:32}",
            "AUTH0_CLIENT_SECRET={b64url:64}Z9",
            "AUTH0_CLIENT_ID={alnum:64}",
        ),
    ),
    "okta-api-token": (
        (
            "OKTA_API_TOKEN=00{b64url:40}",
            "Authorization: SSWS 00{b64url:40}",
        ),
        (
            "OKTA_API_TOKEN=00{b64url:13}",
            "OKTA_API_TOKEN=00{b64url:20}!{b64url:20}",
            "OKTA_API_TOKEN=00{b64url:40}Z9",
            "OKTA_API_TOKEN=01{b64url:40}",
        ),
    ),
    "stytch-secret": (
        ("secret-live-{b64url:36}=",),
        (
            "secret-live-{b64url:12}=",
            "secret-live-{b64url:18}!{b64url:18}=",
            "xsecret-live-{b64url:36}=",
        ),
    ),
    "stytch-test-secret": (
        ("secret-test-{b64url:36}=",),
        (
            "secret-test-{b64url:12}=",
            "secret-test-{b64url:18}!{b64url:18}=",
            "xsecret-test-{b64url:36}=",
        ),
    ),
    "stytch-public-token": (
        (
            "public-token-live-{uuid}",
            "public-token-test-{uuid}",
        ),
        (
            "public-token-live-{hex:8}-{hex:4}",
            "public-token-live-{hex:8}-{hex:4}-{hex:4}-{hex:4}-{hex:6}!{hex:5}",
            "xpublic-token-live-{uuid}",
        ),
    ),
    "supabase-secret-key": (
        ("sb_secret_{alnum:22}_{alnum:8}",),
        (
            "sb_secret_{alnum:22}_{alnum:2}",
            "sb_secret_{alnum:22}_{alnum:4}!{alnum:4}",
            "xsb_secret_{alnum:22}_{alnum:8}",
            "sb_secret_N7UND0Ug{alnum:14}_{alnum:8}",
        ),
    ),
    "supabase-publishable-key": (
        ("sb_publishable_{alnum:22}_{alnum:8}",),
        (
            "sb_publishable_{alnum:22}_{alnum:2}",
            "sb_publishable_{alnum:22}_{alnum:4}!{alnum:4}",
            "xsb_publishable_{alnum:22}_{alnum:8}",
        ),
    ),
    "supabase-access-token": (
        (
            "sbp_{hex:40}",
            "sbp_oauth_{hex:40}",
            "sbp_v0_{hex:40}",
        ),
        (
            "sbp_{hex:13}",
            "sbp_{hex:20}!{hex:20}",
            "xsbp_{hex:40}",
        ),
    ),
    "descope-management-key": (
        ("DESCOPE_MANAGEMENT_KEY=K2{alnum:60}",),
        (
            "DESCOPE_MANAGEMENT_KEY=K2{alnum:20}",
            "DESCOPE_MANAGEMENT_KEY=K2{alnum:10}!{alnum:50}",
            "DESCOPE_MANAGEMENT_KEY=K2{alnum:60}{alnum:99}",
            "DESCOPE_PROJECT_ID=P2{alnum:60}",
        ),
    ),
    "kinde-client-secret": (
        ("KINDE_CLIENT_SECRET={alnum:50}",),
        (
            "KINDE_CLIENT_SECRET={alnum:16}",
            "KINDE_CLIENT_SECRET={alnum:25}!{alnum:25}",
            "KINDE_CLIENT_SECRET={alnum:50}{alnum:99}",
            "KINDE_CLIENT_ID={alnum:50}",
        ),
    ),
    "fusionauth-api-key": (
        ("FUSIONAUTH_API_KEY={b64url:64}",),
        (
            "FUSIONAUTH_API_KEY={b64url:21}",
            "FUSIONAUTH_API_KEY={b64url:32}!{b64url:32}",
            "FUSIONAUTH_URL={b64url:64}",
        ),
    ),
    "keycloak-client-secret": (
        (
            "KEYCLOAK_CLIENT_SECRET={alnum:32}",
            "keycloak.credentials.secret={uuid}",
        ),
        (
            "KEYCLOAK_CLIENT_SECRET={alnum:10}",
            "KEYCLOAK_CLIENT_SECRET={alnum:16}!{alnum:16}",
            "KEYCLOAK_CLIENT_SECRET={alnum:32}Z9",
            "KEYCLOAK_REALM={alnum:32}",
        ),
    ),
    "ory-api-key": (
        (
            "ory_pat_{alnum:32}",
            "ory_wak_{alnum:32}",
        ),
        (
            "ory_pat_{alnum:10}",
            "ory_pat_{alnum:16}!{alnum:16}",
            "xory_pat_{alnum:32}",
        ),
    ),
    "jumpcloud-api-key": (
        ("JUMPCLOUD_API_KEY=jca_{alnum:36}", "jumpcloud: {{ key: '{lowernum:40}' }}"),
        (
            "JUMPCLOUD_API_KEY=jca_{alnum:12}",
            "JUMPCLOUD_API_KEY={lowernum:20}!{lowernum:20}",
            "jca_{alnum:36}",
        ),
    ),
    "persona-api-key": (
        ("persona_production_{uuid}",),
        (
            "persona_production_{hex:8}-{hex:4}",
            "persona_production_{hex:8}-{hex:4}-{hex:4}-{hex:4}-{hex:6}!{hex:5}",
            "xpersona_production_{uuid}",
        ),
    ),
    "persona-sandbox-key": (
        ("persona_sandbox_{uuid}",),
        (
            "persona_sandbox_{hex:8}-{hex:4}",
            "persona_sandbox_{hex:8}-{hex:4}-{hex:4}-{hex:4}-{hex:6}!{hex:5}",
            "xpersona_sandbox_{uuid}",
        ),
    ),
    **SOCIAL,
    **VAULTS,
}
