"""Values that a script puts together when it runs, as they are then."""

from launchgate.frontend.fold.folded import folded, rare

__all__ = ["folded", "rare"]
