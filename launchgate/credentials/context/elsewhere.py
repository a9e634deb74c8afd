"""Values whose shape or place says that they are something else: paths, patterns, names of types,
of headers and of secrets that lie elsewhere. No credential has them, whatever its score."""

import re

from launchgate.credentials.spot import Spot

_OTHER = re.compile(
    rb"[A-Za-z_]\w{0,60}(?:\.\w{1,60}){0,8}\[(?:-?\d{1,3}|\*)\](?:\.\w{1,60}){0,8}\Z"  # JMESPath
    rb"|/v\d{1,2}/[a-z]"  # /v1/accounts:revokeToken
    rb"|/[a-z][a-z_\-]{2,30}(?:/[a-z{:$][A-Za-z_{}:$\-]{0,40}){1,8}\Z"  # a route
    rb"|[^\s\[]{0,40}\[[^\]\s]{0,40}(?:a-z|A-Z|0-9)"  # a regular expression's class
    rb"|(?:os\.environ|process\.env|env)[./:][A-Z][A-Z0-9_]{2,80}\Z"  # where it is read from
    rb"|,[\w$]{1,20}[),.]"  # `"token=",e)`: the text has ended
    rb"|@[\w.\-]{1,80}:\d{1,5}"  # `<PASSWORD>@localhost:1433`
)
_TYPE = re.compile(rb"[A-Z][A-Za-z0-9]{2,40}(?:Key|Token|Secret|Password|Credential|Auth)s?\Z")
_HEADER = re.compile(rb"(?:Sec|X|Proxy|WWW)-[A-Z][A-Za-z]{1,20}(?:-[A-Z][A-Za-z0-9]{0,20}){0,5}\Z")
# "AWS::IAM::AccessKey": a type's name. Without quotes it is a constant of a class or a module.
_RESOURCE = re.compile(rb"[\"'][A-Z]\w{1,30}(?:::\w{1,40}){0,3}::\w{0,60}\Z")
_ADDRESSED = re.compile(rb"secretsmanager:[^\s\"']{0,90}\Z")  # arn:aws:secretsmanager:...:secret:x
_ARROW = re.compile(rb"\)[ \t]{0,4}=>")  # f("secret") => "what it gives"
_WORD = re.compile(rb"[a-z]{2,20}[.,;:)]{0,2}\Z")
_ROLE = re.compile(rb"(?i:\buser|\brole|\bto)\s{1,9}\S{1,80}\s{1,9}\Z")
_NEAR_BYTES = 64
_BASE64 = re.compile(rb"[A-Za-z0-9+/]{240}")
_HEAD_BYTES, _MANY = 8000, 32  # a stray NUL makes no binary of a text


def is_elsewhere(data: bytes, spot: Spot, value: bytes, code: bool) -> bool:
    """`spot` is generic; `value` is what was read of it. `code`: the file is source code, where
    what has no quotes is a name; in settings it is a value."""
    if _OTHER.match(value):
        return True
    begin = spot.match_start
    before = data[max(0, begin - 120) : begin]
    between = data[begin : spot.start]
    if spot.kind.id == "generic-sql-password":
        return _bare(data, spot) and _WORD.match(value) is not None and not _ROLE.search(before)
    if code and (_HEADER.match(value) or (_bare(data, spot) and _TYPE.match(value))):
        return True
    if len(value) >= 12 and value in before[-40:] + between:  # "oauth-2025": "oauth-2025"
        return True
    return bool(_RESOURCE.search(before) or _ADDRESSED.search(before) or _ARROW.search(between))


def _bare(data: bytes, spot: Spot) -> bool:
    return data[spot.start - 1] not in b"\"'`"


def in_a_binary(data: bytes, spot: Spot) -> bool:
    """A word of a program's own, in all likelihood: it stands beside what no text has, or in a file
    that begins with much of it."""
    near = data[max(0, spot.start - _NEAR_BYTES) : spot.end + _NEAR_BYTES]
    return b"\0" in near or data.count(b"\0", 0, _HEAD_BYTES) >= _MANY


def in_base64(data: bytes, spot: Spot) -> bool:
    """Letters of a picture or a program in Base64 that look like a key by chance: a long run of
    its alphabet goes on before or behind the spot, with a sign of it in between."""
    start, end = spot.match_start, spot.end
    if data[start - 1 : start] in (b"+", b"/") and _BASE64.match(data, max(0, start - 240), start):
        return True
    return data[end : end + 1] in (b"+", b"/") and _BASE64.match(data, end) is not None
