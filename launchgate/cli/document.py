"""Reads a JSON document that some earlier run wrote, and checks it against its schema."""

import json
from pathlib import Path
from typing import Any

from launchgate.cli.failure import Failure


def load(path: Path, schema: dict[str, Any], kind: str) -> dict[str, Any]:
    """The document. Failure says what is wrong and where."""
    import jsonschema

    try:
        item = json.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise Failure(f"{path}: cannot read it: {error.strerror}") from None
    except (ValueError, RecursionError):
        raise Failure(f"{path}: not JSON: it must be a {kind} written with -o json") from None
    wrong = jsonschema.exceptions.best_match(
        jsonschema.Draft202012Validator(schema).iter_errors(item)
    )
    if wrong is not None:
        where = wrong.json_path
        raise Failure(f"{path}: not a {kind}: {where} is not valid ({wrong.validator})")
    found: dict[str, Any] = item
    return found
