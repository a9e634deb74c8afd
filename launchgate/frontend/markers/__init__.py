"""A canary build's markers: one for each variable, of the shape that the build expects."""

from launchgate.frontend.markers.plan import Marker, Plan, Variable, few, is_public, plan

__all__ = ["Marker", "Plan", "Variable", "few", "is_public", "plan"]
