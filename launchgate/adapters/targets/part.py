"""A provider's JSON, read with its documented shape in mind. Nothing here shows what it holds."""

from launchgate.ports import PortError


class Part:
    """`path` is where it stands in the answer, for messages."""

    __slots__ = ("_value", "path", "title")

    def __init__(self, value: object, title: str, path: str = "") -> None:
        self._value = value
        self.title = title
        self.path = path

    def __repr__(self) -> str:
        return f"<part {self.path or 'answer'} of {self.title}>"

    def at(self, key: str) -> "Part":
        """A member that must be there."""
        if (found := self.find(key)) is None:
            raise self._odd(f"has no `{key}`")
        return found

    def find(self, key: str) -> "Part | None":
        """A member, None where it is not there or null."""
        if not isinstance(self._value, dict):
            raise self._odd("is no object")
        value = self._value.get(key)
        return None if value is None else Part(value, self.title, self._below(key))

    def items(self) -> list["Part"]:
        if not isinstance(self._value, list):
            raise self._odd("is no list")
        return [
            Part(value, self.title, f"{self.path}[{at}]") for at, value in enumerate(self._value)
        ]

    def members(self) -> list[tuple[str, "Part | None"]]:
        if not isinstance(self._value, dict):
            raise self._odd("is no object")
        return [
            (_clean(key), None if value is None else Part(value, self.title, self._below(key)))
            for key, value in self._value.items()
        ]

    def text(self) -> str:
        if not isinstance(self._value, str):
            raise self._odd("is no text")
        return _clean(self._value)

    def name(self) -> str:
        """A text that is not empty."""
        if not (text := self.text()):
            raise self._odd("is empty")
        return text

    def texts(self) -> list[str]:
        """Of a list of them, or of a single one."""
        if isinstance(self._value, str):
            return [self.text()]
        return [item.text() for item in self.items()]

    def word(self) -> str:
        """A text or a whole number: an identifier, a cursor."""
        if isinstance(self._value, int) and not isinstance(self._value, bool):
            return str(self._value)
        return self.text()

    def flag(self) -> bool:
        if not isinstance(self._value, bool):
            raise self._odd("is neither true nor false")
        return self._value

    def is_text(self) -> bool:
        return isinstance(self._value, str)

    def raw(self) -> object:
        return self._value

    def _below(self, key: str) -> str:
        return f"{self.path}.{key}" if self.path else key

    def _odd(self, what: str) -> PortError:
        place = f"`{self.path}`" if self.path else "it"
        return PortError(
            "protocol",
            f"{self.title}: the answer is not as documented, {place} {what}; nothing is concluded "
            "from it. Is something between you and the provider, or has its API changed?",
        )


def _clean(text: str) -> str:
    """JSON can hold halves of characters, which no encoding takes."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
