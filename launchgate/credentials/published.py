"""Private keys that everyone has: those that well-known projects ship with their tests.

A copy of one in a repository leaks nothing. `scripts/published_keys.py` names the projects.
"""

import hashlib
import re
from functools import lru_cache
from pathlib import Path

_ADDED = re.compile(rb"\\[nrt]|[^0-9A-Za-z+/=-]")
FILE = Path(__file__).with_name("published.txt")


def joined(block: bytes) -> bytes:
    """A key's block without what its place adds: the same on one line, on many, and in quotes."""
    return _ADDED.sub(b"", block)


def digest(block: bytes) -> str:
    """16 hex digits: the first 64 bits of SHA-256."""
    return hashlib.sha256(joined(block)).hexdigest()[:16]


@lru_cache(maxsize=1)
def digests() -> frozenset[str]:
    return frozenset(FILE.read_text(encoding="ascii").split())


def is_published(block: bytes) -> bool:
    """Whether the block, from its heading to its end, is one of those keys."""
    return digest(block) in digests()
