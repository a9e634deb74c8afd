"""A place in a pattern that is being read."""

from launchgate.adapters.gitleaks.regex.nodes import BadPattern


class Cursor:
    def __init__(self, pattern: str) -> None:
        self._pattern = pattern
        self.place = 0

    def more(self) -> bool:
        return self.place < len(self._pattern)

    def ahead(self, skipped: int = 0) -> str:
        """One character, empty behind the end."""
        return self._pattern[self.place + skipped : self.place + skipped + 1]

    def rest(self) -> str:
        return self._pattern[self.place :]

    def at(self, text: str) -> bool:
        return self._pattern.startswith(text, self.place)

    def take(self, text: str) -> bool:
        """Moves behind `text` where it stands."""
        if not self.at(text):
            return False
        self.place += len(text)
        return True

    def skip(self, count: int) -> None:
        self.place += count

    def next(self) -> str:
        if not self.more():
            raise self.bad("it ends too early")
        self.place += 1
        return self._pattern[self.place - 1]

    def until(self, end: str) -> str:
        """What stands before `end`, which is taken too; all of the rest where there is none."""
        text, _, _ = self._pattern[self.place :].partition(end)
        self.place = min(len(self._pattern), self.place + len(text) + len(end))
        return text

    def bad(self, why: str, place: int | None = None) -> BadPattern:
        return BadPattern(f"{why} (character {(self.place if place is None else place) + 1})")
