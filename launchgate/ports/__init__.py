"""What launchgate asks of the outside world: protocols and their value types.

Adapters implement them, `wire` joins them, tests may play a remote. A port raises only
`PortError`; its `kind` says what went wrong without a stack trace of some library.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from launchgate.model import Changed, Unseen
from launchgate.ports.builds import (
    BundleAsk,
    Bundles,
    BundleSweep,
    Exposure,
    Leftover,
    Output,
    Role,
)
from launchgate.ports.http import Exchange, Http, HttpRequest, Phase, TlsFault
from launchgate.ports.scope import ErrorKind, PortError, Reach, Scope, Target
from launchgate.ports.secrets import Category, Secrets, Sighting, Sweep
from launchgate.ports.variables import (
    Declaration,
    Flaw,
    Row,
    Setting,
    TargetSource,
    Use,
    VariableAsk,
    Variables,
    VariableSurvey,
)

__all__ = [
    "Variables",
    "VariableSurvey",
    "VariableAsk",
    "Use",
    "TargetSource",
    "Setting",
    "Row",
    "Flaw",
    "Declaration",
    "BundleAsk",
    "BundleSweep",
    "Bundles",
    "Category",
    "Clock",
    "Entry",
    "Env",
    "ErrorKind",
    "Exchange",
    "Exposure",
    "Files",
    "Git",
    "Http",
    "HttpRequest",
    "Leftover",
    "Output",
    "Phase",
    "PortError",
    "Ports",
    "Progress",
    "Reach",
    "Role",
    "Scope",
    "Secrets",
    "Sighting",
    "Sweep",
    "Target",
    "TlsFault",
]


@dataclass(frozen=True, slots=True)
class Entry:
    """A file that a run may read: `path` is relative to the root, with `/`."""

    path: str
    size_bytes: int = 0


class Files(Protocol):
    """The files of this run: the work tree, the index, or what was named on the command line."""

    def list(self) -> Sequence[Entry]:
        """All files in scope, sorted by path; symlinks and submodules are left out."""

    def read(self, path: str) -> bytes:
        """The content. PortError: missing, denied."""

    def text(self, path: str) -> str | None:
        """The decoded content (UTF-8, UTF-16 by its mark, else Latin-1), None for a binary file."""

    def marked(self) -> Iterator[tuple[str, str]]:
        """Path and text of each file read so far that holds an inline ignore marker."""

    def left_out(self) -> Sequence[Unseen]:
        """What `list` leaves out and why: symlinks, submodules."""

    def trouble(self) -> Sequence[str]:
        """What `list` could not see (an unreadable folder), each with what to do."""


class Git(Protocol):
    def commit(self) -> str | None:
        """The commit that is checked out (40 or 64 hex), None outside a repository."""

    def changed(self, base: str) -> Changed:
        """Paths and lines that differ between the merge base with `base` and the work tree.

        PortError missing: the base is not in this clone; the message has the fetch command.
        """

    def show(self, ref: str, path: str) -> bytes | None:
        """A file as of another commit, None where it has none. PortError as in `changed`."""


class Env(Protocol):
    def get(self, name: str) -> str | None:
        """The variable's value. Every value handed out is masked in the report afterwards."""

    def handed_out(self) -> Sequence[tuple[str, str]]:
        """Name and value of what was handed out in this run."""


class Clock(Protocol):
    def now_s(self) -> float:
        """Monotonic seconds."""

    def sleep(self, seconds_s: float) -> None: ...


class Progress(Protocol):
    def say(self, text: str) -> None:
        """One short line of what is going on; shown on terminals only, and only when slow."""


class Ports(Protocol):
    @property
    def files(self) -> Files: ...
    @property
    def git(self) -> Git: ...
    @property
    def env(self) -> Env: ...
    @property
    def clock(self) -> Clock: ...
    @property
    def http(self) -> Http: ...
    @property
    def secrets(self) -> Secrets: ...
    @property
    def bundles(self) -> Bundles: ...
    @property
    def variables(self) -> Variables: ...
    @property
    def progress(self) -> Progress: ...
