"""Known values, searched for in every form that a build may give them."""

from launchgate.frontend.values.needles import Hit, Needles, overlapping

__all__ = ["Hit", "Needles", "overlapping"]
