"""Which variables a project's configuration names: what a host or a task runner hands on."""

import re
from collections.abc import Iterator

_LISTS = re.compile(
    r'"(?:globalEnv|env|globalPassThroughEnv|passThroughEnv)"\s{0,8}:\s{0,8}\[([^\]]{0,20000})\]'
)
_TABLES = re.compile(r'"(?:env|vars)"\s{0,8}:\s{0,8}\{([^{}]{0,20000})\}')
_SECTIONS = re.compile(
    r"(?m)^\[(?:[\w.\"-]*\.)?(?:environment|vars)\][ \t]*\n((?:(?!\[).*\n?){0,400})"
)
_INLINE = re.compile(r"\benvironment\s{0,8}=\s{0,8}\{([^}\n]{0,4000})\}")
_STRING = re.compile(r'"([A-Za-z_][A-Za-z0-9_]{1,80})"')
_KEY = re.compile(r'(?m)(?:^|,)\s{0,8}"?([A-Za-z_][A-Za-z0-9_]{1,80})"?\s{0,8}[=:]')

FILES = ("turbo.json", "turbo.jsonc", "vercel.json", "netlify.toml", "wrangler.toml",
         "wrangler.json", "wrangler.jsonc", "nx.json", "now.json")  # fmt: skip


def settings_names(name: str, text: str) -> Iterator[str]:
    """`name` is that of the file, one of FILES."""
    if name.endswith(".toml"):
        for found in (*_SECTIONS.finditer(text), *_INLINE.finditer(text)):
            yield from _KEY.findall(found[1])
        return
    for found in _LISTS.finditer(text):
        yield from _STRING.findall(found[1])
    for found in _TABLES.finditer(text):
        yield from re.findall(r'"([A-Za-z_][A-Za-z0-9_]{1,80})"\s{0,8}:', found[1])
