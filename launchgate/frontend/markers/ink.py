"""What the markers of one variable are drawn with: the same for a run, unlike any other's."""

import hashlib
import string

_BASE32 = "abcdefghijklmnopqrstuvwxyz234567"
_HEX = "0123456789abcdef"
ALNUM = string.ascii_letters + string.digits
HEAD = "lgc"


class Ink:
    """`seed` is drawn anew for each run. `taken` are numbers that stand in the project's files."""

    def __init__(self, seed: bytes, name: str, taken: frozenset[str] = frozenset()) -> None:
        self._seed = seed + name.encode("utf-8", "surrogateescape")
        self._taken = taken
        self.token = HEAD + self.text("token", _BASE32, 16)

    def text(self, use: str, alphabet: str, count: int) -> str:
        """`count` characters, the same ones each time for one `use`."""
        found = bytearray()
        part = 0
        while len(found) < count:
            found += hashlib.sha256(self._seed + f"/{use}/{part}".encode()).digest()
            part += 1
        return "".join(alphabet[byte % len(alphabet)] for byte in found[:count])

    def run(self, count: int) -> str:
        """The token, made longer where `count` asks for it."""
        return self.token + self.text("fill", ALNUM, max(0, count - len(self.token)))

    def hexadecimal(self, count: int) -> str:
        return self.text("hex", _HEX, count)

    def digits(self, count: int) -> str:
        """A number that does not begin or end with 0: tools write 50000 as 5e4."""
        middle = self.text("digits", string.digits, max(0, count - 2))
        edges = self.text("edges", "123456789", 2)
        return (edges[0] + middle + edges[1])[:count]

    def short_number(self) -> str:
        """Five digits that are a valid port and stand nowhere in the project."""
        for attempt in range(1000):
            number = str(10_000 + int(self.text(f"port{attempt}", _HEX, 8), 16) % 55_000)
            if number not in self._taken and not number.endswith("0"):
                return number
        return "64999"
