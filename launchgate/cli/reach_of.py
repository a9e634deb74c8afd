"""Which lines the secrets gate is to judge: from options, or from what a CI says of its change."""

import json
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from launchgate.cli.failure import Failure
from launchgate.cli.request import Request
from launchgate.ports import Reach


def reach_of(request: Request, root: Path, in_repository: bool) -> Reach:
    """Raises Failure where options contradict each other or the gate cannot do it."""
    asked = [
        name
        for name, given in (
            ("--staged", request.staged),
            ("--range", request.range is not None),
            ("--history", request.history),
        )
        if given
    ]
    if not asked:
        return _of_ci(request, root) if request.in_ci and in_repository else Reach()
    if len(asked) > 1:
        raise Failure(f"{asked[0]} and {asked[1]} contradict each other: give one of them")
    _require_gate(request, asked[0])
    if not in_repository:
        raise Failure(f"{asked[0]}: no git repository here: run it in one")
    if any("://" in item for item in request.arguments):
        raise Failure(f"{asked[0]} takes no URL")
    if request.range is not None:
        return Reach(kind="range", ranges=(_ends(request.range),))
    return Reach(kind="staged" if request.staged else "history")


def _require_gate(request: Request, option: str) -> None:
    from launchgate.engine.select import COMMIT_GATES, shipped

    able = COMMIT_GATES if option == "--staged" else ("secrets",)
    for gate in request.gates:
        if gate in shipped() and gate not in able:
            raise Failure(f"{option}: the {gate} gate has none; these have: {', '.join(able)}")


def _ends(text: str) -> tuple[tuple[str, ...], str]:
    """`A..B`: the commits of B that A does not have. `A...B` is the same: what a pull request
    shows. An end that is left out is HEAD."""
    start, dots, end = text.partition("...") if "..." in text else text.partition("..")
    start, end = start or "HEAD", end or "HEAD"
    if not dots or text in ("..", "...") or ".." in end or start[0] == "-" or end[0] == "-":
        raise Failure(f"--range {text}: expected A..B, such as origin/main..HEAD")
    return (start,), end


def _of_ci(request: Request, root: Path) -> Reach:
    """The change that a CI checks; the tracked files on the default branch, and where the CI does
    not say what the change is."""
    if not os.environ.get("CI") or any("://" not in item for item in request.arguments):
        return Reach()
    base = request.diff_base or base_of(os.environ, root)
    return Reach(kind="range", ranges=(((base,), "HEAD"),)) if base else Reach()


def base_of(env: Mapping[str, str], root: Path) -> str:
    """The commit that a change starts from, by the variables of GitHub and GitLab; else empty."""
    from launchgate.adapters.git import GitCli
    from launchgate.ports import PortError

    event = _event(env.get("GITHUB_EVENT_PATH", ""))
    merge_base = _text(event, "pull_request", "base", "sha") or _text(
        event, "merge_group", "base_sha"
    )
    if merge_base:
        return merge_base
    if branch := env.get("GITHUB_BASE_REF"):
        try:
            return GitCli(root).require(f"origin/{branch}")
        except PortError:
            return f"origin/{branch}"  # so that what is missing is told by its name
    if request_base := env.get("CI_MERGE_REQUEST_DIFF_BASE_SHA"):
        return request_base
    default = _text(event, "repository", "default_branch")
    if default and env.get("GITHUB_REF") not in (None, f"refs/heads/{default}"):
        return _commit(_text(event, "before"))
    if env.get("CI_COMMIT_BRANCH", "") not in ("", env.get("CI_DEFAULT_BRANCH", "")):
        return _commit(env.get("CI_COMMIT_BEFORE_SHA", ""))
    return ""


def _commit(name: str) -> str:
    """Empty for the zeros by which a CI says that there was none."""
    return name if name.strip("0") else ""


def _event(path: str) -> object:
    if not path:
        return None
    try:
        return json.loads(Path(path).read_bytes())
    except (OSError, ValueError, RecursionError):
        return None


def _text(event: Any, *keys: str) -> str:  # noqa: ANN401
    for key in keys:
        event = event.get(key) if isinstance(event, dict) else None
    return event if isinstance(event, str) else ""
