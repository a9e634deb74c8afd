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
from launchgate.variables.uses.javascript.schemas.index import index
from launchgate.variables.uses.javascript.schemas.parsed import Parsed

WORDS = (
    *(
        b"$env/",
        b"astro:env",
        b"cloudflare",
        b"runtimeConfig",
        b"EnvironmentPlugin",
        b"DefinePlugin",
    ),
    *(
        b"define",
        b"loadEnv",
        b"platform",
        b".env.",
        b"Env",
        b"Bindings",
        b"next.config",
        b"fetch",
        b"hono",
        b"firebase-functions",
    ),
)


def read(script: Parsed, around: Surroundings) -> Reading:
    """Nothing for a file that speaks of none of them."""
    raw = script.root.text or b""
    config = ".config." in script.path
    if not config and not any(word in raw for word in WORDS):
        return Reading()
    found = Findings(script, index(script.root), around.prefixes)
    for reader in (modules, workers, bundlers, firebase):
        reader.read(found)
    if "nuxt.config" in script.path:
        nuxt.read(found)
    return found.reading()
