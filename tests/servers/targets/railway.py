"""Railway's GraphQL API: https://docs.railway.com/integrations/api"""

import json

from launchgate.ports.variables import TargetSource
from tests.servers.http import Answer, Asked
from tests.servers.targets.case import ECHO, TOKEN, VALUE, Case, answer, guarded, refusals

MAIN = "/graphql/v2"


def _refused(words: str) -> Answer:
    """The extension is where its traces are."""
    error = {"message": words, "path": ["x"], "extensions": {"code": "X", "told": ECHO}}
    return answer({"errors": [error], "data": None})


REFUSALS = refusals(
    lambda _, words: {"errors": [{"message": words}]},
    s401=_refused("Not Authorized"),
    s404=_refused("Project not found"),
)


def nodes(**names: str) -> dict[str, object]:
    return {"edges": [{"node": {"id": key, "name": name}} for key, name in names.items()]}


def _answered(asked: Asked) -> Answer:
    question = json.loads(asked.body)
    query, given = question["query"], question["variables"]
    data: dict[str, object]
    if "projectToken" in query:
        data = {
            "projectToken": {
                "project": {"id": "p1", "name": "acme"},
                "environment": {"id": "e1", "name": "production"},
            }
        }
    elif "project(id" in query:
        if given != {"id": "p1"}:
            return REFUSALS[404]
        environments, services = nodes(e1="production", e2="staging"), nodes(s1="web")
        about = {"id": "p1", "name": "acme", "environments": environments, "services": services}
        data = {"project": about}
    elif "variablesForServiceDeployment" in query:
        if given != {"project": "p1", "environment": "e1", "service": "s1"}:
            return REFUSALS[404]
        data = {"variablesForServiceDeployment": {"A": VALUE, "EMPTY": "", "SEALED": None}}
    else:
        data = {"variables": {"SHARED": VALUE}}
    return answer({"data": data})


CASE = Case(
    source=TargetSource(kind="railway", project="p1", environment="production", service="web"),
    environ={"RAILWAY_API_TOKEN": TOKEN},
    routes=guarded("Authorization", f"Bearer {TOKEN}", REFUSALS[401], {MAIN: _answered}),
    main=MAIN,
    refusals=REFUSALS,
    expected={
        "A": ("set", VALUE),
        "EMPTY": ("empty", ""),
        "SEALED": ("present-unreadable", None),
    },
    host="backboard.railway.com",
    label="Railway, production of web",
    broken={"data": {"project": {"id": "p1"}}},
)
OF_PROJECT = guarded("Project-Access-Token", TOKEN, REFUSALS[401], {MAIN: _answered})
