"""Fly.io's Machines API: https://docs.machines.dev"""

from launchgate.ports.variables import TargetSource
from tests.servers.targets.case import OTHER, TOKEN, VALUE, Case, answer, guarded, refusals

MAIN = "/v1/apps/acme/secrets"
REFUSALS = refusals(lambda _, words: {"error": words})
_MACAROON = f"fm2_{TOKEN}"
_MACHINES = [
    {"id": "m1", "config": {"env": {"LOG": VALUE, "EMPTY": "", "TOKEN": OTHER}}},
    {"id": "m2", "config": {}},
    {"id": "m3"},
]
ROUTES = guarded(
    "Authorization",
    f"FlyV1 {_MACAROON}",
    REFUSALS[401],
    {
        MAIN: answer(
            {
                "secrets": [
                    {"name": "TOKEN", "digest": "0a1b2c3d4e5f6071", "created_at": "2026-01-01"},
                    {"name": "OLD"},
                ]
            }
        ),
        "/v1/apps/acme/machines": answer(_MACHINES),
    },
)
CASE = Case(
    source=TargetSource(kind="fly", app="acme"),
    environ={"FLY_API_TOKEN": _MACAROON},
    routes=ROUTES,
    main=MAIN,
    refusals=REFUSALS,
    expected={
        "TOKEN": ("present-unreadable", None),
        "OLD": ("present-unreadable", None),
        "LOG": ("set", VALUE),
        "EMPTY": ("empty", ""),
    },
    host="api.machines.dev",
    label="Fly.io, acme",
    broken={"secrets": [{"digest": "0a1b2c3d4e5f6071"}]},
)
