"""`${VAR}` in configured strings: secrets come from the environment, never from a file."""

import re
from collections.abc import Callable

_HOLE = re.compile(r"\$\{([A-Za-z_][A-Za-z0-9_]{0,127})\}")


class MissingVariable(Exception):
    """A variable that a configured value needs is not set; `name` says which."""

    def __init__(self, name: str) -> None:
        super().__init__(f"the variable {name} is not set: set it in this job's environment")
        self.name = name


def expand(text: str, get: Callable[[str], str | None]) -> str:
    """`text` with every `${VAR}` filled in. Raises MissingVariable."""

    def value(match: re.Match[str]) -> str:
        found = get(match[1])
        if found is None:
            raise MissingVariable(match[1])
        return found

    return _HOLE.sub(value, text)


def is_one_hole(text: str) -> bool:
    """Whether the value is a variable and nothing else."""
    return _HOLE.fullmatch(text) is not None
