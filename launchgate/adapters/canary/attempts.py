"""Builds with markers until one succeeds; if none does, one without any."""

import contextlib
import os
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from launchgate.adapters.canary.copy import Workshop
from launchgate.adapters.canary.process import Ended, build
from launchgate.adapters.canary.surroundings import surroundings, unmarked
from launchgate.adapters.canary.survey import Survey
from launchgate.frontend.known import Known
from launchgate.frontend.markers import Plan, few, is_public
from launchgate.frontend.markers.blame import blamed, masked
from launchgate.frontend.markers.dotenv import rewritten
from launchgate.frontend.markers.guess import dummy, needed
from launchgate.frontend.markers.ink import Ink
from launchgate.frontend.markers.steering import sends
from launchgate.frontend.values.parts import with_parts
from launchgate.model import Unseen
from launchgate.ports import PortError

_BUILDS = 3
_TAIL_LINES = 30
_LEAST = 4  # a shorter value cannot be told from chance, nor hidden in what the build says
_ANSI = re.compile(r"\x1b\[[0-9;?]*[ -/]*[@-~]|\x1b\][^\x07]*\x07|[\x00-\x08\x0b-\x1f\x7f]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """`folder` is where the command runs, in the copy. `say` takes progress, `hear` the build's
    lines."""

    command: Sequence[str]
    folder: str
    workshop: Workshop
    environ: Mapping[str, str] = field(repr=False)
    passed: Sequence[str] = ()
    public: Sequence[str] = ()
    timeout_s: float = 900.0
    say: Callable[[str], None] = lambda text: None
    hear: Callable[[str], None] | None = None


class Built(NamedTuple):
    """What to look for in the output, and what it cannot tell. `since_ns`: what is older was there
    before the build that succeeded. `marked` are the names whose markers it saw,
    `tail` is what a build with markers said that failed."""

    known: tuple[Known, ...]
    unknown: tuple[str, ...]
    unseen: tuple[Unseen, ...]
    since_ns: int
    elapsed_s: float
    marked: tuple[str, ...] = ()
    tail: str = ""


def attempt(job: Job, survey: Survey, plan: Plan) -> Built:
    """PortError: no build succeeds, or one does not end."""
    needles = {name: marker.drawn.needles for name, marker in plan.markers.items()}
    freed: dict[str, str] = {}
    tail = ""
    for number in range(1, _BUILDS + 1):
        job.say(f"canary: build {number}, {len(plan.markers) - len(freed)} variables marked")
        product = _product(plan, survey, freed)
        since_ns = _write_env(job, survey, product)
        env = surroundings(job.environ, product, job.passed, job.folder, job.workshop.begin)
        hidden = {**needles, **_hidden(_values(job, survey, frozenset({*freed, *job.passed})))}
        ended = _run(job, env, hidden)
        if ended.code == 0:
            return _built(job, survey, plan, freed, since_ns, ended)
        tail = tail_of(ended.said, hidden)
        blame = blamed(ended.said, {n: v for n, v in needles.items() if n not in freed})
        if not blame:
            break
        freed.update(_stand_ins(blame, survey))
    return _without(job, survey, plan, tail)


def _hidden(values: Sequence[Known]) -> dict[str, tuple[str, ...]]:
    """By name what no one may read, the longest first."""
    found: dict[str, list[str]] = {}
    for item in values:
        found.setdefault(item.name, []).append(item.value.decode("utf-8", "replace"))
    return {name: tuple(sorted(texts, key=len, reverse=True)) for name, texts in found.items()}


def _run(job: Job, env: Mapping[str, str], hidden: Mapping[str, tuple[str, ...]]) -> Ended:
    heard = job.hear

    def hear(line: str) -> None:
        if heard is not None:
            heard(masked(line, hidden))

    try:
        ended = build(job.command, job.folder, env, job.timeout_s, hear if heard else None)
    except OSError as error:
        raise PortError(
            "missing", f"cannot start {job.command[0]}: {error.strerror or error}"
        ) from None
    if ended.code is None:
        raise PortError(
            "timeout",
            f"the build did not end within {job.timeout_s:g} s and was stopped: give it more with "
            f"--timeout, or a command that ends (a build, not a server)"
            f"{tail_of(ended.said, hidden)}",
        )
    return ended


def _product(plan: Plan, survey: Survey, freed: Mapping[str, str]) -> dict[str, str]:
    """The product's variables for a build with markers. One that has no marker keeps its value: a
    switch or a small number is no secret, and the build needs it."""
    values = {name: marker.drawn.text for name, marker in plan.markers.items()}
    for item in survey.variables:
        if item.name not in values and not sends(item.name):
            value = item.value or needed(item.name, item.hint)
            if value:
                values[item.name] = value
    return {**values, **{name: value for name, value in freed.items() if value}}


def _write_env(job: Job, survey: Survey, values: Mapping[str, str] | None) -> int:
    """Env files with these values, or as they were. The time of it, by the file system's clock."""
    sent = [v.name for v in survey.variables if sends(v.name) and v.name not in job.passed]
    for path, text in survey.env_files.items():
        full = os.path.join(job.workshop.tree, path)
        shown = text if values is None else rewritten(text, {**values, **dict.fromkeys(sent, "")})
        with contextlib.suppress(FileNotFoundError):
            os.unlink(full)  # it may be read-only
        with open(full, "w", encoding="utf-8", errors="surrogateescape", newline="\n") as stream:
            stream.write(shown)
    mark = os.path.join(job.workshop.folder, "started")
    with open(mark, "w", encoding="ascii"):
        return os.stat(mark).st_mtime_ns


def _stand_ins(names: frozenset[str], survey: Survey) -> dict[str, str]:
    found = {}
    for variable in survey.variables:
        if variable.name in names:
            own = variable.value if not variable.example else ""
            ink = Ink(b"", variable.name)
            found[variable.name] = own or dummy(variable.name, variable.hint, ink)
    return found


def _built(
    job: Job, survey: Survey, plan: Plan, freed: Mapping[str, str], since_ns: int, ended: Ended
) -> Built:
    kept = {name: marker for name, marker in plan.markers.items() if name not in freed}
    known = [item for marker in kept.values() for item in marker.known]
    values = _values(job, survey, frozenset({*freed, *job.passed}))
    proven = {item.name for item in values}
    lost = [n for n in freed if n not in proven and not is_public(n, job.public)]
    unseen = list(Plan(kept, plan.unmarked).unseen())
    if proven:
        why = "given to the build as they are: their values were looked for instead"
        unseen.append(Unseen(what=few(sorted(proven)), why=why))
    unknown = []
    if lost:
        unknown.append(
            f"whether {few(sorted(lost))} reach browsers: the build takes no marker for them. "
            f"Set them to their values here, or to what the build takes, and run it again"
        )
    return Built(
        (*known, *values), tuple(unknown), tuple(unseen), since_ns, ended.elapsed_s, tuple(kept)
    )


def _without(job: Job, survey: Survey, plan: Plan, why: str) -> Built:
    job.say("canary: the build fails with markers; one without")
    job.workshop.refresh()
    since_ns = _write_env(job, survey, None)
    env = unmarked(job.environ, job.folder, job.workshop.begin)
    values = _values(job, survey, None)
    hidden = _hidden(values)
    ended = _run(job, env, hidden)
    if ended.code != 0:
        raise PortError(
            "protocol",
            f"the build fails without markers too (exit {ended.code}): mend it, or set the "
            f"variables that it asks for. With markers it said:{why}",
        )
    unknown = (
        f"which of {few(sorted(plan.markers))} reach browsers: the build fails with markers. The "
        f"values known here ({len({item.name for item in values})} variables) were looked for "
        "instead. Find the variable that the build needs as it is, and give it: --pass NAME",
    )
    return Built(values, unknown, plan.unseen(), since_ns, ended.elapsed_s, tail=why)


def _values(job: Job, survey: Survey, names: frozenset[str] | None) -> tuple[Known, ...]:
    """Those that this machine has, of these variables or of all."""
    found = [
        Known(
            item.name,
            item.value.encode("utf-8", "surrogateescape"),
            is_public(item.name, job.public),
        )
        for item in survey.variables
        if len(item.value) >= _LEAST and not item.example and (names is None or item.name in names)
    ]
    return with_parts(found)


def tail_of(said: str, hidden: Mapping[str, tuple[str, ...]]) -> str:
    """The end of a build's output for people, in lines of its own; names instead of values."""
    lines = [_ANSI.sub("", line).rstrip()[:400] for line in masked(said, hidden).splitlines()]
    shown = [line for line in lines if line][-_TAIL_LINES:]
    return "".join(f"\n  | {line}" for line in shown) or "\n  | (it said nothing)"
