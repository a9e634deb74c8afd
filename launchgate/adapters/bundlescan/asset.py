"""One file of a build, as a browser gets it."""

from typing import NamedTuple

_AS_CODE = (".html", ".htm", ".md", ".mdx", ".txt", ".rst", ".xhtml")
_TEXT = (
    *(".js", ".mjs", ".cjs", ".jsx", ".ts", ".tsx", ".html", ".htm", ".xhtml", ".css", ".json"),
    *(".map", ".txt", ".xml", ".svg", ".webmanifest", ".rsc", ".body", ".md", ".yaml", ".yml"),
)
_MEDIA = (
    (b"\x89PNG\r\n", 0),
    (b"\xff\xd8\xff", 0),
    (b"GIF8", 0),
    (b"WEBP", 8),
    (b"ftyp", 4),  # AVIF, HEIC, MP4
    (b"wOF2", 0),
    (b"wOFF", 0),
    (b"\0\1\0\0", 0),  # TrueType, ICO has 00 00
    (b"OTTO", 0),
    (b"\0\0\1\0", 0),
    (b"OggS", 0),
    (b"ID3", 0),
    (b"\x1aE\xdf\xa3", 0),  # WebM
)


class Asset(NamedTuple):
    """`name` is its path below the root, or its URL; `inside` its path below the build's output.
    `packed`: it lies there packed, so that no line or column of `data` is a place in it."""

    name: str
    data: bytes
    inside: str = ""
    packed: bool = False

    def __repr__(self) -> str:
        """Never the content: a trace may print this."""
        return f"<{self.name}, {len(self.data)} bytes>"

    @property
    def is_site(self) -> bool:
        return "://" in self.name


def language_of(name: str) -> str:
    """The name by which the credentials engine judges a file: what is served is a product, not a
    test or a document, whatever its path says."""
    base = name.partition("?")[0].rpartition("/")[2]
    dot = base.rfind(".")
    suffix = base[dot:].lower() if dot >= 0 else ""
    if not suffix or suffix in _AS_CODE or not suffix[1:].isalnum():
        return "app.js"
    return f"app{suffix.replace('.map', '.json')}"


def is_media(data: bytes, name: str = "") -> bool:
    """Pictures, fonts, sound and video, by their first bytes: no text is in them. What is named
    as text may begin as they do (`let ftyp=`)."""
    if name.partition("?")[0].lower().endswith(_TEXT):
        return False
    return any(data.startswith(sign, at) for sign, at in _MEDIA)


def refused(why: str, path: str) -> str:
    """With the line that leaves the file out on purpose."""
    return f'{why}: mend it, or leave it out: [bundle] ignore = ["{path}"]'
