"""Reports to files and to stdout: whole or not at all."""

import contextlib
import importlib
import io
import os
import shutil
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TextIO

from launchgate.cli.failure import Failure
from launchgate.cli.options import FORMATS
from launchgate.model import Report

_MODULES = {
    "json": "native",
    "gitlab-codequality": "gitlab_codequality",
    "gitlab-secrets": "gitlab_secrets",
}


def parse(outputs: Sequence[str]) -> tuple[tuple[str, str], ...]:
    """(format, file or `-`) of each --output; files are known to be writable afterwards."""
    found = []
    for item in outputs:
        kind, _, name = item.partition("=")
        if kind not in FORMATS:
            import difflib

            near = difflib.get_close_matches(kind, FORMATS, 1)
            hint = f"; did you mean {near[0]!r}?" if near else ""
            raise Failure(f"--output {item}: there is no format {kind!r}{hint}")
        found.append((kind, name or "-"))
    for _, name in found:
        if name != "-":
            _require_writable(Path(name))
    return tuple(found)


def render(kind: str, report: Report) -> str:
    """A report in one of FORMATS, the terminal's in its plain form."""
    module = importlib.import_module(f"launchgate.writers.{_MODULES.get(kind, kind)}")
    text: str = module.render(report)
    return text


def terminal(report: Report, stream: TextIO, *, color: str, quiet: bool, verbose: bool) -> str:
    from launchgate.writers import terminal as writer

    return writer.render(
        report,
        # Python 3.10 says 0 for a terminal that does not know its size
        width=min(shutil.get_terminal_size((80, 24)).columns or 80, 120),
        color=colored(color, stream),
        quiet=quiet,
        verbose=verbose,
    )


def colored(choice: str, stream: TextIO) -> bool:
    """Colour on terminals only; NO_COLOR (no-color.org) and TERM=dumb are honoured."""
    if choice != "auto":
        return choice == "always"
    plain = os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb"
    return stream.isatty() and not plain


def say(text: str, stream: TextIO) -> None:
    """Writes for people to a standard stream, in what its encoding can hold."""
    encoding = stream.encoding or "ascii"
    _put(text.encode(encoding, "backslashreplace").decode(encoding), stream)


def document(text: str) -> None:
    """Writes a document to stdout: UTF-8, whatever encoding a pipe has on this machine."""
    if isinstance(sys.stdout, io.TextIOWrapper) and not sys.stdout.isatty():
        sys.stdout.reconfigure(encoding="utf-8", newline="\n")
    say(text, sys.stdout)


def _put(text: str, stream: TextIO) -> None:
    """A reader that has gone away (`| head`) is no error."""
    try:
        stream.write(text)
        stream.flush()
    except BrokenPipeError:
        # Python flushes once more at exit and would complain then.
        devnull = os.open(os.devnull, os.O_WRONLY)
        os.dup2(devnull, stream.fileno())


def write(name: str, text: str) -> None:
    """The whole text or nothing: a temporary file beside it, then a rename. Raises OSError."""
    path = Path(name)
    if path.exists() and not path.is_file():  # /dev/null, a FIFO: never renamed over
        with path.open("w", encoding="utf-8", newline="\n") as stream:
            stream.write(text)
        return
    import tempfile

    handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.", suffix=".tmp")
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as stream:
            stream.write(text)
        with contextlib.suppress(OSError):
            os.chmod(temporary, _mode(path))
        os.replace(temporary, path)
    except BaseException:
        with contextlib.suppress(OSError):
            os.unlink(temporary)
        raise


def write_all(outputs: Sequence[tuple[str, Callable[[], str]]]) -> list[str]:
    """Writes (file, text) pairs; gives back what went wrong, one line each."""
    wrong = []
    for name, text in outputs:
        try:
            write(name, text())
        except OSError as error:
            wrong.append(f"could not write {name}: {error.strerror or error}")
    return wrong


def _mode(path: Path) -> int:
    if path.exists():
        return path.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask


def _require_writable(path: Path) -> None:
    if path.is_dir():
        raise Failure(f"--output: {path} is a folder, name a file in it")
    import tempfile

    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        if path.exists() and not path.is_file():
            return
        with tempfile.TemporaryFile(dir=path.parent):
            pass
    except OSError as error:
        reason = error.strerror or "not writable"
        raise Failure(f"--output: cannot write {path}: {reason}") from None


def to_stderr(text: str) -> None:
    say(text + "\n", sys.stderr)
