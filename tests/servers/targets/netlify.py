"""Netlify's API: https://open-api.netlify.com"""

from launchgate.ports.variables import TargetSource
from tests.servers.http import Answer, Asked
from tests.servers.targets.case import OTHER, TOKEN, VALUE, Case, answer, guarded, refusals

MAIN = "/api/v1/accounts/acc1/env"
REFUSALS = refusals(lambda status, words: {"code": status, "message": words})
_ALL = ["builds", "functions", "runtime", "post-processing"]


def value(text: str, context: str = "all", branch: str | None = None) -> dict[str, object]:
    made: dict[str, object] = {"id": "v1", "value": text, "context": context}
    return made if branch is None else {**made, "context_parameter": branch}


def row(name: str, *values: dict[str, object], **more: object) -> dict[str, object]:
    return {"key": name, "scopes": _ALL, "values": list(values), "is_secret": False, **more}


SITE = [
    row("EVERYWHERE", value(VALUE)),
    row("BY_CONTEXT", value(OTHER), value(VALUE, "production"), value(OTHER, "dev")),
    row("ONLY_DEV", value(VALUE, "dev")),
    row("SECRET", value("", "production"), is_secret=True),
    row("EMPTY", value("")),
    row("FOR_BUILDS", value(VALUE), scopes=["builds"]),
    row("SNIPPETS", value(VALUE), scopes=["post-processing"]),
    row("BRANCHED", value(OTHER, "branch-deploy"), value(VALUE, "branch", "next")),
]
TEAM = [row("OF_TEAM", value(OTHER)), row("EVERYWHERE", value(OTHER))]


def _env(asked: Asked) -> Answer:
    return answer(SITE if asked.query == "site_id=s-1" else TEAM)


ROUTES = guarded(
    "Authorization",
    f"Bearer {TOKEN}",
    REFUSALS[401],
    {
        "/api/v1/sites/acme.example": answer({"id": "s-1", "account_id": "acc1", "name": "acme"}),
        MAIN: _env,
    },
)
CASE = Case(
    source=TargetSource(kind="netlify", site="acme.example"),
    environ={"NETLIFY_AUTH_TOKEN": TOKEN},
    routes=ROUTES,
    main=MAIN,
    refusals=REFUSALS,
    expected={
        "EVERYWHERE": ("set", VALUE),
        "BY_CONTEXT": ("set", VALUE),
        "ONLY_DEV": ("not-in-this-scope", None),
        "SECRET": ("present-unreadable", None),
        "EMPTY": ("empty", ""),
        "FOR_BUILDS": ("set", VALUE),
        "SNIPPETS": ("not-in-this-scope", None),
        "BRANCHED": ("not-in-this-scope", None),
        "OF_TEAM": ("set", OTHER),
    },
    host="api.netlify.com",
    label="Netlify, production of acme.example",
    broken=[{"key": "A", "scopes": _ALL}],
)
