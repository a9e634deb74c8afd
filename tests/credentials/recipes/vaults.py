"""Recipes of secret managers: what opens all the other credentials: must match, must not."""

RECIPES: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "doppler-token": (
        (
            "dp.pt.{alnum:43}",
            "dp.ct.{alnum:43}",
            "dp.sa.{alnum:43}",
            "dp.scim.{alnum:43}",
            "dp.audit.{alnum:43}",
        ),
        (
            "dp.pt.{alnum:14}",
            "dp.pt.{alnum:21}!{alnum:22}",
            "xdp.pt.{alnum:43}",
        ),
    ),
    "doppler-service-token": (
        (
            "dp.st.prd_eu.{alnum:43}",
            "dp.st.{alnum:43}",
        ),
        (
            "dp.st.prd_eu.{alnum:14}",
            "dp.st.prd_eu.{alnum:21}!{alnum:22}",
            "xdp.st.prd_eu.{alnum:43}",
        ),
    ),
    "infisical-service-token": (
        ("st.{hex:24}.{hex:32}.{hex:32}",),
        (
            "st.{hex:24}.{hex:32}.{hex:10}",
            "st.{hex:24}.{hex:32}.{hex:16}!{hex:16}",
            "xst.{hex:24}.{hex:32}.{hex:32}",
        ),
    ),
    "onepassword-service-account-token": (
        ("ops_eyJ{b64url:700}",),
        (
            "ops_eyJ{b64url:116}",
            "ops_eyJ{b64url:116}!{b64url:584}",
            "xops_eyJ{b64url:700}",
        ),
    ),
    "onepassword-secret-key": (
        (
            "A3-{uppernum:6}-{uppernum:6}-{uppernum:5}-{uppernum:5}-{uppernum:5}-{uppernum:5}",
            "A3-{uppernum:6}-{uppernum:11}-{uppernum:5}-{uppernum:5}-{uppernum:5}",
        ),
        (
            "A3-{uppernum:6}-{uppernum:6}-{uppernum:5}-{uppernum:5}-{uppernum:5}-{uppernum:1}",
            "A3-{uppernum:6}-{uppernum:6}-{uppernum:5}-{uppernum:5}-{uppernum:5}-{uppernum:2}!{uppernum:3}",
            "xA3-{uppernum:6}-{uppernum:6}-{uppernum:5}-{uppernum:5}-{uppernum:5}-{uppernum:5}",
            "A3-{lowernum:6}-{uppernum:6}-{uppernum:5}-{uppernum:5}-{uppernum:5}-{uppernum:5}",
        ),
    ),
    "bitwarden-access-token": (
        (
            "BWS_ACCESS_TOKEN=0.{uuid}.{alnum:30}:{b64:22}==",
            "bitwarden: 0.{uuid}.{alnum:30}:{b64:22}==",
        ),
        (
            "BWS_ACCESS_TOKEN=0.{uuid}.{alnum:30}:{b64:7}==",
            "BWS_ACCESS_TOKEN=0.{uuid}.{alnum:30}:{b64:11}!{b64:11}==",
        ),
    ),
    "bitwarden-client-secret": (
        (
            "BW_CLIENTSECRET={alnum:30}",
            "BW_CLIENT_SECRET={alnum:30}",
        ),
        (
            "BW_CLIENTSECRET={alnum:10}",
            "BW_CLIENTSECRET={alnum:15}!{alnum:15}",
            "BW_CLIENTSECRET={alnum:30}Z9",
        ),
    ),
    "vault-token": (
        (
            "hvs.{b64url:94}",
            "hvb.{b64url:138}",
            "hvr.{b64url:94}",
        ),
        (
            "hvs.{b64url:15}",
            "hvs.{b64url:15}!{b64url:79}",
            "xhvs.{b64url:94}",
            "hvs.tokens.{lower:8}",
        ),
    ),
    "vault-legacy-token": (
        (
            "VAULT_TOKEN=s.{alnum:24}",
            "X-Vault-Token: s.{alnum:24}",
        ),
        (
            "VAULT_TOKEN=s.{alnum:8}",
            "VAULT_TOKEN=s.{alnum:12}!{alnum:12}",
            "VAULT_TOKEN=s.{alnum:24}Z9",
        ),
    ),
    "dotenv-vault-key": (
        ("dotenv://:key_{hex:64}@dotenv.org/vault/.env.vault?environment=production",),
        (
            "dotenv://:key_{hex:21}@dotenv.org/vault/.env.vault?environment=production",
            "dotenv://:key_{hex:32}!{hex:32}@dotenv.org/vault/.env.vault?environment=production",
            "xdotenv://:key_{hex:64}@dotenv.org/vault/.env.vault?environment=production",
        ),
    ),
    "phase-service-token": (
        (
            "pss_service:v2:{hex:64}:{hex:64}:{hex:64}:{hex:64}",
            "pss_user:v1:{hex:64}:{hex:64}:{hex:64}:{hex:64}",
        ),
        (
            "pss_service:v2:{hex:64}:{hex:64}:{hex:64}:{hex:21}",
            "pss_service:v2:{hex:64}:{hex:64}:{hex:64}:{hex:32}!{hex:32}",
            "xpss_service:v2:{hex:64}:{hex:64}:{hex:64}:{hex:64}",
        ),
    ),
}
