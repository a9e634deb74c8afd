"""`--policy-from REF`: a change is judged by the policy of the commit it is to be merged into."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from launchgate import baseline
from launchgate.adapters.git import GitCli
from launchgate.config.load import Config, SectionTypes, parse
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


def trusted_marks(git: GitCli, ref: str) -> Trusted:
    """Inline markers count where the same file had the same marker at `ref`."""
    known: dict[str, set[tuple[tuple[str, ...], str]]] = {}

    def trusted(mark: Mark) -> bool:
        if mark.path not in known:
            content = git.show(ref, mark.path)
            text = decode(content) if content else None
            known[mark.path] = {(m.rules, m.reason) for m in marks(mark.path, text or "")}
        return (mark.rules, mark.reason) in known[mark.path]

    return trusted


def head_changes(
    base: Config,
    head: Config,
    old: Mapping[str, baseline.Entry] | None,
    new: Mapping[str, baseline.Entry] | None,
) -> Iterator[str]:
    """What the change does to the rules it is judged by, in words."""
    for key in sorted({*base.raw, *head.raw}):
        if base.raw.get(key) != head.raw.get(key):
            later = key in ("policy", "suppress", "plugins")
            yield f"[{key}] is changed, {'not in force yet' if later else 'in force now'}"
    added = len(set(new or {}) - set(old or {}))
    if added:
        yield f"{added} baseline entries are added, not in force yet"


def mark_change(mark: Mark) -> str:
    rules = ", ".join(mark.rules)
    return f"an inline ignore[{rules}] is added in {mark.path}, not in force yet"
