"""Recipes of database: what must match, what must not."""

RECIPES: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "planetscale-service-token": (
        ("pscale_tkn_{b64url:42}x",),
        (
            "pscale_tkn_{alnum:12}",
            "pscale_tkn_id",
        ),
    ),
    "planetscale-password": (
        ("pscale_pw_{b64url:42}x",),
        (
            "pscale_pw_{alnum:12}",
            "pscale_pw_name",
        ),
    ),
    "planetscale-oauth-token": (
        ("pscale_oauth_{b64url:42}x",),
        (
            "pscale_oauth_{alnum:12}",
            "pscale_oauth_app",
        ),
    ),
    "neon-api-key": (
        ("napi_{lowernum:64}",),
        (
            "napi_{lowernum:20}",
            "napi_create_function",
        ),
    ),
    "neon-password": (
        ("npg_{alnum:12}",),
        (
            "npg_{alnum:6}",
            "npg_schema",
        ),
    ),
    "turso-auth-token": (
        (
            "TURSO_AUTH_TOKEN=eyJ{alnum:40}.eyJ{alnum:100}.{alnum:86}",
            "LIBSQL_TOKEN=eyJ{alnum:40}.eyJ{alnum:100}.{alnum:86}",
        ),
        (
            "TURSO_AUTH_TOKEN=eyJ{alnum:10}",
            "TURSO_AUTH_TOKEN={alnum:30}",
        ),
    ),
    "mongodb-atlas-service-secret": (
        ("mdb_sa_sk_{b64url:39}x",),
        (
            "mdb_sa_sk_{alnum:12}",
            "mdb_sa_id_{hex:24}",
        ),
    ),
    "mongodb-atlas-private-api-key": (
        ("MONGODB_ATLAS_PRIVATE_KEY={uuid}",),
        (
            "MONGODB_ATLAS_PUBLIC_KEY={lower:8}",
            "MONGODB_ATLAS_PRIVATE_KEY={hex:20}",
        ),
    ),
    "upstash-token": (
        (
            "UPSTASH_REDIS_REST_TOKEN=AX{alnum:58}",
            "QSTASH_TOKEN={alnum:60}==",
        ),
        (
            "UPSTASH_REDIS_REST_TOKEN={alnum:12}",
            "upstash {alnum:60}",
        ),
    ),
    "redis-cloud-api-key": (
        (
            "REDISCLOUD_SECRET_KEY=S{lowernum:48}",
            "REDIS_CLOUD_API_KEY=A{lowernum:48}",
        ),
        (
            "REDISCLOUD_SECRET_KEY=S{lowernum:12}",
            "redis_cloud {lowernum:48}",
        ),
    ),
    "convex-deploy-key": (
        (
            "prod:happy-otter-123|eyJ2MiI6{b64:80}=",
            "preview:team:project|eyJ2MiI6{b64:80}=",
        ),
        (
            "prod:happy-otter-123",
            "prod:happy-otter-123|{alnum:10}",
            "prod:happy-otter-123|-----------------------------------------------",
        ),
    ),
    "convex-dev-deploy-key": (
        ("dev:happy-otter-123|eyJ2MiI6{b64:80}=",),
        (
            "dev:happy-otter-123",
            "dev:happy-otter-123|{alnum:10}",
            "dev:happy-otter-123|=============================================",
        ),
    ),
    "xata-api-key": (
        ("xau_{alnum:32}",),
        (
            "xau_{alnum:12}",
            "xau_key",
        ),
    ),
    "cockroachdb-api-key": (
        ("CCDB1_{alnum:22}_{alnum:40}",),
        (
            "CCDB1_{alnum:22}",
            "CCDB1_{alnum:10}_{alnum:40}",
        ),
    ),
    "aiven-password": (
        ("AVNS_{b64url:18}x",),
        (
            "AVNS_{b64url:8}",
            "AVNS_PASSWORD",
        ),
    ),
    "astra-db-token": (
        ("AstraCS:{alnum:24}:{hex:64}",),
        (
            "AstraCS:{alnum:24}",
            "AstraCS:{alnum:24}:{hex:10}",
        ),
    ),
    "appwrite-api-key": (
        ("standard_{hex:256}",),
        (
            "standard_{hex:64}",
            "standard_deviation",
        ),
    ),
    "prisma-accelerate-url": (
        (
            (
                "prisma://accelerate.prisma-data.net/?api_key=eyJ{alnum:33}.eyJ{alnum:1"
                "80}.{alnum:43}"
            ),
            (
                "prisma+postgres://accelerate.prisma-data.net/?api_key=eyJ{alnum:33}.ey"
                "J{alnum:180}.{alnum:43}"
            ),
        ),
        (
            "prisma://accelerate.prisma-data.net/?api_key=API_KEY",
            "prisma+postgres://localhost:51213/?api_key=eyJ{alnum:60}",
        ),
    ),
    "hasura-admin-secret": (
        (
            "x-hasura-admin-secret: {alnum:32}",
            "HASURA_GRAPHQL_ADMIN_SECRET={alnum:32}",
        ),
        (
            "x-hasura-admin-secret: {alnum:6}",
            "x-hasura-admin-secret: ${{HASURA_ADMIN}}",
        ),
    ),
    "databricks-access-token": (
        (
            "dapi{hex:32}",
            "dapi{hex:32}-2",
        ),
        (
            "dapi{hex:12}",
            "dapi{upper:32}",
            "xdapi{hex:32}",
        ),
    ),
    "databricks-oauth-secret": (
        ("dose{hex:32}",),
        (
            "dose{hex:12}",
            "overdose{hex:32}",
        ),
    ),
    "clickhouse-cloud-secret": (
        ("CLICKHOUSE_KEY_SECRET={alnum:42}",),
        (
            "CLICKHOUSE_KEY_SECRET={alnum:12}",
            "clickhouse {alnum:42}",
        ),
    ),
    "confluent-api-secret": (
        (
            "CONFLUENT_CLOUD_API_SECRET={b64:64}",
            "KAFKA_API_SECRET={b64:64}",
            "sasl.password={b64:64}",
        ),
        (
            "CONFLUENT_CLOUD_API_SECRET={b64:20}",
            "CONFLUENT_CLOUD_API_SECRET={hex:64}",
        ),
    ),
    "elastic-cloud-api-key": (
        ("essu_{b64:90}==",),
        (
            "essu_{b64:12}",
            "essu_key",
        ),
    ),
    "elasticsearch-api-key": (
        (
            "ELASTIC_API_KEY={b64:58}==",
            "Authorization: ApiKey {b64:58}==",
        ),
        (
            "ELASTIC_API_KEY={b64:20}==",
            "Authorization: Basic {b64:20}==",
        ),
    ),
    "tinybird-token": (
        ("p.eyJ{b64url:120}.{b64url:42}x",),
        (
            "p.eyJ{b64url:20}",
            "xp.eyJ{b64url:120}.{b64url:42}x",
        ),
    ),
    "dbt-cloud-token": (
        (
            "dbtc_{b64url:43}x",
            "dbtu_{b64url:43}x",
        ),
        (
            "dbtc_{alnum:12}",
            "dbtu_token",
        ),
    ),
    "influxdb-token": (
        ("INFLUXDB_TOKEN={b64url:86}==",),
        (
            "INFLUXDB_TOKEN={b64url:20}==",
            "influx {b64url:86}==",
        ),
    ),
    "airtable-personal-access-token": (
        ("pat{alnum:14}.{hex:64}",),
        (
            "pat{alnum:14}.{hex:10}",
            "pattern.{hex:64}",
        ),
    ),
    "contentful-personal-token": (
        ("CFPAT-{b64url:42}x",),
        (
            "CFPAT-{b64url:12}",
            "CFPAT-token",
        ),
    ),
    "contentful-delivery-token": (
        ("CONTENTFUL_ACCESS_TOKEN={alnum:43}",),
        (
            "CONTENTFUL_ACCESS_TOKEN={alnum:12}",
            "contentful {alnum:43}",
        ),
    ),
    "sanity-api-token": (
        ("SANITY_API_TOKEN=sk{alnum:160}",),
        (
            "SANITY_API_TOKEN=sk{alnum:20}",
            "SANITY_DATASET=sk{alnum:160}",
        ),
    ),
    "storyblok-token": (
        ("STORYBLOK_TOKEN={alnum:22}tt",),
        (
            "STORYBLOK_TOKEN={alnum:10}tt",
            "storyblok {alnum:22}tt",
        ),
    ),
    "datocms-api-token": (
        ("DATOCMS_API_TOKEN={hex:30}",),
        (
            "DATOCMS_API_TOKEN={hex:12}",
            "datocms {hex:30}",
        ),
    ),
    "builder-io-private-api-key": (
        ("bpk-{hex:32}",),
        (
            "bpk-{hex:12}",
            "bpk-key",
        ),
    ),
    "ghost-admin-api-key": (
        (
            "GHOST_ADMIN_API_KEY={hex:24}:{hex:64}",
            "adminApiKey: '{hex:24}:{hex:64}'",
        ),
        (
            "GHOST_CONTENT_API_KEY={hex:26}",
            "{hex:24}:{hex:64}",
        ),
    ),
    "strapi-api-token": (
        ("STRAPI_API_TOKEN={hex:256}",),
        (
            "STRAPI_API_TOKEN={hex:64}",
            "strapi {hex:256}",
        ),
    ),
}
