"""Credentials whose pieces are in variables: found by the piece that looks like one."""

import re
from collections.abc import Iterator

from launchgate.frontend.fold.appended import appended
from launchgate.frontend.fold.blank import before
from launchgate.frontend.fold.constants import fold_of
from launchgate.frontend.fold.fold import Fold
from launchgate.frontend.fold.literal import QUOTES, opened, opens
from launchgate.frontend.fold.names import AHEAD, Names, uses
from launchgate.frontend.fold.parser import Parser
from launchgate.frontend.fold.prefixes import prefixes
from launchgate.frontend.fold.receivers import matching, word_before
from launchgate.frontend.fold.signs import given_pieces
from launchgate.frontend.fold.steps import Steps
from launchgate.frontend.fold.value import Unknown
from launchgate.frontend.glance import Seen

_RANDOM = 8  # characters
_MIXED = re.compile(rb"[0-9][A-Za-z]|[A-Za-z][0-9]")
_FILE = re.compile(
    rb"\.(?:m?js|css|map|json|html|svg|png|jpe?g|gif|webp|avif|ico|woff2?|ttf|wasm|mp4|tsx?|vue|md)\Z"
)
_ADDED = 600  # bytes behind a piece at which another may still be added to it
_OPERANDS = 8
_NAME = b"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_$"
_PATH = _NAME + b"."
_JOINS = re.compile(rb"[+(`]")
_TYPE = re.compile(rb"([A-Za-z_$][\w$]{0,63})\s{0,4}:\s{0,4}\w{1,24}\Z")


def joined(data: bytes, steps: Steps, seen: Seen) -> list[Fold]:
    """Expressions of names and constants that such a piece is part of, in rising order."""
    names = Names(data, steps)
    parser = Parser(data, steps, names)
    found: dict[int, Fold] = {}
    tried: set[tuple[bytes, int]] = set()
    barren: dict[tuple[int, bytes, bool], int] = {}  # up to where a name is joined to nothing
    for place, sign in _pieces(data, seen):
        if data[place - 1 : place + 1] == b"+=":
            name = word_before(data, place - 1)[0]
            if fold := appended(data, name, place, steps) if name and steps.take(4) else None:
                found[fold.start] = fold
            continue
        name, member = _name(data, place, sign)
        if not name:
            continue
        plus = -1 if member else data.find(name + b"+=", place, place + _ADDED)
        if plus >= 0 and (fold := appended(data, name, plus + len(name), steps)):
            found[fold.start] = fold
            continue
        done = barren.get((sign, name, member), 0)
        stop = min(len(data), place + AHEAD)
        if not steps.take(1 + max(0, stop - max(done, place)) // 1024):
            break
        near = uses(data, name, place, member, done)
        if near.whole and not near.places:
            barren[sign, name, member] = stop
        for use in near.places:
            if (name, use) in tried:
                continue
            tried.add((name, use))
            left = steps.left
            fold = _around(data, parser, names, use)
            steps.left = left if fold else steps.left
            if fold and (fold.start not in found or found[fold.start].end < fold.end):
                found[fold.start] = fold
    return list(_apart(sorted(found.values())))


def _apart(folds: list[Fold]) -> Iterator[Fold]:
    end = -1
    for fold in folds:
        if fold.start >= end:
            end = fold.end
            yield fold


def _pieces(data: bytes, seen: Seen) -> Iterator[tuple[int, int]]:
    """Literals that are given to a name and may be a piece: where the sign before each stands."""
    for sign, found in given_pieces(data, seen):
        value = found[2]
        if value.startswith(b"http") or _FILE.search(value):
            continue
        if value.startswith(prefixes()) or _random(value):
            yield found.start(), sign


def _random(value: bytes) -> bool:
    """Words with a number among them are not."""
    if len(value) < _RANDOM or value.isdigit():
        return False
    return len(_MIXED.findall(value)) >= 2 or (
        value.isalnum() and not value.islower() and not value.isupper()
    )


def _name(data: bytes, place: int, sign: int) -> tuple[bytes, bool]:
    """What the literal behind the sign at `place` is given to, and whether that is a property."""
    floor = max(0, place - 96)
    tail = data[floor:place].rstrip(b" ")
    quoted = tail[-1:] in (b'"', b"'")
    tail = tail[:-1] if quoted else tail
    start = len(tail.rstrip(_NAME))
    name, head = tail[start:], tail[:start].rstrip(b" ")
    if sign == 0x3D and head[-1:] == b":" and (typed := _TYPE.search(tail)):
        return typed[1], False
    if not name or name.isdigit() or (quoted and sign == 0x3D):
        return b"", False
    return name, sign == 0x3A or head[-1:] == b"."


def _around(data: bytes, parser: Parser, names: Names, use: int) -> Fold | None:
    """The widest expression around the use that is known whole."""
    for start in _begins(data, use):
        names.read.clear()
        try:
            parsed = parser.sum(start)
        except (Unknown, RecursionError):
            continue
        if parsed.end <= use or not _JOINS.search(data, start, parsed.end):
            continue
        if (fold := fold_of(start, parsed, names.read)) is not None:
            return fold
    return None


def _begins(data: bytes, use: int) -> list[int]:
    """Where an expression may begin that the name at `use` is in, the widest first."""
    path = data[max(0, use - 96) : use]
    start = use - len(path) + len(path.rstrip(_PATH))
    found = [start]
    end = before(data, start)
    while data[end - 1 : end] == b"+" and len(found) < _OPERANDS:
        end = before(data, end - 1)
        if data[end - 1 : end] and data[end - 1] in QUOTES:
            start = opened(data, end)
            if start < 0:
                break
        else:
            tail = data[max(0, end - 96) : end]
            start = end - len(tail) + len(tail.rstrip(_PATH))
            if start == end:
                break
        found.append(start)
        end = before(data, start)
    last = data[end - 1 : end]
    if last == b"{" and data[end - 2 : end - 1] == b"$":
        tick = data.rfind(b"`", max(0, end - 4096), end)
        return [tick, *reversed(found)] if tick >= 0 and opens(data, tick) else found[::-1]
    called = data.rfind(b")(", max(0, end - 128), end) + 1
    if called and last and last in b"(,":
        function = matching(data, called)
        return [function, *reversed(found)] if function >= 0 else found[::-1]
    if last and last in b"[,":
        bracket = data.rfind(b"[", max(0, end - 512), end)
        return [bracket, *reversed(found)] if bracket >= 0 and opens(data, bracket) else found[::-1]
    if last == b"(":  # of concat
        dot = data.rfind(b".concat", max(0, end - 16), end)
        if dot > 0 and data[dot - 1] in QUOTES:
            begin = opened(data, dot)
        else:
            tail = data[max(0, dot - 96) : max(0, dot)]
            begin = dot - len(tail) + len(tail.rstrip(_PATH))
        return [begin, *reversed(found)] if 0 <= begin < dot else found[::-1]
    return found[::-1]
