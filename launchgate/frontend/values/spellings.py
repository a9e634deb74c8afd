"""Texts of which every character is written by its number.

Of each the spelling of a text's head is the head of the text's spelling.
"""

from collections.abc import Callable, Iterable, Iterator

Spell = Callable[[str], str]


def _each(form: str, take: Callable[[str], Iterable[int]], joint: str = "") -> Spell:
    return lambda text: joint.join(map(form.format, take(text)))


def _bytes(text: str) -> Iterable[int]:
    return text.encode("utf-8", "surrogateescape")


def _points(text: str) -> Iterable[int]:
    return map(ord, text)


def _units(text: str) -> Iterator[int]:
    encoded = text.encode("utf-16-be", "surrogatepass")
    return (int.from_bytes(encoded[at : at + 2], "big") for at in range(0, len(encoded), 2))


def _both_cases(
    form: str, take: Callable[[str], Iterable[int]], joint: str = ""
) -> Iterator[Spell]:
    yield _each(form, take, joint)
    yield _each(form.replace("x}", "X}"), take, joint)


def _all() -> Iterator[tuple[str, Spell]]:
    yield from (("hex", spell) for spell in _both_cases("{:02x}", _bytes))
    yield from (("percent", spell) for spell in _both_cases("%{:02x}", _bytes))
    for spell in (
        *_both_cases("\\x{:02x}", _bytes),
        *_both_cases("\\\\x{:02x}", _bytes),
        *_both_cases("\\u{:04x}", _units),
        *_both_cases("\\\\u{:04x}", _units),
        *_both_cases("\\u{{{:x}}}", _points),
        *_both_cases("&#x{:x};", _points),
        *_both_cases("0x{:02x}", _bytes, ","),
        *_both_cases("0x{:02x}", _bytes, ", "),
        _each("&#{};", _points),
        _each("\\{:03o}", _bytes),
        _each("{}", _bytes, ","),
        _each("{}", _bytes, ", "),
    ):
        yield "characters", spell


SPELLINGS = tuple(_all())
"""Layer and function."""
