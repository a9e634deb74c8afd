"""A rule of a `.gitleaks.toml`, ready to be searched with."""

from collections.abc import Iterator
from typing import NamedTuple

from launchgate.adapters.gitleaks.allowlist import Allowlist
from launchgate.adapters.gitleaks.config import RequiredText, RuleText
from launchgate.adapters.gitleaks.passage import Passage
from launchgate.adapters.gitleaks.pattern import named_pattern
from launchgate.adapters.gitleaks.regex import Budget, Match, Pattern, readable
from launchgate.credentials.kind import Kind
from launchgate.credentials.match import entropy_bits

_LONGEST_TITLE = 120


class Hit(NamedTuple):
    """Offsets in the passage: of the match, and of the secret in it."""

    match: tuple[int, int]
    span: tuple[int, int]


class Rule(NamedTuple):
    """`regex` None: a file's path alone. `quiet`: only others ask for it."""

    where: str
    id: str
    kind: Kind
    regex: Pattern | None
    path: Pattern | None
    group: int
    entropy_bits: float
    keywords: tuple[bytes, ...]
    allow: tuple[Allowlist, ...]
    required: tuple[RequiredText, ...]
    quiet: bool

    def is_for(self, path: str) -> bool:
        """Whether it has to do with a file of this path at all."""
        if self.path is None:
            return True
        return bool(path) and self.path.found_in(readable(path.encode("utf-8", "surrogateescape")))

    def may_be_in(self, lowered: bytes) -> bool:
        """False only where it matches nothing in the text, given in lower case."""
        if self.keywords and not any(word in lowered for word in self.keywords):
            return False
        needles = self.regex.needles if self.regex else ()
        return not needles or any(needle in lowered for needle in needles)

    def hits(self, passage: Passage) -> Iterator[Hit]:
        """Every match whose secret is random enough. Raises TooSlow."""
        if self.regex is None:
            return
        for match in self.regex.matches(passage.text, Budget(len(passage.text))):
            begin, end = self._secret(match)
            whole = passage.span(match.start, match.end)
            span = passage.span(begin, end)
            if (begin, end) == (match.start, match.end):
                whole = span = passage.trimmed(*span)
            secret = passage.data[slice(*span)]
            if secret and not (self.entropy_bits and entropy_bits(secret) <= self.entropy_bits):
                yield Hit(whole, span)

    def _secret(self, match: Match) -> tuple[int, int]:
        """The group that is asked for, else the first that is not empty, else all."""
        wanted = match.groups[self.group - 1 : self.group] if self.group else ()
        found = (span for span in (*wanted, *match.groups) if span[1] > span[0])
        return next(found, (match.start, match.end))


def rule(text: RuleText, file: str, allow: tuple[Allowlist, ...]) -> Rule:
    """Raises BadPattern, Unsupported."""
    return Rule(
        where=text.where,
        id=text.id,
        kind=_kind(text, file),
        regex=named_pattern(text.regex, "regex") if text.regex else None,
        path=named_pattern(text.path, "path") if text.path else None,
        group=text.group,
        entropy_bits=text.entropy,
        keywords=_keywords(text.keywords),
        allow=allow,
        required=text.required,
        quiet=text.quiet,
    )


def _kind(text: RuleText, file: str) -> Kind:
    """What a team wrote a rule for is high; `generic` rules give way to all others in gitleaks
    too."""
    title = " ".join(text.title.split()).rstrip(".") or text.id
    return Kind(
        id=f"custom-{text.id}",
        title=title if len(title) <= _LONGEST_TITLE else f"{title[: _LONGEST_TITLE - 1]}…",
        anchors=(),
        pattern="",
        source=file,
        opens="use it as you do",
        revoke="",
        level="medium" if "generic" in text.id.lower() else "high",
        proven=False,
    )


def _keywords(words: tuple[str, ...]) -> tuple[bytes, ...]:
    """Lower case outside ASCII is not that of bytes: then no text is left out."""
    if not all(words) or not all(word.isascii() for word in words):
        return ()
    return tuple(word.lower().encode() for word in words)
