"""Schemas of variables in JavaScript: what they declare, and what they read at start."""

from launchgate.variables.uses.javascript.schemas.read import read

__all__ = ["read"]
