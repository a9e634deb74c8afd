"""All forms of one value: for each an anchor, a literal that it holds, and what is around that."""

import base64
import re
from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache, partial

from launchgate.frontend.values.spellings import SPELLINGS
from launchgate.frontend.values.strength import bits
from launchgate.frontend.values.units import WIDEST, pieces
from launchgate.frontend.values.written import written

_HEAD = 96  # characters in which anchors are: what stands before one is short
_LONGEST = 4096  # characters that are compared
_ANCHOR = 24
_RUN = re.compile("[A-Za-z0-9]{3,}")  # what no escaping of a part touches
_URL_SAFE = {"+": "-", "/": "_"}
_PAD = rb"[A-Za-z0-9+/_-]?(?:=|%(?:25){0,3}3[Dd]|\\{1,8}u003[Dd]|&#(?:61|x3[Dd]);|&equals;){0,2}"
_PARTIAL = frozenset(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/_-")
_DIGEST = frozenset(b"0123456789abcdefABCDEF")


class Form:
    """One way in which a value may be written. `bounded` forms do not stand inside a word."""

    __slots__ = ("_after", "_around", "_before", "_partial", "_tail", "anchor", "bounded", "layer")

    def __init__(self, anchor: bytes, around: "Around | None" = None, layer: str = "") -> None:
        self.anchor = anchor
        self.layer = layer
        self.bounded = False
        self._around = around
        self._before: re.Pattern[bytes] | None = None
        self._after: re.Pattern[bytes] | None = None
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
        start, end = anchor_end - len(self.anchor), anchor_end
        if self._around is not None:
            self._compile(self._around)
        if self._after is not None:
            found = self._after.match(data, anchor_end)
            if found is None:
                return None
            end = found.end()
        if self._before is not None:
            found = self._before.match(data[max(0, start - WIDEST * _HEAD) : start][::-1])
            if found is None:
                return None
            start -= found.end()
        if self._partial and start > 0 and data[start - 1] in _PARTIAL:
            start -= 1
        if self._tail and (found := _compiled(_PAD).match(data, end)):
            end = found.end()
        return start, end

    def _compile(self, around: "Around") -> None:
        """When the anchor is first seen: of most forms it never is."""
        before, after = around()
        self._before = re.compile(before.encode("ascii")) if before else None
        self._after = re.compile(after.encode("ascii")) if after else None
        self._around = None


Around = Callable[[], tuple[str, str]]
"""Patterns for what stands before an anchor, turned round, and for what stands behind it."""


def forms(value: bytes) -> Iterator[Form]:
    """`value` is not empty."""
    text = value.decode("utf-8", "surrogateescape").replace("\r\n", "\n")[:_LONGEST]
    if "-----BEGIN" in text:
        text = text.replace("\\r", "").replace("\\n", "\n")
    yield from escaped(text)
    if text[::-1] != text:
        yield from escaped(text[::-1], "reversed")
    yield from _base64(text.encode("utf-8", "surrogateescape"))
    for layer, spell in SPELLINGS:
        anchor = spell(text[:_ANCHOR])
        around = None if len(text) <= _ANCHOR else partial(_rest, spell, text, len(anchor))
        yield Form(anchor.encode(), around, layer)


def _rest(spell: Callable[[str], str], text: str, known: int) -> tuple[str, str]:
    return "", re.escape(spell(text)[known:])


def escaped(text: str, layer: str = "", more: Mapping[str, str] | None = None) -> Iterator[Form]:
    """The text in all the ways in which a part of its characters is escaped."""
    runs = list(_RUN.finditer(text[:_HEAD]))
    if runs:
        best = max(runs, key=lambda run: _surprise(run[0][:_ANCHOR]))
        start, end = best.start(), min(best.end(), best.start() + _ANCHOR)
        around = partial(_both, text[:start], text[end:], more)
        yield Form(text[start:end].encode(), around, layer)
        return
    for whole in dict.fromkeys(written(text[:_HEAD])):
        yield Form(whole.encode("utf-8", "surrogateescape"), None, layer)


def _both(before: str, after: str, more: Mapping[str, str] | None) -> tuple[str, str]:
    turned = (piece[1] for piece in reversed(list(pieces(before, more))))
    return "".join(turned), "".join(piece[0] for piece in pieces(after, more))


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
            if len(_compiled(sign).findall(matched)) > _count(sign, plain):
                found.append(name)
    return tuple(found)


@lru_cache(maxsize=1024)
def _count(sign: bytes, plain: bytes) -> int:
    return len(_compiled(sign).findall(plain))


@lru_cache(maxsize=64)
def _compiled(pattern: bytes) -> "re.Pattern[bytes]":
    return re.compile(pattern)
