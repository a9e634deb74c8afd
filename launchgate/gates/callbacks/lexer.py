"""Walks code once and notes the strings that hold a wanted offset. Linear on any input.

No parser: strings, comments, brackets and where a statement begins are enough to name a literal.
It serves JavaScript, TypeScript, JSON, HTML, Python, TOML and HCL.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

_TOKENS = {
    "js": re.compile(r"//|/\*|<!--|/|[\"'`]|[{}()\[\];,\n]"),
    "python": re.compile(r"#|\"\"\"|'''|[\"']|[{}()\[\];,\n]"),
    "toml": re.compile(r"#|//|\"\"\"|'''|[\"']|[{}()\[\];,\n]"),
}
_BODIES = {
    '"': re.compile(r'[^"\\\n]*(?:\\[\s\S][^"\\\n]*)*'),
    "'": re.compile(r"[^'\\\n]*(?:\\[\s\S][^'\\\n]*)*"),
    '"""': re.compile(r'[^"\\]*(?:(?:\\[\s\S]|"(?!""))[^"\\]*)*'),
    "'''": re.compile(r"[^'\\]*(?:(?:\\[\s\S]|'(?!''))[^'\\]*)*"),
    "`": re.compile(r"[^`\\$]*(?:(?:\\[\s\S]|\$(?!\{))[^`\\$]*)*"),
}
_PATTERN = re.compile(r"(?:[^/\\\[\n]|\\.|\[(?:[^\]\\\n]|\\.)*\])+/")
_COMMENT_ENDS = {"//": "\n", "#": "\n", "/*": "*/", "<!--": "-->"}
_CLOSERS = {")": "(", "]": "[", "}": "{"}
_BEFORE_PATTERN = tuple("(,=:[!&|?{};+\n")
_GOES_ON_AFTER = tuple("=+-*/%&|?:,([{<>.\\")
_GOES_ON_WITH = tuple(".?:|&+-*/%<>=,)]}")
_BLOCK_HEADS = (")", "else", "=>", "try", "do", "finally")
_DEPTH = 6


@dataclass(frozen=True, slots=True)
class Around:
    """A bracket that encloses a literal, and the part of its statement before it:
    `text[begin:at]`. `earlier` is that span of the block closed just before (an `else` needs it).
    """

    opener: str
    begin: int
    at: int
    earlier: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class Site:
    """A string literal: its content is `text[start:end]`, its statement begins at `begin`, its
    quote stands at `quote_at`; `around` goes from the nearest bracket outwards."""

    start: int
    end: int
    begin: int
    quote_at: int
    around: tuple[Around, ...]
    is_documentation: bool = False


@dataclass(slots=True)
class _Frame:
    opener: str
    at: int
    begin: int
    closed: tuple[int, int] | None = None


def sites(text: str, language: str, wanted: Sequence[int]) -> Sequence[Site]:
    """The literals that hold at least one of the `wanted` offsets (sorted), in order."""
    walk = _Walk(text, language, wanted)
    token = _TOKENS[language]
    match = token.search(text)
    while match is not None and not walk.done:
        match = token.search(text, walk.step(match[0], match.start()))
    return walk.found


class _Walk:
    def __init__(self, text: str, language: str, wanted: Sequence[int]) -> None:
        self.found: list[Site] = []
        self._text = text
        self._language = language
        self._wanted = wanted
        self._next = 0
        self._frames = [_Frame("", 0, 0)]
        self._dead: dict[str, int] = {}  # no such literal can close before this offset

    @property
    def done(self) -> bool:
        return self._next >= len(self._wanted)

    def step(self, mark: str, at: int) -> int:
        """Takes the token that stands at `at` and says where to go on."""
        if mark in _COMMENT_ENDS:
            end = self._text.find(_COMMENT_ENDS[mark], at + len(mark))
            return len(self._text) if end < 0 else end
        if mark == "/":
            return self._pattern(at)
        if mark in "\"'":
            return self._string(mark, at)
        if mark in _BODIES:
            return self._long_string(mark, at, at + len(mark))
        return self._bracket(mark, at)

    def _string(self, quote: str, at: int) -> int:
        if self._dead.get(quote, -1) > at:
            return at + 1
        end = self._body(quote, at + 1)
        if not self._text.startswith(quote, end):
            self._dead[quote] = end
            return at + 1
        self._note(at + 1, end, at)
        return end + 1

    def _long_string(self, quote: str, at: int, start: int) -> int:
        """Ends on any line; a template stops at each `${`, which opens a frame of its own."""
        end = self._body(quote, start)
        self._note(start, end, at, quote != "`" and self._stands_alone(at))
        if quote == "`" and self._text.startswith("${", end):
            self._frames.append(_Frame("`", at, end + 2))
            return end + 2
        return end + len(quote)

    def _body(self, quote: str, start: int) -> int:
        match = _BODIES[quote].match(self._text, start)
        return match.end() if match else start

    def _pattern(self, at: int) -> int:
        """A regular expression, where a value can stand; else a division or a tag."""
        before = self._text[max(0, at - 40) : at].rstrip(" \t")
        may_stand = before.endswith(_BEFORE_PATTERN) or before.endswith("return")
        if not may_stand or self._dead.get("/", -1) > at:
            return at + 1
        match = _PATTERN.match(self._text, at + 1)
        if match is None:
            line_end = self._text.find("\n", at)
            self._dead["/"] = len(self._text) if line_end < 0 else line_end
        return match.end() if match else at + 1

    def _bracket(self, mark: str, at: int) -> int:
        frame = self._frames[-1]
        if mark in "([{":
            self._frames.append(_Frame(mark, at, at + 1))
        elif mark in ",;" or (mark == "\n" and self._ends_statement(at)):
            frame.begin = at + 1
        elif mark == "}" and frame.opener == "`":
            self._frames.pop()
            return self._long_string("`", frame.at, at + 1)
        elif len(self._frames) > 1 and frame.opener == _CLOSERS.get(mark):
            self._frames.pop()
            if mark == "}" and self._language == "js":
                self._close_block(frame, at)
        return at + 1

    def _close_block(self, block: _Frame, at: int) -> None:
        outer = self._frames[-1]
        if self._text[max(outer.begin, block.at - 40) : block.at].rstrip().endswith(_BLOCK_HEADS):
            outer.closed = (outer.begin, block.at)
            outer.begin = at + 1

    def _note(self, start: int, end: int, at: int, is_documentation: bool = False) -> None:
        first = self._next
        while not self.done and self._wanted[self._next] < end:
            self._next += 1
        if self._next > first and self._wanted[self._next - 1] >= start:
            begin = self._frames[-1].begin
            self.found.append(Site(start, end, begin, at, self._around(), is_documentation))

    def _around(self) -> tuple[Around, ...]:
        near = self._frames[-_DEPTH - 1 :]
        pairs = [
            Around(frame.opener, outer.begin, frame.at, outer.closed)
            for outer, frame in zip(near, near[1:], strict=False)
        ]
        return tuple(reversed(pairs))

    def _ends_statement(self, at: int) -> bool:
        opener = self._frames[-1].opener
        if self._language != "js":
            return opener == "" or (self._language == "toml" and opener == "{")
        if opener not in ("", "{"):
            return False
        following = self._text[at + 1 : at + 80].lstrip()
        before = self._text[max(0, at - 80) : at].rstrip()
        return not (before.endswith(_GOES_ON_AFTER) or following.startswith(_GOES_ON_WITH))

    def _stands_alone(self, at: int) -> bool:
        """Whether a string is a statement by itself: documentation."""
        frame = self._frames[-1]
        return frame.opener == "" and not self._text[frame.begin : at].strip(" \t\r\nrRuUbB")
