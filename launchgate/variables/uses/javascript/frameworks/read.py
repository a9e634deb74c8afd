"""Frameworks by the words that their files cannot do without."""

from launchgate.variables.source import Reading, Surroundings
from launchgate.variables.uses.javascript.frameworks import (
    bundlers,
    firebase,
    modules,
    nuxt,
    workers,
)
from launchgate.variables.uses.javascript.schemas.findings import Findings
from launchgate.variables.uses.javascript.schemas.parsed import Parsed

WORDS = (
    *(b"$env/", b"astro:env", b"cloudflare", b"runtimeConfig", b"EnvironmentPlugin"),
    *(b"DefinePlugin", b"loadEnv", b"firebase-functions"),
)
_WORKERS = (
    b"platform",
    b"Bindings",
    b"hono",
    b"wrangler",
    b": Env",
    b"Handler",
    b"fetch(",
    b"Worker",
)
_CONFIG = (".config.", "webpack", "esbuild", "vite", "craco", "build")


def read(script: Parsed, around: Surroundings) -> Reading:
    """Nothing for a file that speaks of none of them."""
    raw = script.data
    if not (
        any(word in raw for word in WORDS)
        or (b"env" in raw and any(word in raw for word in _WORKERS))
        or (b"env" in raw and any(word in script.path for word in _CONFIG))
    ):
        return Reading()
    found = Findings(script, script.index, around.prefixes)
    for reader in (modules, workers, bundlers, firebase):
        reader.read(found)
    if "nuxt.config" in script.path:
        nuxt.read(found)
    return found.reading()
