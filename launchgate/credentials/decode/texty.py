"""Whether bytes are text, or open as something that holds text."""

_HEAD = 72
_TEXT = bytes(range(0x20, 0x7F)) + b"\t\r\n"
GZIP = b"\x1f\x8b\x08"
ZIP = b"PK\x03\x04"
MARKS = (b"\xff\xfe", b"\xfe\xff")  # of UTF-16, little and big endian


def texty(data: bytes) -> bool:
    """Judged by its head alone, so that the answer costs the same for any length."""
    if data.startswith((GZIP, ZIP)):
        return True
    head = data[:_HEAD]
    odd = head.translate(None, _TEXT)
    if not odd:
        return True
    if 3 * odd.count(0) >= len(head):
        return _wide(head)
    if min(odd) < 0x80 or 0x7F in odd:
        return data.startswith(MARKS) and _wide(head)
    try:
        head.decode("utf-8")
    except UnicodeDecodeError as problem:
        return problem.reason == "unexpected end of data"  # where the head was cut
    return True


def _wide(head: bytes) -> bool:
    """UTF-16 of a language in Latin letters: nearly every other byte is NUL."""
    return 3 * max(head[::2].count(0), head[1::2].count(0)) >= len(head)
