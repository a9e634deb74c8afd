"""The environment of a build: the machine's variables as they are, the product's as markers."""

import os
from collections.abc import Mapping, Sequence

from launchgate.adapters.canary.survey import is_secret
from launchgate.frontend.markers.steering import sends
from launchgate.frontend.values.naming import says_secret

# No result of an earlier build, nothing sent home, no daemon that outlives the build.
_OWN = {
    "TURBO_FORCE": "1",
    "TURBO_TELEMETRY_DISABLED": "1",
    "DO_NOT_TRACK": "1",
    "NX_SKIP_NX_CACHE": "true",
    "NX_SKIP_REMOTE_CACHE": "true",
    "NX_DAEMON": "false",
    "NX_NO_CLOUD": "true",
    "NEXT_TELEMETRY_DISABLED": "1",
    "NUXT_TELEMETRY_DISABLED": "1",
    "ASTRO_TELEMETRY_DISABLED": "1",
    "GATSBY_TELEMETRY_DISABLED": "1",
    "STORYBOOK_DISABLE_TELEMETRY": "1",
    "NG_CLI_ANALYTICS": "false",
    "PARCEL_WORKER_BACKEND": "process",
    "EXPO_NO_TELEMETRY": "1",
    "GIT_OPTIONAL_LOCKS": "0",
    "GIT_TERMINAL_PROMPT": "0",
}
# Of the package manager's script that may have started us: they lead to the original.
_ELSEWHERE = ("npm_package_", "npm_lifecycle_", "npm_command", "INIT_CWD", "PROJECT_CWD")
_GIT = ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_OBJECT_DIRECTORY", "OLDPWD")
_LOGINS = ("_auth", "password", "token")


def surroundings(
    environ: Mapping[str, str],
    product: Mapping[str, str],
    passed: Sequence[str],
    folder: str,
    begin: str,
) -> dict[str, str]:
    """`product` are the product's own variables for this build. `folder` is where it runs, below
    `begin`."""
    env = {n: value for n, value in environ.items() if _goes_on(n) and not is_secret(n, value)}
    env.update(product)
    env.update((name, environ[name]) for name in passed if name in environ)
    return {**env, **_OWN, "PWD": folder, "PATH": search_path(environ, folder, begin)}


def unmarked(environ: Mapping[str, str], folder: str, begin: str) -> dict[str, str]:
    """For a build without markers: all as it is."""
    env = {name: value for name, value in environ.items() if not name.startswith(_ELSEWHERE)}
    return {**env, **_OWN, "PWD": folder, "PATH": search_path(environ, folder, begin)}


def search_path(environ: Mapping[str, str], folder: str, begin: str) -> str:
    """As package managers set it for scripts: the project's own programs come first."""
    places = []
    place = folder
    while True:
        places.append(os.path.join(place, "node_modules", ".bin"))
        if place == begin or os.path.dirname(place) == place:
            break
        place = os.path.dirname(place)
    return os.pathsep.join([*places, environ.get("PATH", os.defpath)])


def _goes_on(name: str) -> bool:
    if name.startswith(_ELSEWHERE) or name in _GIT or sends(name):
        return False
    lower = name.lower()
    return not (says_secret(name) or (lower.startswith("npm_") and lower.endswith(_LOGINS)))
