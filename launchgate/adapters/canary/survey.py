"""All that a project's files and this process's environment say of its variables."""

import os
import re
from collections.abc import Container, Iterator, Mapping, Sequence
from typing import NamedTuple

from launchgate.adapters.canary.copy import Copied
from launchgate.frontend.known import Known
from launchgate.frontend.markers import Variable
from launchgate.frontend.markers.dotenv import is_example, order
from launchgate.frontend.markers.machine import is_machines
from launchgate.frontend.markers.names import names_in
from launchgate.frontend.markers.schema import NONE, Hint
from launchgate.frontend.markers.settings import settings_names
from launchgate.frontend.values.weight import weight
from launchgate.parse import dotenv
from launchgate.parse.text import decode

_NUMBER = re.compile(rb"(?<![0-9])[1-6][0-9]{4}(?![0-9])")
_ENV_BYTES = 1_000_000
_READERS = (b"dotenv", b"loadEnvFile")  # with one of these a build may ask for the file itself


class Survey(NamedTuple):
    """`env_files` are their texts by path; `taken` numbers of five digits in the sources."""

    variables: tuple[Variable, ...]
    env_files: Mapping[str, str]
    taken: frozenset[str]

    def __repr__(self) -> str:
        """Never the values."""
        return f"<{len(self.variables)} variables>"


def survey(
    tree: str, copied: Copied, environ: Mapping[str, str], extra: Sequence[str], folder: str
) -> Survey:
    """`folder` is the build's, relative to the tree: its env files come before others'."""
    hints: dict[str, Hint] = dict.fromkeys(extra, NONE)
    taken: set[bytes] = set()
    reads = False
    for path in copied.sources:
        data = _read(tree, path)
        taken.update(_NUMBER.findall(data))
        reads = reads or any(word in data for word in _READERS)
        for name, hint in names_in(path, data):
            if hint != NONE or name not in hints:
                hints[name] = hint
    for path in copied.settings:
        text = decode(_read(tree, path)) or ""
        for name in settings_names(os.path.basename(path), text):
            hints.setdefault(name, NONE)
    texts = {path: decode(_read(tree, path, _ENV_BYTES)) or "" for path in copied.env_files}
    made = _from_examples(texts) if reads else {}
    made = {path: text for path, text in made.items() if path not in texts}
    texts.update(made)
    values = dict(_values(texts, made, folder))
    named = {*hints, *values}
    own = {
        name: value for name, value in environ.items() if name in named or is_secret(name, value)
    }
    variables = []
    for name in sorted({*named, *own}):
        value, example = values.get(name, ("", False))
        if own.get(name):
            value, example = own[name], False
        variables.append(Variable(name, value, example, hints.get(name, NONE)))
    return Survey(tuple(variables), texts, frozenset(item.decode("ascii") for item in taken))


def _from_examples(texts: Mapping[str, str]) -> dict[str, str]:
    """`.env` beside each example, as a developer makes it first of all."""
    return {
        os.path.join(os.path.dirname(path), ".env"): text
        for path, text in texts.items()
        if is_example(os.path.basename(path))
    }


def is_secret(name: str, value: str) -> bool:
    """Whether a variable that only this process's environment has is one of the product."""
    if is_machines(name):
        return False
    return weight(Known(name, value.encode("utf-8", "surrogateescape"))) == "secret"


def _values(
    texts: Mapping[str, str], made: Container[str], folder: str
) -> Iterator[tuple[str, tuple[str, bool]]]:
    """The value that counts comes last."""

    def rank(path: str) -> tuple[bool, bool, int, str]:
        near = os.path.dirname(path) == folder
        name = os.path.basename(path)
        return is_example(name), not near, order(name), path

    for path in sorted(texts, key=rank, reverse=True):
        example = is_example(os.path.basename(path)) or path in made
        for item in dotenv.parse(texts[path]):
            if item.values or not example:
                yield item.name, (item.values[0] if item.values else "", example)


def _read(tree: str, path: str, limit: int = -1) -> bytes:
    with open(os.path.join(tree, path), "rb", buffering=0) as stream:
        return stream.read(limit) or b""
