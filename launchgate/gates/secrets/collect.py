"""Looks for credentials through the port: the gate's only I/O."""

from launchgate.gates.secrets.config import SecretsConfig
from launchgate.gates.secrets.facts import SecretFacts
from launchgate.model import Stage, Unseen
from launchgate.parse.glob import path_matches
from launchgate.plugin import Skip
from launchgate.ports import Ports, Scope


def collect(ports: Ports, config: SecretsConfig, scope: Scope) -> SecretFacts:
    """Whether there is anything to look at is decided before a shard takes its part."""
    if scope.reach.kind == "tree":
        _require_files([entry.path for entry in ports.files.list()], config)
    in_hook = scope.stage in (Stage.COMMIT, Stage.PUSH)
    asked = scope.deep or config.deep
    sweep = ports.secrets.sweep(scope, config.ignore, deep=asked and not in_hook)
    if scope.reach.kind != "tree" and not sweep.scanned.get("lines") and not sweep.unknown:
        raise Skip(_EMPTY[scope.reach.kind])
    return SecretFacts(
        scanned=sweep.scanned,
        unseen=(*sweep.unseen, *((_NOT_IN_HOOKS,) if asked and in_hook else ())),
        unknown=sweep.unknown,
        sightings=sweep.sightings,
        reach=scope.reach,
    )


def _require_files(paths: list[str], config: SecretsConfig) -> None:
    if not paths:
        raise Skip("no file in scope")
    if all(any(path_matches(pattern, path) for pattern in config.ignore) for path in paths):
        raise Skip("[secrets] ignore leaves out every file")


_NOT_IN_HOOKS = Unseen(what="archives and databases", why="[secrets] deep is for CI, not for hooks")
_EMPTY = {
    "staged": "the index adds no line: git add what you want to commit",
    "range": "the commits of this range add no line: check the range with git log",
    "history": "no commit yet",
}
