"""`[callbacks]` in the configuration."""

from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Allowed:
    """`[[callbacks.allow]]`: a host that may be used, and why. `host` is a pattern: `*.ts.net`."""

    host: str
    reason: str

    def problems(self) -> Iterator[tuple[str, str]]:
        if not self.host.strip("*. "):
            yield "host", "name the host, such as 'hooks.acme.ngrok.app' or '*.ts.net'"
        if not self.reason.strip():
            yield "reason", "say why this host may stay"


@dataclass(frozen=True, slots=True, kw_only=True)
class CallbacksConfig:
    """`ignore` are path patterns that are not read: `legacy/**`."""

    allow: tuple[Allowed, ...] = ()
    ignore: tuple[str, ...] = ()
