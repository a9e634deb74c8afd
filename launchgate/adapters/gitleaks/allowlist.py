"""An allowlist, ready to be asked."""

from typing import NamedTuple

from launchgate.adapters.gitleaks.config import AllowText
from launchgate.adapters.gitleaks.pattern import named_patterns
from launchgate.adapters.gitleaks.regex import Pattern, Text, TooSlow, readable

_NEAR_BYTES = 1000  # of a line so long that no one can have meant all of it


class Candidate(NamedTuple):
    """A secret in its place: offsets of the match and of the secret in `data`. `secret` is given
    where it is not what stands there (it was decoded)."""

    path: str
    commit: str | None
    data: bytes
    match: tuple[int, int]
    span: tuple[int, int]
    secret: bytes | None = None

    def text(self, target: str) -> Text:
        """`secret`, `match` or `line`."""
        if target == "line":
            begin, end = self.span
            start = self.data.rfind(b"\n", max(0, begin - _NEAR_BYTES), begin) + 1
            stop = self.data.find(b"\n", end, end + _NEAR_BYTES)
            start = start or max(0, begin - _NEAR_BYTES)
            return readable(self.data[start : stop if stop >= 0 else end + _NEAR_BYTES])
        if self.secret is not None:
            return readable(self.secret)
        begin, end = self.match if target == "match" else self.span
        return readable(self.data[begin:end])


class Allowlist(NamedTuple):
    """See `AllowText`."""

    where: str
    every: bool
    target: str
    commits: frozenset[str]
    paths: tuple[Pattern, ...]
    regexes: tuple[Pattern, ...]
    words: tuple[str, ...]

    def accepts(self, item: Candidate) -> bool:
        checks = []
        if self.commits:
            checks.append((item.commit or "").lower() in self.commits)
        if self.paths:
            path = readable(item.path.encode("utf-8", "surrogateescape"))
            checks.append(bool(path) and _any(self.paths, path))
        if self.regexes:
            text = item.text(self.target)
            checks.append(bool(text) and _any(self.regexes, text))
        if self.words:
            secret = item.text("secret")
            lowered = (secret.decode() if isinstance(secret, bytes) else secret).lower()
            checks.append(any(word in lowered for word in self.words))
        return all(checks) if self.every else any(checks)


def allowlist(text: AllowText) -> Allowlist:
    """Raises BadPattern, Unsupported."""
    return Allowlist(
        where=text.where,
        every=text.every,
        target=text.target,
        commits=frozenset(commit.strip().lower() for commit in text.commits),
        paths=named_patterns(text.paths, "paths"),
        regexes=named_patterns(text.regexes, "regexes"),
        words=tuple(word.lower() for word in text.words),
    )


def _any(patterns: tuple[Pattern, ...], text: Text) -> bool:
    try:
        return any(pattern.found_in(text) for pattern in patterns)
    except TooSlow:  # then nothing is accepted
        return False
