"""All forms of all values, looked for in one pass."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from launchgate.frontend.known import Known
from launchgate.frontend.values.forms import Form, escaped, forms, layers
from launchgate.frontend.values.guard import bounded, settled
from launchgate.frontend.values.literals import Literals, literals
from launchgate.frontend.values.weight import weight

_WORD = frozenset(b"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_$")
_DASHED = _WORD | frozenset(b"-")
_HEX = frozenset(b"0123456789abcdefABCDEF")
_ESCAPED = frozenset(b"nrtbfv")


class Hit(NamedTuple):
    """Where a value stands, by byte offset; `layers` are its encodings, outermost first."""

    known: Known
    start: int
    end: int
    layers: tuple[str, ...] = ()


class Needles:
    """Made once for a run; safe for use by several threads. `skipped` are variables that are not
    looked for, each with why. `engine` finds the literals; without one it is done in Python."""

    def __init__(self, known: Sequence[Known], engine: Literals = literals) -> None:
        self.skipped, searched = settled(known)
        owners: dict[bytes, list[Known]] = {}
        for item in searched:
            owners.setdefault(item.value, []).append(item)
        ways = {value: list(forms(value)) for value in owners}
        plain = {value: list(escaped(_text(value))) for value in owners}
        self._every = _Search(owners, ways, engine)
        self._plain = _Search(owners, plain, engine)

    def __repr__(self) -> str:
        return f"<needles, {len(self.skipped)} variables skipped>"

    def find(self, data: bytes) -> Iterator[Hit]:
        """In bytes as they lie there: every form of every value, by offset."""
        return self._every.find(data)

    def find_plain(self, data: bytes) -> Iterator[Hit]:
        """In a view from which encodings were taken off: the values as they are."""
        return self._plain.find(data)


class _Search:
    """Forms by their anchors."""

    def __init__(
        self,
        owners: dict[bytes, list[Known]],
        ways: dict[bytes, list[Form]],
        engine: Literals,
    ) -> None:
        self._owners = owners
        by_anchor: dict[bytes, list[tuple[bytes, Form]]] = {}
        for value, items in ways.items():
            words = bounded(owners[value][0])
            for form in items:
                form.bounded = words and form.layer in ("", "reversed")
                by_anchor.setdefault(form.anchor, []).append((value, form))
        self._forms = list(by_anchor.values())
        self._occurrences: Callable[[bytes], Iterable[tuple[int, int]]] | None = (
            engine(list(by_anchor)) if by_anchor else None
        )

    def find(self, data: bytes) -> Iterator[Hit]:
        if self._occurrences is None or not data:
            return
        found: set[Hit] = set()
        for number, end in self._occurrences(data):
            for value, form in self._forms[number]:
                span = form.at(data, end)
                if span is None or (form.bounded and _in_word(data, *span, value)):
                    continue
                how = layers(form, data[span[0] : span[1]], value)
                found.update(Hit(known, *span, how) for known in self._owners[value])
        yield from _kept(found)


def _kept(found: Iterable[Hit]) -> Iterator[Hit]:
    """By offset. Of one variable's hits that overlap, the longest; inside a public value a setting
    is as public, and a public value inside another one says nothing of that."""
    ordered = sorted(found, key=lambda hit: (hit.start, -hit.end, len(hit.layers), hit.known.name))
    last: dict[str, int] = {}
    single: list[Hit] = []
    for hit in ordered:
        if hit.start >= last.get(hit.known.name, 0):
            last[hit.known.name] = hit.end
            single.append(hit)
    if not any(hit.known.public for hit in single):
        yield from single
        return
    for group in overlapping(single):
        yield from (hit for hit in group if not _outdone(hit, group))


def overlapping(hits: Iterable[Hit]) -> Iterator[list[Hit]]:
    """Hits by place: those that overlap are one value, in several readings or of several names."""
    group: list[Hit] = []
    end = -1
    for hit in sorted(hits, key=lambda hit: (hit.start, -hit.end)):
        if group and hit.start >= end:
            yield group
            group = []
        group.append(hit)
        end = max(end, hit.end)
    if group:
        yield group


def _outdone(hit: Hit, group: Sequence[Hit]) -> bool:
    if hit.known.public:
        return any(not o.known.public and (_within(hit, o) or _secret_in(o, hit)) for o in group)
    return weight(hit.known) != "secret" and any(
        other.known.public and _within(hit, other) for other in group
    )


def _within(inner: Hit, outer: Hit) -> bool:
    same = (inner.start, inner.end) == (outer.start, outer.end)
    return not same and outer.start <= inner.start and inner.end <= outer.end


def _secret_in(inner: Hit, outer: Hit) -> bool:
    return _within(inner, outer) and weight(inner.known) == "secret"


def _text(value: bytes) -> str:
    return value.decode("utf-8", "surrogateescape").replace("\r\n", "\n")


def _in_word(data: bytes, start: int, end: int, value: bytes) -> bool:
    """Whether what stands there is a part of a longer name."""
    word = _DASHED if b"-" in value else _WORD
    if end < len(data) and data[end] in word and data[end - 1] in word:
        return True
    if start == 0 or data[start - 1] not in word or data[start] not in word:
        return False
    return not _behind_escape(data, start)


def _behind_escape(data: bytes, start: int) -> bool:
    """`\\nvalue`, `%20value`, `\\x22value`, `\\u0022value`."""
    before = data[max(0, start - 6) : start]
    if len(before) > 1 and before[-2] == 0x5C and before[-1] in _ESCAPED:
        return True
    for mark, digits in ((b"%", 2), (b"\\x", 2), (b"\\u", 4)):
        part = before[-digits - len(mark) :]
        if part.startswith(mark) and all(byte in _HEX for byte in part[len(mark) :]):
            return len(part) == digits + len(mark)
    return False
