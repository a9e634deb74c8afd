"""The policy that judges a run: from this checkout, or from the commit that it is to join."""

import posixpath
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from launchgate import baseline
from launchgate.adapters.detectsecrets.known import Known, is_baseline
from launchgate.adapters.git import GitCli
from launchgate.cli.failure import Failure
from launchgate.cli.foreign import parse_known, read_known
from launchgate.cli.place import Place, relative
from launchgate.cli.request import Request
from launchgate.cli.settings import HOOKS, section_types
from launchgate.cli.trust import base_baseline, base_config, base_config_path, head_changes
from launchgate.config.load import Config, ConfigError
from launchgate.model import Severity
from launchgate.policy.case import Policy
from launchgate.ports import PortError, Scope


class InForce(NamedTuple):
    """The baseline's file, and what it holds: `entries` of our own, or those `known` by
    detect-secrets (then `entries` is empty); None where there is no file."""

    path: Path
    entries: Mapping[str, baseline.Entry] | None = None
    known: Known | None = None


def policy_of(
    request: Request, config: Config, place: Place, git: GitCli, scope: Scope
) -> tuple[Policy, Known | None]:
    """And the baseline of detect-secrets by which to judge, where that is the one in force."""
    config_path = "" if config.path is None else shown(config.path, place.root)
    path, current, known = baseline_of(request, config, place)
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
            entries, base_known = _at_base(git, request.policy_from, old, place)
            added = _added(base_known, known)
            changes = (*head_changes(judged_by, config, entries, current), *added)
            known = base_known
        except (PortError, ConfigError, baseline.BaselineError, Failure) as error:
            known = None
            unknown = (f"--policy-from {request.policy_from}: {error}",)
    wanted = request.fail_on or judged_by.root.policy.fail_on
    folder = "" if config.path is None else shown(config.path.parent, place.root)
    policy = Policy(
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
    return policy, known


def _at_base(
    git: GitCli, ref: str, path: str, place: Place
) -> tuple[Mapping[str, baseline.Entry] | None, Known | None]:
    """The baseline as of `ref`. PortError, BaselineError, Failure."""
    content = git.show(ref, path) if path else None
    text = None if content is None else content.decode("utf-8", "replace")
    if text is not None and is_baseline(path, text):
        return {}, parse_known(text, place.root / path, place)
    return base_baseline(git, ref, path), None


def _added(base: Known | None, head: Known | None) -> list[str]:
    """What a change does to a baseline of detect-secrets, in words."""
    before = {(row.path, row.sha1) for row in base.entries} if base else set()
    now = {(row.path, row.sha1) for row in head.entries} if head else set()
    count = len(now - before)
    return [f"{count} entries of detect-secrets' baseline are added, not in force yet"] * bool(
        count
    )


def baseline_of(request: Request, config: Config, place: Place) -> InForce:
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
        return InForce(path)
    if is_baseline(path.name, None):
        return InForce(path, {}, read_known(path, place))
    try:
        text = path.read_text(encoding="utf-8")
        if is_baseline(path.name, text):
            return InForce(path, {}, read_known(path, place))
        return InForce(path, baseline.parse(text))
    except (OSError, UnicodeDecodeError, baseline.BaselineError) as error:
        raise Failure(f"{path}: {error}") from None


def shown(path: Path, root: Path) -> str:
    resolved = path.absolute()
    below = resolved == root or root in resolved.parents
    return relative(resolved, root) if below else resolved.as_posix()
