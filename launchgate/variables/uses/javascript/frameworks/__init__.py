"""How frameworks of JavaScript hand variables to code, besides `process.env`."""

from launchgate.variables.uses.javascript.frameworks.read import read

__all__ = ["read"]
