"""Opaque credentials are told by their provider's name, a word such as "key" and the shape."""

from launchgate.credentials.near import DIGIT

_BETWEEN = r"""[\w \t.\\"'`()\[\]{}=:>,-]"""  # no line break: added lines stand apart by them
_BEFORE = r"""[ \t"'`=:>(]"""

VALUE = rf"{_BETWEEN}{{0,24}}?{_BEFORE}"
KEY = rf"{_BETWEEN}{{0,24}}(?:key|token|secret|pass|auth|login|pwd){VALUE}"
SECRET = rf"{_BETWEEN}{{0,24}}secret{VALUE}"
EDGE = r"(?:[0-9A-Za-z_]\b|-\B)"  # the last letter of [0-9A-Za-z_-], no further one behind it


def named(words: str, shape: str, means: str = KEY) -> str:
    """A pattern for kinds that ignore case and stand `inside` names such as `MY_MISTRAL_API_KEY`.

    `words` are alternatives, each an anchor of the kind; `shape` keeps its case. `means` is what
    stands between the two: VALUE when the word itself names a credential. Every value has
    a digit.
    """
    end = "" if shape.endswith((EDGE, "=")) else r"\b"
    return rf"(?:{words}){means}(?P<secret>{DIGIT}(?-i:{shape}){end})"
