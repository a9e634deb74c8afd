"""`--policy-from REF`: a change is judged by the policy of the commit it is to be merged into."""

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from launchgate import baseline
from launchgate.adapters.git import GitCli
from launchgate.config.load import NAME, PYPROJECT, Config, SectionTypes, parse
from launchgate.engine.marks import Trusted
from launchgate.parse.inline import Mark, marks
from launchgate.parse.text import decode


def base_config(git: GitCli, ref: str, path: str, types: SectionTypes) -> Config:
    """The configuration as of `ref`; the defaults where that commit had none. PortError,
    ConfigError."""
    content = git.show(ref, path) if path else None
    return Config() if content is None else parse(content, Path(f"{ref}:{path}"), types)


def base_baseline(git: GitCli, ref: str, path: str) -> Mapping[str, baseline.Entry] | None:
    content = git.show(ref, path) if path else None
    return None if content is None else baseline.parse(content.decode("utf-8", "replace"))


def base_config_path(git: GitCli, ref: str, folder: str) -> str:
    """The nearest configuration from `folder` upward as of `ref`, empty where it had none.

    The change could have deleted the base's file, or put a nearer one before it. PortError."""
    parts = folder.split("/") if folder else []
    for depth in range(len(parts), -1, -1):
        for name in (NAME, PYPROJECT):
            path = "/".join((*parts[:depth], name))
            content = git.show(ref, path)
            if content is not None and (name == NAME or b"tool.launchgate" in content):
                return path
    return ""


def trusted_marks(git: GitCli, ref: str, head: Callable[[str], str | None]) -> Trusted:
    """Inline markers count where the same file had the same marker at `ref`, on the same text:
    one that was moved to another line accepts what nobody has seen. `head` reads a file."""
    known: dict[str, tuple[list[str], set[tuple[object, ...]]]] = {}

    def read(path: str) -> tuple[list[str], set[tuple[object, ...]]]:
        content = git.show(ref, path)
        old = (decode(content) if content else None) or ""
        lines = old.split("\n")
        seen = {_spoken(mark, lines) for mark in marks(path, old)}
        return (head(path) or "").split("\n") if seen else [], seen

    def trusted(mark: Mark) -> bool:
        if mark.path not in known:
            known[mark.path] = read(mark.path)
        lines, seen = known[mark.path]
        return _spoken(mark, lines) in seen

    return trusted


def _spoken(mark: Mark, lines: list[str]) -> tuple[object, ...]:
    """A marker and the text that it speaks of."""
    spoken = lines[mark.line - 1 : mark.line + (1 if mark.alone else 0)]
    return mark.rules, mark.reason, *(line.strip() for line in spoken)


def head_changes(
    base: Config,
    head: Config,
    old: Mapping[str, baseline.Entry] | None,
    new: Mapping[str, baseline.Entry] | None,
) -> Iterator[str]:
    """What the change does to the rules it is judged by, in words."""
    for key in sorted({*base.raw, *head.raw}):
        if base.raw.get(key) != head.raw.get(key):
            later = key in ("policy", "suppress")
            yield f"[{key}] is changed, {'not in force yet' if later else 'in force now'}"
    before = {key: entry.places for key, entry in (old or {}).items()}
    added = sum(entry.places > before.get(key, 0) for key, entry in (new or {}).items())
    if added:
        yield f"{added} baseline entries are added, not in force yet"


def mark_change(mark: Mark) -> str:
    rules = ", ".join(mark.rules)
    return f"an inline ignore[{rules}] is added in {mark.path}, not in force yet"
