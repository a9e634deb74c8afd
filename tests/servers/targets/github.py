"""GitHub's API: https://docs.github.com/en/rest/actions/secrets"""

from collections.abc import Sequence
from urllib.parse import parse_qs

from launchgate.ports.variables import TargetSource
from tests.servers.http import Answer, Asked, Route
from tests.servers.targets.case import OTHER, TOKEN, VALUE, Case, answer, guarded, refusals

_ROOT = "/repos/acme/web"
MAIN = f"{_ROOT}/actions/secrets"
REFUSALS = refusals(
    lambda status, words: {
        "message": words,
        "documentation_url": "https://docs.github.com/rest",
        "status": str(status),
    }
)


def paged(key: str, rows: Sequence[object], size: int = 2) -> Route:
    """The next page's address is absolute, as GitHub gives it."""

    def page(asked: Asked) -> Answer:
        number = int(parse_qs(asked.query).get("page", ["1"])[0])
        shown = rows[(number - 1) * size : number * size]
        links = [f'<http://{asked.headers["host"]}{asked.path}?page=1>; rel="first"']
        if number * size < len(rows):
            there = f"http://{asked.headers['host']}{asked.path}?per_page={size}&page={number + 1}"
            links.append(f'<{there}>; rel="next"')
        return answer({"total_count": len(rows), key: shown}, 200, ("Link", ", ".join(links)))

    return page


def secrets(*names: str) -> Route:
    return paged(
        "secrets", [{"name": name, "updated_at": "2026-01-01T00:00:00Z"} for name in names]
    )


def variables(**values: str) -> Route:
    return paged("variables", [{"name": name, "value": text} for name, text in values.items()])


_PLAIN: dict[str, Route] = {
    MAIN: secrets("S1", "S2", "S3", "S4", "S5"),
    f"{_ROOT}/actions/variables": variables(V1=VALUE, V2="", SHARED=VALUE),
    f"{_ROOT}/actions/organization-secrets": secrets("ORG_SECRET", "S1"),
    f"{_ROOT}/actions/organization-variables": variables(ORG=OTHER, V1=OTHER),
    f"{_ROOT}/environments": answer(
        {
            "total_count": 2,
            "environments": [{"id": 1, "name": "production"}, {"id": 2, "name": "qa"}],
        }
    ),
    f"{_ROOT}/environments/production/secrets": secrets("ENV_SECRET"),
    f"{_ROOT}/environments/production/variables": variables(SHARED=OTHER),
    f"{_ROOT}/environments/qa/secrets": secrets("ONLY_QA", "S2"),
    f"{_ROOT}/environments/qa/variables": REFUSALS[403],
}
ROUTES = guarded("Authorization", f"Bearer {TOKEN}", REFUSALS[401], _PLAIN)
CASE = Case(
    source=TargetSource(kind="github", repository="acme/web", environment="production"),
    environ={"GITHUB_TOKEN": TOKEN},
    routes=ROUTES,
    main=MAIN,
    refusals=REFUSALS,
    expected={
        **{f"S{number}": ("present-unreadable", None) for number in range(1, 6)},
        "V1": ("set", VALUE),
        "V2": ("empty", ""),
        "SHARED": ("set", OTHER),
        "ORG_SECRET": ("present-unreadable", None),
        "ORG": ("set", OTHER),
        "ENV_SECRET": ("present-unreadable", None),
        "ONLY_QA": ("not-in-this-scope", None),
    },
    host="api.github.com",
    label="GitHub Actions, acme/web, environment production",
    broken={"total_count": 1, "secrets": [{"updated_at": "2026-01-01T00:00:00Z"}]},
)
