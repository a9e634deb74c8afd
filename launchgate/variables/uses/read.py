"""A file to its reader. A reader is imported only for a file that may read variables."""

import re
from importlib import import_module

from launchgate.variables.source import Reading, Source, Surroundings

NOTHING = Reading()
_READERS = {
    **dict.fromkeys(("js", "jsx", "mjs", "cjs", "ts", "tsx", "mts", "cts"), "javascript"),
    **dict.fromkeys(("vue", "svelte", "astro"), "javascript"),
    **dict.fromkeys(("html", "htm", "ejs"), "javascript"),
    **dict.fromkeys(("py", "pyi", "pyw"), "python"),
    **dict.fromkeys(("rb", "erb", "rake", "gemspec", "ru", "go", "php", "rs"), "languages"),
    **dict.fromkeys(("java", "kt", "kts", "scala", "groovy", "cs", "fs", "vb"), "languages"),
    **dict.fromkeys(("ex", "exs", "eex", "heex", "sh", "bash", "zsh", "ksh", "ps1"), "languages"),
    **dict.fromkeys(("swift", "dart", "lua", "pl", "cr", "clj", "properties"), "languages"),
    **dict.fromkeys(("yml", "yaml", "toml", "json", "jsonc", "json5", "tf", "tfvars"), "configs"),
    **dict.fromkeys(("hcl", "tpl", "dockerfile", "containerfile", "conf", "template"), "configs"),
}
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


def may_read(reader: str, source: Source, around: Surroundings) -> bool:
    """The first look: whether the file may read a variable, by literals only."""
    if not reader:
        return False
    keywords: tuple[bytes, ...] = import_module(f"launchgate.variables.uses.{reader}.words").WORDS
    data = source.data
    if any(word in data for word in keywords):
        return True
    return any(name.encode() in data for name in around.exports)


def read(source: Source, around: Surroundings | None = None) -> Reading:
    """What the file says of variables; nothing where no reader knows it. Never raises."""
    reader, known = reader_of(source.path), around or Surroundings()
    if not may_read(reader, source, known):
        return NOTHING
    found: Reading = import_module(f"launchgate.variables.uses.{reader}.read").read(source, known)
    return found
