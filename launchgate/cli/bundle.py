"""`bundle canary`: which of a project's variables its own build hands to browsers."""

import os
import signal
import sys
import time
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from launchgate.cli import output
from launchgate.cli.click_options import common
from launchgate.cli.failure import INCONCLUSIVE, Failure
from launchgate.cli.finish import finish
from launchgate.cli.request import Request, request
from launchgate.cli.run import progress_of
from launchgate.cli.session import Judged, Session, perform, prepare
from launchgate.model import Unseen

if TYPE_CHECKING:
    from launchgate.adapters.canary.attempts import Built, Job
    from launchgate.adapters.canary.copy import Workshop
    from launchgate.adapters.system import Quiet


@dataclass(frozen=True, slots=True, kw_only=True)
class _Asked:
    """The options of a canary build."""

    command: tuple[str, ...]
    folder: str | None
    extra: tuple[str, ...]
    passed: tuple[str, ...]
    keep: str | None
    timeout_s: float


@click.group("bundle")
def group() -> None:
    """See what browsers get of a build.

    \b
      launchgate check bundle dist                 look at a build that is there
      launchgate bundle canary -- npm run build    see which variables a build hands out
    """


@group.command("canary", context_settings={"allow_interspersed_args": False})
@click.option("--dir", "folder", metavar="DIR", help="Where the command runs (default: here).")
@click.option(
    "--var", "extra", multiple=True, metavar="NAME", help="One more variable to mark; repeatable."
)
@click.option(
    "--pass",
    "passed",
    multiple=True,
    metavar="NAME",
    help="A variable that the build gets as it is, not as a marker; repeatable.",
)
@click.option("--keep", metavar="DIR", help="Keep the copy that was built, in this new folder.")
@click.option(
    "--timeout",
    "timeout_s",
    type=click.FloatRange(min=1),
    default=900,
    metavar="SECONDS",
    help="How long one build may take (default: 900).",
)
@common
@click.argument("command", metavar="-- COMMAND...", nargs=-1, required=True)
def canary(**values: Any) -> None:  # noqa: ANN401
    """Build a copy with a marker in place of each variable, and look where the markers end up.

    It needs no secret, so it also runs on pull requests from forks: every variable that the code,
    the .env files or the configuration name gets a marker of the same shape as its value. What is
    found in files that browsers get is named by its variable and, where there is a source map, by
    the line of the source. Variables that are declared public (VITE_, NEXT_PUBLIC_ and the like,
    or `public` in [bundle]) are fine; any other one blocks.

    \b
      launchgate bundle canary -- npm run build
      launchgate bundle canary --dir apps/web -o html=canary.html -- pnpm build
      launchgate bundle canary --pass NEXT_PUBLIC_CMS_URL -- npx next build

    The build runs in a temporary copy; your files stay as they are. It gets the machine's own
    variables (PATH, proxies) and markers for all others. If it fails with a marker, it is run again
    without that one.

    Exit codes: 0 GO, 1 NO-GO, 2 usage or configuration error, 3 INCONCLUSIVE (the build fails,
    does not end or writes nothing, or a variable could not be marked), 130 interrupted.
    """
    signal.signal(signal.SIGTERM, signal.default_int_handler)  # so that the copy goes then, too
    names = ("command", "folder", "extra", "passed", "keep", "timeout_s")
    asked = _Asked(**{name: values.pop(name) for name in names})
    where = (asked.folder,) if asked.folder else ()
    wanted = request(values, gates=("bundle",), arguments=where)
    outputs = output.parse(wanted.output)
    judged = _judge(asked, wanted)
    sys.exit(finish(judged.report, wanted, outputs, crashes=judged.crashes))


def _judge(asked: _Asked, wanted: Request) -> Judged:
    session = prepare(wanted)
    folder = session.place.start
    if asked.folder and not Path(asked.folder).is_dir():
        raise Failure(f"--dir {asked.folder}: not a folder")
    if wanted.shard:
        raise Failure("--shard: a canary build is one piece")
    progress = progress_of(wanted)
    from launchgate.adapters.canary.copy import Workshop
    from launchgate.adapters.canary.roots import workspace_root

    begin = workspace_root(folder, session.place.top)
    root = session.place.root if session.place.top else begin
    keep = _keep(asked.keep, begin)
    _require_program(asked.command, folder, begin)
    begin_s = time.monotonic()
    workshop = Workshop(root, begin, keep)
    since_ns = time.time_ns()
    try:
        built = _build(asked, session, workshop, progress)
        changed = workshop.changed(since_ns)
        judged = _look(session, workshop, built, progress)
    finally:
        progress.say("canary: taking the copy away")
        workshop.close()
        progress.done()
    elapsed_s = time.monotonic() - begin_s
    _tell(wanted, built, elapsed_s, changed, workshop if keep else None)
    return judged


def _build(asked: _Asked, session: Session, workshop: "Workshop", progress: "Quiet") -> "Built":
    from launchgate.adapters.canary.attempts import attempt
    from launchgate.adapters.canary.history import shadow
    from launchgate.adapters.canary.survey import survey
    from launchgate.frontend.markers import plan

    progress.say("canary: copying the project")
    copied = workshop.fill()
    if session.place.top:
        shadow(session.place.top, workshop.tree)
    job = _job(asked, session, workshop, progress)
    below = os.path.relpath(job.folder, workshop.tree).replace(os.sep, "/")
    seen = survey(workshop.tree, copied, os.environ, asked.extra, "" if below == "." else below)
    if not seen.variables:
        raise Failure(
            "no variable is named in the code, in .env files or in the configuration: there is "
            "nothing to mark; name one with --var NAME",
            INCONCLUSIVE,
        )
    free = frozenset(asked.passed)
    marked = (item for item in seen.variables if item.name not in free)
    markers = plan(marked, os.urandom(16), job.public, seen.taken)
    workshop.ready()
    built = attempt(job, seen, markers)
    if not copied.closed:
        return built
    first, more = copied.closed[0], len(copied.closed) - 1
    what = f"{first} and {more} more" if more else first
    unread = Unseen(what=what, why="may not be read, so it is not in the copy that was built")
    return built._replace(unseen=(*built.unseen, unread))


def _job(asked: _Asked, session: Session, workshop: "Workshop", progress: "Quiet") -> "Job":
    from launchgate.adapters.canary.attempts import Job

    def hear(line: str) -> None:
        output.say(line, sys.stderr)

    return Job(
        command=asked.command,
        folder=workshop.place_of(session.place.start),
        workshop=workshop,
        environ=os.environ,
        passed=asked.passed,
        public=getattr(session.config.sections.get("bundle"), "public", ()),
        timeout_s=asked.timeout_s,
        say=progress.say,
        hear=hear if session.request.verbose else None,
    )


def _look(session: Session, workshop: "Workshop", built: "Built", progress: "Quiet") -> Judged:
    from launchgate.adapters.canary.files import BuiltFiles
    from launchgate.adapters.canary.stale import clear_stale

    named = getattr(session.config.sections.get("bundle"), "folders", ())
    clear_stale(workshop.tree, named, built.since_ns)
    whole = replace(
        session,
        values=built.known,
        place=replace(session.place, only=()),
        scope=replace(session.scope, folder="", narrowed=False),
    )
    files = BuiltFiles(workshop.tree, built.unseen, built.unknown)
    return perform(whole, files, progress)


def _keep(name: str | None, begin: Path) -> Path | None:
    if name is None:
        return None
    path = Path(name).absolute()
    if path.exists() and (not path.is_dir() or any(path.iterdir())):
        raise Failure(f"--keep {name}: it is there already: name a new folder")
    if begin == path or begin in path.parents:
        raise Failure(f"--keep {name}: name a folder outside of the project")
    try:
        path.mkdir(parents=True, mode=0o700, exist_ok=True)
    except OSError as error:
        raise Failure(f"--keep {name}: {error.strerror}") from None
    return path


def _require_program(command: tuple[str, ...], folder: Path, begin: Path) -> None:
    import shutil

    from launchgate.adapters.canary.surroundings import search_path

    places = search_path(os.environ, str(folder), str(begin))
    local = os.sep in command[0] and os.access(folder / command[0], os.X_OK)
    if not local and shutil.which(command[0], path=places) is None:
        raise Failure(
            f"no program {command[0]!r}: install it, or give the build command as the project's "
            "scripts do: launchgate bundle canary -- npm run build"
        )


def _tell(
    wanted: Request,
    built: "Built",
    elapsed_s: float,
    changed: list[str],
    kept: "Workshop | None",
) -> None:
    if changed:
        output.to_stderr(
            f"launchgate: the build writes into {changed[0]} and {len(changed) - 1} more files of "
            "packages in place, so that your own have changed, too: install them again"
        )
    if wanted.quiet:
        return
    if built.tail:
        output.to_stderr(f"canary: the build with markers ended like this:{built.tail}")
    count = len(built.marked)
    own_s = max(0.0, elapsed_s - built.elapsed_s)
    output.to_stderr(
        f"canary: {count} variable{'' if count == 1 else 's'} marked; "
        f"the build took {built.elapsed_s:.1f} s, all the rest {own_s:.1f} s"
    )
    if kept is not None:
        output.to_stderr(f"canary: the copy is in {kept.tree}")
