"""Values that a script puts together when it runs, as they are then."""

from launchgate.frontend.fold.folded import folded, placed, rare

__all__ = ["folded", "placed", "rare"]
