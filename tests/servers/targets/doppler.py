"""Doppler's API: https://docs.doppler.com/reference/secrets-list"""

from urllib.parse import parse_qs

from launchgate.ports.variables import TargetSource
from tests.servers.http import Answer, Asked
from tests.servers.targets.case import TOKEN, VALUE, Case, answer, guarded, refusals

MAIN = "/v3/configs/config/secrets"
REFUSALS = refusals(lambda _, words: {"messages": [words], "success": False})


def _secret(text: str | None, raw: str | None = None) -> dict[str, object]:
    shown = "restricted" if text is None else "masked"
    return {"raw": raw or text, "computed": text, "rawVisibility": shown, "note": ""}


def _secrets(asked: Asked) -> Answer:
    query = parse_qs(asked.query)
    if (query.get("project"), query.get("config")) != (["acme"], ["prd"]):
        return REFUSALS[404]
    return answer(
        {
            "secrets": {
                "A": _secret(VALUE, "${ROOT}"),
                "EMPTY": _secret(""),
                "RESTRICTED": _secret(None),
            },
            "success": True,
        }
    )


CASE = Case(
    source=TargetSource(kind="doppler", project="acme", config="prd"),
    environ={"DOPPLER_TOKEN": TOKEN},
    routes=guarded("Authorization", f"Bearer {TOKEN}", REFUSALS[401], {MAIN: _secrets}),
    main=MAIN,
    refusals=REFUSALS,
    expected={
        "A": ("set", VALUE),
        "EMPTY": ("empty", ""),
        "RESTRICTED": ("present-unreadable", None),
    },
    host="api.doppler.com",
    label="Doppler, prd of acme",
    broken={"success": True},
)
