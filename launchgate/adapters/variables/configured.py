"""What files of configuration set: a host's, a cluster's, an image's, a compose file's."""

import re
from collections.abc import Iterator, Mapping

from launchgate.adapters.variables.gathered import Held
from launchgate.adapters.variables.sources import given
from launchgate.variables.paths import is_prose, is_test
from launchgate.variables.source import Reading

_CI = re.compile(
    r"(?:^|/)(?:\.github|\.gitea|\.forgejo|\.gitlab|\.circleci|\.buildkite|\.devcontainer)/"
    r"|(?:^|/)(?:\.gitlab-ci|bitbucket-pipelines|azure-pipelines|action)[^/]*\.ya?ml$"
)
_IMAGE = re.compile(r"(?:Docker|Container)file[^/]*$|\.(?:docker|container)file$")
_COMPOSE = re.compile(r"(?:^|/)(?:docker-)?compose([^/]*)\.ya?ml$")
_TIERS = {
    "production": ("prod", "production", "live"),
    "staging": ("staging", "stage", "stg"),
    "preview": ("preview", "review"),
    "development": ("dev", "development", "local", "override"),
    "test": ("test", "ci", "e2e"),
}


def configured(readings: Mapping[str, Reading]) -> Iterator[Held]:
    """Those of pipelines are theirs, and nobody else's. A value counts where a deployment gets it
    as it stands; of images and compose files, which others override, only that it is set."""
    for path, reading in readings.items():
        if not reading.given or _CI.search(path) or is_test(path) or is_prose(path):
            continue
        compose = _COMPOSE.search(path)
        plain = compose is None and not _IMAGE.search(path)
        other = "development" if compose and not compose[1] else "production"
        for item in reading.given:
            target = item.target or _tier(path) or other
            held = given(target, item.name, item.value, item.location, item.label or path)
            if plain or item.value is None:
                yield held
            else:
                yield Held(
                    name=held.name,
                    target=target,
                    state=held.state,
                    label=held.label,
                    location=held.location,
                )


def _tier(path: str) -> str | None:
    """What the path says: `overlays/staging/app.yaml`, `docker-compose.prod.yml`."""
    words = set(re.split(r"[/._-]", path.lower()))
    return next((tier for tier, known in _TIERS.items() if words & set(known)), None)
