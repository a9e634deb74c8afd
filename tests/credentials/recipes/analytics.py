"""Recipes of product analytics, search and feature flags: must match, must not."""

from tests.credentials.recipes.apm import RECIPES as APM
from tests.credentials.recipes.monitoring import RECIPES as MONITORING

RECIPES: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "posthog-project-key": (
        ("phc_{alnum:43}", "phc_{b64url:42}x"),
        (
            "phc_{alnum:14}",
            "phc_{alnum:21}!{alnum:22}",
            "xphc_{alnum:43}",
        ),
    ),
    "posthog-personal-key": (
        ("phx_{alnum:43}",),
        (
            "phx_{alnum:14}",
            "phx_{alnum:21}!{alnum:22}",
            "xphx_{alnum:43}",
        ),
    ),
    "posthog-flags-secure-key": (
        ("phs_{alnum:43}",),
        (
            "phs_{alnum:14}",
            "phs_{alnum:21}!{alnum:22}",
            "xphs_{alnum:43}",
        ),
    ),
    "segment-public-api-token": (
        ("sgp_{alnum:64}",),
        (
            "sgp_{alnum:21}",
            "sgp_{alnum:32}!{alnum:32}",
            "xsgp_{alnum:64}",
            "sgp_{hex:40}",
        ),
    ),
    "segment-write-key": (
        ("SEGMENT_WRITE_KEY={alnum:32}",),
        (
            "SEGMENT_WRITE_KEY={alnum:10}",
            "SEGMENT_WRITE_KEY={alnum:16}!{alnum:16}",
            "SEGMENT_WRITE_KEY={alnum:32}Z9",
            "SEGMENT_SIZE={alnum:32}",
        ),
    ),
    "mixpanel-secret": (
        ("MIXPANEL_API_SECRET={alnum:32}",),
        (
            "MIXPANEL_API_SECRET={alnum:10}",
            "MIXPANEL_API_SECRET={alnum:16}!{alnum:16}",
            "MIXPANEL_API_SECRET={alnum:32}Z9",
            "MIXPANEL_TOKEN={hex:32}",
        ),
    ),
    "amplitude-secret-key": (
        ("AMPLITUDE_SECRET_KEY={hex:32}",),
        (
            "AMPLITUDE_SECRET_KEY={hex:10}",
            "AMPLITUDE_SECRET_KEY={hex:16}!{hex:16}",
            "AMPLITUDE_SECRET_KEY={hex:32}Z9",
            "AMPLITUDE_API_KEY={hex:32}",
        ),
    ),
    "algolia-admin-key": (
        (
            "ALGOLIA_ADMIN_KEY={hex:32}",
            'algolia.writeApiKey: "{hex:32}"',
        ),
        (
            "ALGOLIA_ADMIN_KEY={hex:10}",
            "ALGOLIA_ADMIN_KEY={hex:16}!{hex:16}",
            "ALGOLIA_ADMIN_KEY={hex:32}Z9",
            "ALGOLIA_SEARCH_KEY={hex:32}",
        ),
    ),
    "algolia-api-key": (
        (
            "ALGOLIA_API_KEY={hex:32}",
            '(0,r.algoliasearch)("{uppernum:10}","{hex:32}")',
            'algolia:{{appId:"{uppernum:10}",apiKey:"{hex:32}"}}',
        ),
        ("ALGOLIA_API_KEY={hex:10}", "ALGOLIA_API_KEY={hex:32}Z9", "ALGOLIA_API_KEY={HEX:32}"),
    ),
    "algolia-app-key": (
        (
            'appId:"{uppernum:10}",apiKey:"{hex:32}"',
            "applicationId: '{uppernum:10}', searchApiKey: '{hex:32}'",
            'applicationID:"{uppernum:10}",apiKey:"{hex:32}"',
        ),
        (
            'appId:"{uppernum:9}",apiKey:"{hex:32}"',
            'appId:"{uppernum:10}",apiKey:"{hex:31}"',
            'appId:"{uppernum:10}",token:"{hex:32}"',
        ),
    ),
    "algolia-search-key": (
        ("ALGOLIA_SEARCH_API_KEY={hex:32}",),
        (
            "ALGOLIA_SEARCH_API_KEY={hex:10}",
            "ALGOLIA_SEARCH_API_KEY={hex:16}!{hex:16}",
            "ALGOLIA_SEARCH_API_KEY={hex:32}Z9",
            "ALGOLIA_ADMIN_KEY={hex:32}",
        ),
    ),
    "launchdarkly-sdk-key": (
        ("sdk-{uuid}",),
        (
            "sdk-{hex:8}-{hex:4}",
            "sdk-{hex:8}-{hex:4}-{hex:4}-{hex:4}-{hex:6}!{hex:5}",
            "xsdk-{uuid}",
        ),
    ),
    "launchdarkly-mobile-key": (
        ("mob-{uuid}",),
        (
            "mob-{hex:8}-{hex:4}",
            "mob-{hex:8}-{hex:4}-{hex:4}-{hex:4}-{hex:6}!{hex:5}",
            "xmob-{uuid}",
        ),
    ),
    "launchdarkly-api-token": (
        ("api-{uuid}",),
        (
            "api-{hex:8}-{hex:4}",
            "api-{hex:8}-{hex:4}-{hex:4}-{hex:4}-{hex:6}!{hex:5}",
            "xapi-{uuid}",
        ),
    ),
    "statsig-server-key": (
        ("secret-{alnum:43}",),
        (
            "secret-{alnum:14}",
            "secret-{alnum:21}!{alnum:22}",
            "xsecret-{alnum:43}",
            "secret-{hex:40}",
        ),
    ),
    "statsig-console-key": (
        ("console-{alnum:43}",),
        (
            "console-{alnum:14}",
            "console-{alnum:21}!{alnum:22}",
            "xconsole-{alnum:43}",
            "console-{hex:40}",
        ),
    ),
    "statsig-client-key": (
        ("client-{alnum:43}",),
        (
            "client-{alnum:14}",
            "client-{alnum:21}!{alnum:22}",
            "xclient-{alnum:43}",
            "client-{hex:40}",
        ),
    ),
    "flagsmith-server-key": (
        ("FLAGSMITH_SERVER_KEY=ser.{alnum:22}",),
        (
            "FLAGSMITH_SERVER_KEY=ser.{alnum:7}",
            "FLAGSMITH_SERVER_KEY=ser.{alnum:11}!{alnum:11}",
            "FLAGSMITH_SERVER_KEY=ser.{alnum:22}{alnum:99}",
        ),
    ),
    "unleash-api-token": (
        (
            "UNLEASH_API_TOKEN=default:development.{hex:56}",
            "UNLEASH_API_TOKEN=*:*.{hex:56}",
        ),
        (
            "UNLEASH_API_TOKEN=default:development.{hex:18}",
            "UNLEASH_API_TOKEN=default:development.{hex:28}!{hex:28}",
            "UNLEASH_API_TOKEN=default:development.{hex:56}Z9",
        ),
    ),
    "meilisearch-key": (
        (
            "MEILI_MASTER_KEY={hex:64}",
            "MEILISEARCH_API_KEY={hex:64}",
        ),
        (
            "MEILI_MASTER_KEY={hex:21}",
            "MEILI_MASTER_KEY={hex:32}!{hex:32}",
            "MEILI_MASTER_KEY={hex:64}Z9",
        ),
    ),
    **APM,
    **MONITORING,
}
