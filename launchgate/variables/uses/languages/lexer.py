"""Takes comments and strings out of code, for any language that is described. Linear.

What remains has the same length, so that offsets are those of the text: comments are blanks, a
string is `OPEN`, `FILL`s and `CLOSE`, and code that is interpolated into a string stays code.
"""

import re
from functools import lru_cache
from typing import NamedTuple

OPEN, FILL, CLOSE = "\ue000", "\ue001", "\ue002"
LITERAL = f"{OPEN}{FILL}*{CLOSE}"
_OURS = str.maketrans({OPEN: " ", FILL: " ", CLOSE: " "})
_VISIBLE = re.compile(r"[^\n]")
_PAIRS = {"(": ")", "[": "]", "{": "}", "<": ">"}


class Comment(NamedTuple):
    """`opening` and `closing` are regular expressions."""

    opening: str
    closing: str = r"(?=\n)"
    nested: bool = False


class Quote(NamedTuple):
    """A kind of string. In `closing`, TAG is what the group `tag` of `opening` took, PAIR its
    bracket's other half. `code` opens code within it, up to its bracket. `keep`: what is in it
    stays readable. `later`: it begins in the next line (a heredoc). `lines`: it may span lines.
    """

    opening: str
    closing: str
    escape: str = r"\\[\s\S]"
    code: str = ""
    lines: bool = True
    keep: bool = False
    later: bool = False


class Language(NamedTuple):
    """`begins`: only what comes after it is code (`<?php`). `plain` is skipped as it stands."""

    comments: tuple[Comment, ...]
    quotes: tuple[Quote, ...]
    begins: str = ""
    plain: str = ""


class Lexed(NamedTuple):
    """`literals`: from a string's first offset to those of its content."""

    text: str
    code: str
    literals: dict[int, tuple[int, int]]


class _Frame(NamedTuple):
    """A string that is open, or the code within one."""

    quote: Quote | None
    at: int
    inside: int
    closing: str


@lru_cache(maxsize=512)
def _compiled(pattern: str) -> "re.Pattern[str]":
    return re.compile(pattern, re.MULTILINE)


@lru_cache(maxsize=64)
def _tokens(language: Language) -> "tuple[re.Pattern[str], re.Pattern[str]]":
    parts = [f"(?P<c{at}>{item.opening})" for at, item in enumerate(language.comments)]
    for at, quote in enumerate(language.quotes):
        parts.append(f"(?P<q{at}>{re.sub('[?]P<tag>', '?:', quote.opening)})")
    if language.plain:
        parts.insert(0, f"(?P<plain>{language.plain})")
    later = "|(?P<line>\\n)" if any(quote.later for quote in language.quotes) else ""
    outer = "|".join(parts) + later
    return _compiled(outer), _compiled(outer + r"|(?P<bracket>[(){}])")


@lru_cache(maxsize=512)
def _scan(quote: Quote, closing: str) -> "re.Pattern[str]":
    parts = [f"(?P<close>{closing})"]
    if quote.code:
        parts.insert(0, f"(?P<code>{quote.code})")
    if quote.escape:
        parts.insert(1 if quote.code else 0, f"(?P<escape>(?:{quote.escape})+)")
    if not quote.lines:
        parts.append(r"(?P<line>\n)")
    return _compiled("|".join(parts))


class _Walk:
    def __init__(self, text: str, language: Language) -> None:
        self.text = text.translate(_OURS)
        self.language = language
        self.pieces: list[str] = []
        self.literals: dict[int, tuple[int, int]] = {}
        self._frames: list[_Frame] = []
        self._depths: list[list[str]] = []
        self._waiting: list[tuple[Quote, str]] = []

    def run(self) -> None:
        at = self._begin()
        while at < len(self.text):
            in_string = bool(self._frames) and self._frames[-1].quote is not None
            at = self._in_string(at) if in_string else self._in_code(at)

    def _begin(self) -> int:
        if not self.language.begins:
            return 0
        match = _compiled(self.language.begins).search(self.text)
        end = match.end() if match else len(self.text)
        self._blank(0, end)
        return end

    def _blank(self, start: int, end: int) -> None:
        self.pieces.append(_VISIBLE.sub(" ", self.text[start:end]))

    def _in_code(self, at: int) -> int:
        match = _tokens(self.language)[1 if self._frames else 0].search(self.text, at)
        if match is None:
            self.pieces.append(self.text[at:])
            return len(self.text)
        self.pieces.append(self.text[at : match.start()])
        kind = match.lastgroup or ""
        if kind == "plain":
            self.pieces.append(FILL * len(match[0]))
        elif kind == "line":
            self.pieces.append("\n")
            self._begin_waiting(match.end())
        elif kind == "bracket":
            self._bracket(match[0])
        elif kind[0] == "c":
            return self._comment(self.language.comments[int(kind[1:])], match)
        else:
            self._open(self.language.quotes[int(kind[1:])], match)
        return match.end()

    def _comment(self, comment: Comment, match: "re.Match[str]") -> int:
        end, depth = match.end(), 1
        ends = f"(?P<end>{comment.closing})"
        look = _compiled(f"{ends}|{comment.opening}" if comment.nested else ends)
        while depth:
            found = look.search(self.text, end)
            if found is None:
                end = len(self.text)
                break
            depth += -1 if found.group("end") is not None else 1
            end = found.end()
        self._blank(match.start(), end)
        return end

    def _open(self, quote: Quote, match: "re.Match[str]") -> None:
        own = _compiled(quote.opening).match(self.text, match.start())
        tag = (own.groupdict().get("tag") if own else None) or ""
        closing = quote.closing.replace("TAG", re.escape(tag))
        closing = closing.replace("PAIR", re.escape(_PAIRS.get(tag, tag)))
        if quote.later:
            self._waiting.append((quote, closing))
            self.pieces.append(OPEN + FILL * (len(match[0]) - 2) + CLOSE)
            return
        self.pieces.append(OPEN + FILL * (len(match[0]) - 1))
        self._frames.append(_Frame(quote, match.start(), match.end(), closing))

    def _begin_waiting(self, at: int) -> None:
        for quote, closing in reversed(self._waiting):
            self._frames.append(_Frame(quote, -1, at, closing))
        self._waiting.clear()

    def _in_string(self, at: int) -> int:
        frame = self._frames[-1]
        quote = frame.quote
        if quote is None:
            return at
        match = _scan(quote, frame.closing).search(self.text, at)
        end = match.start() if match else len(self.text)
        self.pieces.append(self.text[at:end] if quote.keep else FILL * (end - at))
        if match is None:
            return end
        kind = match.lastgroup
        if kind == "escape":
            self.pieces.append(FILL * len(match[0]))
        elif kind == "code":
            self.pieces.append(match[0])
            self._frames.append(_Frame(None, match.start(), match.end(), ""))
            self._depths.append([match[0][-1]])
        elif kind == "line":
            self._frames.pop()
            return end
        else:
            self._close(frame, match)
        return match.end()

    def _close(self, frame: _Frame, match: "re.Match[str]") -> None:
        self._frames.pop()
        if frame.at >= 0:
            self.literals[frame.at] = frame.inside, match.start()
            self.pieces.append((FILL * (len(match[0]) - 1) + CLOSE) if match[0] else "")
        else:
            self.pieces.append(FILL * len(match[0]))

    def _bracket(self, mark: str) -> None:
        self.pieces.append(mark)
        stack = self._depths[-1]
        if mark in "({":
            stack.append(mark)
        elif mark == _PAIRS[stack[-1]]:
            stack.pop()
            if not stack:
                self._depths.pop()
                self._frames.pop()


def lex(text: str, language: Language) -> Lexed:
    walk = _Walk(text, language)
    walk.run()
    return Lexed(text, "".join(walk.pieces), walk.literals)
