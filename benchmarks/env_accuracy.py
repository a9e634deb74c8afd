"""The variables that gate `env` finds in real products, beside what those read by another method.

    python -m benchmarks.env_accuracy [--misses] NAME=FOLDER ...

FOLDER is a checkout of an open-source product. What it reads is told by `env_oracle`, and where
that and the gate differ, by people: `benchmarks/data/env_accuracy.toml` has names with a reason,
for those products (by NAME) that were looked at. A name of NAME's that differs and is in neither
list counts against the gate. Recall is of names; `example`: of those that the product's own
`.env.example` has and its programs read. Invented: told as used, and read nowhere.
"""

import argparse
import importlib
import sys
import time
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from benchmarks.env_oracle import Found, Place, code, configured, examples
from launchgate.adapters.files import TreeFiles
from launchgate.adapters.variables.harvest import Harvester
from launchgate.ports import Use

LABELS = Path(__file__).with_name("data") / "env_accuracy.toml"
LEAST_RECALL, MOST_INVENTED = 0.97, 0.02


class Labels(NamedTuple):
    """Names to the reason: `read` though the simple method does not see it, `unread` though it
    believes so."""

    read: Mapping[str, str]
    unread: Mapping[str, str]


class Result(NamedTuple):
    name: str
    there: set[str]
    found: set[str]
    invented: set[str]
    all_found: int
    example: set[str]
    elapsed_s: float
    places: Found
    uses: Mapping[str, Sequence[Use]]

    @property
    def missed(self) -> set[str]:
        return self.there - self.found


def main(arguments: Sequence[str]) -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("--misses", action="store_true", help="name each miss and invented name")
    parser.add_argument("products", nargs="+", metavar="NAME=FOLDER")
    options = parser.parse_args(arguments)
    known = _labels()
    results = []
    for product in options.products:
        name, _, folder = product.partition("=")
        if not Path(folder).is_dir():
            sys.exit(f"{product}: give NAME=FOLDER, the folder of a checkout")
        results.append(judged(name, Path(folder), known.get(name, Labels({}, {}))))
    print("| product | names | recall | of its example | invented | s |")
    print("| --- | --- | --- | --- | --- | --- |")
    for result in results:
        _row(result.name, [result])
    _row("all", results)
    if options.misses:
        for result in results:
            _differences(result)
    there, missed = (sum(len(r.there) for r in results), sum(len(r.missed) for r in results))
    invented, told = (sum(len(r.invented) for r in results), sum(r.all_found for r in results))
    return int(1 - missed / there < LEAST_RECALL or invented / max(told, 1) > MOST_INVENTED)


def judged(name: str, folder: Path, labels: Labels) -> Result:
    begin_s = time.perf_counter()
    files = TreeFiles(folder)
    harvest = Harvester(files, (), lambda _: None).harvest(files.list())
    elapsed_s = time.perf_counter() - begin_s
    uses: dict[str, list[Use]] = {}
    for reading in harvest.readings.values():
        for use in reading.uses:
            uses.setdefault(use.name, []).append(use)
    places, outside, example = code(folder), configured(folder), examples(folder)
    there = (set(places) | set(labels.read)) - set(labels.unread)
    invented = set(uses) - there - (set(outside) - set(labels.unread))
    wanted = set(example) & there
    return Result(
        name, there, there & set(uses), invented, len(uses), wanted, elapsed_s, places, uses
    )


def _row(name: str, results: Sequence[Result]) -> None:
    there, missed, example, gone = 0, 0, 0, 0
    for result in results:
        there, missed = there + len(result.there), missed + len(result.missed)
        example, gone = example + len(result.example), gone + len(result.example - result.found)
    invented, told = sum(len(r.invented) for r in results), sum(r.all_found for r in results)
    own = f"{example - gone}/{example}" if example else "none"
    print(
        f"| {name} | {there} | {_share(there - missed, there)} | {own} "
        f"| {invented}/{told} ({invented / max(told, 1):.1%}) "
        f"| {sum(r.elapsed_s for r in results):.1f} |"
    )


def _share(part: int, whole: int) -> str:
    return f"{part}/{whole} ({part / max(whole, 1):.1%})"


def _differences(result: Result) -> None:
    print(f"\n{result.name}")
    for name in sorted(result.missed):
        print(f"  missed {name} {_shown(result.places.get(name, ()))}")
    for name in sorted(result.invented):
        use = result.uses[name][0]
        at = Place(use.location.path or "", use.location.line or 0)
        print(f"  invented {name} ({use.form}) {_shown([at])}")


def _shown(places: Iterable[Place]) -> str:
    return " ".join(f"{place.path}:{place.line}" for place in list(places)[:3])


def _labels() -> dict[str, Labels]:
    toml = importlib.import_module("tomllib" if sys.version_info >= (3, 11) else "tomli")
    data: dict[str, dict[str, dict[str, str]]] = toml.loads(LABELS.read_text(encoding="utf-8"))
    return {
        name: Labels(*(_names(lists.get(key, {})) for key in ("read", "unread")))
        for name, lists in data.items()
    }


def _names(reasons: Mapping[str, str]) -> dict[str, str]:
    """Reason to names, parted by spaces, turned around."""
    return {name: reason for reason, names in reasons.items() for name in names.split()}


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
