"""Whom a TLS connection trusts."""

import os
import ssl

from launchgate.ports import PortError


def context(ca_file: str | None) -> ssl.SSLContext:
    """Public authorities, or those of SSL_CERT_FILE / SSL_CERT_DIR alone; `ca_file` besides.

    Building one takes some 20 ms, so all connections share it.
    """
    made = ssl.create_default_context()
    if not os.environ.get("SSL_CERT_FILE") and not os.environ.get("SSL_CERT_DIR"):
        _add_bundled(made)
    if ca_file is not None:
        try:
            made.load_verify_locations(ca_file)
        except (OSError, ssl.SSLError) as error:
            raise PortError(
                "missing", f"ca_file {ca_file} holds no readable certificate"
            ) from error
    return made


def _add_bundled(made: ssl.SSLContext) -> None:
    """A slim container has no authorities of its own."""
    try:
        import certifi  # noqa: PLC0415 - comes with the HTTP library, but not with every one
    except ImportError:
        return
    made.load_verify_locations(certifi.where())
