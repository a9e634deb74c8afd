"""The first look: which reader a file has, and whether it may read a variable at all.

A commit hook takes it for every staged file: it imports nothing but lists of words.
"""

import re
from functools import cache
from importlib import import_module

_READERS = {
    **dict.fromkeys(("js", "jsx", "mjs", "cjs", "ts", "tsx", "mts", "cts"), "javascript"),
    **dict.fromkeys(("vue", "svelte", "astro"), "javascript"),
    **dict.fromkeys(("html", "htm", "ejs"), "javascript"),
    **dict.fromkeys(("py", "pyi", "pyw"), "python"),
    **dict.fromkeys(("rb", "erb", "rake", "gemspec", "ru", "go", "php", "rs"), "languages"),
    **dict.fromkeys(("java", "kt", "kts", "scala", "groovy", "cs", "fs", "vb"), "languages"),
    **dict.fromkeys(("ex", "exs", "eex", "heex", "sh", "bash", "zsh", "ksh", "ps1"), "languages"),
    **dict.fromkeys(("swift", "dart", "lua", "pl", "cr", "clj", "properties"), "languages"),
    "prisma": "languages",
    **dict.fromkeys(("yml", "yaml", "toml", "json", "jsonc", "json5", "tf", "tfvars"), "configs"),
    **dict.fromkeys(
        ("hcl", "tpl", "dockerfile", "containerfile", "conf", "template", "npmrc"), "configs"
    ),
}
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")
_NAMED = re.compile(r"(?:^|/)(?:Dockerfile|Containerfile|Procfile|Makefile)(?:\.[^/]+)?$")
_SHELLS = re.compile(r"(?:^|/)(?:(?:\.husky|bin|scripts?)/[^/.]+|[^/.]*entrypoint[^/.]*)$")


def reader_of(path: str) -> str:
    """The package below `variables.uses` that reads the file, or nothing."""
    if _NAMED.search(path):
        return "configs"
    name = path.rpartition("/")[2]
    ending = name.rpartition(".")[2].lower() if "." in name else ""
    if not ending:
        return "languages" if _SHELLS.search(path) else ""
    return _READERS.get(ending, "")


def speaks(reader: str, data: bytes) -> bool:
    """Whether any word is in the file without which none of the reader's forms can be."""
    if not reader:
        return False
    if data[:2] in _UTF_16:  # ASCII words with a NUL beside each letter
        data = data.replace(b"\0", b"")
    return any(
        stem in data and any(word in data for word in words) for stem, words in _grouped(reader)
    )


@cache
def _grouped(reader: str) -> tuple[tuple[bytes, tuple[bytes, ...]], ...]:
    """Words by what many of them have in common: where that is not, none of them is."""
    words: tuple[bytes, ...] = import_module(f"launchgate.variables.uses.{reader}.words").WORDS
    groups: dict[bytes, list[bytes]] = {}
    for word in words:
        stem = next((one for one in (b"env", b"Env") if one in word), word)
        groups.setdefault(stem, []).append(word)
    return tuple((stem, tuple(many)) for stem, many in groups.items())
