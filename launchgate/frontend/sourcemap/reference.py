"""Where a built file says that its map is."""

from typing import NamedTuple


class Reference(NamedTuple):
    """`url` is what stands in the comment, or `inline` the decoded bytes of a `data:` URL."""

    url: str = ""
    inline: bytes | None = None


def reference(data: bytes) -> Reference | None:
    """The last `sourceMappingURL` comment of a script or a style sheet."""
    return None
