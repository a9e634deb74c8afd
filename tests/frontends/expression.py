"""A value as JavaScript that gives it: plain, encoded, in pieces."""

import base64
import json
from collections.abc import Callable, Mapping

_PAIRS = "String.fromCharCode(parseInt(pair, 16))"
_DECODER = "new TextDecoder().decode(new Uint8Array"


def expression(value: str, encoding: str) -> str:
    return WRITTEN[encoding](value) if encoding in WRITTEN else _quoted(value)


def codes(value: str, mark: str = ", ") -> str:
    return mark.join(str(byte) for byte in value.encode())


def percent(value: str) -> str:
    return "".join(f"%{byte:02X}" for byte in value.encode())


def in_base64(value: str) -> str:
    return base64.b64encode(value.encode()).decode()


def halves(value: str) -> tuple[str, str]:
    return value[: len(value) // 2], value[len(value) // 2 :]


def quarters(value: str) -> list[str]:
    size = len(value) // 4 + 1
    return [value[at : at + size] for at in range(0, len(value), size)]


def _quoted(value: str) -> str:
    return json.dumps(value)


def _joined(pieces: list[str], mark: str) -> str:
    return mark.join(map(_quoted, pieces))


def _escapes(value: str) -> str:
    """Every other letter by its number, in both ways."""
    ways = ("\\x{:02x}", "{}", "\\u{:04x}", "{}")
    return "".join(
        ways[at % 4].format(ord(letter) if "x" in ways[at % 4] or "u" in ways[at % 4] else letter)
        for at, letter in enumerate(value)
    ).replace("\n", "\\n")


WRITTEN: Mapping[str, Callable[[str], str]] = {
    "base64": lambda v: f'atob("{in_base64(v)}")',
    "hex": lambda v: f'"{v.encode().hex()}".match(/../g).map((pair) => {_PAIRS}).join("")',
    "percent": lambda v: f'decodeURIComponent("{percent(v)}")',
    "concat": lambda v: _joined(list(halves(v)), " + "),
    "join": lambda v: f'[{_joined(list(halves(v)), ", ")}].join("")',
    "char-codes": lambda v: f"String.fromCharCode({codes(v)})",
    "reversed": lambda v: f'{_quoted(v[::-1])}.split("").reverse().join("")',
    "json": lambda v: f"JSON.parse({_quoted(json.dumps({'key': v}))}).key",
    "escapes": lambda v: f'"{_escapes(v)}"',
    "bytes": lambda v: f"{_DECODER}([{codes(v)}]))",
    "base64-twice": lambda v: f'atob(atob("{in_base64(in_base64(v))}"))',
    "concat-method": lambda v: f'"".concat({_joined(quarters(v), ", ")})',
    "quarters": lambda v: _joined(quarters(v), " + "),
    "spread-reversed": lambda v: f'[...{_quoted(v[::-1])}].reverse().join("")',
    "mapped-codes": lambda v: f'[{codes(v)}].map((c) => String.fromCharCode(c)).join("")',
    "spread-codes": lambda v: f"String.fromCharCode(...[{codes(v)}])",
    "sliced": lambda v: f"{_quoted('Bearer ' + v)}.slice(7)",
    "either": lambda v: f"(globalThis.acmeKey || {_quoted(v)})",
    "buffer": lambda v: f'globalThis.Buffer.from("{in_base64(v)}", "base64").toString("utf8")',
}
