"""Supabase's Management API: https://supabase.com/docs/reference/api/v1-list-all-secrets"""

from launchgate.ports.variables import TargetSource
from tests.credentials.recipe import expand
from tests.servers.targets.case import TOKEN, Case, answer, guarded, refusals

MAIN = "/v1/projects/abcdefghijklmnopqrst/secrets"
REFUSALS = refusals(lambda _, words: {"message": words})
_ROWS = [
    {"name": name, "value": expand("{hex:64}", at), "updated_at": "2026-01-01T00:00:00.000Z"}
    for at, name in enumerate(("OPENAI_API_KEY", "SUPABASE_URL"))
]
CASE = Case(
    source=TargetSource(kind="supabase", project="abcdefghijklmnopqrst"),
    environ={"SUPABASE_ACCESS_TOKEN": TOKEN},
    routes=guarded("Authorization", f"Bearer {TOKEN}", REFUSALS[401], {MAIN: answer(_ROWS)}),
    main=MAIN,
    refusals=REFUSALS,
    expected={
        "OPENAI_API_KEY": ("present-unreadable", None),
        "SUPABASE_URL": ("present-unreadable", None),
    },
    host="api.supabase.com",
    label="Supabase Edge Functions, abcdefghijklmnopqrst",
    broken=[{"name": "A"}],
)
