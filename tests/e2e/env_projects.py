"""Small products as their frameworks make them: each is ready, and each has one fault planted.

Values are made when they are asked for: no file here holds one that looks like a secret.
"""

from collections.abc import Mapping
from typing import NamedTuple

from tests.credentials.recipe import expand

LOCAL = "local" + "host"


class Project(NamedTuple):
    """`values` are what production has, by `--values-from`; `fault` changes files or values (None
    takes one away) and leads to `rule` for `subject`, and to nothing else above low."""

    name: str
    files: Mapping[str, str]
    values: Mapping[str, str]
    fault: Mapping[str, str | None]
    rule: str
    subject: str


def _key(kind: str, seed: int) -> str:
    return expand(kind + "_live_{alnum:32}", seed)


def _db(seed: int, scheme: str = "postgres") -> str:
    return f"{scheme}://shop:{expand('{alnum:28}', seed)}@db.acme.com:5432/shop"


_REF = "abcdefghijklmnopqrst"

NEXT = Project(
    "next",
    {
        ".gitignore": "node_modules/\n.next/\n.env*.local\n",
        "package.json": '{"scripts": {"dev": "next dev", "build": "next build"}, "dependencies": '
        '{"next": "16.0.0", "stripe": "19.0.0", "@supabase/supabase-js": "2.80.0"}}',
        "next.config.mjs": "/** @type {import('next').NextConfig} */\n"
        "export default { output: process.env.STANDALONE ? 'standalone' : undefined };\n",
        "src/lib/supabase/client.ts": "import { createClient } from '@supabase/supabase-js';\n"
        "export const client = createClient(process.env.NEXT_PUBLIC_SUPABASE_URL!,\n"
        "  process.env.NEXT_PUBLIC_SUPABASE_ANON_KEY!);\n",
        "src/lib/supabase/admin.ts": "import { createClient } from '@supabase/supabase-js';\n"
        "export const admin = createClient(process.env.NEXT_PUBLIC_SUPABASE_URL!,\n"
        "  process.env.SUPABASE_SERVICE_ROLE_KEY!);\n",
        "src/lib/stripe.ts": "import Stripe from 'stripe';\n"
        "if (!process.env.STRIPE_SECRET_KEY) throw new Error('STRIPE_SECRET_KEY is not set');\n"
        "export const stripe = new Stripe(process.env.STRIPE_SECRET_KEY);\n",
        "src/app/api/hooks/route.ts": "const secret = process.env.STRIPE_WEBHOOK_SECRET as string;"
        "\nexport async function POST(request: Request) { return check(request, secret); }\n",
        "src/app/pay.tsx": "const key = process.env.NEXT_PUBLIC_STRIPE_PUBLISHABLE_KEY!;\n"
        "export const Pay = () => <Elements stripe={loadStripe(key)} />;\n",
        "src/lib/url.ts": "// process.env.OLD_URL is no more\n"
        "export const base = process.env.NEXT_PUBLIC_SITE_URL ??\n"
        f"  (process.env.VERCEL_URL ? `https://${{process.env.VERCEL_URL}}` : 'http://{LOCAL}:3000');"
        "\nexport const isDev = process.env.NODE_ENV !== 'production';\n",
        "README.md": "Set `STRIPE_SECRET_KEY` and read process.env.README_ONLY.\n",
        ".env.example": "# Supabase\nNEXT_PUBLIC_SUPABASE_URL=https://your-project.supabase.co\n"
        "NEXT_PUBLIC_SUPABASE_ANON_KEY=your-anon-key\nSUPABASE_SERVICE_ROLE_KEY=\n\n# Stripe\n"
        "STRIPE_SECRET_KEY=sk_test_...\nNEXT_PUBLIC_STRIPE_PUBLISHABLE_KEY=pk_test_...\n"
        f"STRIPE_WEBHOOK_SECRET=whsec_...\n\nNEXT_PUBLIC_SITE_URL=http://{LOCAL}:3000\n",
        ".env.production": f"NEXT_PUBLIC_SUPABASE_URL=https://{_REF}.supabase.co\n"
        "NEXT_PUBLIC_SITE_URL=https://www.acme.com\n",
    },
    {
        "NEXT_PUBLIC_SUPABASE_URL": f"https://{_REF}.supabase.co",
        "NEXT_PUBLIC_SUPABASE_ANON_KEY": expand(f"{{jwt:role=anon,iss=supabase,ref={_REF}}}", 1),
        "SUPABASE_SERVICE_ROLE_KEY": expand(
            f"{{jwt:role=service_role,iss=supabase,ref={_REF}}}", 2
        ),
        "STRIPE_SECRET_KEY": _key("sk", 3),
        "NEXT_PUBLIC_STRIPE_PUBLISHABLE_KEY": _key("pk", 3),
        "STRIPE_WEBHOOK_SECRET": expand("whsec" + "_{alnum:32}", 4),
        "NEXT_PUBLIC_SITE_URL": "https://www.acme.com",
    },
    {"STRIPE_WEBHOOK_SECRET": None},
    "missing-variable",
    "STRIPE_WEBHOOK_SECRET at production",
)

VITE = Project(
    "vite",
    {
        ".gitignore": "node_modules\ndist\n*.local\n",
        "package.json": '{"type": "module", "scripts": {"build": "vite build"}, '
        '"devDependencies": {"vite": "7.0.0", "typescript": "5.9.0"}}',
        "index.html": "<!doctype html><title>%VITE_APP_TITLE%</title>"
        '<script type="module" src="/src/main.ts"></script>\n',
        "vite.config.ts": "import { defineConfig, loadEnv } from 'vite';\n"
        "export default defineConfig(({ mode }) => {\n"
        "  const env = loadEnv(mode, process.cwd(), '');\n"
        "  return { base: env.BASE_PATH || '/', define: { __MODE__: JSON.stringify(mode) } };\n"
        "});\n",
        "src/vite-env.d.ts": '/// <reference types="vite/client" />\n'
        "interface ImportMetaEnv {\n  readonly VITE_API_URL: string\n"
        "  readonly VITE_APP_TITLE: string\n  readonly VITE_SENTRY_DSN?: string\n}\n",
        "src/main.ts": "const { VITE_API_URL } = import.meta.env;\n"
        "export const api = (path: string) => fetch(VITE_API_URL + path);\n"
        "if (import.meta.env.DEV) console.log(import.meta.env.MODE, import.meta.env.BASE_URL);\n"
        "if (import.meta.env.VITE_SENTRY_DSN) start(import.meta.env.VITE_SENTRY_DSN);\n",
        ".env": "VITE_APP_TITLE=Acme\nVITE_SENTRY_DSN=\n",
        ".env.development": f"VITE_API_URL=http://{LOCAL}:8080\n",
        ".env.production": "VITE_API_URL=https://api.acme.com\n",
    },
    {"VITE_API_URL": "https://api.acme.com", "VITE_APP_TITLE": "Acme"},
    {"VITE_API_URL": f"http://{LOCAL}:8080"},
    "non-production-url",
    "VITE_API_URL at production",
)

DJANGO = Project(
    "django",
    {
        ".gitignore": ".env\n__pycache__/\n",
        "requirements.txt": "Django==5.2\ndjango-environ==0.12.0\npsycopg[binary]==3.2\n",
        "manage.py": "import os, sys\n\ndef main():\n"
        "    os.environ.setdefault('DJANGO_SETTINGS_MODULE', 'shop.settings')\n"
        "    from django.core.management import execute_from_command_line\n"
        "    execute_from_command_line(sys.argv)\n\n\nmain()\n",
        "shop/settings.py": "from pathlib import Path\nimport environ\n\n"
        "BASE_DIR = Path(__file__).resolve().parent.parent\n"
        "env = environ.Env(DEBUG=(bool, False), ALLOWED_HOSTS=(list, []))\n"
        'environ.Env.read_env(BASE_DIR / ".env")\n\nSECRET_KEY = env("SECRET_KEY")\n'
        'DEBUG = env("DEBUG")\nALLOWED_HOSTS = env("ALLOWED_HOSTS")\n'
        'DATABASES = {"default": env.db()}\nCACHES = {"default": env.cache_url("REDIS_URL")}\n'
        'EMAIL_HOST = env("EMAIL_HOST", default="mail.acme.com")\n'
        'SENTRY_DSN = env("SENTRY_DSN", default=None)\n',
        "shop/wsgi.py": "import os\nfrom django.core.wsgi import get_wsgi_application\n\n"
        'os.environ.setdefault("DJANGO_SETTINGS_MODULE", "shop.settings")\n'
        "application = get_wsgi_application()\n",
        ".env.example": "DEBUG=on\nSECRET_KEY=change-me\n"
        f"DATABASE_URL=postgres://user:password@{LOCAL}:5432/shop\n"
        f"REDIS_URL=redis://{LOCAL}:6379/0\nALLOWED_HOSTS={LOCAL},127.0.0.1\n"
        "EMAIL_HOST=\nSENTRY_DSN=\n",
    },
    {
        "SECRET_KEY": expand("{alnum:50}", 11),
        "DATABASE_URL": _db(12),
        "REDIS_URL": "redis://cache.acme.com:6379/0",
        "ALLOWED_HOSTS": "www.acme.com,acme.com",
    },
    {"SECRET_KEY": "change-me"},
    "placeholder-value",
    "SECRET_KEY at production",
)

FASTAPI = Project(
    "fastapi",
    {
        ".gitignore": ".env\n.venv/\n",
        "pyproject.toml": '[project]\nname = "shop"\nversion = "1"\n'
        'dependencies = ["fastapi", "pydantic-settings", "uvicorn"]\n',
        "app/config.py": "from functools import lru_cache\n"
        "from pydantic import Field, PostgresDsn, SecretStr\n"
        "from pydantic_settings import BaseSettings, SettingsConfigDict\n\n\n"
        "class Settings(BaseSettings):\n"
        '    model_config = SettingsConfigDict(env_prefix="SHOP_", env_file=".env")\n\n'
        "    database_url: PostgresDsn\n    jwt_secret: SecretStr\n    debug: bool = False\n"
        "    pool_size: int = 5\n    origins: list[str] = Field(default_factory=list)\n"
        '    openai_key: str = Field(validation_alias="OPENAI_API_KEY")\n\n\n'
        "@lru_cache\ndef settings() -> Settings:\n    return Settings()\n",
        "app/main.py": "from fastapi import FastAPI\nfrom app.config import settings\n\n"
        "app = FastAPI(debug=settings().debug)\n",
        "tests/test_app.py": 'import os\n\nos.environ["SHOP_JWT_SECRET"] = "for tests"\n'
        'LIVE = os.environ.get("RUN_LIVE_TESTS")\n',
        ".env.example": f"SHOP_DATABASE_URL=postgresql://shop:shop@{LOCAL}/shop\nSHOP_JWT_SECRET=\n"
        "SHOP_DEBUG=true\nSHOP_POOL_SIZE=5\nSHOP_ORIGINS=[]\nOPENAI_API_KEY=\n",
        "Dockerfile": "FROM python:3.13-slim\nENV PYTHONUNBUFFERED=1\nCOPY app app\n"
        'CMD ["uvicorn", "app.main:app"]\n',
    },
    {
        "SHOP_DATABASE_URL": _db(21, "postgresql"),
        "SHOP_JWT_SECRET": expand("{b64:44}", 22),
        "OPENAI_API_KEY": expand("sk-" + "proj-{alnum:48}", 23),
    },
    {"SHOP_DATABASE_URL": None},
    "missing-variable",
    "SHOP_DATABASE_URL at production",
)

GO = Project(
    "go",
    {
        ".gitignore": ".env\n/bin/\n",
        "go.mod": "module acme.com/shop\n\ngo 1.25\n\nrequire github.com/joho/godotenv v1.5.1\n",
        "cmd/server/main.go": 'package main\n\nimport (\n\t"log"\n\t"net/http"\n\t"os"\n\n'
        '\t"github.com/joho/godotenv"\n)\n\nfunc main() {\n\t_ = godotenv.Load()\n'
        '\tport := os.Getenv("PORT")\n\tif port == "" {\n\t\tport = "8080"\n\t}\n'
        '\tdsn, ok := os.LookupEnv("DATABASE_URL")\n\tif !ok {\n'
        '\t\tlog.Fatal("DATABASE_URL is not set")\n\t}\n\tkey := os.Getenv("SESSION_KEY")\n'
        '\tserve(dsn, key)\n\tlog.Fatal(http.ListenAndServe(":"+port, nil))\n}\n',
        "internal/mail/mail.go": 'package mail\n\nimport "os"\n\n'
        'var host = os.Getenv("SMTP_HOST")\n',
        "internal/mail/mail_test.go": 'package mail\n\nimport "os"\n\n'
        'var live = os.Getenv("MAIL_LIVE_TEST")\n',
        ".env.example": f"DATABASE_URL=postgres://{LOCAL}/shop?sslmode=disable\nSESSION_KEY=\n"
        f"SMTP_HOST={LOCAL}\nPORT=8080\n",
    },
    {"DATABASE_URL": _db(31), "SESSION_KEY": expand("{hex:64}", 32), "SMTP_HOST": "mail.acme.com"},
    {"SESSION_KEY": "secret"},
    "weak-signing-secret",
    "SESSION_KEY at production",
)

RAILS = Project(
    "rails",
    {
        ".gitignore": "/.env*\n!/.env.example\n/config/master.key\n/log/*\n",
        "Gemfile": 'source "https://rubygems.org"\ngem "rails", "~> 8.0"\ngem "pg"\ngem "puma"\n'
        'gem "dotenv-rails", groups: [:development, :test]\n',
        "config/database.yml": "default: &default\n  adapter: postgresql\n"
        '  pool: <%= ENV.fetch("RAILS_MAX_THREADS") { 5 } %>\n\nproduction:\n'
        '  <<: *default\n  url: <%= ENV["DATABASE_URL"] %>\n',
        "config/puma.rb": 'threads_count = ENV.fetch("RAILS_MAX_THREADS", 3)\n'
        'threads threads_count, threads_count\nport ENV.fetch("PORT", 3000)\n'
        'plugin :solid_queue if ENV["SOLID_QUEUE_IN_PUMA"]\n'
        'pidfile ENV["PIDFILE"] if ENV["PIDFILE"]\n',
        "config/environments/production.rb": "Rails.application.configure do\n"
        '  config.log_level = ENV.fetch("RAILS_LOG_LEVEL", "info")\n'
        '  config.hosts = [ENV.fetch("APP_HOST")]\nend\n',
        "config/initializers/stripe.rb": 'Stripe.api_key = ENV.fetch("STRIPE_SECRET_KEY")\n',
        "config/initializers/mail.rb": '# ENV["OLD_MAIL_KEY"] was for the old one\n'
        'key = ENV["MAILGUN_API_KEY"]\nMailgun.configure { |config| config.api_key = key }\n',
        ".env.example": f"DATABASE_URL=postgres://{LOCAL}/shop\nAPP_HOST={LOCAL}\n"
        "STRIPE_SECRET_KEY=\nMAILGUN_API_KEY=\n",
    },
    {
        "DATABASE_URL": _db(41),
        "APP_HOST": "www.acme.com",
        "STRIPE_SECRET_KEY": _key("sk", 42),
        "MAILGUN_API_KEY": expand("key-" + "{hex:32}", 43),
    },
    {"STRIPE_SECRET_KEY": expand("sk" + "_test_{alnum:32}", 44)},
    "test-mode-key",
    "STRIPE_SECRET_KEY at production",
)

PROJECTS = (NEXT, VITE, DJANGO, FASTAPI, GO, RAILS)
