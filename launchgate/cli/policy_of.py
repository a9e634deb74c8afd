"""The policy that judges a run: from this checkout, or from the commit that it is to join."""

import posixpath
from collections.abc import Mapping
from pathlib import Path

from launchgate import baseline
from launchgate.adapters.git import GitCli
from launchgate.cli.failure import Failure
from launchgate.cli.place import Place, relative
from launchgate.cli.request import Request
from launchgate.cli.settings import HOOKS, section_types
from launchgate.cli.trust import base_baseline, base_config, base_config_path, head_changes
from launchgate.config.load import Config, ConfigError
from launchgate.model import Severity
from launchgate.policy.case import Policy
from launchgate.ports import PortError, Scope


def policy_of(request: Request, config: Config, place: Place, git: GitCli, scope: Scope) -> Policy:
    config_path = "" if config.path is None else shown(config.path, place.root)
    path, current = baseline_of(request, config, place)
    known_at = shown(path, place.root)
    judged_by, entries = config, current
    changes: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()
    if request.policy_from is not None:
        try:
            base_path = config_path
            if not request.config:
                folder = shown(place.start, place.root)
                base_path = base_config_path(git, request.policy_from, folder)
            judged_by = base_config(git, request.policy_from, base_path, section_types)
            named = judged_by.root.policy.baseline or baseline.NAME
            old = (
                known_at
                if request.baseline
                else posixpath.join(posixpath.dirname(base_path), named)
            )
            entries = base_baseline(git, request.policy_from, old)
            changes = tuple(head_changes(judged_by, config, entries, current))
        except (PortError, ConfigError, baseline.BaselineError) as error:
            unknown = (f"--policy-from {request.policy_from}: {error}",)
    wanted = request.fail_on or judged_by.root.policy.fail_on
    folder = "" if config.path is None else shown(config.path.parent, place.root)
    return Policy(
        fail_on=None if wanted == "never" else Severity[wanted.upper()],
        suppressions=judged_by.root.suppress,
        baseline=entries,
        baseline_path=known_at,
        config_path=config_path,
        prefix=f"{folder}/" if folder and not folder.startswith("/") else "",
        whole=not scope.narrowed and scope.stage not in HOOKS,
        head_changes=changes,
        unknown=unknown,
    )


def baseline_of(
    request: Request, config: Config, place: Place
) -> tuple[Path, Mapping[str, baseline.Entry] | None]:
    """The baseline's file, and its entries where it is there. One asked for must be."""
    home = place.root if config.path is None else config.path.parent
    named = request.baseline or config.root.policy.baseline
    path = (
        Path(request.baseline).absolute()
        if request.baseline
        else home / (config.root.policy.baseline or baseline.NAME)
    )
    if not path.exists():
        if named:
            raise Failure(f"no baseline {named}: make it: launchgate baseline update")
        return path, None
    try:
        return path, baseline.parse(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, baseline.BaselineError) as error:
        raise Failure(f"{path}: {error}") from None


def shown(path: Path, root: Path) -> str:
    resolved = path.absolute()
    below = resolved == root or root in resolved.parents
    return relative(resolved, root) if below else resolved.as_posix()
