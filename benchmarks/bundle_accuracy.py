"""What `check bundle` says of planted values in real builds, beside what it ought to say.

`python -m benchmarks.bundle_accuracy [--quick] [--misses] [NAME ...]` builds what is not built yet
(see `scripts.frontends`), judges each build by shape only and with the values of its `.env`, and
prints found/there of what must block, by framework, kind, position and encoding.
A plant that the build dropped is not counted. `--also DIR` counts what blocks in builds of others.
`--peer NAME=COMMAND` runs another scanner in the folder of what browsers get; it writes JSON to its
standard output, and a plant counts as found where a `secret`, `snippet` or `value` in it has the
plant, or is in it. Another scanner has no opinion on what is public: all that it names is counted.
"""

import argparse
import json
import shlex
import shutil
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from scripts.bootstrap import ROOT
from scripts.frontends import built, install, plants_of
from scripts.machine import Stop
from tests.command import launchgate
from tests.frontends.apps import APPS, BY_NAME, App
from tests.frontends.forms import forms_of
from tests.frontends.judged import Judged, Outcome, judged, texts

_SURE = 12
WAYS: Mapping[str, tuple[str, ...]] = {
    "shape": (),
    "values": ("--values-from", ".env"),
}


class Run(NamedTuple):
    app: App
    way: str
    clean: bool
    judged: Judged
    blocking: int
    elapsed_s: float

    @property
    def present(self) -> list[Outcome]:
        """What reached browsers and can be known this way, and what must not be told."""
        there = (o for o in self.judged.outcomes if o.present)
        return [o for o in there if self.way != "shape" or not o.plant.blind]


def main(arguments: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--quick", action="store_true", help="only what `make test` builds")
    parser.add_argument("--misses", action="store_true", help="name each miss and false alarm")
    parser.add_argument("--also", action="append", default=[], metavar="DIR", type=Path)
    parser.add_argument("--peer", action="append", default=[], metavar="NAME=COMMAND")
    parser.add_argument("names", nargs="*", choices=[[], *BY_NAME])
    asked = parser.parse_args(arguments)
    apps = [BY_NAME[n] for n in asked.names] or [a for a in APPS if a.quick or not asked.quick]
    try:
        runs = [run for app in apps for run in _runs(app)]
    except Stop as stop:
        sys.exit(str(stop))
    for way in WAYS:
        _say(f"\n## {way}\n")
        _tables([run for run in runs if run.way == way], detailed=way == "shape")
    if asked.misses:
        _say("\n## not as they ought to be\n")
        for run in runs:
            _misses(run)
    for peer in asked.peer:
        _peer(peer, runs)
    for folder in asked.also:
        _foreign(folder)
    return 0


def _runs(app: App) -> Iterable[Run]:
    install(app)
    for clean in (False, True):
        folder = built(app, clean=clean)
        plants = plants_of(app, clean=clean)
        for way, options in WAYS.items():
            if way == "values" and not (folder / ".env").read_text(encoding="utf-8"):
                continue
            began = time.perf_counter()
            done = launchgate("check", "bundle", ".", *options, "-o", "json", cwd=folder)
            elapsed_s = time.perf_counter() - began
            if done.code not in (0, 1):
                raise SystemExit(f"{app.name}, {way}: exit code {done.code}\n{done.err}")
            report = done.report
            blocking = sum(finding["blocking"] for finding in report["findings"])
            yield Run(app, way, clean, judged(app, folder, plants, report), blocking, elapsed_s)


def _tables(runs: Sequence[Run], *, detailed: bool) -> None:
    broken = [run for run in runs if not run.clean]
    clean = {run.app.name: run for run in runs if run.clean}
    head = ("framework", "must block", "test", "public blocked", "doubtful blocked",
            "server told", "stray", "clean twin blocks", "s")  # fmt: skip
    rows = [_row(run, clean[run.app.name]) for run in broken]
    _print(head, [*rows, _total(rows)])
    if detailed:
        outcomes = [o for run in broken for o in run.present if o.plant.label == "block"]
        outcomes = [o for o in outcomes if not o.plant.server]
        for title, key in _GROUPS.items():
            groups: dict[str, list[Outcome]] = defaultdict(list)
            for outcome in outcomes:
                groups[key(outcome)].append(outcome)
            _say("")
            _print((title, "must block"), [(name, _share(g)) for name, g in groups.items()])


_GROUPS: Mapping[str, Callable[[Outcome], str]] = {
    "kind": lambda outcome: outcome.plant.kind.name,
    "position": lambda outcome: outcome.plant.position,
    "encoding": lambda outcome: outcome.plant.encoding,
}


def _row(run: Run, twin: Run) -> tuple[str, ...]:
    browser = [o for o in run.present if not o.plant.server]

    def labelled(label: str) -> list[Outcome]:
        return [o for o in browser if o.plant.label == label]

    public = [o for o in (*labelled("allow"), *(twin.present)) if o.plant.label == "allow"]
    return (
        run.app.name,
        _share(labelled("block")),
        _share(labelled("test")),
        f"{sum(not o.good for o in public)}/{len(public)}",
        f"{sum(not o.good for o in labelled('warn'))}/{len(labelled('warn'))}",
        f"{sum(not o.good for o in run.present if o.plant.server)}/"
        f"{sum(o.plant.server for o in run.present)}",
        str(len(run.judged.stray)),
        str(twin.blocking),
        f"{run.elapsed_s:.1f}",
    )


def _share(outcomes: Sequence[Outcome]) -> str:
    return f"{sum(o.good for o in outcomes)}/{len(outcomes)}"


def _total(rows: Sequence[tuple[str, ...]]) -> tuple[str, ...]:
    cells = ["all"]
    for column in list(zip(*rows, strict=True))[1:]:
        parts = [cell.split("/") for cell in column]
        sums = [sum(map(float, numbers)) for numbers in zip(*parts, strict=True)]
        cells.append("/".join(f"{number:g}" for number in sums))
    found, there = map(float, cells[1].split("/"))
    cells[0] = f"all ({found / max(there, 1):.1%})"
    return tuple(cells)


def _misses(run: Run) -> None:
    for outcome in run.present:
        if not outcome.good:
            span, said = outcome.present[0], outcome.worst or "nothing"
            rules = ", ".join(sorted({place.rule for place in outcome.found}))
            twin = "clean" if run.clean else "broken"
            _say(
                f"{run.app.name}/{twin} [{run.way}] {outcome.plant.label}: "
                f"{outcome.plant.kind.name} in {outcome.plant.position}, {outcome.plant.encoding}: "
                f"{said} {rules} ({span.path}:{span.start}-{span.end})"
            )
    for stray in run.judged.stray:
        _say(f"{run.app.name} [{run.way}] blocks without a plant: {stray}")


def _peer(peer: str, runs: Sequence[Run]) -> None:
    name, _, command = peer.partition("=")
    found: dict[str, list[bool]] = defaultdict(list)
    for run in (run for run in runs if run.way == "shape"):
        with tempfile.TemporaryDirectory() as home:
            folder = built(run.app, clean=run.clean)
            for span in {Path(path) for path, _ in texts(folder, run.app.client)}:
                target = Path(home, span)
                target.parent.mkdir(parents=True, exist_ok=True)
                shutil.copy(folder / span, target)
            done = subprocess.run(
                shlex.split(command), cwd=home, stdin=subprocess.DEVNULL, capture_output=True,
                text=True, check=False,
            )  # fmt: skip
        if not done.stdout.strip():
            sys.exit(f"{name} wrote nothing, its options are wrong: {done.stderr[-300:]}")
        said = list(_secrets(list(_documents(done.stdout))))
        for outcome in (o for o in run.present if not o.plant.server):
            plant = outcome.plant
            forms = [form for form in forms_of(plant) if len(form) >= _SURE]
            hit = any(
                f in told or (len(told) >= _SURE and told in f) for told in said for f in forms
            )
            found[plant.label].append(hit)
    _say(f"\n{name}: " + ", ".join(f"{k} {sum(v)}/{len(v)}" for k, v in found.items()))


def _documents(text: str) -> Iterator[object]:
    """Some write several, one after the other."""
    rest = text.strip()
    while rest:
        document, end = json.JSONDecoder().raw_decode(rest)
        yield document
        rest = rest[end:].strip()


def _secrets(told: object) -> Iterator[str]:
    if isinstance(told, dict):
        for key, value in told.items():
            if isinstance(value, str):
                if key.lower() in ("secret", "snippet", "value") and value:
                    yield value
            else:
                yield from _secrets(value)
    elif isinstance(told, list):
        for item in told:
            yield from _secrets(item)


def _foreign(folder: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "launchgate", "check", "bundle", ".", "-q"],
        cwd=folder, env=None, capture_output=True, text=True, check=False,
    )  # fmt: skip
    _say(f"{folder}: exit code {done.returncode}\n{done.stdout[-600:] if done.returncode else ''}")


def _print(head: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    _say("| " + " | ".join(head) + " |")
    _say("|" + " --- |" * len(head))
    for row in rows:
        _say("| " + " | ".join(row) + " |")


def _say(text: str) -> None:
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))
    sys.exit(main(sys.argv[1:]))
