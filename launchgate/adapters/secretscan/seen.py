"""What a reader has seen: counted while it is read."""

from collections.abc import Callable


class Seen:
    """`files` are raw names, so that a file of many commits counts once; `unknown` is what could
    not be told, each with what to do; `left_out` what is not looked at on purpose, and how often.
    `ignores` says which paths the configuration leaves out: of them nothing is unknown. `size` are
    the bytes of what was sifted: not all of it is given on.
    """

    __slots__ = ("commits", "files", "ignores", "left_out", "lines", "size", "unknown")

    def __init__(self, ignores: Callable[[str], bool] = lambda _: False) -> None:
        self.ignores = ignores
        self.files: set[bytes] = set()
        self.lines = 0
        self.commits = 0
        self.size = 0
        self.unknown: list[str] = []
        self.left_out: dict[str, int] = {}

    def leave_out(self, why: str) -> None:
        self.left_out[why] = self.left_out.get(why, 0) + 1

    def add(self, other: "Seen") -> None:
        self.files |= other.files
        self.lines += other.lines
        self.commits += other.commits
        self.size += other.size
        self.unknown += other.unknown
        for why, count in other.left_out.items():
            self.left_out[why] = self.left_out.get(why, 0) + count

    def counts(self) -> dict[str, int]:
        """For `Sweep.scanned`; commits only where there were any to read, bytes where the reader
        knows better than those who are given the pieces."""
        found = {"files": len(self.files), "lines": self.lines}
        known = {"commits": self.commits, "bytes": self.size}
        return found | {name: count for name, count in known.items() if count}
