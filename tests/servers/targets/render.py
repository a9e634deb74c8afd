"""Render's API: https://api-docs.render.com/reference/get-env-vars-for-service"""

from collections.abc import Sequence
from urllib.parse import parse_qs

from launchgate.ports.variables import TargetSource
from tests.servers.http import Answer, Asked, Route
from tests.servers.targets.case import OTHER, TOKEN, VALUE, Case, answer, guarded, refusals

MAIN = "/v1/services/srv-1/env-vars"
REFUSALS = refusals(lambda _, words: {"id": "e-1", "message": words})


def paged(key: str, rows: Sequence[object], size: int = 2) -> Route:
    """An empty page is the end."""

    def page(asked: Asked) -> Answer:
        begin = int(parse_qs(asked.query).get("cursor", ["0"])[0])
        shown = enumerate(rows[begin : begin + size], begin + 1)
        return answer([{key: item, "cursor": str(at)} for at, item in shown])

    return page


def pair(name: str, text: str) -> dict[str, str]:
    return {"key": name, "value": text}


def _group(number: int, service: str) -> dict[str, object]:
    links = [{"id": service, "name": "web", "type": "web_service"}]
    return {"id": f"evg-{number}", "name": f"group{number}", "serviceLinks": links}


_PLAIN: dict[str, Route] = {
    MAIN: paged("envVar", [pair("A", VALUE), pair("B", VALUE), pair("EMPTY", "")]),
    "/v1/env-groups": paged(
        "envGroup", [_group(1, "srv-1"), _group(2, "srv-2"), _group(3, "srv-1")]
    ),
    "/v1/env-groups/evg-1": answer({"envVars": [pair("A", OTHER), pair("G1", VALUE)]}),
    "/v1/env-groups/evg-3": answer({"envVars": [pair("G3", OTHER)]}),
}
ROUTES = guarded("Authorization", f"Bearer {TOKEN}", REFUSALS[401], _PLAIN)
CASE = Case(
    source=TargetSource(kind="render", service="srv-1"),
    environ={"RENDER_API_KEY": TOKEN},
    routes=ROUTES,
    main=MAIN,
    refusals=REFUSALS,
    expected={
        "A": ("set", VALUE),
        "B": ("set", VALUE),
        "EMPTY": ("empty", ""),
        "G1": ("set", VALUE),
        "G3": ("set", OTHER),
    },
    host="api.render.com",
    label="Render, srv-1",
    broken=[{"envVar": {"key": "A"}, "cursor": "1"}],
)
