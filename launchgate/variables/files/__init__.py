"""Env files: how each tool reads them, in which order, and what they declare."""
