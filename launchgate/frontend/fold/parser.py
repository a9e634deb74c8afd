"""Expressions of constants, read forward from where one begins."""

from collections.abc import Callable

from launchgate.frontend.fold.array import join
from launchgate.frontend.fold.blank import BLANK
from launchgate.frontend.fold.calls import BOXED, CALL, named
from launchgate.frontend.fold.lexemes import (
    CALLED,
    FUNCTION,
    HOLE,
    INTEGER,
    INTEGERS,
    NAME,
    ON,
    PLUS,
    RUN,
    SPREAD,
    numbers_of,
    texts_of,
)
from launchgate.frontend.fold.literal import LONGEST as LONGEST_LITERAL
from launchgate.frontend.fold.literal import closed, meaning
from launchgate.frontend.fold.mapping import mapped, summed
from launchgate.frontend.fold.methods import METHOD, METHODS
from launchgate.frontend.fold.steps import Steps
from launchgate.frontend.fold.value import LONGEST, Parsed, Unknown, Value, bounded, text_of

Resolve = Callable[[bytes, int], Value]
"""The value of a name (`a`, `o.p`) as it is used at an offset; raises Unknown."""
_DEPTH = 10
_ITEMS = 16_384
_BODY = 1024  # bytes


class Parser:
    """`resolve` is asked for names; without it a name ends what can be folded."""

    def __init__(self, data: bytes, steps: Steps, resolve: Resolve | None = None) -> None:
        self._data = data
        self._steps = steps
        self._resolve = resolve
        self._depth = 0

    def sum(self, place: int) -> Parsed:
        """Operands with `+` between them, as many as are constant; Unknown if the first is not."""
        first = self._operand(place)
        end, value, made = first
        parts = None if isinstance(value, int) else [text_of(value)]
        size = len(parts[0]) if parts else 0
        while size <= LONGEST and (plus := PLUS.match(self._data, end)):
            if parts is not None and (run := RUN.match(self._data, end)):
                parts += texts_of(run[0])
                size += run.end() - run.start()
                end, made = run.end(), True
                continue
            try:
                right = self._operand(plus.end())
            except Unknown:
                break
            if parts is not None:
                parts.append(text_of(right.value))
                size += len(parts[-1])
            elif isinstance(right.value, int) and isinstance(value, int):
                value += right.value
            else:
                parts = [text_of(value), text_of(right.value)]
            end, made = right.end, True
        if parts is None or end == first.end:
            return Parsed(end, value, made)
        return Parsed(end, bounded("".join(parts)[:LONGEST]), made)

    def whole(self, place: int, ends: bytes) -> Parsed:
        """A sum that one of the bytes `ends` follows; the end is that byte's offset."""
        self._depth += 1
        try:
            if self._depth > _DEPTH:
                raise Unknown
            found = self.sum(self._blank(place))
        finally:
            self._depth -= 1
        end = self._blank(found.end)
        if end >= len(self._data) or self._data[end] not in ends:
            raise Unknown
        return found._replace(end=end)

    def boxed(self, place: int) -> Parsed:
        """The text in `[0,"text"]`, which is how Astro writes a property of an island."""
        literal = self._literal(place + 3)
        if self._data[literal.end : literal.end + 1] != b"]":
            raise Unknown
        return Parsed(literal.end + 1, literal.value, True)

    def _operand(self, place: int) -> Parsed:
        if not self._steps.take():
            raise Unknown
        first = self._data[place : place + 1]
        if first in (b'"', b"'"):
            found = self._literal(place)
        elif first == b"`":
            found = self._template(place)
        elif first == b"[":
            end, items = self._list(place + 1, b"]")
            found = Parsed(end, items, True)
        elif first == b"(" and not self._data.startswith(BOXED, place):
            found = self._applied(place) or self._group(place)
        elif first.isdigit() or first == b"-":
            found = self._integer(place)
        else:
            found = self._call(place)
        return self._methods(found)

    def _group(self, place: int) -> Parsed:
        inner = self.whole(place + 1, b")")
        return inner._replace(end=inner.end + 1)

    def _applied(self, place: int) -> Parsed | None:
        """What a function that is called where it is written gives; None if there is none."""
        head = FUNCTION.match(self._data, place)
        if head is None:
            return None
        close, limit = head.end(), head.end() + _BODY
        while (close := self._data.find(b")", close, limit)) >= 0:
            close += 1
            called = CALLED.match(self._data, close)
            if called is None:
                continue
            end, arguments = self._list(called.end(), b")")
            names = (head[1] or head[2] or head[3] or b"").replace(b" ", b"").split(b",")
            given = dict(zip(names, arguments, strict=False))
            return Parsed(end, self._body(head.end(), close - 1, given), True)
        raise Unknown

    def _body(self, place: int, close: int, given: dict[bytes, Value]) -> Value:
        def value(name: bytes, _: int) -> Value:
            if name not in given:
                raise Unknown
            return given[name]

        outer, self._resolve = self._resolve, value
        self._depth += 1
        try:
            if self._depth > _DEPTH:
                raise Unknown
            found = self.sum(self._blank(place))
        finally:
            self._resolve = outer
            self._depth -= 1
        if self._data[found.end : close].strip(b" \t\r\n;}"):
            raise Unknown
        return found.value

    def _literal(self, place: int) -> Parsed:
        end = closed(self._data, place)
        if end < 0:
            self._steps.take(LONGEST_LITERAL // 256)
            raise Unknown
        self._steps.take((end - place) // 256)
        return Parsed(end, meaning(self._data[place + 1 : end - 1]), False)

    def _template(self, place: int) -> Parsed:
        data, parts, made = self._data, [], False
        start = at = place + 1
        limit = min(len(data), place + LONGEST_LITERAL)
        while found := HOLE.search(data, at, limit):
            if found[0] == b"\\":
                at = found.end() + 1
                continue
            parts.append(meaning(data[start : found.start()]))
            if found[0] == b"`":
                self._steps.take((found.end() - place) // 256)
                text = "".join(parts).replace("\r\n", "\n") if not made else "".join(parts)
                return Parsed(found.end(), bounded(text), made)
            hole = self.whole(found.end(), b"}")
            parts.append(text_of(hole.value))
            made, start = True, hole.end + 1
            at = start
        self._steps.take(LONGEST_LITERAL // 256)
        raise Unknown

    def _integer(self, place: int) -> Parsed:
        found = INTEGER.match(self._data, place)
        if found is None or (found[0][:1] == b"0" and found[0].isdigit() and len(found[0]) > 1):
            raise Unknown
        return Parsed(found.end(), int(found[0], 0), False)

    def _list(self, place: int, close: bytes) -> tuple[int, list[Value]]:
        """The items up to `close`, and the offset behind it."""
        quick = INTEGERS.match(self._data, place)
        if quick is not None and (numbers := numbers_of(quick[0])):
            self._steps.take(len(numbers) // 16)
            end = quick.end()
            if self._data[end : end + 1] == close:
                return end + 1, numbers
        items: list[Value] = []
        while len(items) < _ITEMS:
            place = self._blank(place)
            if self._data[place : place + 1] == close:
                return place + 1, items
            spread = SPREAD.match(self._data, place)
            found = self.whole(spread.end() if spread else place, b"," + close)
            if not spread:
                items.append(found.value)
            elif isinstance(found.value, int):
                raise Unknown
            else:
                items += list(found.value)
            place = found.end + (self._data[found.end] == 0x2C)
        raise Unknown

    def _call(self, place: int) -> Parsed:
        found = CALL.match(self._data, place)
        if found is None:
            return self._named(place)
        name, how, at = found[1], found[2], found.end()
        if b"Array" in name and b"from" in name and not how:
            return self._array_from(at, named(name))
        end, arguments = self._arguments(at, how)
        return Parsed(end, named(name)(arguments), True)

    def _arguments(self, place: int, how: bytes | None) -> tuple[int, list[Value]]:
        """Of a call, of `.call(this, ...)`, of `.apply(this, [...])`."""
        if how:
            _, comma, _ = self._data[place : place + 32].partition(b",")
            place += 32 if not comma else self._data[place : place + 32].index(b",") + 1
        end, arguments = self._list(place, b")")
        if how != b"apply":
            return end, arguments
        handed = arguments[0] if len(arguments) == 1 else 0
        if isinstance(handed, int | str):
            raise Unknown
        return end, list(handed)

    def _array_from(self, place: int, make: Callable[[list[Value]], Value]) -> Parsed:
        source = self.whole(place, b",)")
        items = make([source.value])
        if self._data[source.end] == 0x29:
            return Parsed(source.end + 1, items, True)
        if isinstance(items, int):
            raise Unknown
        end, change = mapped(self._data, source.end + 1)
        return Parsed(end, change(list(items)), True)

    def _named(self, place: int) -> Parsed:
        found = NAME.match(self._data, place) if self._resolve else None
        if found is None or self._resolve is None:
            raise Unknown
        end, name = found.end(), found[0]
        if self._data[end : end + 1] == b"(":  # the last part is a method
            name, dot, _ = name.rpartition(b".")
            if not dot:
                raise Unknown
            end = place + len(name)
        self._steps.take(4)
        return Parsed(end, self._resolve(name, place), True)

    def _methods(self, found: Parsed) -> Parsed:
        """What is called on the operand, one after the other; nothing else may follow it."""
        end, value, made = found
        while ON.match(self._data, end):
            method = METHOD.match(self._data, end)
            if method is None or not self._steps.take():
                raise Unknown
            name, at = method[1], method.end()
            if name in (b"map", b"reduce"):
                if not isinstance(value, list | bytes):
                    raise Unknown
                if name == b"reduce":
                    end, value = summed(self._data, at), join(list(value), "")
                else:
                    end, change = mapped(self._data, at)
                    value = change(list(value))
            else:
                end, arguments = self._list(at, b")")
                value = METHODS[name](value, arguments)
            made = True
        return Parsed(end, value, made)

    def _blank(self, place: int) -> int:
        found = BLANK.match(self._data, place)
        return found.end() if found else place
