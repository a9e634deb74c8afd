"""How hard a value is to come upon by chance: an estimate that knows words from random letters."""

import re
from functools import lru_cache

_TOKENS = re.compile(rb"[A-Z]?[a-z]+|[A-Z]+(?![a-z])|[0-9]+|[A-Z]|.", re.DOTALL)
_VOWELS = frozenset(b"aeiouyAEIOUY")
_SEPARATORS = frozenset(b" -_.,:/@=")
_CLUSTER = re.compile(rb"[^aeiouyAEIOUY]{5}")
_RISING = b"0123456789012345678909876543210987654321"
RANDOM_BITS = 60.0
PIECE_BITS = 40.0  # of a path or a name: more than a few words


@lru_cache(maxsize=4096)
def bits(value: bytes) -> float:
    """About 4.7 bits for a letter that is in no word, at most 12 for a word."""
    total = sum(_token(token) for token in _TOKENS.findall(value))
    return float(total * min(1.0, 2.0 * len(set(value)) / min(len(value), 16))) if value else 0.0


def wordy(letters: bytes) -> bool:
    """Whether letters can be spoken: a word, or made of some."""
    if len(letters) < 3:
        return False
    vowels = sum(byte in _VOWELS for byte in letters) / len(letters)
    return 0.19 <= vowels <= 0.76 and not _CLUSTER.search(letters)


def _token(token: bytes) -> float:
    if token.isalpha():
        return min(12.0, 2.0 * len(token)) if wordy(token) else 4.7 * len(token)
    if token.isdigit():
        common = token in _RISING or (len(token) == 4 and token[:2] in (b"19", b"20"))
        return 4.0 if common and len(token) > 2 else 3.3 * len(token)
    return 1.0 if token[0] in _SEPARATORS else 4.0
