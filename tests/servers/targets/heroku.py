"""Heroku's API: https://devcenter.heroku.com/articles/platform-api-reference#config-vars"""

from launchgate.ports.variables import TargetSource
from tests.servers.http import Answer, Asked
from tests.servers.targets.case import TOKEN, VALUE, Case, answer, guarded, refusals

MAIN = "/apps/acme/config-vars"
REFUSALS = refusals(lambda _, words: {"id": "told", "message": words})


def _config(asked: Asked) -> Answer:
    if asked.headers["accept"] != "application/vnd.heroku+json; version=3":
        return REFUSALS[404]
    return answer({"DATABASE_URL": VALUE, "EMPTY": ""})


CASE = Case(
    source=TargetSource(kind="heroku", app="acme"),
    environ={"HEROKU_API_KEY": TOKEN},
    routes=guarded("Authorization", f"Bearer {TOKEN}", REFUSALS[401], {MAIN: _config}),
    main=MAIN,
    refusals=REFUSALS,
    expected={"DATABASE_URL": ("set", VALUE), "EMPTY": ("empty", "")},
    host="api.heroku.com",
    label="Heroku, acme",
    broken=[VALUE],
)
