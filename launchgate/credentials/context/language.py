"""What the path says of the language that a file is written in."""

import re
from functools import lru_cache

_LANGUAGES = (
    (
        "configuration",
        r"\.(?:ya?ml|json|jsonc|toml|ini|cfg|conf|properties|tf|tfvars|hcl|plist|xml|config)$",
    ),
    (
        "settings of a shell",
        r"(?:^|/)(?:\.env[\w.\-]*|\.?[\w\-]*rc|dockerfile[\w.\-]*|\.netrc|\.pgpass)$|\.(?:env[\w.]*|sh|bash|zsh|ps1|bat|envrc)$",
    ),
    ("documentation", r"\.(?:md|mdx|rst|adoc|asciidoc|txt|html?)$"),
    ("SQL", r"\.sql$"),
    ("declarations", r"\.d\.[cm]?ts$|\.pyi$"),
    (
        "code",
        r"\.(?:py|[cm]?[jt]sx?|java|kts?|cs|go|rb|php|rs|swift|scala|groovy|c|cc|cpp|h|m|vue|svelte|erb|exs?|pl|lua|dart|map|tcl|r|jl|clj|fs|vb)$",
    ),
)
CODE = frozenset(("code", "declarations"))


@lru_cache(maxsize=256)
def language(path: str) -> str:
    """`path` in lower case."""
    return next(
        (name for name, pattern in _LANGUAGES if re.search(pattern, path)), "another format"
    )
