"""Which value goes where in which form: the same for the same seed, made when it is built."""

import zlib
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from tests.frontends.expression import WRITTEN
from tests.frontends.kinds import ALLOW, BLOCK, KINDS, Kind, Label

IN_SCRIPTS = ("constant", "template", "member", "argument")
ENCODINGS = (*WRITTEN, "two")
_SHAPED = tuple(kind for kind in BLOCK if kind.where == "anywhere")


class Plant(NamedTuple):
    """`name` is unique in its app. `server`: it stays in code that runs on the server."""

    kind: Kind
    value: str
    position: str
    encoding: str
    name: str

    @property
    def label(self) -> Label:
        return self.kind.label

    @property
    def blind(self) -> bool:
        """Nothing of it tells its kind in a build: only who knows the value can find it."""
        return self.kind.where == "named" and self.position not in _NAMES

    @property
    def server(self) -> bool:
        return self.position == "server-only"

    def __repr__(self) -> str:
        """Never the value: a failing test prints this."""
        return f"<{self.name} in {self.position}, {self.encoding}>"


def planned(app: str, positions: Sequence[str], *, clean: bool = False) -> tuple[Plant, ...]:
    """Every kind in some of the positions, every encoding of some kinds; the app turns the wheel.

    `clean`: only what is public by design.
    """
    turn = zlib.crc32(app.encode())
    pairs = list(_plain(positions, turn)) + list(_encoded(positions, turn))
    made = []
    for nth, (kind, position, encoding) in enumerate(pairs):
        if clean and (kind.label != "allow" or position == "dump"):
            continue
        value = kind.value(seed=turn + nth)
        name = (
            f"{kind.variable}_{nth}" if kind.where == "anywhere" else f"ACME{nth}_{kind.variable}"
        )
        made.append(Plant(kind, value, position, encoding, name))
    return tuple(made)


def _plain(positions: Sequence[str], turn: int) -> Iterator[tuple[Kind, str, str]]:
    for number, kind in enumerate(KINDS):
        fitting = [position for position in positions if _fits(kind, position)]
        for nth in range(3 if kind.label == "block" else 2):
            place = (turn + number + nth * (len(fitting) // 3 + 1)) % len(fitting)
            yield kind, fitting[place], "plain"


def _encoded(positions: Sequence[str], turn: int) -> Iterator[tuple[Kind, str, str]]:
    scripts = [p for p in positions if p in (*IN_SCRIPTS, "worker", "service-worker", "page-data")]
    for number, encoding in enumerate(ENCODINGS):
        for nth in range(4):
            kind = _SHAPED[(turn + number * 4 + nth * 11) % len(_SHAPED)]
            yield kind, scripts[(turn + number + nth) % len(scripts)], encoding
        shaped = [kind for kind in ALLOW if kind.where == "anywhere"]
        yield shaped[(turn + number) % len(shaped)], scripts[number % len(scripts)], encoding


FILES = ("style", "picture", "feed", "manifest", "text-file", "yaml", "runtime-config", "lone-map",
         "well-known")  # fmt: skip
MARKUP = ("attribute", "text", "html-comment", "meta", "json-script", "json-attribute", "noscript")
_OBJECTS = ("member", "public-json", "inline-script", "page-data", "worker", "service-worker",
            "json-script", "json-attribute")  # fmt: skip
_NAMES = (*_OBJECTS, "dump", "meta", "yaml", "runtime-config", "feed", "manifest")
_ONE_LINE = ("template", "url", "define", "dump", "public", "comment", *FILES, *MARKUP)


def _fits(kind: Kind, position: str) -> bool:
    if kind.where == "object":
        return position in _OBJECTS
    if kind.where == "named":
        return position in _NAMES or (position == "define" and kind.label == "block")
    if "\n" in kind.recipe:
        return position not in _ONE_LINE and position != "page-data"
    if kind.label != "block" and position in (
        "server-only",
        "dump",
        "comment",
        "server-import",
        "lone-map",
    ):
        return False
    return not (position == "url" and "://" in kind.recipe)


def cut(value: str) -> int:
    """Where people cut a key in two: after its prefix, or its first line."""
    if "\n" in value:
        return value.index("\n") + 1
    return next((at + 1 for at, letter in enumerate(value[:24]) if letter in "-_."), 4)
