"""From options and configuration to what is run: target, stage and plan."""

import os
from collections.abc import Sequence
from pathlib import Path

from launchgate.cli.failure import Failure
from launchgate.cli.place import Place
from launchgate.cli.request import Request
from launchgate.config.load import Config, ConfigError, discover, read
from launchgate.engine import select
from launchgate.engine.run import Planned
from launchgate.model import Stage
from launchgate.parse.template import MissingVariable, expand, is_one_hole
from launchgate.plugin import AnyGate
from launchgate.ports import Env, Scope, Target

HOOKS = (Stage.COMMIT, Stage.PUSH)  # nothing to look at is their daily bread, not an error


def section_types(plugins: Sequence[str]) -> dict[str, type[object] | None]:
    """The section of every gate there is, third parties' too."""
    shipped: dict[str, type[object] | None] = {
        name: select.config_type(name) for name in (*select.ORDER, *select.shipped())
    }
    return {**shipped, **{gate.name: gate.config for gate in map(select.plugin, plugins)}}


def config_of(request: Request, place: Place, only_gates: bool) -> Config:
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


def _names_variables_only(request: Request, config: Config, name: str) -> bool:
    """Whether only the variables are judged, or the target is one that [[env.source]] names."""
    from launchgate.gates.env.config import EnvConfig

    if request.gates == ("env",):
        return True
    section = config.sections.get("env")
    return isinstance(section, EnvConfig) and any(item.target == name for item in section.source)


def target_of(request: Request, config: Config, env: Env) -> Target | None:
    """The deployment asked for, `production` by default. A variable that is a part of its URL is
    taken for a secret and masked in the report; one that is the whole URL is an address."""
    targets = config.root.targets
    name = request.target or ("production" if "production" in targets else None)
    if name is None:
        return None
    if name not in targets and _names_variables_only(request, config, name):
        return Target(name=name)
    if name not in targets:
        known = ", ".join(targets) or "none"
        raise Failure(f"--target {name}: there is no [targets.{name}]; configured: {known}")
    item = targets[name]
    try:
        whole = item.url is not None and is_one_hole(item.url)
        url = None if item.url is None else expand(item.url, os.environ.get if whole else env.get)
    except MissingVariable as error:
        if request.target:
            raise Failure(f"targets.{name}.url: {error}") from None
        url = None
    if url is not None:
        require_url(url, f"targets.{name}.url")
    return Target(name=name, url=url, domain=item.domain, hosts=item.hosts)


def require_url(url: str, where: str) -> None:
    """Failure for what is no web address. It is not repeated: it may hold a login."""
    from urllib.parse import urlsplit

    try:
        parts = urlsplit(url)
        valid = parts.scheme in ("http", "https") and bool(parts.hostname) and parts.port != 0
    except ValueError:
        valid = False
    if not valid:
        raise Failure(f"{where}: not a web address: give it as https://host or https://host:port")


def stage_of(request: Request, config: Config, has_url: bool) -> Stage:
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


def plan_of(request: Request, config: Config, scope: Scope) -> tuple[Planned, ...]:
    return tuple(
        Planned(
            gate=gate,
            config=config.sections.get(gate.name, None) or gate.config(),
            named=gate.name in request.gates and scope.stage not in HOOKS,
        )
        for gate in _select(scope.stage, request, config)
    )
