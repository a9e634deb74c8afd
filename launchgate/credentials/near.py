"""Opaque credentials, which only a word nearby tells."""

_GAP = r"""[\w\s."'`=:>,()\[\]\\-]{0,40}?["'`=:>,\s(\\]"""
DIGIT = r"(?=[A-Za-z_+/=.~|:*-]{0,120}[0-9])"  # else the name of a function has the shape of a key


def near(word: str, shape: str, digit: str = DIGIT) -> str:
    """A pattern: the word, at most 41 characters of what stands between a name and its value, the
    last of them no part of a word, then the credential. `digit` "" where it may have none."""
    return f"{word}{_GAP}(?P<secret>{digit}{shape})"
