"""From the doubtful URLs of one file to those that play a part in it. Pure."""

import re
from collections.abc import Iterator, Sequence

from launchgate.gates.callbacks import lines, naming, roles
from launchgate.gates.callbacks.facts import Role, UrlUse
from launchgate.gates.callbacks.naming import Context
from launchgate.model import Location
from launchgate.parse import urls
from launchgate.parse.text import Lines
from launchgate.parse.urls import Found

CODE = frozenset(("js", "python", "toml"))
_BARE_NAME = re.compile(r"(?:ur[li]s?|origins?|webhooks?|callbacks?|domain)_$")
_PARAMETER = re.compile(r"(?:[?&]|%3F|%26|^)([A-Za-z_][\w-]{2,40})(?:=|%3D)$", re.IGNORECASE)
_HOLE_DEFAULT = re.compile(r"\$\{([A-Za-z_]\w{0,100})(?::?[-=]|:)[\"']?$")


def uses(path: str, language: str, text: str, doubtful: Sequence[Found]) -> Iterator[UrlUse]:
    """Those of the doubtful URLs that have a role."""
    places = Lines(text)
    for item, context in _paired(text, language, doubtful):
        use = _use(path, text, places, item, context)
        if use is not None:
            yield use


def _paired(text: str, language: str, doubtful: Sequence[Found]) -> Iterator[tuple[Found, Context]]:
    """Each URL with the value it stands in; URLs outside of values (comments) drop out."""
    wanted = [item.start for item in doubtful]
    dialect = "js" if language == "html" else language
    if dialect in CODE:
        found = naming.contexts(text, dialect, wanted)
    else:
        yield from _by_line(lines.contexts(text, dialect, wanted), doubtful)
        return
    position = 0
    for item in doubtful:
        while position < len(found) and found[position].end <= item.start:
            position += 1
        if position < len(found) and found[position].start <= item.start:
            yield item, found[position]


def _by_line(
    found: Iterator[Context], doubtful: Sequence[Found]
) -> Iterator[tuple[Found, Context]]:
    pending = iter(doubtful)
    for context in found:
        for item in pending:
            if context.start <= item.start < context.end:
                yield item, context
                break


def _use(path: str, text: str, places: Lines, item: Found, context: Context) -> UrlUse | None:
    names, in_default = context.names, context.in_default
    before = text[max(context.start, item.start - 300) : item.start]
    hole, parameter = _HOLE_DEFAULT.search(before), _PARAMETER.search(before)
    if hole is not None:
        names, in_default = (hole[1], *names), True
    elif parameter is not None:
        names = (parameter[1],)
    elif not _leads(text[context.start : min(item.start, context.start + 2000)]):
        return None
    told = roles.role_of(names, item.url)
    if told is None and in_default:  # the variable's name says nothing; what it is for may
        told = roles.role_of(names[1:], item.url)
    if told is None or roles.is_backing(told[0], names, item.url):
        return None
    role, key = told
    judged = urls.classify(item.url)
    if not judged.scheme and not _may_be_bare(role, key, item, context):
        return None
    line, column = places.place(item.start)
    return UrlUse(
        location=Location(
            path=path,
            line=line,
            column=column,
            end_line=line,
            end_column=column + item.end - item.start,
        ),
        url=urls.shown(item.url),
        host=judged.host,
        kind=judged.kind,
        role=role,
        key=key,
        provider=roles.provider_of(names, item.url),
        plain_http=judged.plain_http,
        in_browser=roles.called_from_browser(role, key),
        in_default=in_default or roles.says_default(key),
        dev_only=context.dev_only or roles.elsewhere(names),
    )


def _leads(before: str) -> bool:
    """Whether a value begins with the URL or is a list of URLs: prose that names one is neither."""
    return all("://" in word or not word.strip("[](){},;|\"'`@") for word in before.split())


def _may_be_bare(role: Role, key: str, item: Found, context: Context) -> bool:
    """`SITE_URL=localhost:3000`; a bare address in `HOST=0.0.0.0` says where to listen."""
    named = role is Role.COOKIE or _BARE_NAME.search(roles.words(key)) is not None
    return named and item.start - context.start <= 1
