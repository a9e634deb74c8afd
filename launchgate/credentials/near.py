"""Opaque credentials, which only a word nearby tells."""

_GAP = r"""[\w\s."'`=:>,()\[\]\\-]{0,40}?["'`=:>,\s(\\]"""


def near(word: str, shape: str) -> str:
    """A pattern: the word, at most 41 characters of what stands between a name and its value, the
    last of them no part of a word, then the credential."""
    return f"{word}{_GAP}(?P<secret>{shape})"
