"""Variables that libraries read by themselves: no code of the product names them."""

_PREFIXES = (
    *("AWS_", "AZURE_", "GOOGLE_", "GCP_", "GCLOUD_", "OTEL_", "SENTRY_", "DD_", "NEW_RELIC_"),
    *("LANGCHAIN_", "LANGSMITH_", "LANGFUSE_", "OPENAI_", "ANTHROPIC_", "HF_", "HUGGINGFACE"),
    *("AUTH_", "NEXTAUTH_", "CLERK_", "NEXT_PUBLIC_CLERK_", "KINDE_", "AUTH0_", "BETTER_AUTH_"),
    *("PG", "POSTGRES_", "MYSQL_", "MARIADB_", "MONGO_", "REDIS_", "UPSTASH_", "KV_", "BLOB_"),
    *("DOCKER_", "COMPOSE_", "NEXT_", "NUXT_"),
    *("NODE_", "NPM_", "PYTHON", "DJANGO_", "FLASK_", "UVICORN_", "GUNICORN_", "WEB_CONCURRENCY"),
    *("RAILS_", "RACK_", "BUNDLE_", "GOOSE_", "CELERY_", "SPRING_", "ASPNETCORE_", "DOTNET_"),
    *("JAVA_", "JDK_", "MIX_", "PHX_", "RUST_", "CARGO_", "VITE_PLUGIN_", "TURBO_", "TRIGGER_"),
    *("INNGEST_", "PRISMA_", "WATCHPACK_", "CHOKIDAR_", "EXPO_"),
    *("MINIO_", "N8N_", "KEYCLOAK_", "GF_", "RABBITMQ_", "ELASTIC", "CLICKHOUSE_", "TEMPORAL_"),
    *("UPLOADTHING_", "RESEND_", "TAVILY_", "GROQ_", "MISTRAL_", "COHERE_", "GEMINI_", "XAI_"),
)
_NAMES = frozenset(("DATABASE_URL", "DIRECT_URL", "SHADOW_DATABASE_URL", "PORT", "HOST", "TZ"))


def read_by_library(name: str) -> bool:
    return name in _NAMES or name.startswith(_PREFIXES)
