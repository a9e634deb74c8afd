"""Vercel's API: https://vercel.com/docs/rest-api/projects"""

from urllib.parse import parse_qs

from launchgate.ports.variables import TargetSource
from tests.servers.http import Answer, Asked, Route
from tests.servers.targets.case import ECHO, OTHER, TOKEN, VALUE, Case, answer, guarded, refusals

MAIN = "/v10/projects/acme-web/env"
_TEAM = "team_1a2b"


def _shape(status: int, words: str) -> object:
    codes = {404: "not_found", 429: "rate_limited", 403: "forbidden"}
    return {"error": {"code": codes.get(status, "internal_server_error"), "message": words}}


REFUSALS = refusals(
    _shape,
    s401=answer({"error": {"code": "forbidden", "message": ECHO, "invalidToken": True}}, 403),
)


def row(name: str, **more: object) -> dict[str, object]:
    base = {
        "id": f"id-{name}",
        "key": name,
        "type": "encrypted",
        "value": "ciphertext",
        "decrypted": False,
    }
    return {**base, "target": ["production", "preview"], "customEnvironmentIds": [], **more}


ROWS = [
    row("DATABASE_URL"),
    row("EMPTY", type="plain", value=""),
    row("SENSITIVE", type="sensitive", value=None),
    row("PLAIN", type="plain", value=VALUE),
    row("STRING_TARGET", type="plain", value=VALUE, target="production"),
    row("ONLY_PREVIEW", target=["preview"]),
    row("STAGED", target=[], customEnvironmentIds=["env_1"]),
    row("LEGACY", type="secret", value="sec_1"),
    row("REFUSED"),
    row("BRANCHED", target=["preview"], gitBranch="next"),
    row("PLAIN", type="plain", value=OTHER, target=["preview"]),
]


def paged(rows: list[dict[str, object]], key: str = "envs", size: int = 4) -> Route:
    def page(asked: Asked) -> Answer:
        query = parse_qs(asked.query)
        begin = int(query.get("until", ["0"])[0])
        following = begin + size if begin + size < len(rows) else None
        shown = rows[begin : begin + size]
        pagination = {"count": len(shown), "next": following, "prev": None}
        return answer({key: shown, "pagination": pagination})

    return page


def _in_team(route: Route) -> Route:
    def answered(asked: Asked) -> Answer:
        if parse_qs(asked.query).get("teamId") != [_TEAM]:
            return REFUSALS[404]
        return route if isinstance(route, Answer) else route(asked)

    return answered


_SHARED = [
    row("SHARED", type="plain", value=OTHER, projectId=["prj_1"]),
    row("PLAIN", type="plain", value=OTHER, projectId=["prj_1"]),
]
_ROUTES = {
    MAIN: paged(ROWS),
    "/v1/projects/acme-web/env/id-DATABASE_URL": answer(
        row("DATABASE_URL", value=VALUE, decrypted=True)
    ),
    "/v1/projects/acme-web/env/id-REFUSED": REFUSALS[404],
    "/v9/projects/acme-web": answer({"id": "prj_1", "name": "acme-web"}),
    "/v1/env": paged(_SHARED, "data"),
    "/v9/projects/acme-web/custom-environments": answer(
        {"environments": [{"id": "env_1", "slug": "staging"}]}
    ),
}
ROUTES = guarded(
    "Authorization",
    f"Bearer {TOKEN}",
    REFUSALS[401],
    {path: _in_team(route) for path, route in _ROUTES.items()},
)
SOURCE = TargetSource(kind="vercel", project="acme-web", team=_TEAM)
CASE = Case(
    source=SOURCE,
    environ={"VERCEL_TOKEN": TOKEN},
    routes=ROUTES,
    main=MAIN,
    refusals=REFUSALS,
    expected={
        "DATABASE_URL": ("set", VALUE),
        "EMPTY": ("empty", ""),
        "SENSITIVE": ("present-unreadable", None),
        "PLAIN": ("set", VALUE),
        "STRING_TARGET": ("set", VALUE),
        "ONLY_PREVIEW": ("not-in-this-scope", None),
        "STAGED": ("not-in-this-scope", None),
        "LEGACY": ("present-unreadable", None),
        "REFUSED": ("present-unreadable", None),
        "BRANCHED": ("not-in-this-scope", None),
        "SHARED": ("set", OTHER),
    },
    host="api.vercel.com",
    label="Vercel, production of acme-web",
    broken={"envs": [{"id": "id", "type": "plain", "target": ["production"], "value": VALUE}]},
)
