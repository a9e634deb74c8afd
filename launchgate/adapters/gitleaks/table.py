"""A table of a TOML file, read by name and type; what is wrong is gathered, not raised."""

from collections.abc import Mapping


class Table:
    """Names are compared without case, as gitleaks does. `where` is the table's own key path.

    Everything that is missing is empty. `errors` is shared by all tables of a file.
    """

    def __init__(
        self, data: Mapping[str, object], file: str, where: str, errors: list[str]
    ) -> None:
        self._file = file
        self.where = where
        self._errors = errors
        self._data = {name.lower(): value for name, value in data.items()}
        self._unread = {name.lower(): name for name in data}

    def path(self, name: str) -> str:
        return f"{self.where}.{name}" if self.where else name

    @property
    def place(self) -> str:
        """The file and the key path."""
        return f"{self._file}: {self.where}"

    def wrong(self, name: str, why: str) -> None:
        self._errors.append(f"{self._file}: {self.path(name)}: {why}")

    def text(self, name: str) -> str:
        found = self._take(name, "")
        if isinstance(found, str):
            return found
        self.wrong(name, "a string was expected")
        return ""

    def texts(self, name: str) -> tuple[str, ...]:
        found = self._take(name, [])
        if isinstance(found, list) and all(isinstance(item, str) for item in found):
            return tuple(found)
        self.wrong(name, "a list of strings was expected")
        return ()

    def number(self, name: str) -> float:
        found = self._take(name, 0.0)
        if isinstance(found, int | float) and not isinstance(found, bool):
            return float(found)
        self.wrong(name, "a number was expected")
        return 0.0

    def whole(self, name: str) -> int | None:
        found = self._take(name, None)
        if found is None or (type(found) is int and found >= 0):
            return found
        self.wrong(name, "a whole number, not below 0, was expected")
        return None

    def flag(self, name: str) -> bool:
        found = self._take(name, False)
        if isinstance(found, bool):
            return found
        self.wrong(name, "true or false was expected")
        return False

    def table(self, name: str) -> "Table | None":
        found = self._take(name, None)
        if found is None or isinstance(found, dict):
            return (
                None if found is None else Table(found, self._file, self.path(name), self._errors)
            )
        self.wrong(name, f"a table was expected: [{self.path(name)}]")
        return None

    def tables(self, name: str) -> "list[Table]":
        found = self._take(name, [])
        if isinstance(found, list) and all(isinstance(item, dict) for item in found):
            path, file = self.path(name), self._file
            return [
                Table(item, file, f"{path}[{number}]", self._errors)
                for number, item in enumerate(found)
            ]
        self.wrong(name, f"tables were expected: [[{self.path(name)}]]")
        return []

    def unread(self) -> list[str]:
        """The names that nobody asked for."""
        return list(self._unread.values())

    def _take(self, name: str, absent: object) -> object:
        self._unread.pop(name.lower(), None)
        return self._data.get(name.lower(), absent)
