"""Where a project's build output lies, and which of it a browser can get."""

from launchgate.frontend.layout.discover import Found, Layout, Read, Side, discover

__all__ = ["Found", "Layout", "Read", "Side", "discover"]
