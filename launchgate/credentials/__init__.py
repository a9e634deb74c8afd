"""Credentials in bytes: what they look like, what they are not, and what they open (pure)."""
