"""Asks the provider whether a credential still works: only when a user says so (`--verify`).

What is sent is one harmless request about the credential's own identity, with the credential in
a header. It is never in a URL, a body, a message or an exception.
"""

from launchgate.adapters.secretscan.verify.allowed import allowed_here
from launchgate.adapters.secretscan.verify.ask import is_private, provider_of, providers, verify
from launchgate.adapters.secretscan.verify.state import State

__all__ = ["State", "allowed_here", "is_private", "provider_of", "providers", "verify"]
