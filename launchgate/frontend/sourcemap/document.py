"""Where the values of a JSON document lie: stepped over, not read, for a map may have 100 MB."""

import json
import re
from collections.abc import Iterator

from launchgate.frontend.sourcemap.error import MapError
from launchgate.frontend.sourcemap.escaped import string_end

_SPACE = re.compile(rb"[ \t\r\n]*")
_SCALAR = re.compile(rb"[-+.0-9A-Za-z]{1,400}")
_MARK = re.compile(rb'["\[\]{}]')
# Bounded: each round of a group costs the engine memory until the match is over.
_PLAIN_STRINGS = re.compile(rb'(?:"[^"\\]*"[ \t\r\n,:]*){1,500}')
_MOST_STEPS = 4_000_000
_LONGEST_TEXT = 8_192

Span = tuple[int, int]


class Document:
    """Offsets are those of `data`. Every method raises MapError where there is no such value.

    The steps are counted: millions of brackets are no source map, and would take minutes.
    """

    __slots__ = ("_left", "data")

    def __init__(self, data: bytes) -> None:
        self.data = data
        self._left = _MOST_STEPS

    def begins(self, at: int, mark: bytes) -> bool:
        return self.data.startswith(mark, at)

    def text(self, span: Span) -> str | None:
        """A string; None for any other value, and for one longer than any path."""
        start, end = span
        if not self.begins(start, b'"') or end - start > _LONGEST_TEXT:
            return None
        try:
            value = json.loads(self.data[start:end].decode("utf-8", "replace"), strict=False)
        except ValueError:
            return None
        return value if isinstance(value, str) else None

    def number(self, span: Span) -> int | None:
        """A natural number, at most ten digits long."""
        digits = self.data[span[0] : span[1]] if span[1] - span[0] <= 10 else b""
        return int(digits) if digits.isdigit() else None

    def members(self, at: int) -> Iterator[tuple[bytes, Span]]:
        """Of the object that begins at `at`: keys without quotes, and where the values lie."""
        at = self._first(at, b"{", b"}")
        while at >= 0:
            if not self.begins(at, b'"'):
                raise MapError("an object that is broken off, or not one of JSON")
            quote = string_end(self.data, at + 1)
            colon = self._space(quote + 1)
            if not self.begins(colon, b":"):
                raise MapError("a member without a value")
            value = self._space(colon + 1)
            end = self._after(value)
            yield self._key(at, quote + 1), (value, end)
            at = self._next(end, b"}")

    def elements(self, at: int) -> Iterator[Span]:
        """Where the elements of the array that begins at `at` lie."""
        at = self._first(at, b"[", b"]")
        while at >= 0:
            end = self._after(at)
            yield at, end
            at = self._next(end, b"]")

    def _key(self, start: int, end: int) -> bytes:
        if self.data.find(b"\\", start, end) < 0:
            return self.data[start + 1 : end - 1][:100]
        return (self.text((start, end)) or "").encode("utf-8", "replace")

    def _space(self, at: int) -> int:
        found = _SPACE.match(self.data, at)
        return found.end() if found else at

    def _first(self, at: int, opening: bytes, closing: bytes) -> int:
        if not self.begins(at, opening):
            raise MapError("not the kind of value that a source map has there")
        at = self._space(at + 1)
        return -1 if self.begins(at, closing) else at

    def _next(self, at: int, closing: bytes) -> int:
        """The start of the item after the one that ends at `at`, -1 after the last."""
        at = self._space(at)
        if self.begins(at, closing):
            return -1
        if not self.begins(at, b","):
            raise MapError("values that are broken off, or not separated")
        return self._space(at + 1)

    def _after(self, at: int) -> int:
        """Where the value that begins at `at` ends."""
        self._step()
        if self.begins(at, b'"'):
            return string_end(self.data, at + 1) + 1
        if self.begins(at, b"{") or self.begins(at, b"["):
            return self._closed(at)
        if found := _SCALAR.match(self.data, at):
            return found.end()
        raise MapError("broken off, or no JSON")

    def _closed(self, at: int) -> int:
        depth = 0
        while found := _MARK.search(self.data, at):
            self._step()
            at = found.start()
            if found[0] == b'"':
                run = _PLAIN_STRINGS.match(self.data, at)
                at = run.end() if run else string_end(self.data, at + 1) + 1
                continue
            at += 1
            depth += 1 if found[0] in b"[{" else -1
            if not depth:
                return at
        raise MapError("broken off in the middle")

    def _step(self) -> None:
        self._left -= 1
        if self._left < 0:
            raise MapError("more values than a source map has")
