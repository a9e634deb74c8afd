"""GitLab's API: https://docs.gitlab.com/api/project_level_variables/"""

from collections.abc import Sequence
from urllib.parse import parse_qs

from launchgate.ports.variables import TargetSource
from tests.servers.http import Answer, Asked, Route
from tests.servers.targets.case import OTHER, TOKEN, VALUE, Case, answer, guarded, refusals

_ROOT = "/api/v4/projects/acme%2Fweb"
MAIN = f"{_ROOT}/variables"
_LATER = Answer(status=429, body=b"Retry later\n", headers=(("Retry-After", "2"),))
REFUSALS = refusals(lambda status, words: {"message": f"{status} {words}"}, s429=_LATER)


def row(name: str, text: str | None = VALUE, scope: str = "*", **more: object) -> dict[str, object]:
    return {
        "variable_type": "env_var",
        "key": name,
        "value": text,
        "protected": False,
        "masked": False,
        "hidden": False,
        "raw": False,
        "environment_scope": scope,
        **more,
    }


def paged(rows: Sequence[object], size: int = 3) -> Route:
    def page(asked: Asked) -> Answer:
        number = int(parse_qs(asked.query).get("page", ["1"])[0])
        here = f"http://{asked.headers['host']}{asked.path}"
        last = f'<{here}?page=1&per_page={size}>; rel="first"'
        if number * size < len(rows):
            last = f'<{here}?page={number + 1}&per_page={size}>; rel="next", {last}'
        return answer(rows[(number - 1) * size : number * size], 200, ("Link", last))

    return page


_ROWS = [
    row("EVERYWHERE"),
    row("SCOPED", OTHER),
    row("SCOPED", OTHER, "prod*"),
    row("SCOPED", VALUE, "production"),
    row("PATTERN", VALUE, "prod*"),
    row("ONLY_REVIEW", VALUE, "review/*"),
    row("HIDDEN", None, hidden=True, masked=True),
    row("EMPTY", ""),
    row("PROTECTED", protected=True),
]
_PLAIN: dict[str, Route] = {
    _ROOT: answer({"id": 7, "namespace": {"id": 30, "kind": "group", "full_path": "acme"}}),
    MAIN: paged(_ROWS),
    "/api/v4/groups/30": answer({"id": 30, "parent_id": 20}),
    "/api/v4/groups/30/variables": paged([row("OF_GROUP"), row("EVERYWHERE", OTHER)]),
    "/api/v4/groups/20": answer({"id": 20, "parent_id": None}),
    "/api/v4/groups/20/variables": paged([row("OF_TOP", OTHER), row("OF_GROUP", OTHER)]),
}
ROUTES = guarded("PRIVATE-TOKEN", TOKEN, REFUSALS[401], _PLAIN)
CASE = Case(
    source=TargetSource(kind="gitlab", project="acme/web"),
    environ={"GITLAB_TOKEN": TOKEN},
    routes=ROUTES,
    main=MAIN,
    refusals=REFUSALS,
    expected={
        "EVERYWHERE": ("set", VALUE),
        "SCOPED": ("set", VALUE),
        "PATTERN": ("set", VALUE),
        "ONLY_REVIEW": ("not-in-this-scope", None),
        "HIDDEN": ("present-unreadable", None),
        "EMPTY": ("empty", ""),
        "PROTECTED": ("set", VALUE),
        "OF_GROUP": ("set", VALUE),
        "OF_TOP": ("set", OTHER),
    },
    host="gitlab.com",
    label="GitLab, production of acme/web",
    broken=[{"value": VALUE, "environment_scope": "*"}],
)
