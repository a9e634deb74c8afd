"""What is still to be asked for: files that pages load first, then names that may be files, then
further pages."""

from collections import deque
from collections.abc import Iterator

from launchgate.frontend.links import Link


class Queue:
    """Each address once; pages and guesses are bounded."""

    def __init__(self, pages: int, guesses: int) -> None:
        self._sure: deque[Link] = deque()
        self._guesses: deque[Link] = deque()
        self._pages: deque[Link] = deque()
        self._seen: set[str] = set()
        self._sured: set[str] = set()
        self._guessed: set[str] = set()
        self._pages_left = pages
        self._guesses_left = guesses

    def add(self, link: Link) -> None:
        """A guess that is then loaded for sure becomes one of the first."""
        if link.url in self._seen:
            if link.sure and link.kind != "page" and self._is_waiting_guess(link.url):
                self._sured.add(link.url)
                self._sure.append(link)
            return
        self._seen.add(link.url)
        if link.kind == "page":
            self._pages.append(link)
        elif link.sure:
            self._sured.add(link.url)
            self._sure.append(link)
        else:
            self._guessed.add(link.url)
            self._guesses.append(link)

    def skip(self, url: str) -> None:
        """It was got already."""
        self._seen.add(url)

    def take(self, most: int) -> list[Link]:
        """Of one sort, the most important there is."""
        if self._sure:
            return _taken(self._sure, most)
        if self._guesses and self._guesses_left:
            batch = _taken(self._guesses, min(most, self._guesses_left))
            self._guesses_left -= len(batch)
            self._guessed.difference_update(link.url for link in batch)
            return [link for link in batch if link.url not in self._sured]
        if self._pages and self._pages_left:
            batch = _taken(self._pages, min(most, self._pages_left))
            self._pages_left -= len(batch)
            return batch
        return []

    @property
    def waiting(self) -> bool:
        guesses = self._guesses_left and self._guesses
        return bool(self._sure or guesses or (self._pages_left and self._pages))

    def rest(self) -> Iterator[str]:
        """The files that pages load and that were not taken."""
        return (link.url for link in self._sure)

    def _is_waiting_guess(self, url: str) -> bool:
        return url in self._guessed and url not in self._sured


def _taken(queue: "deque[Link]", most: int) -> list[Link]:
    return [queue.popleft() for _ in range(min(most, len(queue)))]
