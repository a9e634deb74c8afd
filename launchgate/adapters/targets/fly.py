"""Fly.io: an app's secrets, and what its machines are configured with.

https://docs.machines.dev/#tag/secrets
https://fly.io/docs/machines/api/machines-resource/

Secrets have a name and a digest; their values are given out inside the app's machines only. A
secret stands over a machine's own variable.
"""

from launchgate.adapters.targets.ask import Asker
from launchgate.adapters.targets.connect import connect
from launchgate.adapters.targets.entries import kept_back, readable, strongest
from launchgate.adapters.targets.hosts import path
from launchgate.adapters.targets.listed import Entry, Listed, Means
from launchgate.adapters.targets.refusal import Refused
from launchgate.ports.variables import TargetSource


def read(source: TargetSource, means: Means) -> Listed:
    asker = connect("fly", means, _headers)
    app = source.app or ""
    part = asker.get(path("v1", "apps", app, "secrets"), f"secrets of the app {app}").part
    secrets = []
    for row in part.at("secrets").items():
        digest = row.find("digest")
        text = None if digest is None else digest.text()
        secrets.append(kept_back(row.at("name").name(), "secrets", text or None))
    layers, unknown = [secrets], []
    try:
        layers.append(_machines(asker, app))
    except Refused as problem:
        unknown.append(f"variables of the machines ([env] of fly.toml): {problem.message}")
    label = f"Fly.io, {app}"
    return Listed(label=label, entries=strongest(layers), unknown=tuple(unknown))


def _machines(asker: Asker, app: str) -> list[Entry]:
    found = []
    what = f"machines of the app {app}"
    for machine in asker.get(path("v1", "apps", app, "machines"), what).part.items():
        config = machine.find("config")
        env = None if config is None else config.find("env")
        for name, value in () if env is None else env.members():
            found.append(readable(name, "" if value is None else value.text(), "a machine's env"))
    return found


def _headers(token: str, _: str) -> tuple[tuple[str, str], ...]:
    """Macaroons have a scheme of their own, which `fly tokens create` writes before them."""
    if token.startswith(("FlyV1 ", "Bearer ")):
        return (("Authorization", token),)
    own = any(piece.startswith(("fm1r_", "fm2_")) for piece in token.split(","))
    return (("Authorization", f"{'FlyV1' if own else 'Bearer'} {token}"),)
