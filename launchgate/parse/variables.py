"""Variables in JSON, as the tools of hosts and vaults write them.

`{"A": "b"}` (GitHub's `toJSON(secrets)`, Heroku, `doppler secrets download`), `{"A": {"computed":
"b"}}` (`doppler secrets --json`), `[{"key": "A", "value": "b"}]` (Infisical, Vercel's API), AWS'
`{"Parameters": [{"Name": "A", "Value": "b"}]}`, Kubernetes' `{"kind": "Secret", "data": ...}`.
"""

import base64
import binascii
from collections.abc import Iterator

_NAMES = ("name", "key", "Name", "Key", "secretKey")
_VALUES = ("value", "Value", "computed", "raw", "secretValue", "SecretString")


def variables(document: object) -> Iterator[tuple[str, str]]:
    """Name and value of each text and number, wherever it stands; of a nested one, its own name."""
    todo: list[tuple[str, object]] = [("", document)]
    while todo:
        name, item = todo.pop()
        if isinstance(item, list):
            todo.extend((name, inner) for inner in reversed(item))
        elif isinstance(item, dict):
            todo.extend(reversed(list(_fields(name, item))))
        elif isinstance(item, str) and name:
            yield name, item
        elif isinstance(item, (int, float)) and not isinstance(item, bool) and name:
            yield name, str(item)


def _fields(name: str, item: dict[str, object]) -> Iterator[tuple[str, object]]:
    values = [item[key] for key in _VALUES if key in item]
    if values:
        told = next((item[key] for key in _NAMES if isinstance(item.get(key), str)), name)
        yield from ((str(told), value) for value in values)
        return
    secret = item.get("kind") == "Secret"
    for key, value in item.items():
        yield key, value
        if secret and key == "data" and isinstance(value, dict):
            yield from ((inner, _decoded(text)) for inner, text in value.items())


def _decoded(text: object) -> str:
    try:
        return base64.b64decode(str(text), validate=True).decode()
    except (binascii.Error, ValueError):
        return ""
