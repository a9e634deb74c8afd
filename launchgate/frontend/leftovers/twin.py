"""Libraries come in two files, and pages choose: `vue.global.js` and `vue.global.prod.js`."""

from collections.abc import Container

_ENDINGS = (
    (".development.js", (".production.js", ".production.min.js")),
    (".dev.js", (".prod.js", ".production.js", ".min.js", ".js")),
    (".js", (".prod.js", ".production.js", ".production.min.js", ".min.js")),
)


def twin_of(path: str, files: Container[str]) -> str | None:
    """The same library's file for production, where it lies beside it."""
    stem, dot, suffix = path.rpartition(".")
    for ending, others in _ENDINGS:
        if dot and suffix in ("js", "mjs", "cjs"):
            told = f"{stem}.js".removesuffix(ending)
            if told == f"{stem}.js":
                continue
            for other in others:
                name = f"{told}{other[:-2]}{suffix}"
                if name != path and name in files:
                    return name
    return None
