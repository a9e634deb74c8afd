"""A failed contact in words: what happened in which phase, and what helps (pure)."""

from launchgate.gates.smoke.words import took
from launchgate.ports import Exchange

_FIXES = {
    "dns": "Create the DNS record for this host, or correct the url; a new record takes time.",
    "refused": "Start the application, or open its port and check the host's address.",
    "timeout": "Check firewall, security group and the application's load: nothing came back.",
    "tls": "Renew or reissue the certificate for this host, chain included; for a private "
    "authority set ca_file in [smoke].",
}
_OTHER = "Look at the application's log at this time: it closes the connection without an answer."


def said(exchange: Exchange) -> str:
    words = "" if exchange.error is None else exchange.error.message
    return f"{words} (phase {exchange.phase}, after {took(exchange.elapsed_ms)})"


def kind(exchange: Exchange) -> str:
    return "" if exchange.error is None else exchange.error.kind


def remedy(exchange: Exchange) -> str:
    return _FIXES.get(kind(exchange), _OTHER)
