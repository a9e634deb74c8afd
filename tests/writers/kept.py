"""Renderings kept as files: what a person sees is reviewed as a person sees it."""

import os
from pathlib import Path

_FOLDER = Path(__file__).parent / "renderings"


def same(name: str, text: str) -> None:
    """Compares with the kept file; LAUNCHGATE_KEEP=1 keeps the new one to be reviewed."""
    path = _FOLDER / name
    if os.environ.get("LAUNCHGATE_KEEP") == "1":
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
    assert text == path.read_text(encoding="utf-8")
