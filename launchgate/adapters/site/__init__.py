"""A deployed site's pages and the files that they refer to, got as a browser would."""

from launchgate.adapters.site.crawl import fetch
from launchgate.adapters.site.found import Asset, Limits, Site

__all__ = ["Asset", "Limits", "Site", "fetch"]
