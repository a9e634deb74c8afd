"""What a page or a file of a site refers to: scripts, styles, maps, data, pages."""

from launchgate.frontend.links.find import links
from launchgate.frontend.links.link import Link, LinkKind

__all__ = ["Link", "LinkKind", "links"]
