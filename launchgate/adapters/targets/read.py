"""Asks the provider of a `[[env.source]]` what is set there."""

from importlib import import_module
from typing import Protocol, cast

from launchgate.adapters.targets.listed import Listed, Means
from launchgate.ports import PortError
from launchgate.ports.variables import SourceKind, TargetSource
from launchgate.variables.sources import problems

_MODULES: dict[SourceKind, str] = {
    "vercel": "vercel",
    "netlify": "netlify",
    "github": "github",
    "gitlab": "gitlab",
    "fly": "fly",
    "render": "render",
    "heroku": "heroku",
    "railway": "railway",
    "cloudflare-workers": "workers",
    "cloudflare-pages": "pages",
    "doppler": "doppler",
    "supabase": "supabase",
    "aws-ssm": "parameters",
    "aws-secrets-manager": "secretsmanager",
}
KINDS = tuple(_MODULES)


class _Reader(Protocol):
    def read(self, source: TargetSource, means: Means) -> Listed: ...


def read(source: TargetSource, means: Means) -> Listed:
    """What is set, by the provider's own account. Blocks until all pages are there.

    PortError: nothing can be said of the target; the message says why and what to do.
    """
    if source.kind not in _MODULES:
        raise PortError("missing", f"{source.kind} is no provider that can be asked")
    for key, what in problems(source):
        raise PortError("missing", f"[[env.source]] of kind {source.kind}: {key} {what}")
    module = import_module(f"launchgate.adapters.targets.{_MODULES[source.kind]}")
    return cast("_Reader", module).read(source, means)
