"""Supabase: the secrets of a project's Edge Functions.

https://supabase.com/docs/reference/api/v1-list-all-secrets
https://supabase.com/docs/guides/functions/secrets

What comes as a value is a SHA-256 digest of it.
"""

from launchgate.adapters.targets.connect import connect
from launchgate.adapters.targets.entries import kept_back
from launchgate.adapters.targets.hosts import path
from launchgate.adapters.targets.listed import Listed, Means
from launchgate.ports.variables import TargetSource


def read(source: TargetSource, means: Means) -> Listed:
    asker = connect("supabase", means)
    project = source.project or ""
    what = f"Edge Function secrets of the project {project}"
    rows = asker.get(path("v1", "projects", project, "secrets"), what).part.items()
    entries = tuple(kept_back(row.at("name").name(), "", row.at("value").text()) for row in rows)
    return Listed(label=f"Supabase Edge Functions, {project}", entries=entries)
