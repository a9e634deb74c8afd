"""What is an archive or a database by its first bytes, whatever its name ends in."""

SQLITE = b"SQLite format 3\0"
_ARCHIVES = (
    *(b"PK", b"\x1f\x8b", b"BZh", b"\xfd7zXZ\0"),
    *(b"\x78\x01", b"\x78\x9c", b"\x78\xda"),  # zlib
    *(b"\x04\0\0\0", b"\xd0\xcf\x11\xe0"),  # Electron's asar, OLE
)


def is_archive(data: bytes) -> bool:
    return data.startswith(_ARCHIVES) or data[257:262] == b"ustar"


def is_packed(data: bytes) -> bool:
    """What can only be read as a whole."""
    return data.startswith(SQLITE) or is_archive(data)
