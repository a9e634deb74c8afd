"""Where a project's build output lies, and which of it a browser can get."""

from launchgate.frontend.layout.discover import Found, Layout, discover
from launchgate.frontend.layout.output import Read, Side

__all__ = ["Found", "Layout", "Read", "Side", "discover"]
