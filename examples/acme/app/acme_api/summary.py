"""The product's AI, as small as it gets: keeps the sentences that hold the most frequent words."""

import re
from collections import Counter

_COMMON = """
a about after all an and are as at be been but by can for from had has have he her his if in is it
its just not of on or our she so that the their them then there they this to was we were what when
which who will with would you your
"""
_IGNORED = frozenset(_COMMON.split())


def summarize(text: str, sentences: int = 3) -> list[str]:
    """The weightiest sentences in their own order; the same text always gives the same answer."""
    found = [part.strip() for part in re.split(r"(?<=[.!?])\s+", text) if part.strip()]
    counts = Counter(word for part in found for word in _words(part))
    best = sorted(range(len(found)), key=lambda at: (-_weight(found[at], counts), at))
    return [found[at] for at in sorted(best[:sentences])]


def _weight(sentence: str, counts: Counter[str]) -> float:
    words = _words(sentence)
    return sum(counts[word] for word in words) / len(words) if words else 0.0


def _words(sentence: str) -> list[str]:
    return [word for word in re.findall(r"\w+", sentence.lower()) if word not in _IGNORED]
