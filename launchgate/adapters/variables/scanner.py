"""`ports.Variables`: reads, asks, joins and judges; values end here."""

import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from fnmatch import fnmatchcase
from pathlib import Path
from typing import TYPE_CHECKING

from launchgate.adapters.variables.configured import configured
from launchgate.adapters.variables.gathered import Gathered
from launchgate.adapters.variables.harvest import Harvest, Harvester
from launchgate.adapters.variables.repository import known_to_git
from launchgate.adapters.variables.schema import schema_of, violated
from launchgate.adapters.variables.sources import Asking, gather
from launchgate.model import Stage, Unseen
from launchgate.ports import (
    Declaration,
    Env,
    Files,
    Flaw,
    Row,
    Scope,
    TargetSource,
    Use,
    VariableAsk,
    VariableSurvey,
)
from launchgate.variables.checks.valued import tier_of
from launchgate.variables.matrix.drift import undeclared, unused
from launchgate.variables.matrix.missing import missing, out_of_place
from launchgate.variables.matrix.needs import EXPLICIT
from launchgate.variables.matrix.rows import rows_of
from launchgate.variables.paths import is_prose, is_test

if TYPE_CHECKING:
    from launchgate.adapters.git import GitCli
    from launchgate.adapters.variables.envfiles import EnvFiles
    from launchgate.ports import Http, Progress

_TIERS = ("production", "staging", "preview", "development", "test")


class VariableScanner:
    """`environ` hands out this process's variables, and has tokens masked in reports. `settings`
    are what the target has by `--values-from`; `home` is what paths of sources are relative to.
    `judges_urls` false: another gate judges the hosts that stand in files."""

    def __init__(
        self,
        files: Files,
        git: "GitCli | None",
        env: Env,
        *,
        home: Path,
        root: Path,
        environ: Mapping[str, str],
        http: "Callable[[], Http]",
        settings: Mapping[str, str] | None = None,
        target_urls: Mapping[str, str] | None = None,
        progress: "Progress | None" = None,
        judges_urls: bool = True,
        now_s: Callable[[], float] = time.time,
    ) -> None:
        self._files = files
        self._git = git
        self._env = env
        self._home = home
        self._root = root
        self._environ = environ
        self._http = http
        self._settings = settings
        self._target_urls = dict(target_urls or {})
        self._say = progress.say if progress else _unheard
        self._judges_urls = judges_urls
        self._now_s = now_s

    def survey(self, scope: Scope, ask: VariableAsk) -> VariableSurvey:
        from launchgate.adapters.variables.envfiles import EnvFiles  # noqa: PLC0415
        from launchgate.adapters.variables.judging import judged  # noqa: PLC0415

        harvester = Harvester(self._files, ask.ignore, self._say)
        entries = self._files.list()
        harvest = harvester.harvest(entries)
        found = Gathered()
        tracked, unignored = known_to_git(self._git)
        files = EnvFiles(self._files, ask.ignore, self._environ, tracked, unignored)
        files.look(found, self._named(ask))
        found.held += configured(harvest.readings)
        if scope.shard is not None and not scope.owns("env"):  # a matrix is one piece
            empty = not (harvest.readings or found.held or found.declarations or ask.declared)
            return VariableSurvey(elsewhere=not (empty and not ask.sources))
        uses = [use for one in harvest.readings.values() for use in one.uses]
        declarations = [*ask.declared, *_declared(harvest), *found.declarations]
        if scope.stage is Stage.COMMIT and self._git is not None:
            declarations += self._beside(ask, uses, declarations)
        self._ask_targets(scope, ask, declarations, {use.name for use in uses}, files, found)
        schema: object = None
        if ask.schema:
            schema, more = schema_of(self._home, ask.schema)
            declarations += more
        settings = dict.fromkeys(item.setting for item in found.held)
        rows = rows_of(uses, declarations, settings, ask.ignored)
        hosts = scope.target.hosts if scope.target else ()
        checked = list(judged(found, rows, ask, self._env, self._now_s(), hosts))
        if ask.schema:
            checked += violated(schema, ask.schema, found)
        told = {(flaw.rule, flaw.name) for flaw in checked}
        flaws = [
            *checked,
            *(flaw for flaw in found.flaws if (flaw.rule, flaw.name) not in told),
            *self._of_rows(scope, ask, rows, harvest, found, harvester),
        ]
        return VariableSurvey(
            rows=rows,
            wide=tuple(item for one in harvest.readings.values() for item in one.wide),
            flaws=tuple(
                dict.fromkeys(
                    flaw for flaw in flaws if _of_interest(flaw, ask.ignored) and self._is_own(flaw)
                )
            ),
            targets=_targets(rows, found),
            complete=tuple(found.complete),
            scanned={
                "files": harvest.files_count + found.files_count,
                "bytes": harvest.size_bytes,
                "variables": len(rows),
            },
            unseen=tuple(
                dict.fromkeys((*harvest.unseen, *found.unseen, *self._untold(ask, rows, found)))
            ),
            unknown=tuple(dict.fromkeys((*harvest.unknown, *found.unknown))),
        )

    def _ask_targets(
        self,
        scope: Scope,
        ask: VariableAsk,
        declarations: Sequence[Declaration],
        used: set[str],
        files: "EnvFiles",
        found: Gathered,
    ) -> None:
        if scope.stage is Stage.COMMIT:
            return
        wanted = scope.target.name if scope.target else None
        names = sorted({*used, *(item.name for item in declarations)})
        asking = Asking(
            environ=self._environ,
            token=self._env.get,
            http=self._http,
            home=self._home,
            root=self._root,
            base_urls=self._target_urls,
            names=names,
            wanted=wanted,
            say=self._say,
            evaluate=files.evaluated,
        )
        target = wanted or "production"
        if self._settings is not None:
            found.put(target, self._settings, "--values-from")
            found.know(target, "--values-from")
        sources = list(ask.sources)
        explicit = any(item.source in EXPLICIT and item.required for item in ask.declared)
        here = any(source.target == target for source in sources) or self._settings is not None
        if explicit and not here:
            # Somebody said what is required and not where it is set: the step before a deploy.
            sources.append(TargetSource(kind="process", target=target))
        gather(sources, asking, found)

    def _of_rows(
        self,
        scope: Scope,
        ask: VariableAsk,
        rows: Sequence[Row],
        harvest: Harvest,
        found: Gathered,
        harvester: Harvester,
    ) -> Iterator[Flaw]:
        """What rows alone show: of the whole product only."""
        yield from out_of_place(rows)
        if scope.stage is Stage.COMMIT:
            yield from undeclared(rows)
            return
        yield from missing(rows, found.complete, ask.optional, tuple(found.sure))
        if scope.narrowed and not scope.folder and not self._is_whole():
            return
        yield from undeclared(rows)
        candidates = [row.name for row in rows if row.declared and not row.uses]
        if candidates:
            seen = harvester.mentions(self._files.list(), candidates)
            wide = any(
                not use.location.path or "test" not in use.location.path
                for one in harvest.readings.values()
                for use in one.wide
            )
            yield from unused(rows, seen.__contains__, wide)

    def _beside(
        self, ask: VariableAsk, uses: Sequence[Use], declared: Sequence[Declaration]
    ) -> list[Declaration]:
        """What the rest of the index declares of the names that staged files read."""
        from launchgate.adapters.variables.beside import beside  # noqa: PLC0415
        from launchgate.adapters.variables.envfiles import EnvFiles  # noqa: PLC0415

        assert self._git is not None  # noqa: S101 - asked before
        told = {item.name for item in declared}
        names = {use.name for use in uses} - told
        staged = [entry.path for entry in self._files.list()]
        rest = beside(self._git, names, staged)
        if rest is None:
            return []
        found = Gathered()
        EnvFiles(rest, ask.ignore, {}, None).look(found)
        harvest = Harvester(rest, ask.ignore, self._say).harvest(rest.list())
        return [*_declared(harvest), *found.declarations]

    def _named(self, ask: VariableAsk) -> set[str]:
        """Files that a source names, as paths below the root."""
        found = set()
        for source in ask.sources:
            if source.kind == "file" and source.path:
                with suppress(ValueError, OSError, RuntimeError):  # links in a circle: the last
                    path = (self._home / source.path).resolve()
                    found.add(path.relative_to(self._root.resolve()).as_posix())
        return found

    def _untold(self, ask: VariableAsk, rows: Sequence[Row], found: Gathered) -> Iterator[Unseen]:
        """Where nobody said what is set anywhere, that was not looked at."""
        if rows and not (found.complete or ask.sources or self._settings is not None):
            yield Unseen(
                what="what is set at your deployments",
                why="nobody said where: --values-from env in the deploy's job, or [[env.source]] "
                "in launchgate.toml (docs/env.md)",
            )

    def _is_own(self, flaw: Flaw) -> bool:
        """Hosts that stand in files are the callbacks gate's, where it runs too: once is enough."""
        if self._judges_urls or flaw.rule != "non-production-url":
            return True
        return not any(place.path for place in flaw.locations)

    def _is_whole(self) -> bool:
        only = getattr(self._files, "only", ())
        return not only or "" in only


def _declared(harvest: Harvest) -> Iterator[Declaration]:
    """Those of tests and examples are of other products."""
    for path, one in harvest.readings.items():
        if not (is_test(path) or is_prose(path)):
            yield from one.declarations


def _targets(rows: Sequence[Row], found: Gathered) -> tuple[str, ...]:
    """In the order in which people read them."""
    names = {item.target for row in rows for item in row.set} | set(found.complete)
    return tuple(sorted(names, key=lambda name: (_TIERS.index(tier_of(name)), name)))


def _of_interest(flaw: Flaw, ignored: Sequence[str]) -> bool:
    return not any(fnmatchcase(flaw.name, pattern) for pattern in ignored)


def _unheard(text: str) -> None:
    pass
