"""The lines of a text as detect-secrets reads them: as they are, and values of YAML and INI."""

import io
from typing import Any

_BOUND_BYTES = 1_000_000  # parsing is slow, and no one writes such a file by hand


def raw_lines(data: bytes) -> list[str]:
    """As whoever opens a file as text has them: a carriage return ends a line too."""
    text = data.decode("utf-8", "replace")
    return text.replace("\r\n", "\n").replace("\r", "\n").split("\n")


def parsed(data: bytes, path: str, *, eager: bool) -> list[str]:
    """The lines that detect-secrets' parsers give for this kind of file, numbered as the raw ones;
    none where they cannot parse it. `eager` takes unknown kinds of files for INI."""
    if len(data) > _BOUND_BYTES:
        return []
    from detect_secrets.transformers import get_transformed_file  # noqa: PLC0415 - slow to load

    file: Any = io.StringIO("\n".join(raw_lines(data)))
    file.name = path
    try:
        return get_transformed_file(file, use_eager_transformers=eager) or []
    except Exception:  # a parser's own fault on odd input: the raw lines are read anyway
        return []
