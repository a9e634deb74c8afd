"""Recipes of services of all sorts: must match, must not."""

RECIPES: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "adobe-client-secret": (("p8e-{b64url:31}x",), ("p8e-{b64url:12}", "xp8e-{b64url:31}x")),
    "zoho-oauth-token": (
        ("1000.{hex:32}.{hex:32}",),
        ("1000.{hex:32}", "1000.0", "11000.{hex:32}.{hex:32}"),
    ),
    "teamwork-api-token": (("tkn.v1_{alnum:71}=",), ("tkn.v1_{alnum:30}", "tkn.v1_{alnum:71}!")),
    "voiceflow-api-key": (
        ("VF.DM.{hex:24}.{alnum:16}", "VF.{hex:24}.{alnum:16}"),
        ("VF.DM.{hex:24}", "VF.module.method"),
    ),
    "scrapfly-api-key": (("scp-live-{hex:32}",), ("scp-live-{hex:12}", "scp-test-{hex:32}")),
    "adafruit-io-key": (
        ("aio_{alnum:28}",),
        ("aio_{alnum:12}", "xaio_{alnum:28}", "aio_context_of_the_event_loop_x"),
    ),
    "maxmind-license-key": (
        (
            "MAXMIND_LICENSE_KEY={alnum:6}_{alnum:29}_mmk",
            "GEOIP_KEY={alnum:6}_{alnum:29}_mmk",
            "license_key: {alnum:6}_{alnum:29}_mmk",
        ),
        ("MAXMIND_LICENSE_KEY={alnum:16}", "{alnum:6}_{alnum:29}_mmk"),
    ),
    "unkey-root-key": (
        ("unkey_3{alnum:23}",),
        ("unkey_{alnum:8}", "unkey_{lower:24}", "xunkey_3{alnum:23}"),
    ),
    "wakatime-api-key": (("waka_{uuid}",), ("waka_{hex:12}", "xwaka_{uuid}")),
    "pinterest-access-token": (("pina_{alnum:64}",), ("pina_{alnum:20}", "xpina_{alnum:64}")),
    "rootly-api-key": (("rootly_{hex:64}",), ("rootly_{hex:20}", "rootly_{upper:64}")),
    "aikido-client-secret": (
        ("AIK_SECRET_{alnum:64}",),
        ("AIK_SECRET_{alnum:20}", "AIK_CLIENT_{alnum:24}"),
    ),
    "zuplo-api-key": (
        ("zpka_{lowernum:32}_{hex:8}",),
        ("zpka_{lowernum:32}", "zpka_{upper:32}_{hex:8}"),
    ),
    "onfido-api-token": (
        (
            "api_live.{alnum:11}.{alnum:32}",
            "api_live_us.{alnum:11}.{alnum:32}",
            "api_live_ca.{alnum:11}.{alnum:32}",
        ),
        ("api_live.{alnum:11}", "api_sandbox.{alnum:11}.{alnum:32}", "api_live.call"),
    ),
    "scalingo-api-token": (("tk-us-{b64url:47}x",), ("tk-us-{b64url:20}", "tk-us-of-the-day")),
}
