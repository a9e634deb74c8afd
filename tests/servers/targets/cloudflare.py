"""Cloudflare's API: https://developers.cloudflare.com/api/"""

from launchgate.ports.variables import TargetSource
from tests.servers.targets.case import ECHO, OTHER, TOKEN, VALUE, Case, answer, guarded, refusals


def _shape(code: int, words: str) -> object:
    return {"success": False, "errors": [{"code": code, "message": words}], "result": None}


def _ok(result: object) -> object:
    return {"success": True, "errors": [], "messages": [], "result": result}


REFUSALS = refusals(_shape, s401=answer(_shape(9109, ECHO), 403))
_SCRIPT = "/client/v4/accounts/acc/workers/scripts/web-staging"
_BINDINGS = [
    {"name": "PLAIN", "type": "plain_text", "text": VALUE},
    {"name": "EMPTY", "type": "plain_text", "text": ""},
    {"name": "LIST", "type": "json", "json": ["a", 1]},
    {"name": "TOKEN", "type": "secret_text"},
    {"name": "DB", "type": "d1", "id": "d1"},
]
WORKERS = Case(
    source=TargetSource(
        kind="cloudflare-workers", account="acc", service="web", environment="staging"
    ),
    environ={"CLOUDFLARE_API_TOKEN": TOKEN},
    routes=guarded(
        "Authorization",
        f"Bearer {TOKEN}",
        REFUSALS[401],
        {
            f"{_SCRIPT}/settings": answer(_ok({"bindings": _BINDINGS})),
            f"{_SCRIPT}/secrets": answer(
                _ok(
                    [
                        {"name": "TOKEN", "type": "secret_text"},
                        {"name": "LATE", "type": "secret_text"},
                    ]
                )
            ),
        },
    ),
    main=f"{_SCRIPT}/settings",
    refusals=REFUSALS,
    expected={
        "PLAIN": ("set", VALUE),
        "EMPTY": ("empty", ""),
        "LIST": ("set", '["a", 1]'),
        "TOKEN": ("present-unreadable", None),
        "DB": ("present-unreadable", None),
        "LATE": ("present-unreadable", None),
    },
    host="api.cloudflare.com",
    label="Cloudflare Workers, web-staging",
    broken=_ok({"bindings": [{"type": "plain_text", "text": VALUE}]}),
)
_PROJECT = "/client/v4/accounts/acc/pages/projects/web"
_CONFIGS = {
    "production": {
        "env_vars": {
            "PLAIN": {"type": "plain_text", "value": VALUE},
            "EMPTY": {"type": "plain_text", "value": ""},
            "TOKEN": {"type": "secret_text", "value": ""},
            "GONE": None,
        },
        "kv_namespaces": {"CACHE": {"namespace_id": "n1"}},
        "d1_databases": None,
    },
    "preview": {
        "env_vars": {
            "PLAIN": {"type": "plain_text", "value": OTHER},
            "ONLY_PREVIEW": {"type": "plain_text", "value": OTHER},
        }
    },
}
PAGES = Case(
    source=TargetSource(kind="cloudflare-pages", account="acc", project="web"),
    environ={"CLOUDFLARE_API_TOKEN": TOKEN},
    routes=guarded(
        "Authorization",
        f"Bearer {TOKEN}",
        REFUSALS[401],
        {_PROJECT: answer(_ok({"name": "web", "deployment_configs": _CONFIGS}))},
    ),
    main=_PROJECT,
    refusals=REFUSALS,
    expected={
        "PLAIN": ("set", VALUE),
        "EMPTY": ("empty", ""),
        "TOKEN": ("present-unreadable", None),
        "CACHE": ("present-unreadable", None),
        "ONLY_PREVIEW": ("not-in-this-scope", None),
    },
    host="api.cloudflare.com",
    label="Cloudflare Pages, production of web",
    broken=_ok({"name": "web", "deployment_configs": {"preview": {}}}),
)
