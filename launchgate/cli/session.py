"""From a request to a judged report: place, configuration, policy, plan, run."""

import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from launchgate import __version__
from launchgate.adapters.files import CachedFiles, TreeFiles
from launchgate.adapters.git import GitCli
from launchgate.adapters.index import IndexFiles
from launchgate.adapters.system import ProcessEnv, Quiet
from launchgate.baseline import salt_of
from launchgate.cli.failure import Failure
from launchgate.cli.foreign import judging_ledger
from launchgate.cli.place import Place, is_bare, locate, relative
from launchgate.cli.policy_of import policy_of
from launchgate.cli.reach_of import reach_of
from launchgate.cli.request import Request
from launchgate.cli.settings import config_of, plan_of, require_url, stage_of, target_of
from launchgate.cli.shards import shard_of
from launchgate.cli.trust import mark_change, trusted_marks
from launchgate.cli.verifying import require_gates, target_urls, verify_urls
from launchgate.config.load import Config
from launchgate.engine.gate_run import GateRun
from launchgate.engine.launch import Launch, launch
from launchgate.engine.run import Planned
from launchgate.model import Changed, Outcome, Report, Stage
from launchgate.policy.case import Draft, Policy
from launchgate.policy.judge import judge
from launchgate.ports import PortError, Reach, Scope
from launchgate.wire import RealPorts

if TYPE_CHECKING:
    from launchgate.adapters.detectsecrets.known import Known
    from launchgate.adapters.detectsecrets.ledger import Ledger
    from launchgate.cli.values_of import Given
    from launchgate.frontend.known import Known as Value


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """Everything that a run needs, read and checked: nothing was judged yet.

    `known` is a baseline of detect-secrets in force; `ledger` keeps what is seen of one. `given`
    are the variables of `--values-from`, `values` what else is looked for in builds.
    """

    request: Request
    place: Place
    git: GitCli
    env: ProcessEnv
    config: Config
    policy: Policy
    scope: Scope
    plan: tuple[Planned, ...]
    verify: Mapping[str, str] | None = None
    known: "Known | None" = None
    ledger: "Ledger | None" = None
    given: "tuple[Given, ...]" = ()
    values: "tuple[Value, ...]" = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    report: Report
    draft: Draft
    policy: Policy
    crashes: tuple[str, ...] = ()
    salt: bytes | None = None


def prepare(request: Request, *, only_gates: bool = False, reach: Reach | None = None) -> Session:
    """Raises Failure for anything that is wrong with the request or the configuration.

    `reach` None: as the options say.
    """
    urls = tuple(item for item in request.arguments if "://" in item)
    for url in urls:
        require_url(url, "the URL given")
    if request.url is not None:
        require_url(request.url, "--url")
    place = locate(tuple(item for item in request.arguments if "://" not in item))
    if place.top is None and (request.range or request.history) and is_bare(place.root):
        place = replace(place, top=place.root)
    if place.top is None and reach is None and not (urls or request.url) and is_bare(place.root):
        raise Failure(
            f"{place.root} is a bare repository, without files to look at: "
            "give --history, or --range A..B"
        )
    git = GitCli(place.root)
    config = config_of(request, place, only_gates)
    own = None if config.path is None else config.path.parent
    if not place.only and own and place.root in own.parents:
        place = replace(place, only=(relative(own, place.root),))
    env = ProcessEnv()
    target = target_of(request, config, env)
    stage = stage_of(request, config, bool(urls or request.url))
    scope = Scope(
        stage=stage,
        target=target,
        urls=(*((request.url,) if request.url else ()), *urls),
        folder=_folder(place),
        narrowed=any("://" not in item for item in request.arguments),
        shard=shard_of(request.shard, os.environ),
        reach=reach or reach_of(request, place.root, place.top is not None),
        deep=request.deep,
    )
    verify = verify_urls(request, os.environ)
    plan = plan_of(request, config, scope)
    require_gates(request, stage, [item.gate.name for item in plan])
    policy, known = policy_of(request, config, place, git, scope)
    return Session(
        request=request,
        place=place,
        git=git,
        env=env,
        config=config,
        policy=policy,
        scope=scope,
        plan=plan,
        verify=verify,
        known=known,
        ledger=None
        if known is None
        else judging_ledger(known, None if request.policy_from else place.root, scope),
        given=_given(request, place, [item.gate.name for item in plan]),
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
    later = replace(session, scope=scope, plan=plan_of(session.request, session.config, scope))
    return _run(later, files, progress) if later.plan else found


def _given(request: Request, place: Place, gates: Sequence[str]) -> "tuple[Given, ...]":
    if not request.values_from:
        return ()
    from launchgate.cli.values_of import given_by

    return given_by(request.values_from, place.root, os.environ, empty="bundle" not in gates)


def _folder(place: Place) -> str:
    single = place.only[0] if len(place.only) == 1 else ""
    return single if (place.root / single).is_dir() else ""


def files_of(session: Session) -> CachedFiles:
    if session.scope.reach.kind == "staged":
        staged = IndexFiles(session.git, tuple(filter(None, session.place.only)))
        staged.list()  # so that conflicts are known, whatever a gate reads
        return staged
    git = session.git if session.place.top else None
    return TreeFiles(session.place.root, git, session.place.only)


def ports_of(session: Session, files: CachedFiles, progress: Quiet | None = None) -> RealPorts:
    """The outside world of a run over `files`."""
    request = session.request
    known = session.values
    settings: dict[str, str] | None = None
    if session.given:
        from launchgate.cli.values_of import settings_of, values_of

        public = getattr(session.config.sections.get("bundle"), "public", ())
        known, settings = values_of(session.given, public), settings_of(session.given)
    return RealPorts(
        files,
        session.git,
        env=session.env,
        progress=progress,
        salt=_salt(session),
        only=session.place.only,
        trusting=request.policy_from is None,
        base=request.policy_from,
        verify=session.verify,
        ledger=session.ledger,
        known=known,
        settings=settings,
        target_urls=target_urls(request),
        home=None if session.config.path is None else session.config.path.parent,
        builds_named="bundle" in request.gates,
        gates=[item.gate.name for item in session.plan],
    )


def _run(session: Session, files: CachedFiles | None, progress: Quiet | None) -> Judged:
    request, policy = session.request, session.policy
    seen = files or files_of(session)
    ports = ports_of(session, seen, progress)
    ports.load(item.gate.name for item in session.plan)
    changed: Changed = {}
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

    def tell(run: GateRun) -> None:
        ports.progress.say(f"{run.result.name}: {run.result.outcome.value}")

    if request.policy_from is not None and not policy.unknown:
        trusted = trusted_marks(session.git, request.policy_from, seen.text)
        draft, crashes, others = launch(ask, ports, trusted=trusted, on_result=tell)
        changes = (*policy.head_changes, *dict.fromkeys(mark_change(mark) for mark in others))
        policy = replace(policy, head_changes=changes)
    else:
        draft, crashes, _ = launch(ask, ports, on_result=tell)
    if session.known is not None and session.ledger is not None:
        policy = replace(policy, baseline=session.ledger.entries(draft.findings))
    provisional = policy if draft.run.shard is None else replace(policy, whole=False)
    report = judge(draft, provisional, __version__)
    told = any(finding.gate in ("secrets", "bundle") for finding in draft.findings)
    return Judged(
        report=report,
        draft=draft,
        policy=policy,
        crashes=crashes,
        salt=ports.secrets.salt if told else None,
    )


def _salt(session: Session) -> bytes | None:
    """What the baseline's fingerprints of secrets were made with."""
    if session.policy.baseline is None:
        return None
    path = session.place.root / session.policy.baseline_path
    try:
        return salt_of(path.read_text(encoding="utf-8"))
    except OSError:
        return None


def _jobs(request: Request) -> int:
    if request.jobs is None:
        return 16
    if not request.jobs.isdecimal() or int(request.jobs) < 1:
        raise Failure(f"--jobs {request.jobs}: expected a number from 1")
    return int(request.jobs)
