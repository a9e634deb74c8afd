"""All forms of one value: for each an anchor, a literal that it holds, and what is around that."""

import base64
import re
from collections.abc import Iterator
from functools import lru_cache

from launchgate.frontend.values.strength import bits
from launchgate.frontend.values.units import WIDEST, Piece, pieces
from launchgate.frontend.values.written import written

_HEAD = 96  # characters in which anchors are: what stands before one is short
_LONGEST = 8192  # characters that are compared
_ANCHOR = 24
_RUN = re.compile("[A-Za-z0-9]{3,}")  # what no escaping of a part touches
_URL_SAFE = {"+": "-", "/": "_"}
_PAD = rb"[A-Za-z0-9+/_-]?(?:=|%(?:25){0,3}3[Dd]|\\{1,8}u003[Dd]|&#(?:61|x3[Dd]);|&equals;){0,2}"
_PARTIAL = frozenset(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/_-")
_DIGEST = frozenset(b"0123456789abcdefABCDEF")


class Form:
    """One way in which a value may be written. `bounded` forms do not stand inside a word."""

    __slots__ = ("_after", "_before", "_partial", "_tail", "anchor", "bounded", "layer")

    def __init__(
        self, anchor: bytes, before: list[Piece], after: list[Piece], layer: str = ""
    ) -> None:
        self.anchor = anchor
        self.layer = layer
        self.bounded = False
        self._before = before
        self._after = after
        self._partial = False
        self._tail = False

    def __repr__(self) -> str:
        """Never the value: a trace or a test's failure may print this."""
        return f"<{self.layer or 'plain'} form>"

    def partial(self, before: bool, behind: bool) -> "Form":
        """Characters right before and right behind tell a part of the value and more."""
        self._partial, self._tail = before, behind
        return self

    def at(self, data: bytes, anchor_end: int) -> tuple[int, int] | None:
        """The span of the whole form around an anchor that ends there."""
        start = anchor_end - len(self.anchor)
        if start < 0:
            return None
        end = anchor_end
        if self._after:
            found = _compiled("".join(piece[0] for piece in self._after)).match(data, anchor_end)
            if found is None:
                return None
            end = found.end()
        if self._before:
            window = data[max(0, start - WIDEST * _HEAD) : start][::-1]
            pattern = "".join(piece[1] for piece in reversed(self._before))
            found = _compiled(pattern).match(window)
            if found is None:
                return None
            start -= found.end()
        if self._partial and start > 0 and data[start - 1] in _PARTIAL:
            start -= 1
        if self._tail and (found := _compiled_bytes(_PAD).match(data, end)):
            end = found.end()
        return start, end


def forms(value: bytes) -> Iterator[Form]:
    """`value` is not empty."""
    text = value.decode("utf-8", "surrogateescape").replace("\r\n", "\n")[:_LONGEST]
    if "-----BEGIN" in text:
        text = text.replace("\\r", "").replace("\\n", "\n")
    value = text.encode("utf-8", "surrogateescape")
    yield from escaped(text)
    if text[::-1] != text:
        yield from escaped(text[::-1], "reversed")
    yield from _base64(value)
    for digits in {value.hex(), value.hex().upper()}:
        yield _literal(digits, "hex")
    for number, whole in enumerate(_spelt(text, value)):
        yield _literal(whole, "percent" if number < 2 else "characters")


def escaped(text: str, layer: str = "", more: dict[str, str] | None = None) -> Iterator[Form]:
    """The text in all the ways in which a part of its characters is escaped."""
    runs = list(_RUN.finditer(text[:_HEAD]))
    if runs:
        best = max(runs, key=lambda run: _surprise(run[0][:_ANCHOR]))
        start, end = best.start(), min(best.end(), best.start() + _ANCHOR)
        before, after = list(pieces(text[:start], more)), list(pieces(text[end:], more))
        yield Form(text[start:end].encode(), before, after, layer)
        return
    for whole in dict.fromkeys(written(text)):
        yield Form(whole.encode("utf-8", "surrogateescape"), [], [], layer)


def _surprise(run: str) -> float:
    """How seldom it stands in scripts by chance."""
    return bits(run.encode()) + len(set(run))


def _base64(value: bytes) -> Iterator[Form]:
    """At three offsets: of each only the characters that do not depend on what stands around."""
    for offset in range(3):
        encoded = base64.b64encode(bytes(offset) + value + bytes(2)).decode()
        end = (offset + len(value)) * 8 // 6
        behind = bool((offset + len(value)) % 3)
        known = encoded[-(-offset * 8 // 6) : end]
        made = list(escaped(known, "base64", _URL_SAFE))
        if "+" in known or "/" in known:
            table = str.maketrans(_URL_SAFE)
            anchors = {form.anchor for form in made}
            more = escaped(known.translate(table), "base64")
            made += [form for form in more if form.anchor not in anchors]
        for form in made:
            yield form.partial(bool(offset), behind)


def _spelt(text: str, value: bytes) -> Iterator[str]:
    """Every character by its number; percent first."""
    units = text.encode("utf-16-be", "surrogatepass")
    numbers = [int.from_bytes(units[at : at + 2], "big") for at in range(0, len(units), 2)]
    for case in (str.lower, str.upper):
        yield "".join("%" + case(f"{byte:02x}") for byte in value)
    for case in (str.lower, str.upper):
        for slash in ("\\", "\\\\"):
            yield "".join(f"{slash}x" + case(f"{byte:02x}") for byte in value)
            yield "".join(f"{slash}u" + case(f"{number:04x}") for number in numbers)
        yield "".join(f"&#x{case(f'{ord(char):x}')};" for char in text)
        yield "".join("\\u{" + case(f"{ord(char):x}") + "}" for char in text)
        for comma in (",", ", "):
            yield comma.join("0x" + case(f"{byte:02x}") for byte in value)
    yield "".join(f"&#{ord(char)};" for char in text)
    yield "".join(f"\\{byte:03o}" for byte in value)
    for comma in (",", ", "):
        yield comma.join(map(str, value))


def _literal(text: str, layer: str) -> Form:
    encoded = text.encode()
    size = 64
    rest = encoded[size:].decode()
    return Form(encoded[:size], [], [(re.escape(rest), "")] if rest else [], layer)


@lru_cache(maxsize=4096)
def _compiled(pattern: str) -> "re.Pattern[bytes]":
    return _compiled_bytes(pattern.encode("latin-1"))


@lru_cache(maxsize=4096)
def _compiled_bytes(pattern: bytes) -> "re.Pattern[bytes]":
    return re.compile(pattern)


_SIGNS = (
    ("percent", rb"%[0-9A-Fa-f]{2}|\+"),
    ("html", rb"&#?\w{1,31};"),
    ("backslash", rb"\\"),
)


def layers(form: Form, matched: bytes, plain: bytes) -> tuple[str, ...]:
    """The encodings that a form is in at one place, outermost first where they can be told."""
    found = [form.layer] if form.layer else []
    if form.layer in ("", "reversed") and matched not in (plain, plain[::-1]):
        for name, sign in _SIGNS:
            count = _compiled_bytes(sign).findall
            if len(count(matched)) > len(count(plain)):
                found.append(name)
    return tuple(found)
