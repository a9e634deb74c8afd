"""The files of a canary build for a run: with what it could not tell."""

from collections.abc import Sequence
from pathlib import Path

from launchgate.adapters.files import TreeFiles
from launchgate.model import Unseen


class BuiltFiles(TreeFiles):
    def __init__(self, tree: str, unseen: Sequence[Unseen], unknown: Sequence[str]) -> None:
        super().__init__(Path(tree))
        self._also = tuple(unseen)
        self._unknown = tuple(unknown)

    def left_out(self) -> Sequence[Unseen]:
        return (*super().left_out(), *self._also)

    def trouble(self) -> Sequence[str]:
        return (*super().trouble(), *self._unknown)
