"""From a request to a judged report: place, configuration, policy, plan, run."""

import os
import posixpath
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from launchgate import __version__, baseline
from launchgate.adapters.files import CachedFiles, TreeFiles
from launchgate.adapters.git import GitCli
from launchgate.adapters.system import ProcessEnv, Quiet
from launchgate.cli.failure import Failure
from launchgate.cli.place import Place, locate, relative
from launchgate.cli.request import Request
from launchgate.cli.shards import shard_of
from launchgate.cli.trust import (
    base_baseline,
    base_config,
    base_config_path,
    head_changes,
    mark_change,
    trusted_marks,
)
from launchgate.config.load import Config, ConfigError, discover, read
from launchgate.engine import select
from launchgate.engine.launch import Launch, launch
from launchgate.engine.run import Planned
from launchgate.model import Outcome, Report, Severity, Stage
from launchgate.parse.template import MissingVariable, expand
from launchgate.plugin import AnyGate
from launchgate.policy.case import Draft, Policy
from launchgate.policy.judge import judge
from launchgate.ports import PortError, Scope, Target
from launchgate.wire import RealPorts

_HOOKS = (Stage.COMMIT, Stage.PUSH)  # nothing to look at is their daily bread, not an error


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """Everything that a run needs, read and checked: nothing was judged yet."""

    request: Request
    place: Place
    git: GitCli
    config: Config
    policy: Policy
    scope: Scope
    plan: tuple[Planned, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    report: Report
    draft: Draft
    policy: Policy
    crashes: tuple[str, ...] = ()


def prepare(request: Request, *, only_gates: bool = False) -> Session:
    """Raises Failure for anything that is wrong with the request or the configuration."""
    urls = tuple(item for item in request.arguments if "://" in item)
    place = locate(tuple(item for item in request.arguments if "://" not in item))
    git = GitCli(place.root)
    config = _config(request, place, only_gates)
    own = None if config.path is None else config.path.parent
    if not place.only and own and place.root in own.parents:
        place = replace(place, only=(relative(own, place.root),))
    target = _target(request, config)
    stage = _stage(request, config, bool(urls or request.url))
    scope = Scope(
        stage=stage,
        target=target,
        urls=(*((request.url,) if request.url else ()), *urls),
        narrowed=any("://" not in item for item in request.arguments),
        shard=shard_of(request.shard, os.environ),
    )
    policy = _policy(request, config, place, git, scope)
    return Session(
        request=request,
        place=place,
        git=git,
        config=config,
        policy=policy,
        scope=scope,
        plan=_plan(request, config, scope),
    )


def perform(
    session: Session, files: CachedFiles | None = None, progress: Quiet | None = None
) -> Judged:
    """Runs the gates and judges. Where there is no pre-deploy work, the target is judged."""
    found = _run(session, files, progress)
    idle = all(gate.outcome is Outcome.SKIP for gate in found.draft.gates)
    target = session.scope.target
    if not (idle and session.request.stage is None and not session.request.gates and target):
        return found
    if target.url is None or session.scope.stage is not Stage.PRE_DEPLOY:
        return found
    scope = replace(session.scope, stage=Stage.POST_DEPLOY)
    later = replace(session, scope=scope, plan=_plan(session.request, session.config, scope))
    return _run(later, files, progress) if later.plan else found


def files_of(session: Session) -> CachedFiles:
    git = session.git if session.place.top else None
    return TreeFiles(session.place.root, git, session.place.only)


def _run(session: Session, files: CachedFiles | None, progress: Quiet | None) -> Judged:
    request, policy = session.request, session.policy
    seen = files or files_of(session)
    ports = RealPorts(seen, session.git, env=ProcessEnv(), progress=progress)
    changed: frozenset[str] = frozenset()
    if request.diff_base is not None:
        try:
            changed = session.git.changed(request.diff_base)
        except PortError as error:
            policy = replace(policy, unknown=(*policy.unknown, error.message))
    ask = Launch(
        plan=session.plan,
        scope=session.scope,
        absent=() if request.gates else session.config.absent,
        config_sha256=session.config.sha256,
        jobs=_jobs(request),
        deadline_s=session.config.root.policy.gate_timeout_s,
        changed=changed,
    )
    if request.policy_from is not None and not policy.unknown:
        trusted = trusted_marks(session.git, request.policy_from, seen.text)
        draft, crashes, others = launch(ask, ports, trusted=trusted)
        changes = (*policy.head_changes, *dict.fromkeys(mark_change(mark) for mark in others))
        policy = replace(policy, head_changes=changes)
    else:
        draft, crashes, _ = launch(ask, ports)
    provisional = policy if draft.run.shard is None else replace(policy, whole=False)
    report = judge(draft, provisional, __version__)
    return Judged(report=report, draft=draft, policy=policy, crashes=crashes)


def section_types(plugins: Sequence[str]) -> dict[str, type[object] | None]:
    """The section of every gate there is, third parties' too."""
    shipped: dict[str, type[object] | None] = {
        name: select.config_type(name) for name in (*select.ORDER, *select.shipped())
    }
    return {**shipped, **{gate.name: gate.config for gate in map(select.plugin, plugins)}}


def _config(request: Request, place: Place, only_gates: bool) -> Config:
    wanted = request.gates if only_gates else ()

    def types(plugins: Sequence[str]) -> dict[str, type[object] | None]:
        if not wanted:
            return section_types(plugins)
        known: dict[str, type[object] | None] = dict.fromkeys((*select.ORDER, *select.shipped()))
        return {**known, **{name: select.config_type(name) for name in wanted}}

    try:
        path = (
            Path(request.config).absolute() if request.config else discover(place.start, place.top)
        )
        return Config() if path is None else read(path, types)
    except (ConfigError, select.UnknownGate) as error:
        raise Failure(str(error)) from None


def _target(request: Request, config: Config) -> Target | None:
    targets = config.root.targets
    name = request.target or ("production" if "production" in targets else None)
    if name is None:
        return None
    if name not in targets:
        known = ", ".join(targets) or "none"
        raise Failure(f"--target {name}: there is no [targets.{name}]; configured: {known}")
    item = targets[name]
    try:
        url = None if item.url is None else expand(item.url, os.environ.get)
    except MissingVariable as error:
        if request.target:
            raise Failure(f"targets.{name}.url: {error}") from None
        url = None
    return Target(name=name, url=url, domain=item.domain, hosts=item.hosts)


def _stage(request: Request, config: Config, has_url: bool) -> Stage:
    if request.stage is not None:
        return Stage(request.stage)
    if len(request.gates) == 1:
        [gate] = _select(Stage.PRE_DEPLOY, request, config)
        preferred = (Stage.PRE_DEPLOY, Stage.POST_DEPLOY, Stage.COMMIT, Stage.PUSH, Stage.WATCH)
        return next(stage for stage in preferred if stage in gate.stages)
    return Stage.POST_DEPLOY if has_url else Stage.PRE_DEPLOY


def _select(stage: Stage, request: Request, config: Config) -> tuple[AnyGate, ...]:
    try:
        return select.select(stage, request.gates, config.root.plugins)
    except select.UnknownGate as error:
        raise Failure(str(error)) from None


def _plan(request: Request, config: Config, scope: Scope) -> tuple[Planned, ...]:
    return tuple(
        Planned(
            gate=gate,
            config=config.sections.get(gate.name, None) or gate.config(),
            named=gate.name in request.gates and scope.stage not in _HOOKS,
        )
        for gate in _select(scope.stage, request, config)
    )


def _jobs(request: Request) -> int:
    if request.jobs is None:
        return 16
    if not request.jobs.isdecimal() or int(request.jobs) < 1:
        raise Failure(f"--jobs {request.jobs}: expected a number from 1")
    return int(request.jobs)


def _policy(request: Request, config: Config, place: Place, git: GitCli, scope: Scope) -> Policy:
    config_path = "" if config.path is None else _shown(config.path, place.root)
    path, current = baseline_of(request, config, place)
    shown = _shown(path, place.root)
    judged_by, entries = config, current
    changes: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()
    if request.policy_from is not None:
        try:
            base_path = config_path
            if not request.config:
                folder = _shown(place.start, place.root)
                base_path = base_config_path(git, request.policy_from, folder)
            judged_by = base_config(git, request.policy_from, base_path, section_types)
            named = judged_by.root.policy.baseline or baseline.NAME
            old = shown if request.baseline else posixpath.join(posixpath.dirname(base_path), named)
            entries = base_baseline(git, request.policy_from, old)
            changes = tuple(head_changes(judged_by, config, entries, current))
        except (PortError, ConfigError, baseline.BaselineError) as error:
            unknown = (f"--policy-from {request.policy_from}: {error}",)
    wanted = request.fail_on or judged_by.root.policy.fail_on
    folder = "" if config.path is None else _shown(config.path.parent, place.root)
    return Policy(
        fail_on=None if wanted == "never" else Severity[wanted.upper()],
        suppressions=judged_by.root.suppress,
        baseline=entries,
        baseline_path=shown,
        config_path=config_path,
        prefix=f"{folder}/" if folder and not folder.startswith("/") else "",
        whole=not scope.narrowed and scope.stage not in _HOOKS,
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


def _shown(path: Path, root: Path) -> str:
    resolved = path.absolute()
    below = resolved == root or root in resolved.parents
    return relative(resolved, root) if below else resolved.as_posix()
