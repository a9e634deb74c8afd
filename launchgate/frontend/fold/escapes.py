"""Escapes that only scripts have: `\\u{73}`, `\\163`, a string that goes on in the next line."""

import re

from launchgate.credentials.decode.escapes import Escape
from launchgate.frontend.fold.literal import meaning
from launchgate.frontend.fold.value import encoded


def _plain(found: "re.Match[bytes]") -> bytes:
    return encoded(meaning(found[0]))


SCRIPT = Escape(
    "script",
    b"\\",
    rb"\\(?:u\{0{0,4}[2-7][0-9A-Fa-f]\}|[01][0-7]{2}|\r?\n)",
    rb"\\(?:u\{[0-9A-Fa-f]{1,6}\}|u[0-9A-Fa-f]{4}|x[0-9A-Fa-f]{2}|[0-3][0-7]{0,2}|\r?\n"
    rb"|[\"'`\\/bfnrtv])",
    _plain,
)
