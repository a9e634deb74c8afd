"""Text made safe for GitHub-flavoured Markdown.

Strangers' text makes no link, image, HTML, mention, reference, emoji, formula or table cell. A
backslash stops CommonMark's own marks; what GitHub and GitLab find afterwards in plain text
(`@user`, `#1`, `https://`, a commit) only code stops, so a word that holds such goes into code.
"""

import re
from collections.abc import Iterable, Sequence

from launchgate.writers.prose import blocks, spans
from launchgate.writers.text import shown

_MARKS = re.compile(r"[\\`*_\[\]~|!#$^{}]")
_ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}
_FOUND_LATER = re.compile(
    r"[@$]|://|:\w|[#!%&~^]\w|_\w|www\.|GH-\d|\b[0-9a-f]{7,40}\b", re.ASCII | re.IGNORECASE
)
_OPENS_BLOCK = re.compile(r"\A(\d{0,9})([-+=.)])")
_BAR = "\\|"
_RUN = re.compile("`+")


def code(text: str, limit: int = 300) -> str:
    """A code span that nothing inside can close."""
    text = shown(text, limit).strip()
    if not text:
        return "`-`"
    fence = "`" * (1 + _longest_run(text))
    space = " " if "`" in (text[0], text[-1]) else ""
    return f"{fence}{space}{text}{space}{fence}"


def fenced(text: str, limit: int = 4000) -> str:
    """A block of code with a fence longer than any run inside."""
    text = shown(text, limit, newlines=True)
    fence = "`" * max(3, 1 + _longest_run(text))
    return f"{fence}text\n{text}\n{fence}"


def grid(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table; a bar is escaped even in code, as a row is cut into cells before all else."""
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join(
        f"| {' | '.join(cell.replace('|', _BAR) for cell in line)} |" for line in lines
    )


def sentence(text: str, limit: int = 2000) -> str:
    """One line of prose; what stood in `backticks` stays code."""
    line = ""
    for is_code, part in spans(shown(text, limit).strip()):
        for piece in [code(part)] if is_code else map(_word, re.split("( +)", part)):
            # Two spans side by side would close each other.
            line += " " if line.endswith("`") and piece.startswith("`") else ""
            line += piece
    return _OPENS_BLOCK.sub(r"\1\\\2", line)


def paragraphs(text: str, limit: int = 4000) -> list[str]:
    """A rule's text: prose in paragraphs, code in fences."""
    return [
        fenced(body) if kind == "code" else sentence(body) for kind, body in blocks(text, limit)
    ]


def _word(word: str) -> str:
    if not _FOUND_LATER.search(word):
        return _escaped(word)
    kept = word.rstrip(".,;:)")
    return code(kept) + _escaped(word[len(kept) :]) if kept else _escaped(word)


def _escaped(text: str) -> str:
    text = re.sub("[&<>]", lambda match: _ENTITIES[match.group()], text)
    return _MARKS.sub(r"\\\g<0>", text)


def _longest_run(text: str) -> int:
    return max(map(len, _RUN.findall(text)), default=0)
