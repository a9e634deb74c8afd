"""The demo's credentials: made up when it is put together, so that no repository holds them.

Wherever the example says `@NAME@....`, as long as the value is, the value is put.
"""

import base64
import json
import random
import string
from collections.abc import Mapping
from pathlib import Path

_ALPHABET = string.ascii_letters + string.digits
_PLACES = ("web/**/*", "dist/**/*", ".env.*")


def put_keys(folder: Path) -> None:
    """Into the env files, the frontend's sources and its bundle, whose columns stay what its map
    says."""
    marks = {placeholder(name, value): value.encode() for name, value in keys().items()}
    for pattern in _PLACES:
        for file in sorted(folder.glob(pattern)):
            if not file.is_file():
                continue
            content = file.read_bytes()
            filled = content
            for mark, value in marks.items():
                filled = filled.replace(mark, value)
            if filled != content:
                file.write_bytes(filled)


def placeholder(name: str, value: str) -> bytes:
    """What stands in the example for a value: as many bytes."""
    return f"@{name}@".ljust(len(value), ".").encode()


def keys() -> dict[str, str]:
    """The same ones each time: they open nothing."""
    chance = random.Random("acme notes")  # noqa: S311 - they are to be the same each time

    def some(count: int) -> str:
        return "".join(chance.choice(_ALPHABET) for _ in range(count))

    claims = {
        **{"iss": "supabase", "ref": some(20).lower(), "role": "service_role"},
        **{"iat": 1790000000, "exp": 2105360000},
    }
    token = f"{_part({'alg': 'HS256', 'typ': 'JWT'})}.{_part(claims)}"
    return {
        "SERVICE_ROLE": f"{token}.{some(43)}",
        "OPENAI": "sk-" + f"proj-{some(74)}" + "T3Blbk" + f"FJ{some(74)}",
        "WEBHOOK": "whsec" + f"_{some(32)}",
        "SIGNING": some(43),
        "DATABASE": "postgres://" + f"acme:{some(20)}@db.acme.example:5432/notes",
    }


def _part(claims: Mapping[str, object]) -> str:
    text = json.dumps(claims, separators=(",", ":")).encode()
    return base64.urlsafe_b64encode(text).rstrip(b"=").decode()
