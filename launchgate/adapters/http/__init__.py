"""HTTP over httpx, with honest phases and a hard deadline."""

from launchgate.adapters.http.client import HttpxClient

__all__ = ["HttpxClient"]
