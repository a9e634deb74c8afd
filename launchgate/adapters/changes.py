"""What a change touches, read from one `git diff --raw -z --patch --unified=0` (pure)."""

import os
import re

from launchgate.model import Changed

ARGUMENTS = (
    *("diff", "--raw", "-z", "--patch", "--unified=0", "--no-abbrev", "--no-color"),
    *("--no-renames", "--no-ext-diff", "--no-textconv"),
)
_HUNK = re.compile(rb"^@@ -\S+ \+(\d+)(?:,(\d+))? @@", re.MULTILINE)
_SECTION = re.compile(rb"^diff --git ", re.MULTILINE)


def parse(output: bytes) -> Changed:
    """Path to the ranges (first and last line) that are new in it; none for what is only gone.

    The names come from the raw rows, which quote nothing; the patch has one section for each, in
    the same order, and its own lines never begin with the words that head a section.
    """
    raw, _, patch = output.partition(b"\0\0")
    names = [os.fsdecode(part) for part in raw.split(b"\0")[1::2] if part]
    sections = _SECTION.split(patch)[1:]
    if len(sections) != len(names):
        return dict.fromkeys(names, ())
    return {name: _ranges(text) for name, text in zip(names, sections, strict=True)}


def _ranges(section: bytes) -> tuple[tuple[int, int], ...]:
    found = ((int(hunk[1]), int(hunk[2] or 1)) for hunk in _HUNK.finditer(section))
    return tuple((first, first + count - 1) for first, count in found if count)
