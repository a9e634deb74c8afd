"""`.gitleaks.toml` as it is written: https://github.com/gitleaks/gitleaks#configuration

Forms of 8.0 to 8.30, and of Betterleaks; of its filter expressions, lists of what to skip.
"""

import importlib
import sys
from collections.abc import Iterator
from typing import NamedTuple

from launchgate.adapters.gitleaks.expression import Skip, parse_filter
from launchgate.adapters.gitleaks.table import Table

_TARGETS = ("secret", "match", "line")
_EXPRESSIONS = {
    "tokenefficiency": "Betterleaks' measure of rare words is not taken here: more is found",
    "validate": "Betterleaks' expressions that ask a provider are not run here",
}
_PARTLY = "a part of Betterleaks' expression is not run here: more is found than it leaves"
_MEANINGLESS = frozenset(
    ("title", "description", "minversion", "betterleaksminversion", "tags", "specificity")
)


class AllowText(NamedTuple):
    """One allowlist. `where` is its file and key path. `every`: all that it names must hold, else
    one is enough. `rules` are the ids that it is for, empty for all."""

    where: str
    every: bool
    target: str
    commits: tuple[str, ...]
    paths: tuple[str, ...]
    regexes: tuple[str, ...]
    words: tuple[str, ...]
    rules: tuple[str, ...] = ()


class RequiredText(NamedTuple):
    """Another rule that must match too, so many lines and columns away at most."""

    id: str
    lines: int | None
    columns: int | None


class RuleText(NamedTuple):
    where: str
    id: str
    title: str
    regex: str
    path: str
    group: int
    entropy: float
    keywords: tuple[str, ...]
    allow: tuple[AllowText, ...]
    required: tuple[RequiredText, ...]
    quiet: bool


class Extend(NamedTuple):
    default: bool = False
    path: str = ""
    disabled: tuple[str, ...] = ()


class ConfigText(NamedTuple):
    """`unread`: what stands there and has no effect here, each with why."""

    rules: dict[str, RuleText]
    allow: tuple[AllowText, ...]
    extend: Extend
    unread: tuple[tuple[str, str], ...]


def parse_config(text: str, file: str, errors: list[str]) -> ConfigText:
    """`file` is its name for people. `errors` takes all that is wrong, with file and key path:
    then the result is not to be used."""
    tomllib = importlib.import_module("tomllib" if sys.version_info >= (3, 11) else "tomli")
    try:
        data = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        errors.append(f"{file}: not valid TOML: {error}")
        data = {}
    top = Table(data, file, "", errors)
    unread: list[tuple[str, str]] = []
    extend = _extend(top, unread)
    allow = _allowlists(top, unread)
    for name in ("prefilter", "filter"):
        bits, more = _filter(top, name, unread)
        allow += more
        if bits:
            unread.append((f"{top.place}{name}", _PARTLY))
    rules: dict[str, RuleText] = {}
    for table in top.tables("rules"):
        rule = _rule(table, unread)
        if rule.id in rules:
            unread.append((rules[rule.id].where, f"another rule {rule.id} comes after it"))
        rules[rule.id] = rule
    unread += _left(top)
    return ConfigText(rules, allow, extend, tuple(unread))


def _extend(top: Table, unread: list[tuple[str, str]]) -> Extend:
    table = top.table("extend")
    if table is None:
        return Extend()
    found = Extend(table.flag("useDefault"), table.text("path"), table.texts("disabledRules"))
    if found.default and found.path:
        table.wrong("path", "not together with useDefault: take one out")
    unread += _left(table)
    return found


def _rule(table: Table, unread: list[tuple[str, str]]) -> RuleText:
    name = table.text("id").strip()
    if not name:
        table.wrong("id", "every rule needs an id")
    bits, skipped = _filter(table, "filter", unread)
    rule = RuleText(
        where=table.place,
        id=name,
        title=table.text("description"),
        regex=table.text("regex"),
        path=table.text("path"),
        group=table.whole("secretGroup") or 0,
        entropy=max(table.number("entropy"), bits),
        keywords=table.texts("keywords"),
        allow=_allowlists(table, unread) + skipped,
        required=tuple(_required(item, unread) for item in table.tables("required")),
        quiet=table.flag("skipReport"),
    )
    unread += _left(table)
    return rule


def _filter(
    table: Table, name: str, unread: list[tuple[str, str]]
) -> tuple[float, tuple[AllowText, ...]]:
    """The least entropy that a filter asks for, and what it skips."""
    text = table.text(name)
    if not text:
        return 0.0, ()
    found = parse_filter(text)
    where = f"{table.place}.{name}" if table.where else f"{table.place}{name}"
    if not found.whole:
        unread.append((where, _PARTLY))
    return found.entropy_bits, tuple(_skipping(skip, where) for skip in found.skips)


def _skipping(skip: Skip, where: str) -> AllowText:
    plain = skip.patterns + tuple(f"(?i){_quoted(word)}" for word in skip.words)
    if skip.subject == "path":
        return AllowText(where, False, "secret", (), plain, (), ())
    if skip.subject == "secret":
        return AllowText(where, False, "secret", (), (), skip.patterns, skip.words)
    return AllowText(where, False, skip.subject, (), (), plain, ())


def _quoted(word: str) -> str:
    return "".join(c if c.isalnum() or not c.isascii() else f"\\x{ord(c):02x}" for c in word)


def _required(table: Table, unread: list[tuple[str, str]]) -> RequiredText:
    found = RequiredText(table.text("id"), table.whole("withinLines"), table.whole("withinColumns"))
    if not found.id:
        table.wrong("id", "the id of the other rule was expected")
    unread += _left(table)
    return found


def _allowlists(table: Table, unread: list[tuple[str, str]]) -> tuple[AllowText, ...]:
    old, new = table.table("allowlist"), table.tables("allowlists")
    if old is not None and new:
        table.wrong("allowlist", "the older form, not together with allowlists: move it there")
    found = []
    for item in new if old is None else [old]:
        found.append(_allowlist(item))
        unread += _left(item)
    return tuple(found)


def _allowlist(table: Table) -> AllowText:
    condition = table.text("condition").upper()
    if condition not in ("", "OR", "||", "AND", "&&"):
        table.wrong("condition", '"OR" or "AND" was expected')
    target = table.text("regexTarget") or "secret"
    if target not in _TARGETS:
        table.wrong("regexTarget", '"secret", "match" or "line" was expected')
    found = AllowText(
        where=table.place,
        every=condition in ("AND", "&&"),
        target=target,
        commits=table.texts("commits"),
        paths=table.texts("paths"),
        regexes=table.texts("regexes"),
        words=table.texts("stopwords"),
        rules=table.texts("targetRules"),
    )
    if not (found.commits or found.paths or found.regexes or found.words):
        table.wrong("paths", "it names nothing: give commits, paths, regexes or stopwords")
    for name, texts in (("paths", found.paths), ("regexes", found.regexes)):
        for number, text in enumerate(texts):
            if not text:
                table.wrong(f"{name}[{number}]", "an empty pattern accepts everything: take it out")
    if "" in found.words:
        table.wrong("stopwords", "an empty word accepts everything: take it out")
    return found


def _left(table: Table) -> Iterator[tuple[str, str]]:
    for name in table.unread():
        if name.lower() not in _MEANINGLESS:
            why = _EXPRESSIONS.get(name.lower(), "a key that is not known here, nothing is done")
            yield f"{table.place}.{name}" if table.where else f"{table.place}{name}", why
