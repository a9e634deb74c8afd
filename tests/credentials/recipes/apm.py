"""Recipes of application monitoring: Datadog, Dynatrace and New Relic: must match, must not."""

RECIPES: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "datadog-api-key": (
        (
            "DATADOG_API_KEY={hex:32}",
            "DD_API_KEY={hex:32}",
            "DD-API-KEY: {hex:32}",
        ),
        (
            "DATADOG_API_KEY={hex:10}",
            "DATADOG_API_KEY={hex:16}!{hex:16}",
            "DATADOG_API_KEY={hex:32}Z9",
            "datadog-trace.md5={hex:32}",
        ),
    ),
    "datadog-application-key": (
        (
            "DATADOG_APP_KEY={hex:40}",
            "DD_APP_KEY={hex:40}",
            "DD-APPLICATION-KEY: {hex:40}",
        ),
        (
            "DATADOG_APP_KEY={hex:13}",
            "DATADOG_APP_KEY={hex:20}!{hex:20}",
            "DATADOG_APP_KEY={hex:40}Z9",
            "datadog.commit={hex:40}",
        ),
    ),
    "datadog-client-token": (
        ("pub{hex:32}",),
        (
            "pub{hex:10}",
            "pub{hex:16}!{hex:16}",
            "xpub{hex:32}",
        ),
    ),
    "newrelic-user-key": (
        ("NRAK-{uppernum:27}",),
        (
            "NRAK-{uppernum:9}",
            "NRAK-{uppernum:13}!{uppernum:14}",
            "xNRAK-{uppernum:27}",
        ),
    ),
    "newrelic-admin-key": (
        (
            "NRAA-{hex:27}",
            "NRRA-{hex:42}",
        ),
        (
            "NRAA-{hex:9}",
            "NRAA-{hex:13}!{hex:14}",
            "xNRAA-{hex:27}",
        ),
    ),
    "newrelic-insights-key": (
        (
            "NRII-{b64url:32}",
            "NRIQ-{b64url:32}",
        ),
        (
            "NRII-{b64url:10}",
            "NRII-{b64url:16}!{b64url:16}",
            "xNRII-{b64url:32}",
        ),
    ),
    "newrelic-license-key": (
        (
            "NEW_RELIC_LICENSE_KEY={hex:36}NRAL",
            "newrelic.key = {hex:36}NRAL",
        ),
        (
            "NEW_RELIC_LICENSE_KEY={hex:12}NRAL",
            "NEW_RELIC_LICENSE_KEY={hex:18}!{hex:18}NRAL",
            "NEW_RELIC_LICENSE_KEY={hex:36}NRALZ9",
        ),
    ),
    "newrelic-browser-key": (
        ("NRJS-{hex:19}",),
        (
            "NRJS-{hex:6}",
            "NRJS-{hex:9}!{hex:10}",
            "xNRJS-{hex:19}",
        ),
    ),
    "dynatrace-token": (
        (
            "dt0c01.{base32:24}.{base32:64}",
            "dt0s01.{base32:8}.{base32:64}",
            "dt0s02.{base32:8}.{base32:64}",
            "dt0s16.{base32:8}.{base32:64}",
        ),
        (
            "dt0c01.{base32:24}.{base32:21}",
            "dt0c01.{base32:24}.{base32:32}!{base32:32}",
            "xdt0c01.{base32:24}.{base32:64}",
        ),
    ),
}
