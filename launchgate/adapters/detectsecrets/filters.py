"""What a team excludes in `.secrets.baseline`: files, lines, values, words, keywords."""

import contextlib
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from launchgate.adapters.detectsecrets.quiet import quiet
from launchgate.adapters.detectsecrets.settings import FILTERS, Settings, compiled
from launchgate.ports import PortError

Filter = Callable[..., Any]
_WORDS = f"{FILTERS}wordlist.should_exclude_secret"


class Exclusions:
    """detect-secrets' own heuristics are not in here: they are for its own plugins."""

    def __init__(self, settings: Settings, root: Path | None, own: Sequence[Filter] = ()) -> None:
        """`own` are a team's functions. `root` None: word lists are not read. PortError: one that
        cannot be."""
        self._own = tuple(own)
        self._files = settings.patterns("file")
        self._lines = settings.patterns("line")
        self._secrets = settings.patterns("secret")
        self._keywords = tuple(
            compiled(str(plugin.options["keyword_exclude"]))
            for plugin in settings.plugins
            if plugin.name == "KeywordDetector" and plugin.options.get("keyword_exclude")
        )
        self._words = tuple(
            word
            for row in settings.filters
            if row.path == _WORDS and root is not None
            for word in _words(root, row.options["file_name"], row.options.get("min_length", 3))
        )

    @property
    def asks_lines(self) -> bool:
        return bool(self._lines or self._keywords)

    def by(self, path: str, secret: str) -> str:
        """The filter that excludes a place, empty where none does. `path` as the file's names
        are."""
        if any(pattern.search(path) for pattern in self._files):
            return "should_exclude_file"
        if any(pattern.search(secret) for pattern in self._secrets):
            return "should_exclude_secret"
        lowered = secret.lower()
        return "wordlist" if any(word in lowered for word in self._words) else ""

    def own(self, path: str, line: Callable[[], str], secret: str) -> str:
        """The team's own function that excludes a place; one that wants to know more than path,
        line and value is for plugins, and one that fails excludes nothing."""
        if not self._own:
            return ""
        given = {"filename": path, "line": line(), "secret": secret}
        for function in self._own:
            with contextlib.suppress(Exception), quiet():
                if called(function, given):
                    return function.__name__
        return ""

    def line(self, text: str, *, generic: bool) -> str:
        """The filter that excludes a whole line, without its end."""
        if any(pattern.search(text) for pattern in self._lines):
            return "should_exclude_line"
        if generic and any(pattern.search(text) for pattern in self._keywords):
            return "keyword_exclude"
        return ""


def called(function: Filter, given: Mapping[str, Any]) -> bool:
    """With those of the values that it asks for. TypeError: it asks for another one."""
    from detect_secrets.util.inject import get_injectable_variables  # noqa: PLC0415 - slow to load

    names = get_injectable_variables(function)
    return bool(function(**{name: given[name] for name in names if name in given}))


def _words(root: Path, name: str, least: int) -> list[str]:
    try:
        text = (root / name).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError, ValueError):
        raise PortError("missing", f".secrets.baseline: cannot read its word list {name}") from None
    return [word for row in text.split("\n") if len(word := row.strip().lower()) >= max(1, least)]
