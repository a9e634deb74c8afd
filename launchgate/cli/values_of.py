"""`--values-from`: the variables whose values are looked for. A message never holds a value."""

import json
import os
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from launchgate.cli.failure import INCONCLUSIVE, Failure
from launchgate.frontend.known import Known
from launchgate.frontend.values.parts import with_parts
from launchgate.frontend.values.public import declared
from launchgate.frontend.values.system import is_system
from launchgate.parse import dotenv
from launchgate.parse.envfile import is_env_file
from launchgate.parse.text import decode
from launchgate.parse.variables import variables

_MAX_BYTES = 16_000_000
_NOT_WALKED = frozenset(("node_modules", "bower_components", "__pycache__", "venv", "vendor"))
_Pairs = Iterator[tuple[str, str]]


class Given(NamedTuple):
    """Name and value of every variable that one source of `--values-from` has."""

    source: str
    pairs: tuple[tuple[str, str], ...]

    def __repr__(self) -> str:
        """Never a value: a trace or a test's failure may print this."""
        return f"<{len(self.pairs)} variables of {self.source}>"


def given_by(
    sources: Sequence[str], root: Path, environ: Mapping[str, str], *, empty: bool = False
) -> tuple[Given, ...]:
    """Each source is `env` (this process's variables, without the system's and the CI's own),
    `dotenv` (every env file below `root`), `-` (standard input) or an env or JSON file. Raises
    Failure: a source that has no variable, unless that may be (`empty`: for who asks what is
    missing)."""
    found = []
    for source in sources:
        told = Given(source, tuple(_pairs(source, root, environ)))
        if not told.pairs and not empty:
            raise Failure(_EMPTY.get(source, f"--values-from: no variable is in {source}"))
        if not empty and not any(value.strip() for _, value in told.pairs):
            raise Failure(f"--values-from {source}: every variable is empty{_FORKS}", INCONCLUSIVE)
        found.append(told)
    return tuple(found)


def values_of(given: Sequence[Given], public: Sequence[str]) -> tuple[Known, ...]:
    """What is looked for in builds. `public` are the patterns of `[bundle] public`."""
    return with_parts(
        dict.fromkeys(
            Known(name, value.encode("utf-8", "surrogateescape"), declared(name, public))
            for one in given
            for name, value in one.pairs
        )
    )


def settings_of(given: Sequence[Given]) -> dict[str, str] | None:
    """What the target has, by those sources: of several readings the commonest. None where none
    is given but `dotenv`: env files say by themselves what they are for."""
    told = [one for one in given if one.source != "dotenv"]
    if not told:
        return None
    found: dict[str, str] = {}
    for one in told:
        for name, value in one.pairs:
            found.setdefault(name, value)
    return found


_FORKS = " (CI gives no secrets to pull requests of forks: `launchgate bundle canary` needs none)"
_EMPTY = {
    "env": f"--values-from env: the environment holds no variable of the product{_FORKS}",
    "dotenv": "--values-from dotenv: the env files of the project hold no variable",
    "-": "--values-from -: no variable came on standard input",
}


def _pairs(source: str, root: Path, environ: Mapping[str, str]) -> _Pairs:
    if source == "env":
        return ((name, value) for name, value in environ.items() if not is_system(name))
    if source == "dotenv":
        return _of_project(root, environ)
    if source == "-":
        if sys.stdin.isatty():
            raise Failure("--values-from -: pipe an env file or JSON into it")
        return _read(sys.stdin.buffer.read(_MAX_BYTES + 1), "standard input", environ)
    return _read(_content(Path(source), source), source, environ)


def _of_project(root: Path, environ: Mapping[str, str]) -> _Pairs:
    paths = list(env_files(root))
    if not paths:
        raise Failure(
            f"--values-from dotenv: no env file (.env, .env.local, .dev.vars) is below {root}: "
            "name one, or give --values-from env"
        )
    for path in paths:
        shown = path.relative_to(root).as_posix()
        text = decode(_content(path, shown))
        if text is not None:
            yield from _assigned(text, environ)


def env_files(root: Path) -> Iterator[Path]:
    """Env files in every folder, sorted, without examples and what packages bring."""
    for folder, inner, names in os.walk(root, onerror=_unreadable):
        inner[:] = sorted(
            name for name in inner if name not in _NOT_WALKED and not name.startswith(".")
        )
        for name in sorted(names):
            path = Path(folder, name)
            if is_env_file(name) and (path.is_file() or not path.exists()):  # no pipe, no socket
                yield path


def _unreadable(error: OSError) -> None:
    raise Failure(f"--values-from dotenv: {error.filename} cannot be read: {error.strerror}")


def _content(path: Path, shown: str) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(_MAX_BYTES + 1)
    except OSError as error:
        why = error.strerror or "it cannot be read"
    except ValueError:
        why = "it is no path"
    raise Failure(f"--values-from {shown}: {why}")


def _read(content: bytes, shown: str, environ: Mapping[str, str]) -> _Pairs:
    if len(content) > _MAX_BYTES:
        raise Failure(f"--values-from: {shown} is over {_MAX_BYTES // 10**6} MB: no env file")
    text = decode(content)
    if text is None:
        raise Failure(f"--values-from: {shown} is neither an env file nor JSON")
    text = text.removeprefix("\ufeff")
    if text.lstrip()[:1] not in ("{", "["):
        return _assigned(text, environ)
    try:
        return variables(json.loads(text))
    except (ValueError, RecursionError) as error:
        where = f", line {error.lineno}" if isinstance(error, json.JSONDecodeError) else ""
    # Not in the handler: a failure to read JSON carries all of it along.
    raise Failure(f"--values-from: {shown} is no valid JSON{where}")


def _assigned(text: str, environ: Mapping[str, str]) -> _Pairs:
    for variable in dotenv.parse(text, environ):
        if not variable.values:
            yield variable.name, ""
        for value in variable.values:
            yield variable.name, value
