"""One section of a patch without context: the file's name and the lines that it adds (pure).

A line of a hunk begins with +, - or a backslash, so what begins otherwise heads a hunk or a section
whatever the content is: `+++`, `@@` or `diff --git` at the start of a file's own line is harmless.
"""

import re
from typing import NamedTuple

# Every setting of a user that would change what is printed is overruled.
PATCH = (
    *("--patch", "--unified=0", "--inter-hunk-context=0", "--full-index", "--no-color"),
    *(
        "--no-ext-diff",
        "--no-textconv",
        "--src-prefix=a/",
        "--dst-prefix=b/",
        "--no-relative",
        "--ignore-submodules=none",
    ),
    *("--submodule=short", "--find-renames", "--diff-algorithm=default"),
)
_HUNK = re.compile(rb"-\S+ \+(\d{1,12})(?:,(\d{1,12}))? @@")
_MERGED = re.compile(rb"(?:-\S+ ){1,64}\+(\d{1,20})(?:,\d{1,20})? @")
_INDEX = re.compile(rb"^index ([0-9a-f,]{1,4096})\.\.([0-9a-f]{40,64})(?: (\d+))?$", re.MULTILINE)
# Only these lines of a header tell modes; a file's own name may end in anything.
_GITLINK = re.compile(
    rb"^(?:index [0-9a-f,]+\.\.[0-9a-f]+ |(?:new |deleted )?file mode |new mode |mode [0-7,]+\.\.)"
    rb"160000$",
    re.MULTILINE,
)
_ESCAPE = re.compile(rb"\\([0-7]{3}|.)", re.DOTALL)
_LETTERS = dict(zip(b"abtnvfr", b"\a\b\t\n\v\f\r", strict=True))
_NO_NEWLINE = b"\n\\ "


class BadPatch(Exception):
    """git's output is not the patch that was asked for: nothing is known of this section."""


class Added(NamedTuple):
    """`data` and `runs` as in `Piece`; `lines` are the added lines without the gaps."""

    name: bytes
    data: bytes
    runs: tuple[tuple[int, int], ...]
    lines: int


class Binary(NamedTuple):
    """A file of which git shows no lines: the ids of its content before and now."""

    name: bytes
    old: tuple[str, ...]
    new: str


def headline(section: bytes) -> bytes:
    """The raw name of the file that a section adds lines to; empty when it adds none."""
    end = section.find(b"\n@@")
    start = section.find(b"\n+++ ", 0, end) if end >= 0 else -1
    return section[start + 5 : section.find(b"\n", start + 5)] if start >= 0 else b""


def added(section: bytes) -> Added | None:
    """The lines that a section (without its leading `diff --`) adds, None when it adds none."""
    raw = headline(section)
    if not raw or raw == b"/dev/null":
        return None
    hunks = section[section.find(b"\n@@") :]
    found = _plain(hunks) if section.startswith(b"git ") else _merged(hunks)
    if not found:
        return None
    texts: list[bytes] = []
    runs: list[tuple[int, int]] = []
    line = 1
    total = 0
    for first, count, text in found:
        texts.append(text)
        runs.append((line, first))
        line += count + 1
        total += count
    return Added(unquoted(raw)[2:], b"\n".join(texts), tuple(runs), total)


def target(section: bytes) -> bytes:
    """The name of the file that a section is about, as it is after the change."""
    raw = headline(section)
    return _name(section) if raw in (b"", b"/dev/null") else unquoted(raw)[2:]


def submodule(section: bytes) -> bool:
    """Whether a section is about the commit that a submodule is at."""
    end = section.find(b"\n@@")
    end = len(section) if end < 0 else end
    return section.find(b"160000", 0, end) >= 0 and _GITLINK.search(section, 0, end) is not None


def one_sided(section: bytes) -> bool:
    """Whether a parent has no such file, under this name."""
    end = section.find(b"\n@@")
    index = _INDEX.search(section, 0, len(section) if end < 0 else end)
    return index is not None and any(not item.strip(b"0") for item in index[1].split(b","))


def binary(section: bytes) -> Binary | None:
    """What a section without lines tells of a file that git takes for binary."""
    if b"\nBinary files " not in section:
        return None
    index = _INDEX.search(section)
    if index is None:
        raise BadPatch
    if not index[2].strip(b"0"):
        return None
    old = tuple(item.decode() for item in index[1].split(b",") if item.strip(b"0"))
    return Binary(_name(section), old, index[2].decode())


def _plain(hunks: bytes) -> list[tuple[int, int, bytes]]:
    """First line, number of lines and text (with a newline at its end) of each hunk that adds."""
    found = []
    for hunk in hunks.split(b"\n@@ ")[1:]:
        head = _HUNK.match(hunk)
        if head is None:
            raise BadPatch
        count = 1 if head[2] is None else int(head[2])
        if not count:
            continue
        begin = hunk.find(b"\n+") + 2
        end = hunk.find(_NO_NEWLINE, begin)
        text = hunk[begin : len(hunk) if end < 0 else end].replace(b"\n+", b"\n") + b"\n"
        if begin < 2 or text.count(b"\n") != count:
            raise BadPatch
        found.append((int(head[1]), count, text))
    return found


def _merged(hunks: bytes) -> list[tuple[int, int, bytes]]:
    """The same of a merge: the lines that no parent has."""
    found: list[tuple[int, int, bytes]] = []
    marks = len(hunks[1 : hunks.find(b" ")]) - 1
    for hunk in hunks.split(b"\n" + b"@" * (marks + 1) + b" ")[1:]:
        head = _MERGED.match(hunk)
        if head is None:
            raise BadPatch
        number = int(head[1])
        lines: list[bytes] = []
        for line in hunk.split(b"\n")[1:]:
            columns = line[:marks]
            if len(columns) == marks and columns == b"+" * marks:
                lines.append(line[marks:])
            elif lines:
                found.append((number - len(lines), len(lines), b"\n".join(lines) + b"\n"))
                lines = []
            if b"-" not in columns and b"\\" not in columns and columns:
                number += 1
        if lines:
            found.append((number - len(lines), len(lines), b"\n".join(lines) + b"\n"))
    return found


def _name(section: bytes) -> bytes:
    """From the first line: `git a/NAME b/NAME`, twice the same but for a rename, or `cc NAME`."""
    head = section[: section.find(b"\n")]
    for mark in (b"\nrename to ", b"\ncopy to "):
        at = section.find(mark)
        if at >= 0:
            return unquoted(section[at + len(mark) :].partition(b"\n")[0])
    kind, _, names = head.partition(b" ")
    return unquoted(names[len(names) // 2 + 1 :])[2:] if kind == b"git" else unquoted(names)


def unquoted(name: bytes) -> bytes:
    """git's C quoting taken off: it quotes control characters, quotes and bytes beyond ASCII."""
    if not name.startswith(b'"'):
        return name.removesuffix(b"\t")
    return _ESCAPE.sub(_character, name[1:-1])


def _character(escape: "re.Match[bytes]") -> bytes:
    code = escape[1]
    if len(code) == 3:
        return bytes((int(code, 8) & 0xFF,))
    return bytes((_LETTERS.get(code[0], code[0]),))
