"""Heroku: an app's config vars, add-ons' included.

https://devcenter.heroku.com/articles/platform-api-reference#config-vars
"""

from launchgate.adapters.targets.connect import connect
from launchgate.adapters.targets.entries import kept_back, readable
from launchgate.adapters.targets.hosts import path
from launchgate.adapters.targets.listed import Listed, Means
from launchgate.ports.variables import TargetSource


def read(source: TargetSource, means: Means) -> Listed:
    asker = connect("heroku", means, _headers)
    app = source.app or ""
    part = asker.get(path("apps", app, "config-vars"), f"config vars of the app {app}").part
    entries = tuple(
        kept_back(name) if value is None else readable(name, value.text())
        for name, value in part.members()
    )
    return Listed(label=f"Heroku, {app}", entries=entries)


def _headers(token: str, _: str) -> tuple[tuple[str, str], ...]:
    return (
        ("Authorization", f"Bearer {token}"),
        ("Accept", "application/vnd.heroku+json; version=3"),
    )
