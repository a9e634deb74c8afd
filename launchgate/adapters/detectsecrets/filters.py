"""What a team excludes in `.secrets.baseline`: files, lines, values, words, keywords."""

from pathlib import Path

from launchgate.adapters.detectsecrets.settings import FILTERS, Settings, compiled
from launchgate.ports import PortError

_WORDS = f"{FILTERS}wordlist.should_exclude_secret"


class Exclusions:
    """detect-secrets' own heuristics are not in here: they are for its own plugins."""

    def __init__(self, settings: Settings, root: Path | None) -> None:
        """`root` None: word lists are not read. PortError: one that cannot be."""
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

    def line(self, text: str, *, generic: bool) -> str:
        """The filter that excludes a whole line, without its end."""
        if any(pattern.search(text) for pattern in self._lines):
            return "should_exclude_line"
        if generic and any(pattern.search(text) for pattern in self._keywords):
            return "keyword_exclude"
        return ""


def _words(root: Path, name: str, least: int) -> list[str]:
    try:
        text = (root / name).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError, ValueError):
        raise PortError("missing", f".secrets.baseline: cannot read its word list {name}") from None
    return [word for row in text.split("\n") if len(word := row.strip().lower()) >= max(1, least)]
