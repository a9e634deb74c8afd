from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from tests.command import BAD, GOOD, Repo

Make = Callable[..., Repo]


@pytest.fixture
def make(tmp_path: Path) -> Make:
    """A repository with these files in its first commit."""

    def made(files: Mapping[str, str] | None = None, name: str = "shop") -> Repo:
        return Repo.make(tmp_path / name, files)

    return made


@pytest.fixture
def bad(make: Make) -> Repo:
    """One high finding: callbacks/loopback in .env.production."""
    return make({".env.production": BAD})


@pytest.fixture
def good(make: Make) -> Repo:
    return make({".env.production": GOOD})
