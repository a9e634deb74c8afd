"""Which variables a project names, in code, schemas and settings."""

import time

import pytest

from launchgate.frontend.markers.names import names_in
from launchgate.frontend.markers.runtime_config import nuxt_names
from launchgate.frontend.markers.schema import Hint
from launchgate.frontend.markers.settings import settings_names


def names(code: str, path: str = "src/app.ts") -> list[str]:
    return [name for name, _ in names_in(path, code.encode())]


@pytest.mark.parametrize(
    ("code", "found"),
    [
        ("fetch(process.env.API_URL)", ["API_URL"]),
        ("process.env?.API_URL", ["API_URL"]),
        ("process.env['API_URL'] + process.env[`OTHER_KEY`]", ["API_URL", "OTHER_KEY"]),
        ("import.meta.env.VITE_KEY, import.meta.env.MODE", ["VITE_KEY"]),
        ("Deno.env.get('API_URL')", ["API_URL"]),
        ("const { API_URL, OTHER_KEY: key, LAST = 'x' } = process.env", None),
        ("import { API_URL, OTHER_KEY as key } from '$env/static/private'", None),
        ("import { env } from '$env/dynamic/private';\nenv.API_URL", ["API_URL"]),
        ("import { env } from '~/env.mjs';\nenv.API_URL", ["API_URL"]),
        ("const env = {}; env.API_URL", []),
        ("process.env.npm_package_version", []),
        ("my.process.environment.API_URL", []),
    ],
)
def test_names_read_by_code(code: str, found: list[str] | None) -> None:
    expected = found if found is not None else ["API_URL", "OTHER_KEY"]
    assert names(code)[: len(expected)] == expected
    if found == []:
        assert names(code) == []


def test_names_of_schemas_with_what_they_ask() -> None:
    code = """
    export const env = createEnv({
      server: {
        DATABASE_URL: z.string().url(),
        AUTH_SECRET: z.string().min(32),
        REGION: z.enum(["eu", "us"]).default("eu"),
        PORT_OF_API: z.coerce.number(),
        MAIL_FROM: z.string().email().optional(),
        STRIPE_KEY: z.string().startsWith("sk_"),
      },
    })
    """
    assert dict(names_in("env.mjs", code.encode())) == {
        "DATABASE_URL": Hint("url"),
        "AUTH_SECRET": Hint(least=32),
        "REGION": Hint("choice", choice="eu", optional=True),
        "PORT_OF_API": Hint("number"),
        "MAIL_FROM": Hint("email", optional=True),
        "STRIPE_KEY": Hint(prefix="sk_"),
    }


def test_a_schema_may_stand_in_a_file_of_its_own() -> None:
    code = (
        "import { z } from 'zod'\nexport const schema = z.object({\n  API_URL: z.string().url() })"
    )
    assert list(names_in("src/config.ts", code.encode())) == [("API_URL", Hint("url"))]


def test_names_of_envalid_and_astro() -> None:
    code = "cleanEnv(process.env, { API_KEY: str(), API_URL: url(), ON: bool() })"
    assert dict(names_in("env.ts", code.encode()))["API_URL"] == Hint("url")
    code = "env: { schema: { API_KEY: envField.string({ context: 'server', access: 'secret' }) } }"
    assert names(code) == ["API_KEY"]


def test_keys_of_nuxts_runtime_config() -> None:
    code = """
    export default defineNuxtConfig({
      runtimeConfig: {
        apiSecret: process.env.X || '', // the server's: not "this: one"
        mail: { apiKey: '', tags: ['a', 'b'] },
        public: { apiBase: useBase({ a: 1 }) },
      },
      devtools: { enabled: true },
    })
    """
    found = list(nuxt_names(code))
    assert set(found) >= {"NUXT_API_SECRET", "NUXT_MAIL_API_KEY", "NUXT_PUBLIC_API_BASE"}
    assert not [name for name in found if "DEVTOOLS" in name or name.endswith("_A")]


@pytest.mark.parametrize(
    ("name", "text", "found"),
    [
        ("turbo.json", '{"globalEnv": ["A_KEY"], "tasks": {"build": {"env": ["B_KEY", "C_*"]}}}',
         ["A_KEY", "B_KEY"]),
        ("vercel.json", '{"env": {"A_KEY": "x"}, "build": {"env": {"B_KEY": "y"}}}',
         ["A_KEY", "B_KEY"]),
        ("netlify.toml", '[build]\ncommand = "x"\n[build.environment]\nA_KEY = "x"\n[dev]\nB = 1\n',
         ["A_KEY"]),
        ("netlify.toml", 'environment = { A_KEY = "x", B_KEY = "y" }\n', ["A_KEY", "B_KEY"]),
        ("wrangler.toml", 'name = "x"\n[vars]\nA_KEY = "x"\n', ["A_KEY"]),
        ("wrangler.jsonc", '{ // mine\n "vars": {"A_KEY": "x"} }', ["A_KEY"]),
    ],
)  # fmt: skip
def test_names_of_settings(name: str, text: str, found: list[str]) -> None:
    assert list(settings_names(name, text)) == found


@pytest.mark.parametrize(
    "unit", ["{", "process.env", "process.env.", "A: z.", "}=process.env;", "a"]
)
def test_scanning_is_linear(unit: str) -> None:
    """Four times the text, about four times the time."""
    took = []
    for size in (250_000, 1_000_000):
        data = (unit * (size // len(unit))).encode() + b" env runtimeConfig: {"
        begin = time.perf_counter()
        list(names_in("nuxt.config.ts", data))
        took.append(time.perf_counter() - begin)
    assert took[1] < 12 * took[0] + 0.2
