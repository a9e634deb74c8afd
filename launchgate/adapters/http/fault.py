"""What went wrong, told by the root cause: the library's class names blur DNS, TCP and TLS.

No exception's own text is passed on where it could quote a header or an answer.
"""

import socket
import ssl
from collections.abc import Iterator

from launchgate.adapters.http.attempt import OutOfTime
from launchgate.adapters.http.seam import httpcore
from launchgate.ports import Phase, PortError, TlsFault

_VERIFY: dict[int, TlsFault] = {
    9: "not-yet-valid",
    10: "expired",
    62: "wrong-host",
    64: "wrong-host",
}
_TLS_WORDS: dict[TlsFault, str] = {
    "expired": "its TLS certificate has expired",
    "not-yet-valid": "its TLS certificate is not valid yet (or this machine's clock is behind)",
    "wrong-host": "its TLS certificate is for another host name",
    "untrusted": "its TLS certificate comes from an unknown issuer, or the chain is incomplete",
    "handshake": "the TLS handshake failed: is it really an https port?",
}
_WAITING: dict[Phase, str] = {
    "dns": "resolving its name",
    "tcp": "connecting",
    "tls": "the TLS handshake",
    "ttfb": "waiting for the answer",
    "body": "reading the answer",
}


def diagnose(
    error: BaseException, phase: Phase, host: str, timeout_s: float
) -> tuple[PortError, TlsFault | None]:
    """The port's error for `host`, and which fault of TLS it was."""
    causes = tuple(_causes(error))
    for cause in causes:
        if isinstance(cause, (OutOfTime, TimeoutError, httpcore.TimeoutException)):
            words = f"{host}: no end after {timeout_s:g} s, {_WAITING[phase]}"
            return PortError("timeout", words), None
        if isinstance(cause, ssl.SSLError) and phase == "tls":
            fault = _tls_fault(cause)
            return PortError("tls", f"{host}: {_TLS_WORDS[fault]}"), fault
        if isinstance(cause, (socket.gaierror, UnicodeError)):
            return PortError("dns", f"{host}: the name does not resolve"), None
    return _broken(causes, phase, host), None


def _tls_fault(error: ssl.SSLError) -> TlsFault:
    if isinstance(error, ssl.SSLCertVerificationError):
        return _VERIFY.get(error.verify_code, "untrusted")
    return "handshake"


def _broken(causes: tuple[BaseException, ...], phase: Phase, host: str) -> PortError:
    if any(isinstance(cause, httpcore.ProxyError) for cause in causes):
        return PortError("denied", f"{host}: the proxy refused to connect to it")
    if any(isinstance(cause, ConnectionRefusedError) for cause in causes):
        return PortError("refused", f"{host}: nothing listens there (connection refused)")
    if phase == "tcp":
        return PortError("refused", f"{host}: no route to it")
    if phase == "tls":
        return PortError("tls", f"{host}: the connection was closed in the TLS handshake")
    if any(isinstance(cause, httpcore.LocalProtocolError) for cause in causes):
        return PortError("protocol", f"{host}: a header of the request is not sendable text")
    if phase == "body":
        return PortError("protocol", f"{host}: the answer broke off")
    return PortError("protocol", f"{host}: closed without an answer, or what came is not HTTP")


def _causes(error: BaseException | None) -> Iterator[BaseException]:
    while error is not None:
        yield error
        error = error.__cause__ or error.__context__
